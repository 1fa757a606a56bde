package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, for tests.
final class XlsxFile {
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String REL = OFFICE + "/worksheet";

    final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private int count;
    String properties = "";

    /// Styles 0 to 8: general, 14 (a day), `yyyy-mm-dd hh:mm`, `mmm yy`, `0.0%`, money, a time,
    /// text, `0`.
    XlsxFile() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>\
                <numFmt numFmtId="165" formatCode="mmm\\ yy"/>\
                <numFmt numFmtId="166" formatCode="0.0%"/>\
                <numFmt numFmtId="167" formatCode="&quot;$&quot;#,##0_);[Red]\\(&quot;$&quot;#,##0\\)"/>\
                </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\
                <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
                <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/><xf numFmtId="49"/>\
                <xf numFmtId="1"/></cellXfs></styleSheet>
                """);
    }

    XlsxFile strings(String... texts) {
        StringBuilder xml = new StringBuilder("<sst>");
        for (String text : texts) {
            xml.append("<si>").append(text.startsWith("<") ? text : "<t>" + text + "</t>");
            xml.append("</si>");
        }
        parts.put("xl/sharedStrings.xml", xml + "</sst>");
        return this;
    }

    XlsxFile sheet(String name, String rows) {
        return sheet(name, "visible", rows, "");
    }

    XlsxFile sheet(String name, String state, String rows, String after) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
                        .formatted(name, count, state, count));
        targets.append(
                "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, REL, count));
        parts.put(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"m\"><sheetData>"
                        + rows
                        + "</sheetData>"
                        + after
                        + "</worksheet>");
        return this;
    }

    /// A row of texts, numbers as they are.
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String at = XlsxRows.name(i) + number;
            String cell = cells[i];
            row.append(
                    cell.startsWith("<c")
                            ? cell.replace("<c", "<c r=\"" + at + "\"")
                            : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                    .formatted(at, cell));
        }
        return row + "</row>";
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"m\" xmlns:r=\""
                        + OFFICE
                        + "\">"
                        + properties
                        + "<sheets>"
                        + sheets
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
        return zip(all);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
