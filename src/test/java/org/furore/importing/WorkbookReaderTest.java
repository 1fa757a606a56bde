package org.furore.importing;

import static org.furore.importing.XlsxFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Locator;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Spreadsheets as tables. All posts and reviews are invented.
class WorkbookReaderTest {
    static final String REVIEWS =
            """
            {"kind": "review", "fields": {"text": "Text", "date": "Day", "rating": "Rating",
             "work": "Film", "ratingMaximum": {"constant": "5"}}}
            """;

    static final String SERIES =
            """
            {"kind": "series", "fields": {"series": {"constant": "petition"}, "date": "Day",
             "value": "Value"}}
            """;

    static TableRun run(byte[] file, @Nullable String mapping) {
        return run(WorkbookReader.Kind.XLSX, file, mapping);
    }

    static TableRun run(WorkbookReader.Kind kind, byte[] file, @Nullable String mapping) {
        TableRun run = new TableRun();
        try {
            Mapping given =
                    mapping == null
                            ? null
                            : Mapping.read(
                                    new ByteArrayInputStream(mapping.getBytes(UTF_8)), "m.json");
            new WorkbookReader(kind)
                    .read(
                            new Source(
                                    "book.xlsx",
                                    new ByteArrayInputStream(file),
                                    file.length,
                                    new byte[32],
                                    given),
                            run,
                            Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < run.entries.size(); i++) {
            assertEquals(i + 1, run.entries.get(i).at().number());
        }
        return run;
    }

    static List<String> places(TableRun run) {
        List<String> places = new ArrayList<>();
        for (TableRun.Entry entry : run.entries) {
            Locator at = entry.at();
            places.add(
                    at.member()
                            + " "
                            + at.line()
                            + (entry.reason() == null
                                    ? ""
                                    : " " + entry.reason().key().replace("importing.", "")));
        }
        return places;
    }

    @Test
    void eachSheetIsATableAndARecordKnowsItsSheetAndRow() {
        byte[] file =
                new XlsxFile()
                        .strings("Text", "Day", "<r><t>Very </t></r><r><t>good</t></r>")
                        .sheet(
                                "First",
                                row(
                                                2,
                                                "<c t=\"s\"><v>0</v></c>",
                                                "<c t=\"s\"><v>1</v></c>",
                                                "Rating",
                                                "Film")
                                        + row(
                                                3,
                                                "<c t=\"s\"><v>2</v></c>",
                                                "<c s=\"1\"><v>44086</v></c>",
                                                "<c><v>3.5</v></c>",
                                                "A film")
                                        + row(7, "Dull", "", "B+", "A film"))
                        .sheet("Empty", "")
                        .sheet(
                                "Second",
                                row(1, "Text", "Day", "Rating", "Film")
                                        + row(
                                                2,
                                                "Line one\nline \"two\", and more",
                                                "2020-09",
                                                "",
                                                "Another"))
                        .sheet("Notes", row(1, "Only a note"))
                        .bytes();
        TableRun run = run(file, REVIEWS);
        assertEquals(
                List.of("First 3", "First 7", "Second 2", "Notes 0 table-misfit"), places(run));
        Review first = run.reviews().getFirst();
        assertEquals("Very good", first.text());
        assertEquals("2020-09-12", String.valueOf(first.header().date().text()));
        assertEquals(new Rating("3.5", 70.0, "out of 5", null), first.rating());
        assertEquals("A film", first.work());
        assertEquals(new Rating("B+", 83.0, "letters", null), run.reviews().get(1).rating());
        assertEquals("Line one\nline \"two\", and more", run.reviews().get(2).text());
        assertEquals("2020-09", run.reviews().get(2).header().date().text());
    }

    @Test
    void hiddenSheetsAreSaidAndNotRead() {
        byte[] file =
                new XlsxFile()
                        .sheet("A", "hidden", row(1, "Day", "Value") + row(2, "2020", "1"), "")
                        .sheet("B", "veryHidden", row(1, "Day", "Value"), "")
                        .sheet("C", "hidden", "", "")
                        .sheet("D", row(1, "Day", "Value") + row(2, "2020", "1"))
                        .bytes();
        assertEquals(
                List.of("A 0 sheet-hidden", "B 0 sheet-hidden", "D 2"), places(run(file, SERIES)));
    }

    @Test
    void whatIsMergedDownwardsHoldsForAllItsRows() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "S",
                                "visible",
                                row(1, "Reviews of a season")
                                        + row(2, "Film", "What they said", "", "Day")
                                        + row(3, "", "Text", "Rating", "")
                                        + row(4, "A film", "Good", "4", "2020-09-12")
                                        + row(5, "", "Bad", "1", "")
                                        + row(6, "Another", "So so", "3", "2020-09-13"),
                                "<mergeCells count=\"5\"><mergeCell ref=\"A1:D1\"/><mergeCell"
                                        + " ref=\"A2:A3\"/><mergeCell ref=\"D2:D3\"/><mergeCell"
                                        + " ref=\"B2:C2\"/><mergeCell ref=\"A4:A5\"/></mergeCells>")
                        .bytes();
        TableRun run = run(file, REVIEWS);
        assertEquals(List.of("S 4", "S 5", "S 6"), places(run));
        assertEquals(
                List.of("A film", "A film", "Another"),
                run.reviews().stream().map(Review::work).toList());
        assertEquals(null, run.reviews().get(1).header().date());
    }

    @Test
    void aKnownTableIsKnownInASheetToo() {
        byte[] file =
                new XlsxFile()
                        .sheet(
                                "ratings",
                                row(1, "Date", "Name", "Year", "Letterboxd URI", "Rating")
                                        + row(
                                                2,
                                                "<c s=\"1\"><v>44086</v></c>",
                                                "A film",
                                                "<c><v>2019</v></c>",
                                                "https://boxd.example/1",
                                                "<c><v>3.5</v></c>"))
                        .bytes();
        Review review = run(file, null).reviews().getFirst();
        assertEquals("A film", review.work());
        assertEquals(new Rating("3.5", 70.0, "out of 5", null), review.rating());
        assertEquals("A film (2019)", review.header().title());
    }

    @Test
    void sheetsNobodyMappedAreOneRejectedRecordEach() {
        byte[] file =
                new XlsxFile()
                        .sheet("One", row(1, "a", "b") + row(2, "1", "2"))
                        .sheet("Two", row(1, "A remark"))
                        .bytes();
        assertEquals(
                List.of("One 0 table-unmapped", "Two 0 sheet-without-table"),
                places(run(file, null)));
        assertEquals(List.of("null 0 sheet-nothing"), places(run(new XlsxFile().bytes(), null)));
    }

    @Test
    void thePreviewShowsWhatAnImportTakes() throws IOException {
        byte[] file =
                new XlsxFile()
                        .sheet("Known", row(1, "Date", "Name", "Year", "Letterboxd URI", "Rating"))
                        .sheet(
                                "Mine",
                                row(1, "Day", "Opinion", "Film")
                                        + row(
                                                2,
                                                "<c s=\"1\"><v>44086</v></c>",
                                                "An opinion of some length about a film",
                                                "A film"))
                        .bytes();
        TableSample sample =
                new WorkbookReader(WorkbookReader.Kind.XLSX)
                        .sample("book.xlsx", new ByteArrayInputStream(file));
        assertEquals(List.of("Day", "Opinion", "Film"), sample.columns());
        Mapping mapping = sample.owned(sample.proposal(Mapping.Kind.REVIEW));
        assertEquals(1, sample.read(mapping, 10).size());
        TableRun run = new TableRun();
        new WorkbookReader(WorkbookReader.Kind.XLSX)
                .with(List.of(mapping))
                .read(
                        new Source(
                                "book.xlsx",
                                new ByteArrayInputStream(file),
                                file.length,
                                new byte[32],
                                null),
                        run,
                        Progress.NONE);
        assertEquals(List.of("Mine 2"), places(run));
        assertEquals("2020-09-12", run.reviews().getFirst().header().date().text());
    }

    @Test
    void openDocumentSheetsAreReadTheSameWay() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
                <office:automatic-styles><style:style style:name="ta2"><style:table-properties
                 table:display="false"/></style:style></office:automatic-styles>
                <office:body><office:spreadsheet>
                <table:table table:name="Reviews">
                <table:table-row><table:table-cell office:value-type="string"><text:p>Text</text:p></table:table-cell><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>Rating</text:p></table:table-cell><table:table-cell><text:p>Film</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>Two<text:s text:c="2"/>spaces</text:p><text:p>and a line</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2020-09-12"><text:p>12/09/20</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="3.5"><text:p>3,5</text:p></table:table-cell><table:table-cell><text:p>A film</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table>
                <table:table table:name="Other" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>
                """);
        byte[] file = XlsxFile.zip(parts);
        TableRun run = run(WorkbookReader.Kind.ODS, file, REVIEWS);
        assertEquals(List.of("Reviews 5", "Other 0 sheet-hidden"), places(run));
        Review review = run.reviews().getFirst();
        assertEquals("Two  spaces\nand a line", review.text());
        assertEquals("2020-09-12", review.header().date().text());
        assertEquals(new Rating("3.5", 70.0, "out of 5", null), review.rating());
    }

    @Test
    void formatsAreRecognisedByTheirParts() {
        byte[] book = new XlsxFile().sheet("S", row(1, "a")).bytes();
        byte[] text = XlsxFile.zip(Map.of("word/document.xml", "<w/>"));
        assertTrue(recognises(WorkbookReader.Kind.XLSX, book));
        assertFalse(recognises(WorkbookReader.Kind.ODS, book));
        assertFalse(recognises(WorkbookReader.Kind.XLSX, text));
        assertFalse(recognises(WorkbookReader.Kind.XLSX, "PK\u0003\u0004".getBytes(UTF_8)));
        assertFalse(recognises(WorkbookReader.Kind.ODS, new byte[0]));
    }

    private static boolean recognises(WorkbookReader.Kind kind, byte[] file) {
        return new WorkbookReader(kind).recognises(new Head("f", file, true));
    }
}
