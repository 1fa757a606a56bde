package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/// A workbook as Office Open XML has it (ECMA-376 part 1, section 18): which sheets there are, the
/// texts they share, and how their numbers are shown. Names of elements are taken without their
/// namespace, as the strict variant has others.
final class XlsxBook implements Workbook {
    private static final int SHEETS = 10_000;

    /// Signs of all shared texts together.
    private static final long STRINGS = 64L << 20;

    private final Package parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SheetFormats formats;

    /// The format of each style a cell can have.
    private final List<Integer> styles = new ArrayList<>();

    /// Shared texts; null for one too long to be read.
    private final List<@Nullable String> strings = new ArrayList<>();

    /// @param parts closed with this
    XlsxBook(Package parts) throws IOException {
        this.parts = parts;
        Map<String, String> targets = targets();
        boolean from1904 = false;
        try (XmlPart xml = part("xl/workbook.xml")) {
            for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
                if (at.equals("workbookPr")) {
                    String date = xml.attribute("date1904");
                    from1904 = "1".equals(date) || "true".equals(date);
                } else if (at.equals("sheet") && sheets.size() < SHEETS) {
                    String target = targets.get(String.valueOf(xml.attribute("id")));
                    String state = xml.attribute("state");
                    String name = xml.attribute("name");
                    if (target != null) {
                        boolean hidden = state != null && !state.equals("visible");
                        sheets.add(new Sheet(name == null ? target : name, hidden, target));
                    }
                }
            }
        }
        formats = new SheetFormats(from1904);
        readStyles();
        readStrings();
    }

    private XmlPart part(String name) throws IOException {
        InputStream in = parts.open(name);
        if (in == null) {
            throw new UnreadableException(Message.of("importing.package-lacks", name));
        }
        return new XmlPart(in);
    }

    /// The worksheets by the ids the workbook names them with.
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart xml = part("xl/_rels/workbook.xml.rels")) {
            for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
                String type = xml.attribute("Type");
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null && type != null && type.endsWith("/worksheet")) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private void readStyles() throws IOException {
        if (!parts.has("xl/styles.xml")) {
            return;
        }
        try (XmlPart xml = part("xl/styles.xml")) {
            boolean ofCells = false;
            for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
                switch (at) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode");
                        if (!ofCells && code != null && code.length() < 1000) {
                            formats.define(number(xml.attribute("numFmtId"), -1), code);
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "cellStyles", "dxfs" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells && styles.size() < 1 << 17) {
                            styles.add(number(xml.attribute("numFmtId"), 0));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void readStrings() throws IOException {
        if (!parts.has("xl/sharedStrings.xml")) {
            return;
        }
        long signs = 0;
        try (XmlPart xml = part("xl/sharedStrings.xml")) {
            for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
                if (at.equals("si")) {
                    String text = text(xml, "si");
                    signs += text.length() + 16L;
                    if (signs > STRINGS) {
                        throw new UnreadableException(
                                Message.of("importing.sheet-strings", STRINGS >> 20));
                    }
                    strings.add(xml.wasCut() ? null : text);
                }
            }
        }
    }

    /// The text of a shared or inline string: its runs, without what tells how it is spoken.
    static String text(XmlPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int spoken = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return unescaped(text.toString());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                spoken += xml.name().equals("rPh") ? 1 : 0;
                inText = spoken == 0 && xml.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                spoken -= xml.name().equals("rPh") ? 1 : 0;
                if (xml.name().equals(element)) {
                    return unescaped(text.toString());
                }
            } else if (inText && XmlPart.isText(event) && text.length() < XmlPart.LONGEST) {
                xml.text(text);
            }
        }
    }

    /// `_x000D_` is how the format writes signs XML has none for (section 22.9.2.19).
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(at + 1, from))) {
            if (at >= from && at + 6 < text.length() && text.charAt(at + 6) == '_') {
                int sign = hex(text, at + 2);
                if (sign >= 0) {
                    out.append(text, from, at).append((char) sign);
                    from = at + 7;
                }
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = 16 * value + digit;
        }
        return value;
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /// The shared text of that number, or null.
    @Nullable String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : null;
    }

    /// A number as it is shown in a cell of that style.
    String shown(String number, int style) {
        return formats.text(number, style >= 0 && style < styles.size() ? styles.get(style) : 0);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows open(Sheet sheet) throws IOException {
        InputStream again = parts.open(sheet.place());
        if (again == null) {
            throw new UnreadableException(Message.of("importing.package-lacks", sheet.place()));
        }
        SheetMerges merges;
        try (again) {
            merges = SheetMerges.read(again);
        }
        return new XlsxRows(part(sheet.place()), this, merges);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
