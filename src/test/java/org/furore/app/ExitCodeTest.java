package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.furore.domain.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a shell learns: 0 done, 1 done with something to tell, 2 a wrong question, 3 a failure, 130
/// cancelled. Whatever goes wrong, standard output stays empty and no stack trace is shown.
class ExitCodeTest {
    @TempDir Path folder;

    @Test
    void withoutACommandHelpIsNear() {
        Shell shell = new Shell(folder);
        wrong(shell.run(), 2, "furore --help");
        Ran help = shell.run("--help").exits(0);
        for (String command :
                List.of(
                        "new",
                        "import",
                        "documents",
                        "search",
                        "searches",
                        "concordance",
                        "copies",
                        "annotate",
                        "agreement",
                        "timeline",
                        "report",
                        "export",
                        "verify",
                        "journal",
                        "imports",
                        "problems",
                        "original",
                        "schema",
                        "demo")) {
            assertTrue(help.out().contains("\n  " + command + " "), command);
        }
        assertEquals("", help.err());
        Ran version = shell.run("--version").exits(0);
        assertTrue(version.out().startsWith("Furore "), version.out());
        assertTrue(shell.run("import", "--help").exits(0).out().contains("--mapping"));
    }

    @Test
    void aWrongOptionIsSaid() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        wrong(coverage.run("documents", "--colour"), 2, "--colour");
        wrong(coverage.run("documents", "--kind", "song"), 2, "song");
        wrong(coverage.run("search"), 2, "QUERY");
        wrong(coverage.run("search", "x", "--sort", "size"), 2, "size");
        wrong(coverage.run("search", "x", "--saved", "y"), 2, "QUERY");
        wrong(coverage.run("search", "--saved", "no such"), 2, "no such");
        wrong(coverage.run("search", "x", "--limit", "many"), 2, "many");
        wrong(coverage.run("export", "--as", "docx", "--out", folder.resolve("x")), 2, "docx");
        wrong(coverage.run("timeline", "--out", folder.resolve("t.gif")), 2, "t.gif");
        wrong(coverage.run("journal", "--undo", "--redo"), 2, "--undo");
        wrong(coverage.run("import", Coverage.FILES, "--as", "song"), 2, "song");
        wrong(coverage.run("report", "--out", folder.resolve("r.pdf"), "--passages", "0"), 2, "0");
        wrong(coverage.run("original", "not-an-id", "--out", folder.resolve("x")), 2, "not-an-id");
        wrong(
                coverage.run(
                        "original",
                        "00000000-0000-0000-0000-000000000000",
                        "--out",
                        folder.resolve("x")),
                2,
                "00000000-0000");
        wrong(coverage.run("problems", "00000000-0000-0000-0000-000000000000"), 2, "no import");
        wrong(new Shell(folder).run("sing", coverage.path()), 2, "sing");
        assertFalse(Files.exists(folder.resolve("x")));
        assertFalse(Files.exists(folder.resolve("t.gif")));
    }

    @Test
    void aMissingFileIsSaid() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        Path missing = folder.resolve("no-such");
        wrong(new Shell(folder).run("documents", missing), 2, "no-such");
        wrong(new Shell(folder).run("new", missing.resolve("b.furore")), 2, "no-such");
        wrong(new Shell(folder).run("new", coverage.path()), 2, "exists");
        wrong(coverage.run("import", missing), 2, "no-such");
        wrong(coverage.run("import", Coverage.FILES, "--mapping", missing), 2, "no-such");
        wrong(
                coverage.run("report", "--out", folder.resolve("r.pdf"), "--summary", missing),
                2,
                "no-such");
        for (String command : List.of("timeline", "report", "export")) {
            Path out = missing.resolve(command.equals("timeline") ? "o.svg" : "o");
            Ran ran =
                    command.equals("export")
                            ? coverage.run(command, "--as", "furore-jsonl", "--out", out)
                            : coverage.run(command, "--out", out);
            wrong(ran, 2, "no-such");
        }
        assertEquals(List.of(), coverage.run("imports", "--json").lines(), "nothing was begun");
    }

    @Test
    void aWrongQueryIsShownWhereItIsWrong() {
        Coverage coverage = Coverage.empty(folder, "a");
        Ran ran = coverage.run("search", "poster AND (film");
        wrong(ran, 2, "poster AND (film\n           ^\n");
        wrong(coverage.run("search", "sentiment:much", "--json"), 2, "^");
        wrong(coverage.run("search", "kind:song"), 2, "song");
        assertEquals("0 documents\n", coverage.run("search", "nothing").exits(0).out());
    }

    @Test
    void aQueryIsTakenAsItIsTyped() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        coverage.imported().exits(1);
        // A file of that name must not be read in the query's place.
        Path here = Path.of("netflix-is-no-file-of-arguments");
        Files.writeString(here, "poster");
        try {
            assertEquals("0 documents\n", coverage.run("search", "@" + here).exits(0).out());
        } finally {
            Files.delete(here);
        }
        assertEquals(12, coverage.found("").size(), "nothing asked, everything found");
    }

    @Test
    void whatIsNoCaseIsNotOpened() throws IOException {
        Shell shell = new Shell(folder);
        Path text = Files.writeString(folder.resolve("text.furore"), "no case ".repeat(100));
        wrong(shell.run("documents", text), 3, "not a Furore case");
        Path empty = Files.createFile(folder.resolve("empty.furore"));
        wrong(shell.run("verify", empty, "--json"), 3, "not a Furore case");
        Path other = folder.resolve("other.furore");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("create table t (x)");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        wrong(shell.run("documents", other), 3, "not a Furore case");
        Coverage damaged = Coverage.empty(folder, "damaged");
        damaged.imported().exits(1);
        byte[] bytes = Files.readAllBytes(damaged.path());
        for (int i = 4096; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(damaged.path(), bytes);
        Ran ran = damaged.run("documents");
        wrong(ran, 3, "");
        wrong(shell.run("documents", folder), 2, "");
    }

    @Test
    void aSecondWriterIsToldWhoWritesAndMayRead() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        try (CaseFile held = Shell.wired(folder.resolve("other")).open(coverage.path())) {
            assertFalse(held.readOnly());
            Ran read = coverage.run("documents", "--json").exits(0);
            assertEquals(12, read.lines("documents-line").size());
            assertTrue(read.err().contains("Another Furore is writing this case"), read.err());
            assertEquals(3, coverage.found("#CancelNetflix").size());
            String who = System.getProperty("user.name");
            wrong(coverage.imported(), 3, who);
            wrong(coverage.runWith(Coverage.coding().replace("0.6", "0.7"), "annotate"), 3, who);
            wrong(coverage.run("journal", "--undo"), 3, who);
            assertTrue(held.documents().count() == 12);
        }
        coverage.run("journal", "--undo").exits(0);
    }

    @Test
    void anUnrecognisedFileIsOneRejectedRecordWithoutItsBytes() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 0;
        Path file = Files.write(folder.resolve("noise.bin"), noise);
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        JsonNode result =
                coverage.run("import", file, empty, "--json").exits(1).object("import-result");
        assertEquals(0, result.get("taken").asInt());
        assertEquals(2, result.get("rejected").asInt());
        assertTrue(result.at("/files/0/format").isNull());
        assertEquals(
                "[\"file\",\"reason\"]",
                tools.jackson.databind.json.JsonMapper.shared()
                        .writeValueAsString(result.at("/problems/0").propertyNames()));
        coverage.run("verify").exits(0);
        // Named as text, the same bytes are read, or refused, but never lost.
        JsonNode named =
                coverage.run("import", file, "--as", "text", "--json").object("import-result");
        assertEquals(1, named.get("taken").asInt() + named.get("rejected").asInt());
    }

    @Test
    void verifyTellsWhatIsWrong() throws Exception {
        Coverage coverage = Coverage.coded(folder, "a");
        try (var connection =
                        java.sql.DriverManager.getConnection("jdbc:sqlite:" + coverage.path());
                var statement = connection.createStatement()) {
            statement.execute("update document set text = text || ' changed' where id = 1");
        }
        Ran ran = coverage.run("verify", "--json").exits(1);
        assertEquals(1, ran.object("verify-result").at("/documents/findings").size());
        assertTrue(coverage.run("verify").exits(1).out().contains("findings"));
    }

    /// The exit code, a message that holds `words`, nothing on standard output, no stack trace.
    private static void wrong(Ran ran, int code, String words) {
        ran.exits(code);
        assertEquals("", ran.out(), ran.command());
        assertTrue(ran.err().contains(words), ran.command() + "\n" + ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
        assertFalse(ran.err().contains("should not have"), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void anImportGoesOnWithoutAnIndexWhereThereIsNoRoomForOne() throws IOException {
        Path cache = Files.writeString(folder.resolve("cache"), "no folder");
        Path text = Files.writeString(folder.resolve("note.txt"), "A note about a poster.\n");
        Path casePath = folder.resolve("without.furore");
        Shell shell = new Shell(cache);
        shell.run("new", casePath.toString()).exits(0);
        Ran imported = shell.run("import", casePath.toString(), text.toString()).exits(0);
        assertTrue(imported.err().contains(cache.toString()), imported.err());
        assertTrue(imported.out().contains("1 taken"), imported.out());
        wrong(shell.run("search", casePath.toString(), "poster"), 3, cache.toString());
        Shell another = new Shell(folder.resolve("elsewhere"));
        Ran found = another.run("search", casePath.toString(), "poster").exits(0);
        assertTrue(found.out().contains("1 documents"), found.out());
    }
}
