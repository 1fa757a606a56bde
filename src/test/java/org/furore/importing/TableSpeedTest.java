package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.review.AmazonReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// How fast tables are read, beside a bare parser on the same bytes in the same run.
@Tag("corpus")
class TableSpeedTest {
    private static final Path FILE =
            Path.of("../shared/data/B_reviews/rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz");

    private static final class Counting implements RecordSink {
        private long records;

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            records++;
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            records++;
        }

        @Override
        public void reject(Locator at, Message reason) {
            records++;
        }
    }

    @Test
    void readingCostsAFewTimesABareParser() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), () -> FILE + " is not here");
        byte[] table = cycled(8);
        long rows = 0;
        long bare = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            rows = bare(table);
            bare = Math.min(bare, System.nanoTime() - start);
            Counting sink = new Counting();
            start = System.nanoTime();
            new TableReader()
                    .read(
                            new Source(
                                    "t.tsv",
                                    new ByteArrayInputStream(table),
                                    table.length,
                                    new byte[32],
                                    null),
                            sink,
                            Progress.NONE);
            ours = Math.min(ours, System.nanoTime() - start);
            assertEquals(rows - 1, sink.records);
        }
        double megabytes = table.length / 1e6;
        System.out.printf(
                "%d rows, %.0f MB: drafts with fingerprints %.0f MB/s (%.0f rows/s), bare fastcsv"
                        + " %.0f MB/s, ratio of time %.1f%n",
                rows,
                megabytes,
                megabytes / (ours / 1e9),
                rows / (ours / 1e9),
                megabytes / (bare / 1e9),
                (double) ours / bare);
        // Hashing, decoding, dates, ratings and drafts come on top of parsing; ten times the bare
        // parser would mean that something is quadratic or copied needlessly.
        assertTrue(ours < 10 * bare);
    }

    @Test
    void aWorkbookCostsAFewTimesABareReader() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), () -> FILE + " is not here");
        byte[] book = book(cycled(4));
        long cells = 0;
        long bare = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        Counting sink = new Counting();
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            cells = bareBook(book);
            bare = Math.min(bare, System.nanoTime() - start);
            sink = new Counting();
            start = System.nanoTime();
            new WorkbookReader(WorkbookReader.Kind.XLSX)
                    .read(
                            new Source(
                                    "t.xlsx",
                                    new ByteArrayInputStream(book),
                                    book.length,
                                    new byte[32],
                                    null),
                            sink,
                            Progress.NONE);
            ours = Math.min(ours, System.nanoTime() - start);
        }
        double megabytes = inflated / 1e6;
        System.out.printf(
                "xlsx of %,d rows, %,d cells, %.1f MB of XML: fastexcel %.0f MB/s, ours %.0f MB/s"
                        + " and %,.0f reviews/s, ratio %.2f%n",
                sink.records,
                cells,
                megabytes,
                megabytes / (bare / 1e9),
                megabytes / (ours / 1e9),
                sink.records / (ours / 1e9),
                (double) ours / bare);
        assertTrue(sink.records > 100_000);
        // It looks for merged cells first, and dates, ratings and drafts come on top.
        assertTrue(ours < 6 * bare);
    }

    private static long inflated;

    private static byte[] book(byte[] table) throws IOException {
        StringBuilder rows = new StringBuilder();
        TableBytes bytes =
                new TableBytes(new ByteArrayInputStream(table), 0, '\t', -1, Encoding.UNSTATED);
        for (int i = 1; bytes.advance(); i++) {
            String[] cells = new String[bytes.cellCount()];
            for (int k = 0; k < cells.length; k++) {
                String cell = bytes.cell(k, Encoding.UNSTATED);
                cells[k] = (cell == null ? "" : cell).replace("&", "&amp;").replace("<", "&lt;");
            }
            rows.append(XlsxFile.row(i, cells));
        }
        inflated = rows.length();
        return new XlsxFile().sheet("reviews", rows.toString()).bytes();
    }

    private static long bareBook(byte[] book) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    cells += cell != null && !cell.getText().isEmpty() ? 1 : 0;
                }
            }
        }
        return cells;
    }

    @Test
    void reviewsOfAmazonCostAFewTimesABareParser() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            lines.append("{\"reviewerID\":\"A").append(i).append("\",\"asin\":\"B000\",");
            lines.append("\"reviewerName\":\"Reader\",\"helpful\":[2,3],\"reviewText\":\"");
            lines.append("A sentence about an invented product and its box. ".repeat(8));
            lines.append("Box &amp; all.");
            lines.append(
                    "\",\"overall\":4.0,\"summary\":\"Good\",\"unixReviewTime\":1252800000}\n");
        }
        byte[] file = lines.toString().getBytes(StandardCharsets.UTF_8);
        long bare = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        Counting sink = new Counting();
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            Units units = Json.units(new ByteArrayInputStream(file));
            for (Slice unit = units.next(); unit != null; unit = units.next()) {
                try (JsonParser in = Json.parser(unit)) {
                    while (in.nextToken() != null) {
                        if (in.currentToken() == JsonToken.VALUE_STRING) {
                            in.getString();
                        }
                    }
                }
            }
            bare = Math.min(bare, System.nanoTime() - start);
            sink = new Counting();
            start = System.nanoTime();
            new AmazonReader()
                    .read(
                            new Source(
                                    "t.jsonl",
                                    new ByteArrayInputStream(file),
                                    file.length,
                                    new byte[32],
                                    null),
                            sink,
                            Progress.NONE);
            ours = Math.min(ours, System.nanoTime() - start);
        }
        System.out.printf(
                "amazon, %.1f MB: Jackson %.0f MB/s, ours %.0f MB/s and %,.0f reviews/s, ratio"
                        + " %.2f%n",
                file.length / 1e6,
                file.length / 1e6 / (bare / 1e9),
                file.length / 1e6 / (ours / 1e9),
                sink.records / (ours / 1e9),
                (double) ours / bare);
        // Hashing and normalising come on top.
        assertTrue(ours < 10 * bare);
    }

    private static long bare(byte[] table) throws IOException {
        long rows = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator('\t')
                        .ofCsvRecord(new ByteArrayInputStream(table), StandardCharsets.UTF_8)) {
            for (CsvRecord record : csv) {
                rows += record.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return rows;
    }

    private static byte[] cycled(int times) throws IOException {
        byte[] table;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FILE))) {
            table = in.readAllBytes();
        }
        int header = 0;
        while (table[header] != '\n') {
            header++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(table);
        byte[] rows = Arrays.copyOfRange(table, header + 1, table.length);
        for (int i = 1; i < times; i++) {
            out.writeBytes(rows);
        }
        return out.toByteArray();
    }
}
