package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the shorter commands print with `--json`, held against the published schemas.
class SchemaOutputTest {
    @TempDir Path folder;

    @Test
    void everyCommandPrintsWhatItsSchemaSays() throws IOException {
        Shell shell = new Shell(folder.resolve("cache"));
        Path file = folder.resolve("a.furore");
        Path text =
                Files.writeString(folder.resolve("page.txt"), "A headline\n\nWords of a page.\n");
        Path odd = Files.write(folder.resolve("odd.bin"), new byte[] {0, 1, 2, 3});
        shell.run("new", file, "--json").exits(0).object("new-result");
        String id =
                shell.run("import", file, text, odd, "--json")
                        .exits(1)
                        .object("import-result")
                        .get("import")
                        .asString();
        JsonNode imported = shell.run("imports", file, "--json").exits(0).object("imports-line");
        assertEquals(id, imported.get("import").asString());
        assertTrue(imported.get("secrecy").isNull());
        Path secret = folder.resolve("b.furore");
        shell.run("new", secret).exits(0);
        shell.run("import", secret, text, "--pseudonymise", "--exempt", "a,b").exits(0);
        JsonNode secrecy =
                shell.run("imports", secret, "--json")
                        .exits(0)
                        .object("imports-line")
                        .get("secrecy");
        assertEquals("encrypted", secrecy.get("originals").asString());
        assertEquals(2, secrecy.get("exempt").size());
        JsonNode problem =
                shell.run("problems", file, id, "--json").exits(0).object("problems-line");
        assertEquals("odd.bin", problem.get("file").asString());
        String document =
                shell.run("documents", file, "--json")
                        .exits(0)
                        .object("documents-line")
                        .get("id")
                        .asString();
        shell.run("original", file, document, "--out", folder.resolve("o"), "--json")
                .exits(0)
                .object("original-result");
        shell.run("agreement", file, "--json").exits(0).object("agreement-line");
        shell.run("timeline", file, "--out", folder.resolve("t.svg"), "--json")
                .exits(0)
                .object("timeline-result");
        shell.run("report", file, "--out", folder.resolve("r.pdf"), "--json")
                .exits(0)
                .object("report-result");
        shell.run("export", file, "--as", "furore-jsonl", "--out", folder.resolve("e"), "--json")
                .exits(0)
                .object("export-result");
        assertEquals(
                List.of(),
                List.copyOf(Files.readAllLines(folder.resolve("e"))).stream()
                        .filter(line -> !line.startsWith("{\"coder\""))
                        .toList());
    }
}
