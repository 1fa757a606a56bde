package org.furore.importing;

import static org.furore.importing.XlsxFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What the cells of a workbook say: dates, numbers, ids, formulas. All invented.
class SheetValuesTest {
    private static final String POSTS =
            """
            {"kind": "post", "fields": {"platform": {"constant": "x"}, "nativeId": "id",
             "text": "text"}}
            """;

    private static List<String> days(TableRun run) {
        return run.observations().stream().map(each -> each.date().text()).toList();
    }

    @Test
    void datesHaveThePrecisionTheirFormatShows() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "S",
                                row(1, "Day", "Value")
                                        + row(2, "<c s=\"1\"><v>44086</v></c>", "<c><v>1</v></c>")
                                        + row(
                                                3,
                                                "<c s=\"2\"><v>44086.604166666664</v></c>",
                                                "<c><v>1</v></c>")
                                        + row(4, "<c s=\"3\"><v>44075</v></c>", "<c><v>1</v></c>")
                                        + row(5, "<c s=\"3\"><v>44086</v></c>", "<c><v>1</v></c>")
                                        + row(
                                                6,
                                                "<c t=\"d\"><v>2020-09-12T00:00:00</v></c>",
                                                "<c><v>1</v></c>")
                                        + row(7, "<c s=\"1\"><v>1</v></c>", "<c><v>1</v></c>"))
                        .bytes();
        assertEquals(
                List.of(
                        "2020-09-12",
                        "2020-09-12T14:30:00",
                        "2020-09",
                        "2020-09-12",
                        "2020-09-12",
                        "1900-01-01"),
                days(WorkbookReaderTest.run(file, WorkbookReaderTest.SERIES)));
    }

    @Test
    void aCellDateNeedsNoPatternAndSomeBooksCountFrom1904() {
        XlsxFile book =
                new XlsxFile()
                        .sheet(
                                "S",
                                row(1, "Day", "Value")
                                        + row(2, "<c s=\"1\"><v>42624</v></c>", "<c><v>1</v></c>")
                                        + row(3, "12/09/2020", "<c><v>2</v></c>"));
        book.properties = "<workbookPr date1904=\"1\"/>";
        String mapping =
                WorkbookReaderTest.SERIES.replace(
                        "{\"kind\"", "{\"date\": {\"patterns\": [\"dd/MM/uuuu\"]}, \"kind\"");
        assertEquals(
                List.of("2020-09-12", "2020-09-12"),
                days(WorkbookReaderTest.run(book.bytes(), mapping)));
    }

    @Test
    void numbersAreWrittenAsTheSheetShowsThem() {
        String[] cells = {
            "<c><v>0.30000000000000004</v></c>",
            "<c s=\"4\"><v>0.85</v></c>",
            "<c s=\"5\"><v>425000000</v></c>",
            "<c><v>12.0</v></c>",
            "<c><v>1.234</v></c>",
            "<c><v>1.0E-5</v></c>",
            "<c><v>-7</v></c>"
        };
        StringBuilder rows = new StringBuilder(row(1, "Day", "Value"));
        for (int i = 0; i < cells.length; i++) {
            rows.append(row(i + 2, "2020-09-12", cells[i]));
        }
        List<ObservationDraft> found =
                WorkbookReaderTest.run(
                                new XlsxFile().sheet("S", rows.toString()).bytes(),
                                WorkbookReaderTest.SERIES)
                        .observations();
        assertEquals(
                List.of("0.3", "85", "425000000", "12", "1.2340", "0.00001", "-7"),
                found.stream().map(each -> each.value().toPlainString()).toList());
        assertEquals("percent", found.get(1).unit());
        assertEquals("$", found.get(2).unit());
    }

    @Test
    void anIdASpreadsheetRoundedIsRefusedAndAnExactOneIsKept() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "S",
                                row(1, "id", "text")
                                        + row(2, "<c><v>1.30234567890123E+18</v></c>", "Rounded")
                                        + row(3, "<c><v>1302345678901230000</v></c>", "Rounded")
                                        + row(4, "<c><v>1302345678901234700</v></c>", "By a double")
                                        + row(5, "<c><v>1302345678901234567</v></c>", "Exact")
                                        + row(6, "1302345678901230000", "Text")
                                        + row(7, "<c><v>1E+18</v></c>", "Round")
                                        + row(8, "<c><v>42</v></c>", "Short"))
                        .bytes();
        TableRun run = WorkbookReaderTest.run(file, POSTS);
        assertEquals(
                List.of(
                        "S 2 table-id",
                        "S 3 table-id",
                        "S 4 table-id",
                        "S 5",
                        "S 6",
                        "S 7 table-id",
                        "S 8"),
                WorkbookReaderTest.places(run));
        assertEquals(
                List.of("1302345678901234567", "1302345678901230000", "42"),
                run.posts().stream().map(Post::nativeId).toList());
    }

    @Test
    void aFormulaIsItsComputedValueAndNeverItsText() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "S",
                                row(1, "Day", "Value", "Note")
                                        + row(2, "2020-09-12", "<c><f>1+1</f><v>2</v></c>")
                                        + row(3, "2020-09-13", "<c><f>A1+1</f><v></v></c>")
                                        + row(
                                                4,
                                                "2020-09-14",
                                                "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
                                        + row(
                                                5,
                                                "2020-09-15",
                                                "<c><v>4</v></c>",
                                                "<c><f>B1</f></c>"))
                        .bytes();
        TableRun run = WorkbookReaderTest.run(file, WorkbookReaderTest.SERIES);
        assertEquals(
                List.of("S 2", "S 3 sheet-formula", "S 4 table-number", "S 5"),
                WorkbookReaderTest.places(run));
        assertTrue(run.sentences().getFirst().contains("B3"), run.sentences().getFirst());
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "S",
                                row(1, "Text", "Day", "Rating", "Film")
                                        + row(
                                                2,
                                                "=cmd|' /C calc'!A0",
                                                "",
                                                "4",
                                                "_x0041_ film_x000D_"))
                        .bytes();
        Review review =
                WorkbookReaderTest.run(file, WorkbookReaderTest.REVIEWS).reviews().getFirst();
        assertEquals("=cmd|' /C calc'!A0", review.text());
        assertEquals("A film", review.work());
    }
}
