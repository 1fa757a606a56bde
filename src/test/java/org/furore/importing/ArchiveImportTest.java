package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.platform.archive.Bytes;
import org.furore.platform.archive.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// What lies in archives is read as the archive's records, and found again in it.
final class ArchiveImportTest {
    @TempDir Path folder = Path.of("");

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Harbour bridge"
                + " reopens</title></head><body><article><p>The harbour bridge was reopened on"
                + " Tuesday after two years of work.</p><p>Those who live beside it had asked for"
                + " quieter nights.</p></article></body></html>";

    @Test
    void eachMemberIsReadByTheReaderThatKnowsItAndNumberedThrough() {
        Kept kept =
                imported(
                        "a.zip",
                        zip(
                                Map.entry("posts.jsonl", bytes(post(1) + "\n" + post(2))),
                                Map.entry("pages/bridge.html", bytes(PAGE)),
                                Map.entry("posts2.jsonl.gz", Reading.gzip(post(3) + "\n"))));
        assertEquals(
                List.of(
                        "1 posts.jsonl",
                        "2 posts.jsonl",
                        "3 pages/bridge.html",
                        "4 posts2.jsonl.gz"),
                places(kept));
        assertEquals(List.of(), kept.reasons());
        assertEquals("zip", kept.original.format());
    }

    @Test
    void aTarIsReadAsAZipIs() {
        byte[] tar =
                tar(Map.entry("a/posts.jsonl", bytes(post(1))), Map.entry("b.html", bytes(PAGE)));
        assertEquals(List.of("1 a/posts.jsonl", "2 b.html"), places(imported("a.tar", tar)));
        Kept packed = imported("a.tar.gz", Reading.gzip(tar));
        assertEquals(List.of("1 a/posts.jsonl", "2 b.html"), places(packed));
        assertEquals("gzip", packed.original.compression());
    }

    /// After its first header a tar begins with the bytes of a member.
    @Test
    void aTarThatBeginsWithATableIsNoTable() {
        byte[] tar = tar(Map.entry("reviews.csv", bytes(TABLE)), Map.entry("b.html", bytes(PAGE)));
        List<String> expected = List.of("1 reviews.csv", "2 reviews.csv", "3 b.html");
        Kept kept = imported("a.tar", tar);
        assertEquals(expected, places(kept));
        assertEquals("tar", kept.original.format());
        assertEquals(expected, places(imported("a.tgz", Reading.gzip(tar))));
        assertEquals(
                List.of("1 a.tar!reviews.csv", "2 a.tar!reviews.csv", "3 a.tar!b.html"),
                places(imported("a.zip", zip(Map.entry("a.tar", tar)))));
    }

    private static final String TABLE =
            "rotten_tomatoes_link,critic_name,top_critic,publisher_name,review_type,review_score,"
                    + "review_date,review_content\n"
                    + "m/a_film,A. Reader,False,The Example,Fresh,3/4,2010-01-01,Well made.\n"
                    + "m/a_film,B. Reader,False,The Example,Rotten,1/4,2010-01-02,Too long.\n";

    @Test
    void archivesInArchivesAreReadTwoDeepAndNoDeeper() {
        byte[] third = zip(Map.entry("deep.jsonl", bytes(post(3))));
        byte[] second =
                zip(Map.entry("posts.jsonl", bytes(post(2))), Map.entry("third.zip", third));
        Kept kept =
                imported(
                        "a.zip",
                        zip(
                                Map.entry("first.jsonl", bytes(post(1))),
                                Map.entry("b!c.zip", second)));
        assertEquals(List.of("1 first.jsonl", "2 b!c.zip!posts.jsonl"), places(kept));
        assertEquals(List.of("importing.nested-deep"), kept.reasons());
        assertEquals("b!c.zip!third.zip", kept.rejected.getFirst().at().member());
    }

    @Test
    void aRecordIsFoundAgainInItsArchive() throws IOException {
        byte[] inner = zip(Map.entry("posts.jsonl.gz", Reading.gzip(post(1) + "\n" + post(2))));
        byte[] zip = zip(Map.entry("x.html", bytes(PAGE)), Map.entry("b!c.zip", inner));
        Kept kept = imported("a.zip", zip);
        for (RecordingIntake.Taken each : kept.taken) {
            try (InputStream in = Members.open(Bytes.of(zip), each.at().member())) {
                in.skipNBytes(Math.max(0, each.at().offset()));
                long length = each.at().length();
                String record =
                        new String(
                                length < 0 ? in.readAllBytes() : in.readNBytes((int) length),
                                UTF_8);
                String id = each.document().nativeId();
                assertEquals(id == null ? PAGE : post(Integer.parseInt(id) - 1000), record);
            }
        }
        assertEquals(3, kept.taken.size());
    }

    @Test
    void aRecordIsFoundAgainInAZipThatIsCompressedAsAWhole() throws IOException {
        byte[] zip = zip(Map.entry("posts.jsonl", bytes(post(1) + "\n" + post(2))));
        Bytes bytes = Bytes.streamed(() -> new java.io.ByteArrayInputStream(zip));
        for (RecordingIntake.Taken each : imported("a.zip.gz", Reading.gzip(zip)).taken) {
            try (InputStream in = Members.open(bytes, each.at().member())) {
                in.skipNBytes(each.at().offset());
                assertEquals(
                        post(Integer.parseInt(each.document().nativeId()) - 1000),
                        new String(in.readNBytes((int) each.at().length()), UTF_8));
            }
        }
    }

    @Test
    void whatNobodyReadsIsOneRejectedRecordThatSaysWhatItIs() {
        Kept kept =
                imported(
                        "a.zip",
                        zip(
                                Map.entry("logo.png", bytes("\u0089PNG\r\n\u001A\n....", true)),
                                Map.entry("empty.txt", new byte[0]),
                                Map.entry("blob", new byte[] {1, 2, 3, 4, 0, 0, 9}),
                                Map.entry("ok.jsonl", bytes(post(1)))));
        assertEquals(
                List.of("importing.is-picture", "importing.empty", "importing.unrecognised-member"),
                kept.reasons());
        assertEquals(List.of("4 ok.jsonl"), places(kept));
    }

    @Test
    void aZipThatHoldsAZippedDocumentIsNotThatDocument() {
        byte[] document = zip(Map.entry("xl/workbook.xml", bytes("<workbook/>")));
        byte[] stored =
                archive(out -> {
                    ZipArchiveEntry entry = new ZipArchiveEntry("table.xlsx");
                    entry.setMethod(ZipArchiveEntry.STORED);
                    entry.setSize(document.length);
                    CRC32 crc = new CRC32();
                    crc.update(document);
                    entry.setCrc(crc.getValue());
                    out.putArchiveEntry(entry);
                    out.write(document);
                    out.closeArchiveEntry();
                });
        Head head = InputFile.head("a.zip", new Beginning(stored, true, null));
        WorkbookReader reader = new WorkbookReader(WorkbookReader.Kind.XLSX);
        assertFalse(reader.recognises(head));
        assertTrue(reader.recognises(InputFile.head("b", new Beginning(document, true, null))));
    }

    @Test
    void theFolderOfASavedPageBelongsToIt() {
        Kept kept =
                imported(
                        "a.zip",
                        zip(
                                Map.entry("s/Bridge.html", bytes(PAGE)),
                                Map.entry("s/Bridge_files/frame.html", bytes(PAGE)),
                                Map.entry("s/Brücke-Dateien/frame.html", bytes(PAGE + " ")),
                                Map.entry("s/other_files/page.html", bytes(PAGE + "  "))));
        assertEquals(
                List.of(
                        "1 s/Bridge.html",
                        "3 s/Brücke-Dateien/frame.html",
                        "4 s/other_files/page.html"),
                places(kept));
        assertEquals(List.of("importing.part-of-page"), kept.reasons());
    }

    @Test
    void aDamagedMemberCostsItselfOnly() {
        byte[] zip =
                zip(
                        Map.entry("a.jsonl", bytes(post(1))),
                        Map.entry("b.jsonl", bytes(post(2))),
                        Map.entry("c.jsonl", bytes(post(3))));
        byte[] damaged = zip.clone();
        int second = indexOf(damaged, bytes("b.jsonl"));
        damaged[second + 12] ^= 0x55;
        damaged[second + 20] ^= 0x2A;
        Kept kept = imported("a.zip", damaged);
        assertTrue(places(kept).contains("1 a.jsonl"), places(kept).toString());
        assertTrue(
                places(kept).stream().anyMatch(place -> place.endsWith("c.jsonl")),
                places(kept).toString());
        assertTrue(kept.rejected.stream().allMatch(r -> "b.jsonl".equals(r.at().member())));
        assertTrue(!kept.rejected.isEmpty());
    }

    @Test
    void aCutZipIsRefusedAndACutTarGivesWhatCameBefore() {
        byte[] zip = zip(Map.entry("a.jsonl", bytes(post(1))));
        assertEquals(
                List.of("platform.zip-damaged"),
                imported("a.zip", Arrays.copyOf(zip, zip.length - 30)).reasons());
        byte[] tar = tar(Map.entry("a.jsonl", bytes(post(1))), Map.entry("b.html", bytes(PAGE)));
        Kept kept = imported("a.tar", Arrays.copyOf(tar, 1024 + 512 + 100));
        assertEquals(List.of("1 a.jsonl"), places(kept));
        assertEquals("b.html", kept.rejected.getFirst().at().member());
        assertEquals("platform.tar-damaged", kept.reasons().getLast());
    }

    @Test
    void aBombIsStoppedAndWhatStandsBesideItIsRead() {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) ' ');
        byte[] zip =
                archive(out -> {
                    out.putArchiveEntry(new ZipArchiveEntry("bomb.jsonl"));
                    out.write(bytes(post(2) + "\n"));
                    for (int i = 0; i < 200; i++) {
                        out.write(zeros);
                    }
                    out.closeArchiveEntry();
                    out.putArchiveEntry(new ZipArchiveEntry("nested.zip"));
                    out.write(zip(Map.entry("posts.jsonl", bytes(post(1)))));
                    out.closeArchiveEntry();
                });
        Kept kept = imported("a.zip", zip);
        assertEquals(List.of("platform.archive-bomb"), kept.reasons().subList(0, 1));
        assertEquals("bomb.jsonl", kept.rejected.getFirst().at().member());
        assertEquals("1 bomb.jsonl", places(kept).getFirst());
    }

    @Test
    void pathsThatLeadOutAndLinksLeadNowhere() throws IOException {
        byte[] zip =
                archive(out -> {
                    for (String path :
                            List.of(
                                    "../../x.jsonl",
                                    "/etc/y.jsonl",
                                    "C:\\CON",
                                    "a/../../b.jsonl")) {
                        ZipArchiveEntry entry = new ZipArchiveEntry(path);
                        out.putArchiveEntry(entry);
                        out.write(bytes(post(path.length())));
                        out.closeArchiveEntry();
                    }
                    ZipArchiveEntry link = new ZipArchiveEntry("link.jsonl");
                    link.setUnixMode(UnixStat.LINK_FLAG | 0777);
                    out.putArchiveEntry(link);
                    out.write(bytes("/etc/passwd"));
                    out.closeArchiveEntry();
                });
        Kept kept = imported("a.zip", zip);
        assertEquals(4, kept.taken.size());
        assertEquals(List.of("platform.archive-link"), kept.reasons());
        try (var files = Files.walk(folder)) {
            assertEquals(
                    List.of("a.zip"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void aListOfFilesWithoutEndIsRefusedBeforeItIsHeld() {
        byte[] zip = zip(Map.entry("a.jsonl", bytes(post(1))));
        int end = zip.length - 22;
        byte[] vast = new byte[(40 << 20) + 22];
        System.arraycopy(zip, 0, vast, 0, end);
        System.arraycopy(zip, end, vast, vast.length - 22, 22);
        assertEquals(List.of("platform.zip-directory"), imported("a.zip", vast).reasons());
    }

    // --- made archives

    private static List<String> places(Kept kept) {
        return kept.taken.stream()
                .map(each -> each.at().number() + " " + each.at().member())
                .toList();
    }

    private static String post(int n) {
        int id = 1000 + n;
        return "{\"id\":\"%d\",\"text\":\"note %d\",\"author_id\":\"7\",\"conversation_id\":\"%d\"}"
                .formatted(id, n, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] bytes(String text, boolean latin) {
        return text.getBytes(latin ? java.nio.charset.StandardCharsets.ISO_8859_1 : UTF_8);
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int i = 0; i < in.length - what.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private Kept imported(String name, byte[] bytes) {
        RecordingIntake intake = new RecordingIntake();
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Importer(
                        List.of(
                                new XV2Reader(),
                                new HtmlReader(),
                                new TableReader(),
                                new TextReader()),
                        intake,
                        "test")
                .run(List.of(folder.resolve(name)), ImportOptions.NONE, Progress.NONE);
        return intake.file(name);
    }

    private interface Filling {
        void into(ZipArchiveOutputStream out) throws IOException;
    }

    private static byte[] archive(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            filling.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static byte[] zip(Map.Entry<String, byte[]>... members) {
        return archive(out -> {
            for (Map.Entry<String, byte[]> member : ordered(members).entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
                out.write(member.getValue());
                out.closeArchiveEntry();
            }
        });
    }

    @SafeVarargs
    private static byte[] tar(Map.Entry<String, byte[]>... members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : ordered(members).entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(member.getValue().length);
                out.putArchiveEntry(entry);
                out.write(member.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static Map<String, byte[]> ordered(Map.Entry<String, byte[]>... members) {
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> member : members) {
            ordered.put(member.getKey(), member.getValue());
        }
        return ordered;
    }
}
