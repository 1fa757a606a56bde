package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.Jazzer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What once broke a reader does so no more, and a short run of the fuzzer finds nothing new. The
/// bytes that did lie in `fuzz/FAMILY`, beside a small file of each format, and are what the fuzzer
/// begins with. The last byte says which reader of the family is asked.
///
/// `-Dfurore.fuzz-seconds=3600` lets each family run for an hour, and otherwise each time.
final class ReaderFuzzTest {
    /// Without them a run is short and the same each time, so that a test that passed passes again.
    private static final int SECONDS = Integer.getInteger("furore.fuzz-seconds", 0);

    private static final List<String> SAME_EACH_TIME = List.of("-runs=400", "-seed=20200909");

    @TempDir Path folder = Path.of("");

    private static List<Path> findings(String family) throws IOException, URISyntaxException {
        URL there = ReaderFuzzTest.class.getResource("fuzz/" + family);
        if (there == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(there.toURI()))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFindingStaysMended() throws Exception {
        for (String family : Readers.families()) {
            for (Path finding : findings(family)) {
                ReaderFuzz.read(family, Files.readAllBytes(finding));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> aRunFindsNothing() {
        return Readers.families().stream()
                .map(family -> DynamicTest.dynamicTest(family, () -> run(family)));
    }

    private void run(String family) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve(family));
        int number = 0;
        for (Path finding : findings(family)) {
            Files.copy(finding, corpus.resolve("seed-" + number++));
        }
        Path said = folder.resolve(family + ".log");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dfurore.fuzz=" + family,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Jazzer.class.getName(),
                                "--target_class=" + ReaderFuzz.class.getName(),
                                "--instrumentation_includes=org.furore.importing.**:org.furore.platform.archive.**",
                                SECONDS > 0 ? "-max_total_time=" + SECONDS : SAME_EACH_TIME.get(0),
                                SECONDS > 0 ? "-seed=0" : SAME_EACH_TIME.get(1),
                                "-timeout=100",
                                "-rss_limit_mb=2500",
                                "-max_len=3000",
                                "-artifact_prefix=" + folder + "/",
                                corpus.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertTrue(process.waitFor(SECONDS + 120L, TimeUnit.SECONDS), family + " ends");
        String log =
                new String(Files.readAllBytes(said), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(0, process.exitValue(), () -> tail(log));
        assertFalse(runs(log).isEmpty(), () -> tail(log));
        System.out.println("fuzz " + family + ": " + runs(log));
    }

    private static String runs(String log) {
        return log.lines().filter(line -> line.startsWith("Done ")).findFirst().orElse("");
    }

    private static String tail(String log) {
        List<String> lines = log.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
