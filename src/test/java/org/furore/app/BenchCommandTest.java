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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class BenchCommandTest {

    @TempDir Path cache;

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
        Toolbox toolbox = Shell.wired(cache);
        BenchCommand bench = new BenchCommand(terminal, toolbox);
        int code = FuroreCommand.run(terminal, toolbox, List.of(bench), arguments);
        return new Ran(
                code,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyRowIsMeasuredAndNothingIsLeftBehind() throws Exception {
        Set<Path> before = left();
        Ran ran = run("bench", "--posts", "2000", "--json");
        List<JsonNode> rows = ran.out().stream().map(JsonMapper.shared()::readTree).toList();
        boolean outside =
                rows.stream()
                        .map(row -> row.path("within"))
                        .anyMatch(within -> within.isBoolean() && !within.asBoolean());
        assertEquals(outside ? 1 : 0, ran.code(), ran.err());
        Set<String> names =
                rows.stream().map(row -> row.path("name").asString()).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(
                        Set.of("import", "case-size", "heap", "search-p50", "search-p99")),
                names.toString());
        for (JsonNode row : rows) {
            assertEquals(
                    List.of("name", "value", "unit", "baseline", "ratio", "bound", "within"),
                    List.copyOf(row.propertyNames()));
            assertTrue(row.path("value").asDouble() > 0, row.toString());
            assertEquals(row.path("bound").isNull(), row.path("within").isNull(), row.toString());
            if (!row.path("baseline").isNull()) {
                assertEquals(
                        row.path("value").asDouble() / row.path("baseline").asDouble(),
                        row.path("ratio").asDouble(),
                        1e-9);
            }
        }
        assertEquals(before, left());
        assertTrue(ran.err().contains("2000"), ran.err());
    }

    @Test
    void onlyTheRowsAskedForAreMeasured() {
        Ran ran = run("bench", "case-size", "--posts", "300");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(2, ran.out().size(), ran.out().toString());
        assertTrue(ran.out().getLast().startsWith("case-size"), ran.out().toString());
    }

    @Test
    void aNameNobodyKnowsIsAWrongOption() {
        Ran ran = run("bench", "speed");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("case-size, heap, import, search"), ran.err());
    }

    private static Set<Path> left() throws java.io.IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("furore-bench-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
