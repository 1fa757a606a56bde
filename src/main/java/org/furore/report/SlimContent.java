package org.furore.report;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Takes out of the pages what draws nothing: marked artifacts without content, and clips around
/// nothing. The renderer leaves hundreds of them on each page, each with an object of its own; the
/// backgrounds that stay are artifacts without one (ISO 32000-1, 14.8.2.2.2).
final class SlimContent {
    private static final COSName BACKGROUND = COSName.getPDFName("Background");
    private static final String ARTIFACT = "/Artifact /";
    private static final String BEGIN = " BDC";

    /// What a clip around nothing looks like before its end: operators, the last first.
    private static final String[] CLIP = {"n", "W", "h", "l", "l", "l", "l", "m", "q"};

    private SlimContent() {}

    static void of(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            page(document, page);
        }
    }

    private static void page(PDDocument document, PDPage page) throws IOException {
        COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        COSDictionary properties =
                resources == null ? null : resources.getCOSDictionary(COSName.PROPERTIES);
        if (properties == null) {
            return;
        }
        Set<String> plain = new HashSet<>();
        Map<COSName, COSDictionary> kept = new HashMap<>();
        for (COSName name : properties.keySet()) {
            COSDictionary artifact = properties.getCOSDictionary(name);
            if (artifact != null && BACKGROUND.equals(artifact.getCOSName(COSName.TYPE))) {
                plain.add(name.getName());
            } else if (artifact != null) {
                kept.put(name, artifact);
            }
        }
        byte[] content;
        try (var in = page.getContents()) {
            content = in.readAllBytes();
        }
        Lines lines = new Lines(content);
        lines.read(plain);
        properties.clear();
        kept.forEach(properties::setItem);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            lines.write(out, plain);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream.getCOSObject());
    }

    /// A page's operators, each on a line of its own: no string of the writer has a line end in it.
    private static final class Lines {
        private final byte[] content;
        private int[] starts = new int[4096];
        private int[] ends = new int[4096];
        private int size;

        Lines(byte[] content) {
            this.content = content;
        }

        void read(Set<String> plain) {
            int start = 0;
            while (start < content.length) {
                int end = start;
                while (end < content.length && content[end] != '\n') {
                    end++;
                }
                add(start, end, plain);
                start = end + 1;
            }
        }

        private void add(int start, int end, Set<String> plain) {
            if (is(start, end, "EMC") && size > 0 && !artifact(size - 1, plain).isEmpty()) {
                size--;
                return;
            }
            if (is(start, end, "Q") && clip()) {
                size -= CLIP.length;
                return;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        private boolean clip() {
            if (size < CLIP.length) {
                return false;
            }
            for (int i = 0; i < CLIP.length; i++) {
                int line = size - 1 - i;
                String operator = CLIP[i];
                boolean same =
                        operator.equals("l") || operator.equals("m")
                                ? ends[line] - starts[line] > 2
                                        && content[ends[line] - 1] == operator.charAt(0)
                                        && content[ends[line] - 2] == ' '
                                : is(starts[line], ends[line], operator);
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        /// The name of a plain artifact that begins on this line, or "".
        private String artifact(int line, Set<String> plain) {
            int start = starts[line];
            int end = ends[line];
            if (end - start < ARTIFACT.length() + BEGIN.length()
                    || !is(start, start + ARTIFACT.length(), ARTIFACT)
                    || !is(end - BEGIN.length(), end, BEGIN)) {
                return "";
            }
            String name =
                    new String(
                            content,
                            start + ARTIFACT.length(),
                            end - BEGIN.length() - start - ARTIFACT.length(),
                            StandardCharsets.ISO_8859_1);
            return plain.contains(name) ? name : "";
        }

        private boolean is(int start, int end, String text) {
            if (end - start != text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (content[start + i] != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        void write(OutputStream out, Set<String> plain) throws IOException {
            byte[] begin = "/Artifact BMC".getBytes(StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream all = new ByteArrayOutputStream(content.length);
            for (int i = 0; i < size; i++) {
                if (artifact(i, plain).isEmpty()) {
                    all.write(content, starts[i], ends[i] - starts[i]);
                } else {
                    all.write(begin, 0, begin.length);
                }
                all.write('\n');
            }
            all.writeTo(out);
        }
    }
}
