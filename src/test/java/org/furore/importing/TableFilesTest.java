package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Rejected;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Tables as whole files: what shows only far down, and what is damaged. All posts are invented.
class TableFilesTest {
    private static final String HEAD = "tweet_id,created_at,full_text,screen_name\n";

    @TempDir Path folder;
    private final RecordingIntake intake = new RecordingIntake();

    private static Mapping mapping() throws IOException {
        Path file = Files.createTempFile("mapping", ".json");
        Files.writeString(
                file,
                """
                {"kind":"post","fields":{"platform":{"constant":"Twitter"},"nativeId":"tweet_id",
                "date":"created_at","text":"full_text","handle":"screen_name"}}
                """);
        return Mapping.read(file);
    }

    private Kept run(Path file, Progress progress) throws IOException {
        new Importer(List.of(new TableReader(), new TextReader()), intake, "test")
                .run(
                        List.of(file),
                        new ImportOptions(null, mapping(), ImportOptions.NONE.frame()),
                        progress);
        return intake.file(String.valueOf(file.getFileName()));
    }

    private static String rows(int count, String date) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(i)
                    .append(',')
                    .append(date)
                    .append(",An invented post about an invented film no ")
                    .append(i)
                    .append(",reader\n");
        }
        return rows.toString();
    }

    @Test
    void theOrderOfDatesIsLookedForInTheWholeFile() throws IOException {
        String many = rows(20_000, "03/04/2020");
        assertTrue(many.length() > TableReader.LOOK_AHEAD);
        Path file =
                Files.writeString(
                        folder.resolve("posts.csv"),
                        HEAD + many + "x,23/04/2020,The last,reader\n");
        Kept kept = run(file, Progress.NONE);
        assertEquals(List.of(), kept.rejected);
        Document first = kept.taken.getFirst().document();
        assertEquals("2020-04-03", java.util.Objects.requireNonNull(first.header().date()).text());
    }

    @Test
    void theRowsBeforeADamageAreTakenAndItsLineIsSaid() throws IOException {
        byte[] whole = Reading.gzip(HEAD + rows(2_000, "2020-09-10"));
        Path file = Files.write(folder.resolve("posts.csv.gz"), Arrays.copyOf(whole, 9_000));
        Kept kept = run(file, Progress.NONE);
        assertTrue(kept.taken.size() > 400, "" + kept.taken.size());
        Rejected damage = kept.rejected.getFirst();
        assertEquals("importing.gzip-truncated", damage.reason().key());
        assertEquals(kept.taken.size() + 2, damage.at().line());
        assertEquals(kept.taken.size() + 1, damage.at().number());
        assertEquals(1, kept.rejected.size());
        assertTrue(kept.ended);
    }

    @Test
    void xHasOneNameWhateverATableCallsIt() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("p.csv"), HEAD + "1,2020-09-10,An invented post,a\n");
        Document post = run(file, Progress.NONE).taken.getFirst().document();
        assertEquals(XWords.OUTLET, post.header().outlet());
        assertEquals(XWords.PLATFORM, ((org.furore.domain.document.Post) post).platform());
    }

    @Test
    void lookingThroughAFileIsStopped() throws IOException {
        Path file =
                Files.writeString(folder.resolve("posts.csv"), HEAD + rows(2_000, "03/04/2020"));
        Preview preview =
                new Importer(List.of(new TableReader()), intake, "test")
                        .preview(
                                List.of(file),
                                ImportOptions.NONE,
                                Preview.Limits.USUAL,
                                Progress.NONE);
        TableSample sample = preview.files().getFirst().table();
        Progress stopped =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Assertions.assertThrows(
                CancelledException.class,
                () -> sample.order(new Place(file), sample.proposal(), stopped));
        DateOrder order = sample.order(new Place(file), sample.proposal(), Progress.NONE);
        assertTrue(order.open());
        assertEquals(2_000, order.rows());
    }
}
