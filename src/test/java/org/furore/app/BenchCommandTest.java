package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.bench.BenchCommand;
import org.furore.cli.FuroreCommand;
import org.furore.cli.Terminal;
import org.furore.cli.Toolbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class BenchCommandTest {

    private static final List<String> NAMES =
            List.of(
                    "import",
                    "heap",
                    "heap-growth",
                    "case-size",
                    "search-p50",
                    "search-p99",
                    "histogram",
                    "start",
                    "open",
                    "window-memory",
                    "search-marked-p50",
                    "search-marked-p99",
                    "annotate-p99",
                    "close",
                    "timeline-first",
                    "timeline-step-p99",
                    "timeline-frame-p99",
                    "timeline-frame-most",
                    "accept",
                    "document-open",
                    "document-frame-p99",
                    "document-frame-most",
                    "document-mark-p99",
                    "report",
                    "report-size",
                    "report-heap",
                    "report-untagged");

    @TempDir Path folder;

    private record Ran(int code, List<String> out, String err) {}

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Locale.ENGLISH,
                        false);
        Toolbox toolbox = Shell.wired(folder);
        BenchCommand bench = new BenchCommand(terminal, toolbox);
        int code = FuroreCommand.run(terminal, toolbox, List.of(bench), arguments);
        return new Ran(
                code,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8));
    }

    /// The whole bench in a process of its own, since it starts the window's toolkit and ends it.
    @Test
    void everyRowIsMeasuredAndNothingIsLeftBehind() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path left = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + left,
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "org.furore.Main",
                        "bench",
                        "--posts",
                        "2000",
                        "--json");
        builder.environment().put("FURORE_CACHE", folder.resolve("cache").toString());
        builder.environment().put("FURORE_SETTINGS", folder.resolve("settings").toString());
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        String said = Files.readString(err);
        List<JsonNode> rows =
                Files.readAllLines(out).stream().map(JsonMapper.shared()::readTree).toList();
        boolean outside =
                rows.stream()
                        .map(row -> row.path("within"))
                        .anyMatch(within -> within.isBoolean() && !within.asBoolean());
        assertEquals(outside ? 1 : 0, code, said);
        List<String> names = rows.stream().map(row -> row.path("name").asString()).toList();
        List<String> expected = new ArrayList<>(NAMES);
        if (!names.contains("heap-growth")) {
            // too few collections were seen to tell
            expected.remove("heap-growth");
        }
        if (!Files.exists(Path.of("/proc/self/status"))) {
            expected.remove("window-memory");
        }
        assertEquals(expected, names, said);
        rows.forEach(BenchCommandTest::shape);
        try (Stream<Path> files = Files.list(left)) {
            assertEquals(
                    List.of(),
                    files.filter(each -> each.getFileName().toString().startsWith("furore-bench"))
                            .toList());
        }
        assertTrue(said.contains("2000"), said);
    }

    private static void shape(JsonNode row) {
        assertEquals(
                List.of("name", "value", "unit", "baseline", "ratio", "bound", "within"),
                List.copyOf(row.propertyNames()));
        boolean none = row.path("name").asString().equals("report-untagged");
        assertTrue(row.path("value").asDouble() > 0 || none, row.toString());
        assertEquals(row.path("bound").isNull(), row.path("within").isNull(), row.toString());
        assertEquals(row.path("baseline").isNull(), row.path("ratio").isNull(), row.toString());
        if (!row.path("baseline").isNull()) {
            assertEquals(
                    row.path("value").asDouble() / row.path("baseline").asDouble(),
                    row.path("ratio").asDouble(),
                    1e-9);
        }
    }

    @Test
    void onlyTheRowsAskedForAreMeasured() {
        Ran ran = run("bench", "case-size", "--posts", "300");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(2, ran.out().size(), ran.out().toString());
        assertTrue(ran.out().getLast().startsWith("case-size"), ran.out().toString());
    }

    @Test
    void moreCopiesThanPostsAreAWrongOption() {
        Ran ran = run("bench", "case-size", "--copies", "50", "--near-copies", "50");
        assertEquals(2, ran.code());
    }

    @Test
    void aNameNobodyKnowsIsAWrongOption() {
        Ran ran = run("bench", "speed");
        assertEquals(2, ran.code());
        assertTrue(
                ran.err()
                        .contains(
                                "accept, annotate, case-size, close, document, heap, histogram,"
                                        + " import"),
                ran.err());
    }
}
