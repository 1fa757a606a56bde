package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Kills.Killed;
import org.furore.store.OldCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A program killed at any moment (see [Kills]) of a step back or forth, a migration, the building
/// of the index, or a backup.
class KillMoreTest {
    private static final int POSTS = 3_000;

    @TempDir static Path shared;

    @TempDir Path folder;

    /// Imported and annotated, closed cleanly.
    private static Path base;

    private static List<String> documents;

    @BeforeAll
    static void makeCase() throws IOException {
        Shell shell = new Shell(shared.resolve("cache"));
        Path file = shared.resolve("posts.ndjson");
        ManyPosts posts = ManyPosts.write(file, POSTS, 44);
        Path lines = shared.resolve("lines.jsonl");
        KillTest.writeLines(lines, posts);
        base = shared.resolve("base.furore");
        shell.run("new", base).exits(0);
        shell.run("import", base, file).exits(1);
        shell.runWith(Files.readString(lines), "annotate", base).exits(0);
        documents = Kills.documents(shell, base);
        assertEquals(posts.first().size(), documents.size());
    }

    private Path copy(String name) throws IOException {
        return Files.copy(base, folder.resolve(name));
    }

    @Test
    void aStepBackOrForthKilledAtAnyMomentIsTakenOrIsNot() throws Exception {
        Kills kills = new Kills(Kills.During.UNDO, folder);
        Shell shell = new Shell(folder.resolve("cache"));
        long millis = 0;
        for (int kill = 1; kill <= kills.times(); kill++) {
            Path path = copy("undo-" + kill + ".furore");
            boolean import_ = kills.random().nextBoolean();
            if (import_) {
                shell.run("journal", path, "--undo").exits(0);
            }
            boolean redo = kills.random().nextBoolean();
            if (millis == 0) {
                Path unkilled = Files.copy(path, folder.resolve("unkilled.furore"));
                millis = kills.unkilled(0, null, unkilled, "journal", unkilled, "--undo", "--json");
            }
            if (redo) {
                shell.run("journal", path, "--undo").exits(0);
            }
            int before = things(shell, path, import_);
            Killed killed =
                    kills.kill(
                            millis,
                            null,
                            path,
                            "journal",
                            path,
                            redo ? "--redo" : "--undo",
                            "--json");
            int after = things(shell, path, import_);
            int all = import_ ? documents.size() : KillTest.MARKS;
            assertEquals(redo ? 0 : all, before);
            boolean taken = after != before;
            assertEquals(taken == redo ? all : 0, after);
            assertTrue(taken || !killed.confirmed(), killed::toString);
            Kills.verified(shell, path);
            // The other way and back again, as if nothing had happened.
            shell.run("journal", path, taken == redo ? "--undo" : "--redo").exits(0);
            assertEquals(all - after, things(shell, path, import_));
            Kills.verified(shell, path);
            kills.tell(
                    kill,
                    millis,
                    killed,
                    (redo ? "redo" : "undo")
                            + (import_ ? " of an import" : " of marks")
                            + (taken ? " taken" : " not taken"));
            Files.delete(path);
        }
    }

    private static int things(Shell shell, Path path, boolean imports) {
        return imports ? Kills.documents(shell, path).size() : Kills.marks(shell, path);
    }

    @Test
    void aMigrationKilledAtAnyMomentIsCompletedAndItsBackupIsWhole() throws Exception {
        Kills kills = new Kills(Kills.During.MIGRATION, folder);
        Shell shell = new Shell(folder.resolve("cache"));
        long millis = 0;
        for (int kill = 1; kill <= kills.times(); kill++) {
            int version = 1 + kills.random().nextInt(OldCase.newest() - 1);
            Path path = folder.resolve("killed.furore");
            OldCase.write(base, version, path);
            if (millis == 0) {
                Path unkilled = Files.copy(path, folder.resolve("unkilled.furore"));
                millis = kills.unkilled(0, null, unkilled, "journal", unkilled, "--json");
            }
            Killed killed = kills.kill(millis, null, path, "journal", path, "--json");
            Kills.verified(shell, path);
            assertEquals(documents.size(), Kills.documents(shell, path).size());
            assertEquals(KillTest.MARKS, Kills.marks(shell, path));
            int backups = 0;
            for (Path backup : backups(path)) {
                // A backup of an earlier state is a case by itself.
                Path own = folder.resolve("from-backup.furore");
                Files.move(backup, own);
                assertEquals(documents.size(), Kills.documents(shell, own).size());
                Files.delete(own);
                backups++;
            }
            assertTrue(backups > 0);
            kills.tell(kill, millis, killed, "from version " + version);
            clear();
        }
    }

    private List<Path> backups(Path path) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().startsWith(path.getFileName() + ".v")
                                    && file.toString().endsWith(".backup"))
                    .toList();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().contains(".furore")).toList()) {
                delete(file);
            }
        }
    }

    /// Deletes a file or a folder, if it is there.
    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void anIndexKilledAtAnyMomentCatchesUp() throws Exception {
        Kills kills = new Kills(Kills.During.INDEX, folder);
        Shell shell = new Shell(folder.resolve("cache"));
        Path path = copy("indexed.furore");
        long millis = 0;
        for (int kill = 1; kill <= kills.times(); kill++) {
            // From nothing, from what the last kill left, or behind by a step.
            int begin = kills.random().nextInt(3);
            if (begin == 0 || kill == 1) {
                delete(folder.resolve("cache").resolve("index"));
            }
            if (begin == 2) {
                shell.run("journal", path, "--undo").exits(0);
                shell.run("journal", path, "--redo").exits(0);
            }
            if (kill == 1) {
                millis = kills.unkilled(0, null, path, "search", path, "invented", "--json");
                delete(folder.resolve("cache").resolve("index"));
            }
            Killed killed = kills.kill(millis, null, path, "search", path, "invented", "--json");
            JsonNode checks = Kills.verified(shell, path);
            assertEquals(documents.size(), checks.at("/documents/count").asInt());
            JsonNode found =
                    shell.run("search", path, "invented", "--json").exits(0).lines().getFirst();
            assertEquals(documents.size(), found.get("total").asInt());
            kills.tell(kill, millis, killed, "the index caught up");
        }
    }

    @Test
    void aBackupKilledAtAnyMomentLeavesTheEarlierOnes() throws Exception {
        Kills kills = new Kills(Kills.During.BACKUP, folder);
        Shell shell = new Shell(folder.resolve("cache"));
        long millis = 0;
        Path path = copy("backed-up.furore");
        shell.run("backups", path, "--now").exits(0);
        Path first = folder.resolve("first.furore");
        shell.run("backups", path, "--restore", 1, "--out", first).exits(0);
        assertEquals(documents, Kills.documents(shell, first));
        for (int kill = 1; kill <= kills.times(); kill++) {
            List<JsonNode> before =
                    shell.run("backups", path, "--json").exits(0).lines("backups-line");
            boolean afresh = kills.random().nextBoolean();
            if (afresh) {
                delete(folder.resolve("backed-up.furore-backups"));
                before = List.of();
            }
            shell.run("journal", path, kill % 2 == 1 ? "--undo" : "--redo").exits(0);
            int marks = kill % 2 == 1 ? 0 : KillTest.MARKS;
            if (millis == 0) {
                Path unkilled = Files.copy(path, folder.resolve("unkilled.furore"));
                millis = kills.unkilled(0, null, unkilled, "backups", unkilled, "--now");
            }
            Killed killed = kills.kill(millis, null, path, "backups", path, "--now", "--json");
            List<JsonNode> after =
                    shell.run("backups", path, "--json").exits(0).lines("backups-line");
            assertTrue(after.containsAll(before), () -> "lost: " + after);
            assertTrue(!killed.confirmed() || after.size() == before.size() + 1);
            shell.run("backups", path, "--now").exits(0);
            List<JsonNode> last =
                    shell.run("backups", path, "--json").exits(0).lines("backups-line");
            Path out = folder.resolve("out.furore");
            shell.run(
                            "backups",
                            path,
                            "--restore",
                            last.getFirst().get("number").asInt(),
                            "--out",
                            out)
                    .exits(0);
            assertEquals(documents, Kills.documents(shell, out));
            assertEquals(marks, Kills.marks(shell, out));
            Kills.verified(shell, out);
            Files.delete(out);
            Kills.verified(shell, path);
            kills.tell(
                    kill,
                    millis,
                    killed,
                    before.size() + " backups before, " + after.size() + " after");
        }
    }
}
