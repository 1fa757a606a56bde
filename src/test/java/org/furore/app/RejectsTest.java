package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What was not taken can be written out, mended by hand and imported again.
final class RejectsTest {
    private static final String TABLE =
            "id,text,date,platform\n"
                    + "1,one,2020-09-10,x\n"
                    + "2,two,someday,x\n"
                    + "3,three,2020-09-12,x,more\n";

    private static final String MAPPING =
            """
            {"name":"posts","kind":"post","fields":{"nativeId":"id","text":"text","date":"date",
             "platform":"platform"}}
            """;

    @TempDir Path folder = Path.of("");

    @Test
    void mendedRecordsAreTaken() throws IOException {
        Shell shell = new Shell(folder.resolve("cache"));
        Path from = Files.createDirectories(folder.resolve("from"));
        Files.writeString(from.resolve("a.csv"), TABLE);
        try (OutputStream out = Files.newOutputStream(from.resolve("b.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../in/CON.csv"));
            zip.write(
                    TABLE.replace("two", "deux")
                            .replace("\n2,", "\n22,")
                            .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.writeString(folder.resolve("mapping.json"), MAPPING);
        Path path = folder.resolve("c.furore");
        String file = path.toString();
        shell.run("new", file).exits(0);
        String id =
                shell.run("import", file, from.toString(), "--mapping", mapping(), "--json")
                        .exits(1)
                        .object("import-result")
                        .path("import")
                        .asString();
        Path out = folder.resolve("out");
        shell.run("problems", file, id, "--out", out.toString(), "--json").exits(0);
        try (var written = Files.list(out.resolve("records"))) {
            assertEquals(
                    List.of("001-a.csv", "002-CON.csv"),
                    written.map(each -> each.getFileName().toString()).sorted().toList());
        }
        Path table = out.resolve("records").resolve("002-CON.csv");
        assertEquals(
                "id,text,date,platform\n22,deux,someday,x\n3,three,2020-09-12,x,more\n",
                Files.readString(table));
        assertEquals(4, Files.readAllLines(out.resolve("problems.txt")).size());
        for (String name : new String[] {"001-a.csv", "002-CON.csv"}) {
            Path each = out.resolve("records").resolve(name);
            Files.writeString(
                    each,
                    Files.readString(each).replace("someday", "2020-09-11").replace(",more", ""));
        }
        var again =
                shell.run(
                                "import",
                                file,
                                out.resolve("records").toString(),
                                "--mapping",
                                mapping(),
                                "--json")
                        .exits(0)
                        .object("import-result");
        assertEquals(3, again.path("taken").asInt());
        assertEquals(1, again.path("duplicates").asInt());
        shell.run("verify", file).exits(0);
    }

    /// Records stand under the header and apart from each other in the file's own encoding.
    @Test
    void recordsOfAUtf16TableAreMendedToo() throws IOException {
        for (Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Shell shell = new Shell(folder.resolve("cache"));
            Path from = folder.resolve(encoding + ".csv");
            Files.writeString(from, "\uFEFF" + TABLE, encoding);
            Files.writeString(folder.resolve("mapping.json"), MAPPING);
            String file = folder.resolve(encoding + ".furore").toString();
            shell.run("new", file).exits(0);
            String id =
                    shell.run("import", file, from.toString(), "--mapping", mapping(), "--json")
                            .exits(1)
                            .object("import-result")
                            .path("import")
                            .asString();
            Path out = folder.resolve("out-" + encoding);
            shell.run("problems", file, id, "--out", out.toString(), "--json").exits(0);
            assertEquals(
                    "\uFEFFid,text,date,platform\n2,two,someday,x\n3,three,2020-09-12,x,more\n",
                    Files.readString(
                            out.resolve("records").resolve("001-" + encoding + ".csv"), encoding));
        }
    }

    private String mapping() {
        return folder.resolve("mapping.json").toString();
    }
}
