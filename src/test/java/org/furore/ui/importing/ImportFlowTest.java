package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.domain.document.Import;
import org.furore.domain.document.Review;
import org.furore.importing.Draft;
import org.furore.importing.office.Zips;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Importing by clicks and keys. All posts, reviews, names and films here are invented.
class ImportFlowTest {
    private static final String REVIEWS =
            """
            film,score,review_text,date,reviewer
            The Long Summer,4,Better than its poster; it asks a question and leaves.,03/04/2020,A. Reader
            The Long Summer,2,Not for me. I left before the end and do not regret it.,05/06/2020,B. Reader
            The Long Summer,5,See it before you sign anything.,07/08/2020,C. Reader
            The Long Summer,,,08/09/2020,D. Reader
            The Long Summer,3,"Quiet, patient, and badly sold.",09/10/2020,E. Reader
            """;

    @TempDir Path folder;
    private Harness harness;
    private CaseFile file;
    private ImportWindow window;
    private Path material;

    /// Classes and styles are loaded once, before anybody counts milliseconds.
    @BeforeAll
    static void warm(@TempDir Path cold) throws Exception {
        Harness harness = new Harness(cold);
        CaseFile file = harness.emptyCase();
        ImportWindow window = new ImportWindow(harness, file);
        Path table = Files.writeString(cold.resolve("reviews.csv"), REVIEWS);
        Path text = Files.writeString(cold.resolve("one.txt"), "Something was written.\n");
        window.show(Theme.LIGHT, Locale.ENGLISH);
        window.drop(table, text);
        harness.until(
                "it is read", () -> harness.robot().lookup("#day-first").tryQuery().isPresent());
        harness.robot().clickOn("#day-first");
        harness.robot().clickOn("one.txt");
        harness.robot().clickOn("#start-import");
        harness.until(
                "it is imported",
                () -> harness.robot().lookup("#undo-import").tryQuery().isPresent());
        Harness.fx(() -> {
            window.flow.openImports();
            return "";
        });
        harness.settle();
        window.flow.close();
        try {
            harness.close();
        } catch (AssertionError slow) {
            System.err.println("while cold: " + slow.getMessage().lines().limit(2).toList());
        }
    }

    @BeforeEach
    void start() throws IOException {
        harness = new Harness(folder);
        file = harness.emptyCase();
        window = new ImportWindow(harness, file);
        material = Files.createDirectories(folder.resolve("material"));
    }

    @AfterEach
    void stop() throws Exception {
        window.flow.close();
        harness.close();
    }

    private void write(String name, String text) throws IOException {
        Path path = material.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private <N extends Node> boolean shows(String query) {
        return harness.robot().lookup(query).tryQuery().isPresent();
    }

    private void choose(String field, Choice choice) {
        ComboBox<Choice> box = harness.robot().lookup("#field-" + field).queryComboBox();
        harness.robot().interact(() -> box.setValue(choice));
        harness.settle();
    }

    private List<Draft> result() {
        ListView<Draft> list = harness.robot().lookup("#result").queryListView();
        return Harness.fx(() -> List.copyOf(list.getItems()));
    }

    private Import only() {
        return file.imports().all().getFirst();
    }

    @Test
    void aTableIsExplainedByClicksAndImported() throws IOException {
        write("reviews.csv", REVIEWS);
        window.show(Theme.LIGHT, Locale.ENGLISH);
        window.drop(material.resolve("reviews.csv"));
        harness.until("the columns are shown", () -> shows("#kind-review"));
        assertTrue(result().stream().allMatch(Draft.Rejected.class::isInstance));
        harness.picture("import-mapping-asks-light-en-1280");
        harness.robot().clickOn("#day-first");
        harness.until("dates are read", () -> taken() == 4);
        choose("ratingMaximum", new Choice.Same(""));
        TextField best = harness.robot().lookup("#same-ratingMaximum").query();
        harness.robot().interact(() -> best.setText("5"));
        harness.until("ratings are scored", () -> score() == 80);
        harness.picture("import-mapping-light-en-1280");
        harness.widePicture("import-mapping-light-en-1920");
        assertEquals(0, file.imports().all().size());
        harness.robot().clickOn("#start-import");
        harness.until("it is imported", () -> shows("#show-documents") && rows("#problems") == 1);
        assertEquals(new Import.Tally(4, 0, 1), only().tally());
        harness.picture("import-summary-light-en-1280");
        harness.robot().clickOn("#show-documents");
        assertEquals(new Location.Library(only().id()), window.shown());
    }

    @Test
    void aTableInAnArchiveIsExplainedBesideIt() throws IOException {
        Path zip = material.resolve("collected.zip");
        Files.write(
                zip,
                new Zips()
                        .with("notes.txt", "Collected by hand, a page at a time.\n")
                        .with("tables/reviews.csv", REVIEWS)
                        .bytes());
        window.show(Theme.LIGHT, Locale.ENGLISH);
        window.drop(zip);
        harness.until("the columns are shown", () -> shows("#kind-review"));
        harness.robot().clickOn("#day-first");
        harness.until("dates are read", () -> taken() == 4);
        harness.picture("import-archive-mapping-light-en-1280");
        harness.robot().clickOn("#start-import");
        harness.until("it is imported", () -> shows("#show-documents") && rows("#problems") == 1);
        assertEquals(new Import.Tally(5, 0, 1), only().tally());
    }

    private long taken() {
        return result().stream().filter(Draft.Taken.class::isInstance).count();
    }

    private double score() {
        return result().getFirst() instanceof Draft.Taken taken
                        && taken.document() instanceof Review review
                        && review.rating().score() != null
                ? review.rating().score()
                : -1;
    }

    private int rows(String table) {
        return harness.robot()
                .lookup(table)
                .tryQueryAs(TableView.class)
                .map(each -> each.getItems().size())
                .orElse(-1);
    }

    @Test
    void anImportIsUndoneAndBroughtBack() throws IOException {
        write("one.txt", "The petition was signed by many who had not seen the film.\n");
        window.show(Theme.DARK, Locale.FRENCH);
        window.drop(material);
        harness.until("there is something to import", () -> shows("#start-import"));
        harness.robot().clickOn("#start-import");
        harness.until(
                "it is imported", () -> shows("#undo-import") && rows("#imported-files") == 1);
        harness.robot().clickOn("#undo-import");
        harness.until("it is undone", () -> text("#undo-import").equals("Le rétablir"));
        assertFalse(only().active());
        assertEquals(
                "ui.importing.step-deactivate-one",
                Harness.fx(() -> window.desk.edits().undoable().get())
                        .map(each -> each.key())
                        .orElse(""));
        harness.robot().clickOn("#close-import");
        harness.robot().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.robot().release(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.until("the imports are listed", () -> rows("#imports") == 1);
        harness.picture("imports-dark-fr-1280");
        harness.robot().clickOn("#undo-import");
        harness.until("it is back", () -> text("#undo-import").equals("Annuler cet import"));
        assertTrue(only().active());
    }

    private String text(String query) {
        return harness.robot()
                .lookup(query)
                .tryQueryAs(Button.class)
                .map(Button::getText)
                .orElse("");
    }

    @Test
    void whatCannotBeImportedSaysWhyAtItsPlace() throws IOException {
        write("a.txt", "Nobody at the festival had seen the poster before that morning.\n");
        write("empty.html", "");
        write("picture.bin", "\0\1\2\3\4");
        window.show(Theme.DARK, Locale.ENGLISH);
        window.drop(material);
        harness.until("the files are shown", () -> rows("#files") == 3);
        harness.settle();
        harness.robot().clickOn("picture.bin");
        harness.until("its problem is said", () -> shows(".file-problem"));
        harness.picture("import-problem-dark-en-1280");
        harness.robot().clickOn("#choose-others");
        window.drop(folder.resolve("gone"));
        harness.until(
                "the missing folder is said",
                () -> label("#import-problem").contains(folder.resolve("gone").toString()));
        harness.picture("import-choose-dark-en-1280");
        assertEquals(0, file.imports().all().size());
    }

    @Test
    void aFileThatVanishedBeforeTheImportFailsPlainlyAndCanBeTriedAgain() throws IOException {
        write("a.txt", "Nobody at the festival had seen the poster before that morning.\n");
        window.show(Theme.LIGHT, Locale.FRENCH);
        window.drop(material.resolve("a.txt"));
        harness.until("there is something to import", () -> shows("#start-import"));
        Files.delete(material.resolve("a.txt"));
        harness.robot().clickOn("#start-import");
        harness.until("it is said", () -> label("#import-problem").contains("a.txt"));
        harness.picture("import-failed-light-fr-1280");
        assertEquals(0, file.imports().all().size());
        write("a.txt", "Nobody at the festival had seen the poster before that morning.\n");
        harness.robot().clickOn("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
    }

    private String label(String query) {
        return harness.robot().lookup(query).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    @Test
    void aStoppedImportKeepsWhatWasStoredAndSaysSo() throws IOException {
        StringBuilder rows = new StringBuilder("tweet_id,created_at,full_text,screen_name\n");
        for (int i = 0; i < 60_000; i++) {
            rows.append(i)
                    .append(",2020-09-10T10:00:00Z,An invented post about an invented film no ")
                    .append(i)
                    .append(",reader_")
                    .append(i % 100)
                    .append('\n');
        }
        for (int part = 0; part < 4; part++) {
            write("posts-" + part + ".csv", rows.toString().replace("\n", part + "\n"));
        }
        write("posts-0.csv", rows.toString());
        window.show(Theme.LIGHT, Locale.ENGLISH);
        window.drop(material);
        harness.until("there is something to import", () -> shows("#start-import"));
        harness.robot()
                .interact(() -> harness.robot().lookup("#start-import").queryButton().fire());
        harness.until("it runs", () -> shows("#stop-import"));
        harness.until(
                "some of it is stored",
                () -> harness.robot().lookup("#import-progress").tryQuery().isPresent());
        harness.picture("import-running-light-en-1280");
        harness.robot().interact(() -> harness.robot().lookup("#stop-import").queryButton().fire());
        harness.until("it is over", () -> shows("#show-documents") || shows("#start-import"));
        harness.settle();
        harness.picture("import-stopped-light-en-1280");
        for (Import each : file.imports().all()) {
            assertEquals(Import.State.CANCELLED, each.state());
        }
    }

    @Test
    void mixedMaterialIsSeenBeforeAnythingIsStored() throws IOException {
        Path sample = Path.of("assets/sample/coverage");
        try (var files = Files.walk(sample)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = material.resolve(sample.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        write(
                "wer weiß – very long name of a file that somebody saved from the web, twice.txt",
                "مرحبا 🎬 a text in several scripts.\n");
        window.show(Theme.LIGHT, Locale.FRENCH);
        window.drop(material);
        harness.until("the files are shown", () -> rows("#files") == 7);
        harness.picture("import-preview-light-fr-1280");
        TableView<FileRow> table = harness.robot().lookup("#files").queryTableView();
        harness.robot().interact(() -> table.getSelectionModel().select(0));
        harness.settle();
        harness.picture("import-preview-page-light-fr-1280");
        window.show(Theme.DARK, Locale.ENGLISH);
        harness.robot().interact(() -> window.flow.open());
        harness.until("the same files are there", () -> rows("#files") == 7);
        harness.robot().clickOn("#frame");
        harness.settle();
        TextField period = harness.robot().lookup("#frame-period").query();
        harness.robot().interact(() -> period.setText("last summer"));
        harness.settle();
        harness.picture("import-frame-dark-en-1280");
        assertTrue(harness.robot().lookup("#start-import").queryButton().isDisabled());
        harness.robot().interact(() -> period.setText("2020-09"));
        harness.settle();
        assertFalse(harness.robot().lookup("#start-import").queryButton().isDisabled());
        assertEquals(0, file.imports().all().size());
    }
}
