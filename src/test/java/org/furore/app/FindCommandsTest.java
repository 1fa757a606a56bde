package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the commands that find print.
class FindCommandsTest {
    private static final String LONG =
            "the poster shows something that the film itself never does and the studio knows it";

    @TempDir Path folder;

    private Path file;

    private Shell filled() throws IOException {
        Shell shell = new Shell(folder);
        file = folder.resolve("a.furore");
        shell.run("new", file, "--title", "A").exits(0);
        Files.writeString(folder.resolve("1.txt"), "Two posters. " + LONG + ".");
        Files.writeString(folder.resolve("2.txt"), "Two posters. " + LONG + "! https://t.co/x");
        Files.writeString(folder.resolve("3.txt"), "Another poster, and more of it.");
        shell.run(
                        "import",
                        file,
                        folder.resolve("1.txt"),
                        folder.resolve("2.txt"),
                        folder.resolve("3.txt"))
                .exits(0);
        return shell;
    }

    private static List<String> column(List<JsonNode> lines, String... names) {
        return lines.subList(1, lines.size()).stream()
                .map(line -> {
                    StringBuilder out = new StringBuilder();
                    for (String name : names) {
                        out.append(out.isEmpty() ? "" : "|").append(line.get(name).asString());
                    }
                    return out.toString();
                })
                .toList();
    }

    @Test
    void aConcordanceIsListed() throws IOException {
        Shell shell = filled();
        List<JsonNode> lines =
                shell.run(
                                "concordance",
                                file,
                                "poster",
                                "--sort",
                                "right",
                                "--width",
                                "9",
                                "--limit",
                                "2",
                                "--json")
                        .exits(0)
                        .lines("concordance-line");
        assertEquals(5, lines.getFirst().get("total").asInt());
        assertEquals(3, lines.getFirst().get("documents").asInt());
        assertEquals(
                List.of("8|14|Another |poster|, and mor", "17|23|ers. the |poster| shows so"),
                column(lines, "start", "end", "left", "match", "right"));
        Ran plain =
                shell.run(
                                "concordance",
                                file,
                                "poster",
                                "--sort",
                                "left",
                                "--skip",
                                "1",
                                "--limit",
                                "1",
                                "--width",
                                "9")
                        .exits(0);
        assertEquals(
                "5 lines in 3 documents\n ers. the   poster   shows so\n".replace(" ers", "ers"),
                plain.out());
        Ran wrong = shell.run("concordance", file, "poster", "--sort", "size").exits(2);
        assertTrue(wrong.err().contains("size"), wrong.err());
    }

    @Test
    void copiesCountOnceOrEachAndAreListed() throws IOException {
        Shell shell = filled();
        List<JsonNode> once =
                shell.run("search", file, "poster", "--copies", "one", "--json")
                        .exits(0)
                        .lines("search-line");
        assertEquals(2, once.getFirst().get("total").asInt());
        assertEquals(List.of("1", "2"), column(once, "copies").stream().sorted().toList());
        List<JsonNode> all =
                shell.run("search", file, "poster", "--skip", "2", "--json")
                        .exits(0)
                        .lines("search-line");
        assertEquals(3, all.getFirst().get("total").asInt());
        assertEquals(2, all.size());
        String of = "";
        for (JsonNode hit : once.subList(1, once.size())) {
            of = hit.get("copies").asInt() == 2 ? hit.get("document").asString() : of;
        }
        assertEquals(
                2, shell.run("copies", file, of, "--json").exits(0).lines("documents-line").size());
        assertTrue(shell.run("copies", file, of).exits(0).out().startsWith(of + "\tarticle"));
        shell.run("copies", file, of.replace(of.charAt(0), 'a') + "x").exits(2);
        Ran wrong = shell.run("search", file, "x", "--copies", "some").exits(2);
        assertTrue(wrong.err().contains("some"), wrong.err());
    }
}
