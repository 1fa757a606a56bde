package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A damaged case, from the command line: it is said what is wrong and what to do, and what can be
/// read is saved.
class RescueCommandTest {
    @TempDir Path folder;

    @Test
    void aDamagedCaseIsToldSavedAndWorkedOnAgain() throws Exception {
        Shell shell = new Shell(folder.resolve("cache"));
        Path path = folder.resolve("a case.furore");
        Path file = folder.resolve("posts.ndjson");
        ManyPosts posts = ManyPosts.write(file, 3_000, 7);
        shell.run("new", path).exits(0);
        shell.run("import", path, file).exits(1);
        shell.run("verify", path).exits(0);
        byte[] whole = Files.readAllBytes(path);
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 50_000, (byte) 0x5a);
        Files.write(path, bytes);

        Ran told = shell.run("verify", path, "--json");
        assertTrue(told.code() == 1 || told.code() == 3, told::err);
        Path out = folder.resolve("saved.furore");
        JsonNode saved =
                shell.run("verify", path, "--rescue", out, "--json")
                        .exits(1)
                        .object("rescue-result");
        assertEquals(out.toString(), saved.get("out").asString());
        assertFalse(saved.get("lost").isEmpty());
        int documents = saved.at("/saved/document").asInt();
        assertTrue(documents > posts.first().size() / 2 && documents <= posts.first().size());
        assertEquals(-1, Arrays.mismatch(bytes, Files.readAllBytes(path)));

        JsonNode verified = shell.run("verify", out, "--json").exits(0).object("verify-result");
        assertEquals(documents, verified.at("/documents/count").asInt());
        int found =
                shell.run("search", out, "invented", "--json")
                        .exits(0)
                        .lines()
                        .getFirst()
                        .get("total")
                        .asInt();
        assertEquals(documents, found);
        // The rest comes back by importing the file again.
        shell.run("import", out, file).exits(1);
        assertEquals(posts.first().size(), shell.run("documents", out, "--json").lines().size());
        shell.run("verify", out).exits(0);
    }

    @Test
    void aFileThatWasCutSaysWhatToDo() throws Exception {
        Shell shell = new Shell(folder.resolve("cache"));
        Path path = folder.resolve("a.furore");
        shell.run("new", path).exits(0);
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        for (String command : new String[] {"documents", "verify", "journal"}) {
            Ran ran = shell.run(command, path).exits(3);
            assertTrue(ran.err().contains("furore verify \"" + path + "\" --rescue"), ran::err);
        }
        Ran rescued = shell.run("verify", path, "--rescue", folder.resolve("out.furore")).exits(1);
        assertTrue(rescued.out().contains("case_info: 1 saved"), rescued::out);
        shell.run("verify", folder.resolve("out.furore")).exits(0);
    }

    @Test
    void whatIsWholeIsCopiedWithoutALoss() throws Exception {
        Shell shell = new Shell(folder.resolve("cache"));
        Path path = folder.resolve("a.furore");
        Path out = folder.resolve("out.furore");
        shell.run("new", path).exits(0);
        shell.run("verify", path, "--rescue", out).exits(0);
        shell.run("verify", path, "--rescue", out).exits(2);
        shell.run("verify", folder.resolve("none"), "--rescue", folder.resolve("b")).exits(2);
        Files.write(path, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
        shell.run("verify", path, "--rescue", folder.resolve("b")).exits(3);
        assertFalse(Files.exists(folder.resolve("b")));
    }
}
