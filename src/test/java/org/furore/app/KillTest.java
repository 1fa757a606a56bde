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
import java.util.Random;
import java.util.Set;

/// A program killed at any moment (SIGKILL: nothing of it can tidy up) loses nothing that was
/// confirmed and leaves no half of anything. `-Dfurore.kills=10` kills more often than the three
/// times of a usual run, `-Dfurore.seed=…` at the same moments again.
class KillTest {
    private static final int KILLS = Integer.getInteger("furore.kills", 3);
    private static final long SEED = Long.getLong("furore.seed", System.nanoTime());
    private static final int POSTS = 30_000;
    private static final int MARKS = 2_000;

    @TempDir Path folder;

    @Test
    void anImportKilledAtAnyMomentIsWholeAsFarAsItCameAndCanBeCompleted() throws Exception {
        Random random = seeded();
        Path file = folder.resolve("posts.ndjson.gz");
        ManyPosts posts = ManyPosts.write(file, POSTS, 42);
        Shell shell = new Shell(folder.resolve("cache"));
        Path unkilled = folder.resolve("unkilled.furore");
        shell.run("new", unkilled).exits(0);
        long millis = unkilled(1, "import", unkilled, null, file);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path path = folder.resolve("killed-" + kill + ".furore");
            shell.run("new", path).exits(0);
            long moment = random.nextLong(millis * 21 / 20 + 1);
            kill(moment, null, "import", path, file);
            int documents = held(shell, path, posts);
            complete(shell, path, posts, file);
            System.out.printf(
                    "kill %d: after %d of %d ms, %d of %d documents were there%n",
                    kill, moment, millis, documents, posts.first().size());
        }
    }

    @Test
    void annotateKilledAtAnyMomentHasStoredAllLinesOrNone() throws Exception {
        Random random = seeded();
        Path file = folder.resolve("posts.ndjson");
        ManyPosts posts = ManyPosts.write(file, MARKS / 2, 43);
        Path lines = folder.resolve("lines.jsonl");
        writeLines(lines, posts);
        Shell shell = new Shell(folder.resolve("cache"));
        Path base = folder.resolve("base.furore");
        shell.run("new", base).exits(0);
        shell.run("import", base, file).exits(1);
        Path unkilled = Files.copy(base, folder.resolve("unkilled.furore"));
        long millis = unkilled(0, "annotate", unkilled, lines);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path path = Files.copy(base, folder.resolve("killed-" + kill + ".furore"));
            long moment = random.nextLong(millis * 21 / 20 + 1);
            kill(moment, lines, "annotate", path);
            shell.run("verify", path, "--json").exits(0).object("verify-result");
            int steps = shell.run("journal", path, "--json").exits(0).lines("journal-step").size();
            int marks = marks(shell, path);
            assertTrue(
                    steps == 1 && marks == 0 || steps == 2 && marks == MARKS,
                    () -> steps + " steps, " + marks + " marks");
            JsonNode again =
                    shell.runWith(Files.readString(lines), "annotate", path, "--json")
                            .exits(0)
                            .object("annotate-result");
            assertEquals(marks == 0 ? MARKS : 0, again.at("/kinds/annotation/made").asInt());
            assertEquals(MARKS, marks(shell, path));
            System.out.printf(
                    "kill %d: after %d of %d ms, %d of %d marks were there%n",
                    kill, moment, millis, marks, MARKS);
        }
    }

    private static Random seeded() {
        System.out.println("seed " + SEED);
        return new Random(SEED);
    }

    /// How long the command works on the case when it is left alone.
    private long unkilled(int exit, String command, Path path, Path input, Object... arguments)
            throws IOException, InterruptedException {
        Program program = new Program(folder);
        Process process = program.start(input, words(command, path, arguments));
        Program.awaitLock(process, path);
        long begun = System.nanoTime();
        int code = Program.await(process);
        assertEquals(exit, code, program.printed());
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private void kill(long moment, Path input, String command, Path path, Object... arguments)
            throws IOException, InterruptedException {
        Process process = new Program(folder).start(input, words(command, path, arguments));
        Program.awaitLock(process, path);
        Thread.sleep(moment);
        process.destroyForcibly();
        Program.await(process);
    }

    private static Object[] words(String command, Path path, Object... arguments) {
        Object[] words = new Object[arguments.length + 2];
        words[0] = command;
        words[1] = path;
        System.arraycopy(arguments, 0, words, 2, arguments.length);
        return words;
    }

    /// What a kill left: clean, and every document whole with its own bytes.
    ///
    /// @return how many documents are there
    private int held(Shell shell, Path path, ManyPosts posts) throws IOException {
        shell.run("verify", path, "--json").exits(0).object("verify-result");
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
        JsonNode verified = shell.run("verify", path, "--json").exits(0).object("verify-result");
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

    private static int marks(Shell shell, Path path) {
        Path out = path.resolveSibling("exported.jsonl");
        return shell.run("export", path, "--as", "furore-jsonl", "--out", out, "--json")
                .exits(0)
                .lines()
                .getFirst()
                .at("/lines/annotation")
                .asInt();
    }

    private static void writeLines(Path lines, ManyPosts posts) throws IOException {
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
