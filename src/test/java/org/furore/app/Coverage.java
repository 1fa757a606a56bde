package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.app.Shell.Ran;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A case made of the invented coverage beside these tests, by the commands a person would type.
///
/// @param folder holds the case, the cache and what commands write
record Coverage(Path folder, Shell shell, Path path) {
    private static final Path RESOURCES = Path.of("src/test/resources/org/furore/app");
    static final Path FILES = RESOURCES.resolve("coverage");
    static final Path MAPPING = RESOURCES.resolve("mapping.json");
    static final Path CODING = RESOURCES.resolve("coding.jsonl");

    /// A new case without documents.
    static Coverage empty(Path folder, String name) {
        Shell shell = new Shell(folder.resolve("cache"));
        Path path = folder.resolve(name + ".furore");
        shell.run("new", path, "--title", "The Paper Lantern").exits(0);
        return new Coverage(folder, shell, path);
    }

    /// A case with the coverage imported and coded. One record and one row of it are wrong.
    static Coverage coded(Path folder, String name) throws IOException {
        Coverage coverage = empty(folder, name);
        coverage.imported().exits(1);
        coverage.shell.runWith(coding(), "annotate", coverage.path).exits(0);
        return coverage;
    }

    static String coding() throws IOException {
        return Files.readString(CODING);
    }

    Ran imported() {
        return shell.run(
                "import",
                path,
                FILES,
                "--mapping",
                MAPPING,
                "--query",
                "#CancelNetflix",
                "--period",
                "2020-09",
                "--tool",
                "by hand",
                "--coverage",
                "sample",
                "--gaps",
                "all but these",
                "--json");
    }

    /// Runs a command on the case.
    Ran run(String command, Object... arguments) {
        return runWith("", command, arguments);
    }

    Ran runWith(String input, String command, Object... arguments) {
        List<Object> words = new ArrayList<>(List.of(command, path));
        words.addAll(List.of(arguments));
        return shell.runWith(input, words.toArray());
    }

    List<JsonNode> documents(String... arguments) {
        List<Object> words = new ArrayList<>(List.of("documents", path, "--json"));
        words.addAll(List.of(arguments));
        return shell.run(words.toArray()).exits(0).lines("documents-line");
    }

    /// What a document is called here: its native id, or the file and record it came from.
    static String name(JsonNode document) {
        JsonNode nativeId = document.get("nativeId");
        return nativeId != null && !nativeId.isNull()
                ? nativeId.asString().replaceFirst("^13000000000000", "")
                : document.at("/original/name").asString()
                        + "#"
                        + document.at("/original/record").asInt();
    }

    JsonNode document(String name) {
        return documents("--text").stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The documents a query finds, by name; the total and the lines agree.
    Set<String> found(String query) {
        List<JsonNode> lines =
                shell.run("search", path, "--json", "--", query).exits(0).lines("search-line");
        Set<String> ids = new TreeSet<>();
        lines.subList(1, lines.size()).forEach(hit -> ids.add(hit.get("document").asString()));
        assertEquals(lines.getFirst().get("total").asInt(), ids.size(), query);
        Set<String> names = new TreeSet<>();
        documents().stream()
                .filter(each -> ids.contains(each.get("id").asString()))
                .forEach(each -> names.add(name(each)));
        return names;
    }

    /// The whole coding as text.
    String exported(String name) throws IOException {
        Path out = folder.resolve(name);
        shell.run("export", path, "--as", "furore-jsonl", "--out", out).exits(0);
        return Files.readString(out);
    }
}
