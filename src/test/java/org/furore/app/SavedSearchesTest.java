package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.furore.exchange.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Searches are saved, asked and carried to another case by the command line.
class SavedSearchesTest {
    private static final String LINES =
            """
            {"search":{"id":"k1","name":"The poster","query":"poster","note":"for chapter 2"}}
            {"search":{"id":"k2","name":"Été","query":"\\"never does\\" OR more"}}
            """;

    @TempDir Path folder;

    private Path filled(Shell shell, String name) throws IOException {
        Path file = folder.resolve(name + ".furore");
        shell.run("new", file, "--title", "A").exits(0);
        Files.writeString(folder.resolve("1.txt"), "A poster that the film never does.");
        Files.writeString(folder.resolve("2.txt"), "Another poster, and more of it.");
        Files.writeString(folder.resolve("3.txt"), "Nothing.");
        shell.run(
                        "import",
                        file,
                        folder.resolve("1.txt"),
                        folder.resolve("2.txt"),
                        folder.resolve("3.txt"))
                .exits(0);
        return file;
    }

    @Test
    void aSearchIsAskedByNameOrKey() throws IOException {
        Shell shell = new Shell(folder);
        Path file = filled(shell, "a");
        assertEquals("no saved searches\n", shell.run("searches", file).exits(0).out());
        Ran none = shell.run("search", file, "--saved", "x").exits(2);
        assertTrue(none.err().contains("none was saved"), none.err());
        shell.runWith(LINES, "annotate", file).exits(0);
        for (String name : List.of("The poster", "the POSTER", "k1", "ÉTÉ", "k2")) {
            List<JsonNode> found =
                    shell.run("search", file, "--saved", name, "--json")
                            .exits(0)
                            .lines("search-line");
            assertEquals(2, found.getFirst().get("total").asInt(), name);
        }
        Ran wrong = shell.run("search", file, "--saved", "poster").exits(2);
        assertEquals("", wrong.out());
        assertTrue(
                wrong.err().contains("no saved search poster. There are: The poster, Été."),
                wrong.err());
        shell.run("search", file, "poster", "--saved", "k1").exits(2);
    }

    @Test
    void theyAreListed() throws IOException {
        Shell shell = new Shell(folder);
        Path file = filled(shell, "a");
        shell.runWith(LINES, "annotate", file).exits(0);
        assertEquals(
                """
                2 saved searches

                The poster  k1
                    poster
                    for chapter 2

                Été  k2
                    "never does" OR more
                """,
                shell.run("searches", file).exits(0).out());
        List<JsonNode> lines =
                shell.run("searches", file, "--json").exits(0).lines("searches-line");
        assertEquals(2, lines.size());
        assertEquals("k1", lines.getFirst().get("key").asString());
        assertEquals("for chapter 2", lines.getFirst().get("note").asString());
        assertTrue(lines.getLast().get("note").isNull());
    }

    @Test
    void theyTravelWithTheCoding() throws IOException {
        Shell shell = new Shell(folder);
        Path one = filled(shell, "one");
        Ran read =
                shell.runWith(
                                LINES
                                        + "{\"search\":{\"id\":\"k3\",\"name\":\"K\",\"query\":\"a"
                                        + " (b\"}}\n",
                                "annotate",
                                one,
                                "--json")
                        .exits(1);
        JsonNode problem = read.object("annotate-result").get("problems").get(0);
        assertEquals(3, problem.get("line").asInt());
        assertTrue(problem.get("reason").asString().startsWith("Character 3:"), problem + "");
        String coding = exported(shell, one);
        Schema schema = new Schema("annotation-lines");
        coding.lines().forEach(line -> assertEquals(List.of(), schema.broken(line), line));
        assertTrue(coding.contains("{\"search\":{\"id\":\"k1\",\"name\":\"The poster\""), coding);
        Path two = filled(shell, "two");
        shell.runWith(coding, "annotate", two).exits(0);
        assertEquals(coding, exported(shell, two));
        shell.run("verify", two).exits(0);
        shell.run("journal", two, "--undo").exits(0);
        assertEquals("no saved searches\n", shell.run("searches", two).exits(0).out());
        shell.run("journal", two, "--redo").exits(0);
        assertEquals(coding, exported(shell, two));
    }

    private String exported(Shell shell, Path file) throws IOException {
        Path out = folder.resolve("out.jsonl");
        shell.run("export", file, "--as", "furore-jsonl", "--out", out).exits(0);
        return Files.readString(out);
    }
}
