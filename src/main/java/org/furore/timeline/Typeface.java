package org.furore.timeline;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.timeline.Shape.Face;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/// How wide text is in the bundled Noto Sans: the advance widths of its `hmtx` table, without
/// kerning (OpenType 1.9, tables `cmap` format 4 and `hmtx`). The same on every machine, so layouts
/// are too. Immutable; any thread.
public final class Typeface {
    private static final int BASIC_PLANE = 0x10000;
    private static final String ELLIPSIS = "…";

    private final Map<Face, float[]> advances = new EnumMap<>(Face.class);

    /// Reads the bundled fonts.
    public Typeface() {
        for (Face face : Face.values()) {
            try (InputStream in = open(face)) {
                advances.put(face, advances(ByteBuffer.wrap(in.readAllBytes())));
            } catch (IOException e) {
                throw missing(face, e);
            }
        }
    }

    /// The bundled font's bytes; the caller closes.
    static InputStream open(Face face) {
        String cut =
                switch (face) {
                    case REGULAR -> "Regular";
                    case BOLD -> "Bold";
                    case ITALIC -> "Italic";
                };
        InputStream in =
                Typeface.class.getResourceAsStream("/assets/fonts/NotoSans-" + cut + ".ttf");
        if (in == null) {
            throw missing(face, null);
        }
        return in;
    }

    static FuroreException missing(Face face, @Nullable Throwable cause) {
        return new FuroreException(
                FuroreException.Kind.FAILURE, Message.of("timeline.no-font", face), cause);
    }

    /// Width in ems; a character the font lacks counts one em, as ideographs and emoji take.
    public double ems(String text, Face face) {
        float[] table = table(face);
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                i++;
                sum += 1;
            } else {
                sum += table[c];
            }
        }
        return sum;
    }

    public double width(String text, Face face, double size) {
        return ems(text, face) * size;
    }

    /// `text`, or as much of it as `room` holds with an ellipsis; cut between words where that
    /// loses less than a third, never within a surrogate pair.
    public String fit(String text, Face face, double size, double room) {
        float[] table = table(face);
        double most = room / size;
        double cut = most - ems(ELLIPSIS, face);
        double sum = 0;
        int end = 0;
        int at = 0;
        while (at < text.length() && sum <= most) {
            int next = text.offsetByCodePoints(at, 1);
            sum += next - at == 2 ? 1 : table[text.charAt(at)];
            at = next;
            if (sum <= cut) {
                end = at;
            }
        }
        if (sum <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', end);
        if (space > end * 2 / 3) {
            end = space;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private float[] table(Face face) {
        float[] table = advances.get(face);
        if (table == null) {
            throw new IllegalStateException("no widths for " + face);
        }
        return table;
    }

    private static float[] advances(ByteBuffer font) throws IOException {
        int metrics = font.getShort(offset(font, "hhea") + 34) & 0xFFFF;
        float em = font.getShort(offset(font, "head") + 18) & 0xFFFF;
        int hmtx = offset(font, "hmtx");
        int cmap = unicode(font, offset(font, "cmap"));
        float[] result = new float[BASIC_PLANE];
        java.util.Arrays.fill(result, 1);
        int segments = (font.getShort(cmap + 6) & 0xFFFF) / 2;
        for (int s = 0; s < segments; s++) {
            int end = font.getShort(cmap + 14 + 2 * s) & 0xFFFF;
            int start = font.getShort(cmap + 16 + 2 * (segments + s)) & 0xFFFF;
            int delta = font.getShort(cmap + 16 + 2 * (2 * segments + s)) & 0xFFFF;
            int rangeAt = cmap + 16 + 2 * (3 * segments + s);
            int range = font.getShort(rangeAt) & 0xFFFF;
            for (int c = start; c <= end && c < 0xFFFF; c++) {
                int glyph = range == 0 ? c : font.getShort(rangeAt + range + 2 * (c - start));
                if (glyph != 0) {
                    int index = Math.min((glyph + delta) & 0xFFFF, metrics - 1);
                    result[c] = (font.getShort(hmtx + 4 * index) & 0xFFFF) / em;
                }
            }
        }
        return result;
    }

    private static int offset(ByteBuffer font, String tag) throws IOException {
        int tables = font.getShort(4) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            int at = 12 + 16 * i;
            if (font.getInt(at)
                    == ByteBuffer.wrap(tag.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                            .getInt()) {
                return font.getInt(at + 8);
            }
        }
        throw new IOException("no table " + tag);
    }

    private static int unicode(ByteBuffer font, int cmap) throws IOException {
        int tables = font.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(at) == 4) {
                return at;
            }
        }
        throw new IOException("no character map of format 4");
    }
}
