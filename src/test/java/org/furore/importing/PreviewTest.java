package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Preview.FilePreview;
import org.furore.importing.Preview.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// All posts, names and films here are invented.
class PreviewTest {
    private static final String TABLE =
            """
            tweet_id,created_at,full_text,screen_name,favorite_count
            1,2020-09-10T10:00:00Z,The poster is not the film,quiet_reader,3
            2,2020-09-11T11:30:00Z,I saw it at the festival,northern_lamp,0
            3,2020-09-12T12:00:00Z,Has anybody watched it?,paper_boat,12
            """;

    @TempDir Path folder;

    private final Importer importer =
            new Importer(
                    List.of(
                            new XArchiveReader(),
                            new XV2Reader(),
                            new XV1Reader(),
                            new HtmlReader(),
                            new TableReader(),
                            new TextReader()),
                    new RecordingIntake(),
                    "test");

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Preview look(Limits limits) {
        return importer.preview(List.of(folder), ImportOptions.NONE, limits, Progress.NONE);
    }

    private FilePreview only() {
        Preview preview = look(Limits.USUAL);
        assertEquals(1, preview.files().size());
        return preview.files().get(0);
    }

    @Test
    void itTellsEachFilesFormatAndItsFirstRecords() throws IOException {
        write("a.txt", "The petition was signed by many. Nobody had seen the film yet.\n");
        write("b.bin", "\0\1\2\3");
        write("c.txt", "");
        Preview preview = look(Limits.USUAL);
        assertEquals(3, preview.files().size());
        assertEquals(67, preview.bytes());
        FilePreview text = preview.files().get(0);
        assertEquals("text", text.format());
        Draft.Taken taken = assertInstanceOf(Draft.Taken.class, text.drafts().get(0));
        assertInstanceOf(Article.class, taken.document());
        assertFalse(text.more());
        assertEquals(Message.of("importing.unrecognised"), preview.files().get(1).problem());
        assertEquals(Message.of("importing.empty"), preview.files().get(2).problem());
    }

    @Test
    void itReadsNoFurtherThanTheFirstRecords() throws IOException {
        StringBuilder posts = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            posts.append("{\"id_str\":\"")
                    .append(1000 + i)
                    .append("\",\"created_at\":\"Wed Sep 09 12:00:00 +0000 2020\",")
                    .append("\"full_text\":\"post ")
                    .append(i)
                    .append(
                            "\",\"user\":{\"id_str\":\"1\",\"screen_name\":\"a\",\"name\":\"A\"}}\n");
        }
        write("posts.jsonl", posts.toString());
        write("posts.jsonl.gz", "").toFile().delete();
        Files.write(folder.resolve("posts2.jsonl.gz"), Reading.gzip(posts.toString()));
        for (FilePreview file : look(new Limits(10, 3, 1 << 20)).files()) {
            assertEquals("x-v1.1", file.format());
            assertEquals(3, file.drafts().size());
            assertTrue(file.more());
        }
    }

    @Test
    void aTextIsCutToWhatIsShown() throws IOException {
        write("long.txt", "A long piece of coverage. ".repeat(10_000));
        Draft.Taken taken = (Draft.Taken) only().drafts().get(0);
        assertEquals(Draft.SHOWN, taken.document().text().length());
    }

    @Test
    void allFilesAreCountedAndTheFirstOnesOpened() throws IOException {
        for (int i = 10; i < 30; i++) {
            write("text-" + i + ".txt", "Something was written about the film " + i + ".\n");
        }
        write("z/table.csv", TABLE);
        Preview preview = look(new Limits(5, 3, 1 << 20));
        assertEquals(21, preview.files().size());
        assertEquals(
                List.of(
                        "text-10.txt",
                        "text-11.txt",
                        "text-12.txt",
                        "text-13.txt",
                        "text-14.txt",
                        "z/table.csv"),
                preview.files().stream()
                        .filter(FilePreview::opened)
                        .map(FilePreview::name)
                        .toList());
    }

    @Test
    void aDamagedTableStillShowsTheColumnsThatAreReadable() throws IOException {
        byte[] whole = Reading.gzip(TABLE.repeat(200));
        Files.write(folder.resolve("posts.csv.gz"), Arrays.copyOf(whole, whole.length * 3 / 4));
        FilePreview file = only();
        assertEquals(Message.of("importing.gzip-truncated"), file.problem());
        assertEquals("tweet_id", Objects.requireNonNull(file.table()).columns().getFirst());
    }

    @Test
    void aFileNamedAsATableInWhichThereIsNoneSaysSo() throws IOException {
        write("broken.csv", "a,b,c\n1,2\nOne sentence stands here by itself\nx\ny,z\n");
        FilePreview file = only();
        assertEquals("text", file.format());
        assertEquals(Message.of("importing.table-none"), file.problem());
        assertEquals(1, file.drafts().size());
    }

    @Test
    void aTableNobodyMappedComesWithItsColumnsAndRows() throws IOException {
        write("posts.csv", TABLE);
        FilePreview file = only();
        assertEquals("table", file.format());
        assertEquals(List.of(), file.drafts());
        TableSample table = assertNotNull2(file.table());
        assertNull(table.fitting());
        assertEquals(
                List.of("tweet_id", "created_at", "full_text", "screen_name", "favorite_count"),
                table.columns());
        assertEquals(3, table.rows().size());
        assertEquals("I saw it at the festival", table.rows().get(1).get(2));
    }

    @Test
    void tablesWithTheSameColumnsShareOneSample() throws IOException {
        write("a.csv", TABLE);
        write("b.csv", TABLE.replace("festival", "cinema"));
        List<FilePreview> files = look(Limits.USUAL).files();
        assertSame(files.get(0).table(), files.get(1).table());
    }

    @Test
    void aWellKnownTableIsReadByItsReadyMapping() throws IOException {
        write(
                "reviews.csv",
                """
                Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
                2020-09-12,A Film,2020,https://example.org/1,3.5,,Better than its poster.,,2020-09-11
                """);
        FilePreview file = only();
        assertEquals("letterboxd-reviews", assertNotNull2(file.table()).fitting().name());
        assertInstanceOf(Draft.Taken.class, file.drafts().get(0));
    }

    @Test
    void aMappingMadeOfTheSampleIsWhatTheImportUses() throws IOException {
        write("posts.csv", TABLE);
        TableSample table = assertNotNull2(only().table());
        Mapping mapping = table.proposal();
        List<Draft> shown = table.read(mapping, 10);
        RecordingIntake intake = new RecordingIntake();
        Importer real = new Importer(List.of(new TableReader()), intake, "test");
        ImportReport report =
                real.run(
                        List.of(folder),
                        new ImportOptions(null, null, List.of(mapping), ImportOptions.NONE.frame()),
                        Progress.NONE);
        assertEquals(3, report.tally().taken());
        assertEquals(3, shown.stream().filter(Draft.Taken.class::isInstance).count());
        FilePreview again =
                importer.preview(
                                List.of(folder),
                                new ImportOptions(
                                        null, null, List.of(mapping), ImportOptions.NONE.frame()),
                                Limits.USUAL,
                                Progress.NONE)
                        .files()
                        .get(0);
        assertEquals(shown, again.drafts());
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        FuroreException gone =
                assertThrows(
                        FuroreException.class,
                        () ->
                                importer.preview(
                                        List.of(folder.resolve("gone")),
                                        ImportOptions.NONE,
                                        Limits.USUAL,
                                        Progress.NONE));
        assertEquals("importing.missing-file", gone.userMessage().key());
    }

    @Test
    void aPreviewNobodyWantsStops() throws IOException {
        write("a.txt", "Something.");
        Progress stopped =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancelledException.class,
                () -> importer.preview(List.of(folder), ImportOptions.NONE, Limits.USUAL, stopped));
    }

    @Test
    void aDamagedFileTellsWhatCouldBeRead() throws IOException {
        byte[] whole = Reading.gzip("{\"id_str\":\"1\"}\n".repeat(3000));
        Files.write(
                folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        FilePreview file = only();
        assertTrue(file.problem() != null || !file.drafts().isEmpty() || file.format() == null);
    }

    private static <T> T assertNotNull2(T value) {
        assertNotNull(value);
        return value;
    }
}
