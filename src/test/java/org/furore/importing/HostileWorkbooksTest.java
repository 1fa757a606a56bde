package org.furore.importing;

import static org.furore.importing.XlsxFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Spreadsheets made to do harm, and damaged ones.
class HostileWorkbooksTest {
    private static final String HEADER = row(1, "Text", "Day", "Rating", "Film");

    private static TableRun run(XlsxFile file) {
        return WorkbookReaderTest.run(file.bytes(), WorkbookReaderTest.REVIEWS);
    }

    private static List<String> keys(TableRun run) {
        return run.rejected().stream().map(each -> each.split(" ")[1]).toList();
    }

    @Test
    void noEntityIsResolved() {
        XlsxFile file = new XlsxFile().sheet("S", HEADER + row(2, "&x;", "", "1", "F"));
        file.parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xml);
        TableRun run = run(file);
        assertEquals(0, run.taken());
        assertEquals(1, run.rejected().size());
        XlsxFile laughs = new XlsxFile().sheet("S", HEADER).strings("a");
        laughs.parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b"
                        + " \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>");
        assertEquals(List.of("xml-doctype"), keys(run(laughs)));
    }

    @Test
    void aCellOf100MegabytesCostsItsRow() {
        StringBuilder rows = new StringBuilder(HEADER).append(row(2, "Before", "", "1", "F"));
        rows.append("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>");
        rows.append("a".repeat(100 << 20));
        rows.append("</t></is></c></row>").append(row(4, "After", "", "2", "F"));
        TableRun run = run(new XlsxFile().sheet("S", rows.toString()));
        assertEquals(List.of("3 sheet-cell-long"), run.rejected());
        assertEquals(2, run.taken());
    }

    @Test
    void aSharedTextThatIsTooLongCostsTheRowsThatHaveIt() {
        XlsxFile file =
                new XlsxFile()
                        .strings("b".repeat(6 << 20), "Short")
                        .sheet(
                                "S",
                                HEADER
                                        + row(2, "<c t=\"s\"><v>0</v></c>", "", "1", "F")
                                        + row(3, "<c t=\"s\"><v>1</v></c>", "", "2", "F")
                                        + row(4, "<c t=\"s\"><v>99</v></c>", "", "2", "F"));
        TableRun run = run(file);
        assertEquals(List.of("2 sheet-shared", "4 sheet-shared"), run.rejected());
        assertEquals("Short", run.reviews().getFirst().text());
    }

    @Test
    void aMillionColumnsCostTheirRow() {
        StringBuilder wide = new StringBuilder("<row r=\"2\">");
        for (int i = 0; i < 1_000_000; i++) {
            wide.append("<c><v>1</v></c>");
        }
        String far = "<row r=\"3\"><c r=\"ZZZZ3\"><v>1</v></c></row>";
        TableRun run =
                run(
                        new XlsxFile()
                                .sheet("S", HEADER + wide + "</row>" + far + row(4, "x", "", "1")));
        assertEquals(List.of("2 sheet-wide", "3 sheet-wide"), run.rejected());
        assertEquals(1, run.taken());
    }

    @Test
    void endlessNestingAndAttributesAreStopped() {
        String deep = "<a>".repeat(200_000);
        assertEquals(List.of("xml-deep"), keys(run(new XlsxFile().sheet("S", deep))));
        String wide = "<row r=\"2\" x=\"" + "y".repeat(20 << 20) + "\"/>";
        assertEquals(1, run(new XlsxFile().sheet("S", HEADER + wide)).entries.size());
    }

    @Test
    void namesWithoutEndAreStopped() {
        StringBuilder names = new StringBuilder(HEADER);
        for (int i = 0; i < 500_000; i++) {
            names.append("<c a").append(i).append("=\"1\"/>");
        }
        assertEquals(
                List.of("xml-damaged"), keys(run(new XlsxFile().sheet("S", names.toString()))));
    }

    @Test
    void repeatedRowsOfOpenDocumentEnd() {
        String cell = "<c value-type=\"float\" value=\"1\" number-columns-repeated=\"900000000\"/>";
        String content =
                "<b><table name=\"S\"><table-row number-rows-repeated=\"900000000\">"
                        + cell.replace("<c ", "<table-cell ")
                        + "</table-row></table></b>";
        byte[] file =
                XlsxFile.zip(
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml",
                                content));
        TableRun run = WorkbookReaderTest.run(WorkbookReader.Kind.ODS, file, null);
        assertEquals(1, run.entries.size());
    }

    @Test
    void aBrokenSheetKeepsTheRowsBeforeTheDamageAndTheOtherSheets() {
        String broken = HEADER + row(2, "Before", "", "1", "F") + "<row r=\"3\"><c></row>";
        XlsxFile file =
                new XlsxFile()
                        .sheet("S", broken)
                        .sheet("T", HEADER + row(2, "Other", "", "1", "F"));
        TableRun run = run(file);
        assertEquals(List.of("3 xml-damaged"), run.rejected());
        assertEquals(2, run.taken());
    }

    @Test
    void whatIsCutOrFlippedIsSaid() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 400; i++) {
            rows.append(row(i, "Review " + i, "2020-09-12", "3", "F"));
        }
        byte[] whole = new XlsxFile().sheet("S", rows.toString()).bytes();
        assertEquals(
                List.of("package-damaged"),
                keys(WorkbookReaderTest.run(Arrays.copyOf(whole, whole.length / 2), null)));
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] flipped = whole.clone();
            for (int n = 0; n < 1 + i % 4; n++) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            TableRun run = WorkbookReaderTest.run(flipped, WorkbookReaderTest.REVIEWS);
            assertTrue(!run.entries.isEmpty());
        }
    }

    @Test
    void aZipThatIsNoWorkbookIsSaid() {
        assertEquals(
                List.of("package-lacks"),
                keys(
                        WorkbookReaderTest.run(
                                XlsxFile.zip(Map.of("xl/workbook.xml", "<w/>")), null)));
        assertEquals(
                List.of("package-damaged"), keys(WorkbookReaderTest.run(new byte[1000], null)));
    }
}
