package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
