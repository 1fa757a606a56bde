package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A program killed at any moment of an import or an annotation (see [Kills]) loses nothing that
/// was confirmed and leaves no half of anything.
class KillTest {
    private static final int POSTS = 30_000;
    static final int MARKS = 2_000;

    @TempDir Path folder;

    @Test
    void anImportKilledAtAnyMomentIsWholeAsFarAsItCameAndCanBeCompleted() throws Exception {
        Kills kills = new Kills(Kills.During.IMPORT, folder);
        Path file = folder.resolve("posts.ndjson.gz");
        ManyPosts posts = ManyPosts.write(file, POSTS, 42);
        Shell shell = new Shell(folder.resolve("cache"));
        Path unkilled = folder.resolve("unkilled.furore");
        shell.run("new", unkilled).exits(0);
        long millis = kills.unkilled(1, null, unkilled, "import", unkilled, file);
        for (int kill = 1; kill <= kills.times(); kill++) {
            Path path = folder.resolve("killed-" + kill + ".furore");
            shell.run("new", path).exits(0);
            Kills.Killed killed = kills.kill(millis, null, path, "import", path, file, "--json");
            int documents = held(shell, path, posts);
            assertTrue(!killed.confirmed() || documents == posts.first().size());
            complete(shell, path, posts, file);
            kills.tell(
                    kill,
                    millis,
                    killed,
                    documents + " of " + posts.first().size() + " documents were there");
            Files.delete(path);
        }
    }

    @Test
    void annotateKilledAtAnyMomentHasStoredAllLinesOrNone() throws Exception {
        Kills kills = new Kills(Kills.During.ANNOTATE, folder);
        Path file = folder.resolve("posts.ndjson");
        ManyPosts posts = ManyPosts.write(file, MARKS / 2, 43);
        Path lines = folder.resolve("lines.jsonl");
        writeLines(lines, posts);
        Shell shell = new Shell(folder.resolve("cache"));
        Path base = folder.resolve("base.furore");
        shell.run("new", base).exits(0);
        shell.run("import", base, file).exits(1);
        Path unkilled = Files.copy(base, folder.resolve("unkilled.furore"));
        long millis = kills.unkilled(0, lines, unkilled, "annotate", unkilled);
        for (int kill = 1; kill <= kills.times(); kill++) {
            Path path = Files.copy(base, folder.resolve("killed-" + kill + ".furore"));
            Kills.Killed killed = kills.kill(millis, lines, path, "annotate", path, "--json");
            Kills.verified(shell, path);
            int steps = shell.run("journal", path, "--json").exits(0).lines("journal-step").size();
            int marks = Kills.marks(shell, path);
            assertTrue(
                    steps == 1 && marks == 0 || steps == 2 && marks == MARKS,
                    () -> steps + " steps, " + marks + " marks");
            assertTrue(!killed.confirmed() || marks == MARKS, killed::toString);
            JsonNode again =
                    shell.runWith(Files.readString(lines), "annotate", path, "--json")
                            .exits(0)
                            .object("annotate-result");
            assertEquals(marks == 0 ? MARKS : 0, again.at("/kinds/annotation/made").asInt());
            assertEquals(MARKS, Kills.marks(shell, path));
            kills.tell(kill, millis, killed, marks + " of " + MARKS + " marks were there");
            Files.delete(path);
        }
    }

    /// What a kill left: clean, and every document whole with its own bytes.
    ///
    /// @return how many documents are there
    private int held(Shell shell, Path path, ManyPosts posts) throws IOException {
        Kills.verified(shell, path);
        List<JsonNode> documents = documents(shell, path);
        Set<String> seen = new HashSet<>();
        for (JsonNode document : documents) {
            String id = document.get("nativeId").asString();
            assertTrue(posts.first().containsKey(id) && seen.add(id), id);
        }
        if (!documents.isEmpty()) {
            assertRecord(shell, path, documents.getFirst(), posts);
            assertRecord(shell, path, documents.getLast(), posts);
        }
        return documents.size();
    }

    /// The same file again brings what is missing, and nothing twice.
    private void complete(Shell shell, Path path, ManyPosts posts, Path file) throws IOException {
        JsonNode result =
                shell.run("import", path, file, "--json").exits(1).object("import-result");
        assertEquals(posts.bad(), result.get("rejected").asInt());
        assertEquals(
                posts.lines() - posts.bad(),
                result.get("taken").asInt() + result.get("duplicates").asInt());
        List<JsonNode> documents = documents(shell, path);
        Set<String> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.get("nativeId").asString()));
        assertEquals(posts.first().size(), documents.size());
        assertEquals(posts.first().keySet(), ids);
        assertRecord(shell, path, documents.getLast(), posts);
        Path whole = folder.resolve("whole.bin");
        String id = documents.getFirst().get("id").asString();
        shell.run("original", path, id, "--whole", "--out", whole).exits(0);
        assertEquals(-1, Files.mismatch(file, whole));
        JsonNode verified = Kills.verified(shell, path);
        assertEquals(posts.first().size(), verified.at("/documents/count").asInt());
        try (var left = Files.list(folder)) {
            assertFalse(
                    left.anyMatch(each ->
                            each.getFileName().toString().startsWith(path.getFileName() + "-")
                                    || each.getFileName()
                                            .toString()
                                            .equals(path.getFileName() + ".lock")),
                    "a clean close leaves exactly one file");
        }
    }

    private static List<JsonNode> documents(Shell shell, Path path) {
        return shell.run("documents", path, "--json", "--text").exits(0).lines();
    }

    private void assertRecord(Shell shell, Path path, JsonNode document, ManyPosts posts)
            throws IOException {
        Path record = folder.resolve("record.bin");
        Ran ran = shell.run("original", path, document.get("id").asString(), "--out", record);
        ran.exits(0);
        String line = posts.first().get(document.get("nativeId").asString());
        assertArrayEquals(line.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(record));
        assertTrue(line.contains(document.get("text").asString()), line);
    }

    static void writeLines(Path lines, ManyPosts posts) throws IOException {
        StringBuilder out =
                new StringBuilder(
                        "{\"actor\":{\"id\":\"a\",\"name\":\"An invented"
                                + " actor\",\"kind\":\"group\"}}\n");
        List<String> ids = List.copyOf(posts.first().keySet());
        for (int i = 0; i < MARKS; i++) {
            out.append(
                    """
                    {"mark":{"id":"m%d","document":{"platform":"x","nativeId":"%s"},"quote":"Invented","occurrence":1,"actor":"a"}}
                    """
                            .formatted(i, ids.get(i % ids.size())));
        }
        Files.writeString(lines, out);
    }
}
