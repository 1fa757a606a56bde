package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.furore.domain.document.ImportProblem;
import org.furore.platform.Settings.Theme;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What was not taken is looked through, read as it came and written out, by clicks and keys. All
/// reviews, films and names here are invented.
class ProblemsFlowTest extends ImportStage {
    private static final String REVIEWS =
            """
            Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
            2020-09-10,The Long Summer,2019,https://example.org/%1$s1,3.5,,As it should be,,2020-09-09
            the day before,The Long Summer,2019,https://example.org/%1$s2,3,,Seen – en été,,2020-09-10
            2020-09-12,The Long Summer,2019,https://example.org/%1$s3,2,,Another good one,,2020-09-11
            never,The Long Summer,2019,https://example.org/%1$s4,1,,%2$s,,2020-09-12
            """;

    private void importAll() throws IOException {
        write("diary.csv", REVIEWS.formatted("a", "Long ".repeat(20_000)));
        write("picture.bin", "\0\1\2\3\4");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("inner/more.csv"));
            out.write(REVIEWS.formatted("b", "Short").getBytes(UTF_8));
            out.closeEntry();
        }
        Files.write(material.resolve("bundle.zip"), zip.toByteArray());
        window.drop(material);
        harness.until("there is something to import", this::canStart);
    }

    @SuppressWarnings("unchecked")
    private List<ImportProblem> problems() {
        TableView<ImportProblem> table = harness.robot().lookup("#problems").queryTableView();
        return List.copyOf(table.getItems());
    }

    private int rows() {
        return harness.robot()
                .lookup("#problems")
                .tryQueryAs(TableView.class)
                .map(table -> table.getItems().size())
                .orElse(-1);
    }

    private String record() {
        return harness.robot()
                .lookup("#record-text")
                .tryQueryAs(TextArea.class)
                .map(TextArea::getText)
                .orElse("");
    }

    @Test
    void aProblemIsFoundByWordsAndItsRecordReadAsItCame() throws IOException {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        importAll();
        harness.settle();
        harness.robot().clickOn("bundle.zip");
        harness.until("its records are shown", () -> shows("#drafts"));
        harness.picture("import-archive-light-en-1280");
        fire("#start-import");
        harness.until("the problems are listed", () -> rows() == 5);
        harness.robot().clickOn("#seek-problems");
        harness.robot().write("MORE before");
        harness.until("those of the member are shown", () -> rows() == 1);
        harness.settle();
        assertEquals("1 of 5", text("#problems-shown"));
        assertEquals(
                List.of("bundle.zip!inner/more.csv"),
                problems().stream().map(row -> Said.file(row.file(), row.locator())).toList());
        harness.robot().doubleClickOn("bundle.zip!inner/more.csv");
        harness.until("its record is shown", () -> record().contains("the day before"));
        assertEquals(
                "the day before,The Long Summer,2019,https://example.org/b2,3,,Seen – en été,,"
                        + "2020-09-10",
                record());
        harness.settle();
        harness.picture("import-record-light-en-1280");
        harness.robot().clickOn("#copy-record");
        assertEquals(record(), clipboard());
        harness.robot().clickOn("#close-record");
        harness.until("the record is put away", () -> !shows("#record"));
        assertTrue(shows("#problems"));
        harness.robot().clickOn("#seek-problems");
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.DELETE);
        harness.until("all are shown again", () -> rows() == 5);
    }

    private static String clipboard() {
        return org.furore.ui.Harness.fx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aLongRecordIsCutAndWhatWasNotKeptIsSaid() throws IOException {
        window.show(Theme.DARK, Locale.FRENCH);
        importAll();
        harness.settle();
        harness.robot().clickOn("bundle.zip");
        harness.until("its records are shown", () -> shows("#drafts"));
        harness.picture("import-archive-dark-fr-1280");
        fire("#start-import");
        harness.until("the problems are listed", () -> rows() == 5);
        select("never");
        harness.robot().interact(() -> harness.robot().lookup("#problems").query().requestFocus());
        press(KeyCode.ENTER);
        harness.until("its beginning is shown", () -> record().contains(",Long Long"));
        assertTrue(record().length() <= ProblemsModel.RECORD);
        harness.settle();
        harness.picture("import-record-cut-dark-fr-1280");
        select("conservé");
        harness.until("what is not there is said", () -> !shows("#record-text"));
        assertTrue(text("#record-state").contains("conservés"));
        harness.picture("import-record-gone-dark-fr-1280");
        press(KeyCode.ESCAPE);
        harness.until("it is put away", () -> !shows("#record"));
        assertTrue(shows("#problems"));
        press(KeyCode.ESCAPE);
        harness.until("the pane is put away", () -> !shows("#problems"));
    }

    /// Chooses the row whose reason has this word.
    private void select(String word) {
        TableView<ImportProblem> table = harness.robot().lookup("#problems").queryTableView();
        harness.robot()
                .interact(() -> {
                    for (ImportProblem row : table.getItems()) {
                        String said =
                                Said.reason(
                                        row.reason(), new org.furore.ui.fx.Words(Locale.FRENCH));
                        if (said.contains(word) && row.locator().member() == null) {
                            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
                            return;
                        }
                    }
                    throw new AssertionError(word);
                });
        harness.settle();
    }

    @Test
    void recordsAreWrittenOutMendedAndImportedAgain() throws IOException {
        window.show(Theme.LIGHT, Locale.FRENCH);
        importAll();
        fire("#start-import");
        harness.until("the problems are listed", () -> rows() == 5);
        window.chosen = Optional.of(folder.resolve("out"));
        harness.robot().clickOn("#write-records");
        Path list = folder.resolve("out/problems.txt");
        harness.until(
                "they are written and it is said", () -> text("#import-news").contains("out"));
        assertEquals(5, Files.readAllLines(list).size());
        harness.picture("import-rejects-light-fr-1280");
        for (Path each : files(folder.resolve("out/records"))) {
            Files.writeString(
                    each,
                    Files.readString(each)
                            .replace("the day before", "2020-09-09")
                            .replace("never", "2020-09-09"));
        }
        press(KeyCode.ESCAPE);
        window.drop(folder.resolve("out/records"));
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it is imported", () -> shows("#import-more") && !shows("#problems"));
        assertEquals(0, file.imports().all().getLast().tally().rejected());
        assertFalse(file.imports().all().getLast().tally().taken() == 0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
