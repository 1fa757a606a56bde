package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How fast every reader is, beside a bare parser on the same bytes in the same run: a table, and a
/// bound none may break. Of files that are zips, the bytes are those inside. Times are processor
/// times, which other work on the machine changes little.
@Tag("corpus")
class ReadersSpeedTest {
    private static final Path DATA = Path.of("../shared/data");

    private static final List<String> FOLDERS =
            List.of(
                    "A_social",
                    "B_reviews",
                    "C_articles",
                    "E_interchange/bibliography_samples",
                    "F_timeseries");

    /// Processor time each reader gets at least, after as much to warm up.
    private static final long SHARE = 200_000_000;

    /// Bytes a second, a fifth of what the slowest, which finds columns in PDF, makes of a busy
    /// machine: below, something is read again and again.
    private static final double SLOWEST = 1e6;

    /// Counts what comes and keeps nothing.
    static final class Counting implements RecordSink {
        long records;
        long taken;

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            records++;
            taken++;
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            records++;
            taken++;
        }

        @Override
        public void reject(Locator at, Message reason) {
            records++;
        }
    }

    static Counting read(RecordReader reader, String name, byte[] file) {
        Counting sink = new Counting();
        Source source =
                new Source(
                        name,
                        new ByteArrayInputStream(file),
                        file.length,
                        new byte[32],
                        null,
                        other -> null,
                        () -> new ByteArrayInputStream(file));
        try {
            reader.read(source, sink, Progress.NONE);
        } catch (IOException | FuroreException e) {
            // What came before counts.
            sink.records++;
        }
        return sink;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private interface Work {
        void run() throws Exception;
    }

    /// The least of some runs, in nanoseconds.
    private static long least(Work work) throws Exception {
        long least = Long.MAX_VALUE;
        long begin = cpu();
        for (int round = 0; round < 2 || cpu() - begin < 2 * SHARE; round++) {
            long start = cpu();
            work.run();
            least = Math.min(least, cpu() - start);
        }
        return least;
    }

    /// What is read and its engine can read too.
    private static List<byte[]> shared(List<byte[]> files, BareEngines.Engine engine) {
        List<byte[]> both = new ArrayList<>();
        for (byte[] file : files) {
            try {
                engine.parse().of(file);
                both.add(file);
            } catch (Exception e) {
                // A file its engine gives up has no baseline.
                continue;
            }
        }
        return both;
    }

    @Test
    void noReaderIsSlowerThanAMegabyteASecond() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), () -> DATA + " is not here");
        Map<String, List<byte[]>> files = SpeedFiles.of(DATA, FOLDERS);
        System.out.printf(
                "%-16s %5s %8s %7s %9s %11s   %-14s %9s %7s%n",
                "format", "files", "records", "MB", "MB/s", "records/s", "bare", "MB/s", "ratio");
        Set<String> slow = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (RecordReader reader : Readers.all()) {
            String format = reader.format();
            if (BareEngines.REFUSED.contains(format)) {
                continue;
            }
            BareEngines.Engine engine = BareEngines.of(format);
            List<byte[]> both = shared(files.getOrDefault(format, List.of()), engine);
            if (both.isEmpty()) {
                without.add(format);
            } else if (row(reader, engine, both) < SLOWEST) {
                slow.add(format);
            }
        }
        assertEquals(Set.of(), without, "nothing to read");
        assertEquals(Set.of(), slow, "too slow");
    }

    /// @return bytes a second
    private static double row(RecordReader reader, BareEngines.Engine engine, List<byte[]> files)
            throws Exception {
        long bytes = 0;
        for (byte[] file : files) {
            bytes += SpeedFiles.inflated(file);
        }
        long[] records = {0};
        long[] parsed = {0};
        long ours =
                least(() -> {
                    records[0] = 0;
                    for (byte[] file : files) {
                        records[0] += read(reader, "speed", file).records;
                    }
                });
        long bare =
                least(() -> {
                    for (byte[] file : files) {
                        parsed[0] += engine.parse().of(file);
                    }
                });
        assertTrue(parsed[0] > 0, engine.name());
        System.out.printf(
                Locale.ROOT,
                "%-16s %5d %8d %7.2f %9.2f %11.0f   %-14s %9.2f %7.1f%n",
                reader.format(),
                files.size(),
                records[0],
                bytes / 1e6,
                1e3 * bytes / ours,
                1e9 * records[0] / ours,
                engine.name(),
                1e3 * bytes / bare,
                (double) ours / bare);
        return 1e9 * bytes / ours;
    }
}
