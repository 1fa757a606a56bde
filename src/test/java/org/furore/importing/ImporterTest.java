package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.Uuids;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import.Tally;
import org.furore.domain.document.Post;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportReport.FileReport;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class ImporterTest {
    private static final String TWEET =
            """
            {"created_at":"Wed Sep 09 13:08:45 +0000 2020","id_str":"%d","text":"Invented","user":{"screen_name":"invented_one","name":"Invented One"}}
            """;

    @TempDir Path folder;
    private final RecordingIntake intake = new RecordingIntake();

    private static String tweets(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i <= to; i++) {
            out.append(TWEET.formatted(i));
        }
        return out.toString();
    }

    private ImportReport run(Path... inputs) {
        return run(ImportOptions.NONE, Progress.NONE, inputs);
    }

    private ImportReport run(ImportOptions options, Progress progress, Path... inputs) {
        return new Importer(List.of(new XV1Reader()), intake, "test 1")
                .run(List.of(inputs), options, progress);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    void aFileIsKeptByteForByteUnderItsHash() throws IOException {
        byte[] bytes = tweets(1, 3).getBytes(UTF_8);
        ImportReport report = run(write("a.jsonl", bytes));
        Kept kept = intake.file("a.jsonl");
        assertArrayEquals(bytes, kept.bytes.toByteArray());
        assertArrayEquals(Uuids.sha256().digest(bytes), kept.original.sha256());
        assertEquals(bytes.length, kept.original.size());
        assertNull(kept.original.compression());
        assertTrue(kept.ended && intake.complete && intake.closed);
        FileReport file = new FileReport("a.jsonl", "x-v1.1", new Tally(3, 0, 0), true);
        assertEquals(
                new ImportReport(report.id(), new Tally(3, 0, 0), List.of(file), false), report);
    }

    @Test
    void aFolderIsReadInOrderOfNamesAndNothingInItVanishes() throws IOException {
        write("b/two.json", tweets(2, 2).getBytes(UTF_8));
        write("b/one.json", tweets(1, 1).getBytes(UTF_8));
        write(".DS_Store", new byte[] {0, 1});
        write("empty", new byte[0]);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        ImportReport report = run(folder);
        assertEquals(
                List.of(
                        new FileReport(".DS_Store", null, new Tally(0, 0, 1), true),
                        new FileReport("b/one.json", "x-v1.1", new Tally(1, 0, 0), true),
                        new FileReport("b/two.json", "x-v1.1", new Tally(1, 0, 0), true),
                        new FileReport("empty", null, new Tally(0, 0, 1), true),
                        new FileReport("loop", null, new Tally(0, 0, 1), true)),
                report.files());
        assertEquals(List.of("importing.unrecognised"), intake.file(".DS_Store").reasons());
        assertEquals(0, intake.file(".DS_Store").bytes.size());
        assertEquals(List.of("importing.empty"), intake.file("empty").reasons());
        assertEquals(List.of("importing.link"), intake.file("loop").reasons());
    }

    @Test
    void filesThatArePutAsideAreNotImported() throws IOException {
        write("a.jsonl", tweets(1, 2).getBytes(UTF_8));
        Path aside = write("b.jsonl", tweets(3, 4).getBytes(UTF_8));
        ImportOptions options =
                new ImportOptions(
                        null,
                        null,
                        List.of(),
                        CollectionFrame.UNSTATED,
                        Set.of(aside.toRealPath()));
        ImportReport report = run(options, Progress.NONE, folder);
        assertEquals(List.of("a.jsonl"), report.files().stream().map(FileReport::name).toList());
        assertEquals(2, report.tally().taken());
    }

    @Test
    void aFollowerLearnsOfTheFileAndTheRecords() throws IOException {
        write("a.jsonl", tweets(1, 2).getBytes(UTF_8));
        write("b.jsonl", tweets(3, 4).getBytes(UTF_8));
        List<String> told = new ArrayList<>();
        new Importer(List.of(new XV1Reader()), intake, "test 1")
                .run(
                        List.of(folder),
                        ImportOptions.NONE,
                        Progress.NONE,
                        (file, records) -> told.add(file + " " + records));
        assertEquals("a.jsonl 0", told.getFirst());
        assertEquals("b.jsonl 4", told.getLast());
    }

    @Test
    void everyMemberOfAGzipFileIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Reading.gzip(tweets(1, 2)));
        bytes.write(Reading.gzip(""));
        bytes.write(Reading.gzip(tweets(3, 5)));
        bytes.write(new byte[100]);
        run(write("a.gz", bytes.toByteArray()));
        Kept kept = intake.file("a.gz");
        assertEquals(5, kept.taken.size());
        assertEquals(List.of(), kept.rejected);
        assertEquals("gzip", kept.original.compression());
        assertArrayEquals(bytes.toByteArray(), kept.bytes.toByteArray());
    }

    @Test
    void aTruncatedGzipFileGivesWhatItHoldsAndOneProblem() throws IOException {
        byte[] whole = Reading.gzip(tweets(1, 2000));
        byte[] cut = Arrays.copyOf(whole, whole.length - 3000);
        ImportReport report =
                run(write("a.gz", cut), write("b.jsonl", tweets(9001, 9001).getBytes(UTF_8)));
        Kept kept = intake.file("a.gz");
        assertTrue(kept.taken.size() > 100, () -> kept.taken.size() + " posts");
        assertEquals(List.of("importing.gzip-truncated"), kept.reasons());
        assertArrayEquals(cut, kept.bytes.toByteArray());
        assertEquals(kept.taken.size() + 1L, kept.numbers.getLast());
        assertTrue(report.files().get(0).complete());
        assertEquals(1, intake.file("b.jsonl").taken.size());
    }

    @Test
    void aDamagedSecondMemberIsNotTakenForTheEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Reading.gzip(tweets(1, 2)));
        bytes.write(Arrays.copyOf(Reading.gzip(tweets(3, 3)), 5));
        run(write("a.gz", bytes.toByteArray()));
        assertEquals(2, intake.file("a.gz").taken.size());
        assertEquals(List.of("importing.gzip-truncated"), intake.file("a.gz").reasons());
    }

    @Test
    void aBombIsNotInflatedToItsEnd() throws IOException {
        byte[] spaces = new byte[200 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] beginning = tweets(1, 1).getBytes(UTF_8);
        System.arraycopy(beginning, 0, spaces, 0, beginning.length);
        run(write("bomb.gz", Reading.gzip(spaces)));
        assertEquals(1, intake.file("bomb.gz").taken.size());
        assertEquals(List.of("importing.gzip-bomb"), intake.file("bomb.gz").reasons());
        assertTrue(intake.file("bomb.gz").ended);
    }

    @Test
    void aFileThatOnlyLooksCompressedCostsItself() throws IOException {
        run(write("a.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, -1, -1, 9, 9}));
        assertEquals(List.of("importing.gzip-damaged"), intake.file("a.gz").reasons());
        assertNull(intake.file("a.gz").original.format());
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotSaidToBeComplete() throws IOException {
        Path file = write("a.jsonl", tweets(1, 3).getBytes(UTF_8));
        RecordReader meddler =
                new RecordReader() {
                    @Override
                    public String format() {
                        return "meddler";
                    }

                    @Override
                    public boolean recognises(Head head) {
                        return true;
                    }

                    @Override
                    public void read(Source source, RecordSink sink, Progress progress)
                            throws IOException {
                        Files.writeString(file, tweets(4, 6));
                    }
                };
        ImportReport report =
                new Importer(List.of(meddler), intake, "test 1")
                        .run(List.of(file), ImportOptions.NONE, Progress.NONE);
        assertEquals(List.of("importing.changed"), intake.file("a.jsonl").reasons());
        assertFalse(intake.file("a.jsonl").ended);
        assertFalse(report.files().getFirst().complete());
    }

    @Test
    void aReaderThatFailsCostsOneFile() throws IOException {
        RecordReader failing =
                new RecordReader() {
                    @Override
                    public String format() {
                        return "failing";
                    }

                    @Override
                    public boolean recognises(Head head) {
                        return true;
                    }

                    @Override
                    public void read(Source source, RecordSink sink, Progress progress) {
                        throw new IllegalStateException("as planned");
                    }
                };
        byte[] bytes = {1, 2, 3};
        new Importer(List.of(failing), intake, "test 1")
                .run(List.of(write("a", bytes)), ImportOptions.NONE, Progress.NONE);
        assertEquals(List.of("importing.reader-failed"), intake.file("a").reasons());
        assertArrayEquals(bytes, intake.file("a").bytes.toByteArray());
        assertTrue(intake.file("a").ended);
    }

    @Test
    void aReaderThatFailsToSayWhetherItKnowsAFileDoesNot() throws IOException {
        RecordReader failing =
                new RecordReader() {
                    @Override
                    public String format() {
                        return "failing";
                    }

                    @Override
                    public boolean recognises(Head head) {
                        throw new ArrayIndexOutOfBoundsException(118);
                    }

                    @Override
                    public void read(Source source, RecordSink sink, Progress progress) {
                        throw new IllegalStateException("not asked");
                    }
                };
        Path file = write("a.txt", "The poster was printed twice.\n".getBytes(UTF_8));
        Importer importer = new Importer(List.of(failing, new TextReader()), intake, "test 1");
        importer.run(List.of(file), ImportOptions.NONE, Progress.NONE);
        assertEquals(1, intake.file("a.txt").taken.size());
    }

    @Test
    void anArchiveOfAnAccountNamesItsAuthorWhenTheFolderIsImported() throws IOException {
        String account =
                "window.YTD.account.part0 = [ { \"account\" : { \"username\" : \"invented_one\","
                        + " \"accountDisplayName\" : \"Invented One\" } } ]";
        String posts =
                "window.YTD.tweets.part0 = [ { \"tweet\" : { \"id_str\" : \"15\", \"full_text\" :"
                        + " \"a\" } } ]";
        write("x/account.js", account.getBytes(UTF_8));
        Path file = write("x/tweets.js", posts.getBytes(UTF_8));
        Importer importer = new Importer(List.of(new XArchiveReader()), intake, "test 1");
        importer.run(List.of(folder), ImportOptions.NONE, Progress.NONE);
        importer.run(List.of(file), ImportOptions.NONE, Progress.NONE);
        Post post = intake.file("x/tweets.js").posts().getFirst();
        assertEquals("invented_one", post.handle());
        assertEquals("Invented One", post.header().author());
        assertEquals("https://twitter.com/invented_one/status/15", post.header().url());
        assertNull(intake.file("tweets.js").posts().getFirst().handle());
    }

    @Test
    void aMissingArgumentIsAMistakeOfUseAndNothingIsBegun() {
        FuroreException e =
                assertThrows(FuroreException.class, () -> run(folder.resolve("nothing")));
        assertEquals(FuroreException.Kind.USAGE, e.kind());
        assertEquals("importing.missing-file", e.userMessage().key());
        assertEquals(List.of(), intake.files);
    }

    @Test
    void aFormatNobodyReadsIsAMistakeOfUse() {
        ImportOptions options = new ImportOptions("runes", null, CollectionFrame.UNSTATED);
        FuroreException e =
                assertThrows(FuroreException.class, () -> run(options, Progress.NONE, folder));
        assertEquals(List.of("runes", "x-v1.1"), e.userMessage().arguments());
    }

    @Test
    void aNamedFormatIsUsedWhateverTheFileLooksLike() throws IOException {
        ImportOptions options = new ImportOptions("x-v1.1", null, CollectionFrame.UNSTATED);
        run(options, Progress.NONE, write("a", "no\nposts\n".getBytes(UTF_8)));
        assertEquals("x-v1.1", intake.file("a").original.format());
        assertEquals(2, intake.file("a").rejected.size());
    }

    @Test
    void cancellingKeepsWhatCameAndDoesNotComplete() throws IOException {
        Path first = write("a.jsonl", tweets(1, 3).getBytes(UTF_8));
        Path second = write("b.jsonl", tweets(1000, 9999).getBytes(UTF_8));
        AtomicInteger asked = new AtomicInteger();
        Progress impatient =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return asked.incrementAndGet() > 40;
                    }
                };
        ImportReport report = run(ImportOptions.NONE, impatient, first, second);
        assertTrue(report.cancelled());
        assertFalse(intake.complete);
        assertTrue(intake.closed);
        assertEquals(new Tally(3, 0, 0), report.files().get(0).tally());
        assertFalse(report.files().get(1).complete());
        assertFalse(intake.file("b.jsonl").ended);
        assertTrue(intake.file("b.jsonl").taken.size() < 9000);
    }

    @Test
    void progressCountsEveryByteTwiceAndEndsAtTheTotal() throws IOException {
        byte[] bytes = tweets(1, 100).getBytes(UTF_8);
        long[] last = new long[2];
        Progress progress =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {
                        assertEquals("importing", phase);
                        assertTrue(done >= last[0]);
                        last[0] = done;
                        last[1] = total;
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        run(ImportOptions.NONE, progress, write("a.jsonl", bytes));
        assertArrayEquals(new long[] {2L * bytes.length, 2L * bytes.length}, last);
    }
}
