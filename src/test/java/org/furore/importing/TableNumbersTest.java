package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Numbers of series, and tables whose columns only their mapping names.
class TableNumbersTest {
    private static final String SERIES =
            """
            {"kind": "series", "fields":
             {"series": {"constant": "petition"}, "date": "date", "value": "value"}}
            """;

    @Test
    void quantitiesAreReadAsWrittenOrNotAtAll() {
        TableRun run =
                TableRun.of(
                        "s.csv",
                        """
                        date,value
                        2020-09-11,<1
                        2020-09,"600,000+"
                        2020,"$1,234.50"
                        2020-09-11T10:00:00Z,-3.5 %
                        2020-09-11,=1+1
                        2020-09-11,
                        yesterday,1
                        """,
                        SERIES);
        assertEquals(
                List.of(
                        draft("2020-09-11", "1", "<", null),
                        draft("2020-09", "600000", "at least", null),
                        draft("2020", "1234.50", null, "$"),
                        draft("2020-09-11T10:00:00Z", "-3.5", null, "percent")),
                run.observations());
        assertEquals(List.of("6 table-number", "7 table-without", "8 table-date"), run.rejected());
        assertEquals(
                List.of("2 table-number-sign"),
                TableRun.of("s.csv", "date;value\n2020-09-11;1,234\n", SERIES).rejected());
    }

    @Test
    void theDecimalSignIsWhatTheColumnShows() {
        assertEquals("1234 1234567", values("\"1,234\"", "\"1,234,567\""));
        assertEquals("1.234 12.5", values("\"1,234\"", "\"12,5\""));
        assertEquals("1.234 12.5", values("1.234", "12.5"));
        assertEquals("1234 1234.5", values("1.234", "\"1.234,5\""));
        assertEquals("1234.5 1234", values("\"1 234,5\"", "1.234"));
        assertEquals("1234.5 1234", values("1'234.5", "\"1,234\""));
        assertEquals("0.125 1.234", values("0.125", "1.234"));
        assertEquals("2 table-number-sign 12", values("\"1,234\"", "12"));
        assertEquals("2 table-number-sign 7", values("1.234", "7"));
        assertEquals("2 table-number-sign 12.5 12.5", values("1.234", "12.5", "\"12,5\""));
        assertEquals("3 table-number 12.5", values("12.5", "\"1,234,567.1,2\""));
        assertEquals("< 1 at least 1200000", values("<1", "\"1,200,000+\""));
    }

    private static String values(String... cells) {
        StringBuilder table = new StringBuilder("date,value\n");
        for (String cell : cells) {
            table.append("2020-09-11,").append(cell).append('\n');
        }
        TableRun run = TableRun.of("s.csv", table.toString(), SERIES);
        StringBuilder values = new StringBuilder(String.join(" ", run.rejected()));
        for (ObservationDraft each : run.observations()) {
            values.append(each.qualifier() == null ? "" : " " + each.qualifier());
            values.append(' ').append(each.value().toPlainString());
        }
        return values.toString().strip();
    }

    @Test
    void eachColumnShowsItsOwnSignAndAMappingGoesBefore() {
        String wide = "Week,a: (X),b: (X)\n2020-09-06,1.234,\"1,234\"\n2020-09-13,1.5,\"1,5\"\n";
        assertEquals(
                List.of("1.234", "1.234", "1.5", "1.5"),
                TableRun.of("t.csv", wide, null).observations().stream()
                        .map(each -> each.value().toPlainString())
                        .toList());
        String stated = SERIES.replace("{\"kind\"", "{\"decimal\": \",\", \"kind\"");
        assertEquals(
                "1234",
                TableRun.of("s.csv", "date,value\n2020,1.234\n", stated)
                        .observations()
                        .getFirst()
                        .value()
                        .toPlainString());
    }

    private static ObservationDraft draft(
            String date, String value, String qualifier, String unit) {
        return new ObservationDraft(
                "petition", unit, Edtf.parse(date), new BigDecimal(value), qualifier);
    }

    @Test
    void aTableWithoutAHeaderHasItsColumnsNamedByTheMapping() {
        TableRun run =
                TableRun.of(
                        "scores.txt",
                        "1\t0.5\tA good film\n2\t-1.2\tA bad film\n",
                        """
                        {"kind": "review", "columns": ["id", "score", "text"],
                         "fields": {"text": "text"}}
                        """);
        assertEquals(
                List.of("A good film", "A bad film"),
                run.reviews().stream().map(Review::text).toList());
        assertEquals(1, run.entries.getFirst().at().line());
    }

    @Test
    void aTextWithARecordALineIsReadByAMapping() {
        String lines =
                """
                "a quoted , beginning is no cell
                second one\twith a tab

                   <Pros>easy &amp; quick</Pros>
                """;
        String mapping =
                """
                {"kind": "review", "columns": ["line"], "separator": "\\n",
                 "fields": {"text": {"column": "line", "as": "html"}}}
                """;
        TableRun run = TableRun.of("pros.txt", lines, mapping);
        assertEquals(
                List.of(
                        "\"a quoted , beginning is no cell",
                        "second one\twith a tab",
                        "easy & quick"),
                run.reviews().stream().map(Review::text).toList());
        assertEquals(4, run.entries.get(2).at().line());
    }
}
