package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.domain.document.Import;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.ShellView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the pane of an import says and offers at each step, by clicks and keys. All posts, reviews
/// and names here are invented.
class ImportPaneTest {
    private static final String UNCLEAR =
            """
            film,review_text,date,reviewer
            The Long Summer,"Better than its poster; it asks a question and leaves.",03/04/2020,A. Reader
            The Long Summer,Not for me. I left before the end and do not regret it.,05/06/2020,B. Reader
            """;
    private static final String ARTICLE =
            "Nobody at the festival had seen the poster before that morning.\n";

    @TempDir Path folder;
    private Harness harness;
    private CaseFile file;
    private ImportWindow window;
    private Path material;

    @BeforeEach
    void start() throws IOException {
        harness = new Harness(folder);
        file = harness.emptyCase();
        window = new ImportWindow(harness, file);
        material = Files.createDirectories(folder.resolve("material"));
        window.show(Theme.LIGHT, Locale.ENGLISH);
        harness.warm(false);
    }

    @AfterEach
    void stop() throws Exception {
        window.flow.close();
        harness.close();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(material.resolve(name), text);
    }

    private static String posts(int count, String part) {
        StringBuilder rows = new StringBuilder("tweet_id,created_at,full_text,screen_name\n");
        for (int i = 0; i < count; i++) {
            rows.append(part)
                    .append(i)
                    .append(",2020-09-10T10:00:00Z,An invented post about an invented film no ")
                    .append(i)
                    .append(",reader_")
                    .append(i % 100)
                    .append('\n');
        }
        return rows.toString();
    }

    private boolean shows(String query) {
        return harness.robot().lookup(query).tryQuery().isPresent();
    }

    private String text(String query) {
        return harness.robot()
                .lookup(query)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    private void fire(String query) {
        harness.robot().interact(() -> harness.robot().lookup(query).queryButton().fire());
    }

    private void press(KeyCode... keys) {
        harness.robot().press(keys);
        harness.robot().release(keys);
        harness.settle();
    }

    private String focused() {
        return Harness.fx(() -> {
            Node owner = harness.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? String.valueOf(owner) : owner.getId();
        });
    }

    private boolean canStart() {
        return harness.robot()
                .lookup("#start-import")
                .tryQueryAs(Button.class)
                .map(button -> !button.isDisabled())
                .orElse(false);
    }

    private TableView<FileRow> files() {
        return harness.robot().lookup("#files").queryTableView();
    }

    @Test
    void anImportUnderWayTellsRecordsRateAndFileAndIsStoppedAtOnce() throws IOException {
        for (int part = 1; part <= 9; part++) {
            write("posts-" + part + ".csv", posts(40_000, "" + part));
        }
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it says how fast", () -> text("#import-records").contains("per second"));
        harness.picture("import-running-light-en-1280");
        assertTrue(text("#import-records").contains("records read"));
        assertTrue(text("#import-file").startsWith("posts-"), text("#import-file"));
        assertTrue(text("#import-bytes").endsWith(" of 31 MB"), text("#import-bytes"));
        assertEquals("import-progress", focused());
        fire("#stop-import");
        long stopped = System.nanoTime();
        harness.until("it is over", () -> shows("#import-state"));
        long millis = (System.nanoTime() - stopped) / 1_000_000;
        assertTrue(millis < 3_000, millis + " ms");
        Import.Tally tally = file.imports().all().getFirst().tally();
        harness.until(
                "it says what was kept",
                () -> text("#import-state").contains(words().number(tally.taken())));
        harness.picture("import-stopped-light-en-1280");
    }

    @Test
    void anImportRestsAndGoesOnAndIsStoppedWhileItRests() throws IOException {
        for (int part = 1; part <= 9; part++) {
            write("posts-" + part + ".csv", posts(40_000, "" + part));
        }
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it says how fast", () -> text("#import-records").contains("per second"));
        harness.robot().clickOn("#pause-import");
        harness.until("it rests", () -> text("#pause-import").equals("Go on"));
        pause(500);
        String before = text("#import-records");
        assertFalse(before.contains("per second") || before.contains("left"), before);
        long records = file.imports().files(file.imports().all().getFirst().id()).size();
        pause(1_000);
        assertEquals(before, text("#import-records"));
        assertEquals(records, file.imports().files(file.imports().all().getFirst().id()).size());
        harness.picture("import-paused-light-en-1280");
        otherDress();
        harness.picture("import-paused-dark-fr-1280");
        window.show(Theme.LIGHT, Locale.ENGLISH);
        harness.until("it rests still", () -> text("#pause-import").equals("Go on"));
        fire("#pause-import");
        harness.until("it goes on", () -> text("#import-records").contains("per second"));
        fire("#pause-import");
        harness.until("it rests again", () -> text("#pause-import").equals("Go on"));
        long stopped = System.nanoTime();
        fire("#stop-import");
        harness.until("it is over", () -> shows("#import-state"));
        long millis = (System.nanoTime() - stopped) / 1_000_000;
        assertTrue(millis < 3_000, millis + " ms");
        assertEquals(Import.State.CANCELLED, file.imports().all().getFirst().state());
    }

    private void otherDress() {
        harness.show(
                Theme.DARK,
                100,
                () -> new ShellView(window.shell, new Words(Locale.FRENCH)).root());
        harness.settle();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Words words() {
        return new Words(Locale.ENGLISH);
    }

    @Test
    void aQuestionIsAnsweredOrItsFileLeftOutBeforeAnythingIsImported() throws IOException {
        write("a.txt", ARTICLE);
        write("reviews.csv", UNCLEAR);
        window.drop(material);
        harness.until("the files are shown", () -> shows("#files") && shows("#day-first"));
        harness.until(
                "the whole table was looked through",
                () -> shows(".question") && said(".question").contains("No row of the table"));
        assertFalse(canStart());
        assertTrue(text("#import-problem").contains("untick"));
        assertEquals("files", focused());
        assertTrue(files().getWidth() > 350, files().getWidth() + " wide");
        harness.picture("import-question-light-en-1280");
        harness.robot().clickOn("reviews.csv");
        harness.robot().interact(() -> files().requestFocus());
        press(KeyCode.SPACE);
        harness.until("the rest can be imported", this::canStart);
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        assertEquals(
                List.of("a.txt"),
                file.imports().files(file.imports().all().getFirst().id()).stream()
                        .map(each -> each.name())
                        .toList());
    }

    private String said(String query) {
        return Harness.fx(() ->
                harness
                        .robot()
                        .from(harness.robot().lookup(query))
                        .lookup(".label")
                        .queryAll()
                        .stream()
                        .filter(Label.class::isInstance)
                        .map(each -> ((Label) each).getText())
                        .reduce("", String::concat));
    }

    @Test
    void whatEndsUnseenIsToldAndItsSummaryIsKept() throws IOException {
        write("a.txt", ARTICLE);
        write("posts.csv", posts(20_000, ""));
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        press(KeyCode.ESCAPE);
        harness.until("it is told", () -> shows("#notice-way"));
        String told = said(".notice");
        assertTrue(told.contains("material") && told.contains("20,001"), told);
        harness.picture("import-told-light-en-1280");
        press(KeyCode.CONTROL, KeyCode.I);
        harness.until("the summary is there", () -> shows("#show-documents"));
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.I);
        harness.until("it was read, so another can begin", () -> shows("#choose-files"));
        press(KeyCode.ESCAPE);
        fire("#notice-way");
        assertFalse(shows("#notice-way"));
        harness.until("it is among the imports", () -> shows("#imports") && shows("#undo-import"));
    }

    @Test
    void theUsefulControlHasTheFocusAndTheWayOutComesLast() throws IOException {
        press(KeyCode.CONTROL, KeyCode.I);
        harness.until("the pane is there", () -> shows("#choose-files"));
        harness.settle();
        assertEquals("choose-files", focused());
        harness.picture("import-choose-light-en-1280");
        press(KeyCode.TAB);
        assertEquals("choose-folder", focused());
        press(KeyCode.TAB);
        assertEquals("paste-text", focused());
        press(KeyCode.TAB);
        assertEquals("cancel-import", focused());
        press(KeyCode.TAB);
        assertEquals("close-pane", focused());
        write("a.txt", ARTICLE);
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        harness.settle();
        assertEquals("start-import", focused());
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.I);
        harness.until("what was looked at is forgotten", () -> shows("#choose-files"));
    }

    @Test
    void duplicatesNameTheDocumentThatWasThere() throws IOException {
        write("posts.csv", posts(30, ""));
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        write("posts.csv", posts(31, ""));
        press(KeyCode.ESCAPE);
        window.drop(material);
        harness.until("there is something to import again", this::canStart);
        fire("#start-import");
        harness.until("its duplicates are listed", () -> shows("#duplicates"));
        harness.until(
                "the documents are named",
                () ->
                        harness
                                .robot()
                                .lookup("#duplicates .hyperlink")
                                .queryAllAs(Hyperlink.class)
                                .stream()
                                .anyMatch(link -> link.getText().contains("no 3")));
        assertTrue(
                harness.robot().lookup("#duplicates .table-cell").queryAllAs(Labeled.class).stream()
                        .anyMatch(cell ->
                                cell.getText() != null
                                        && cell.getText().startsWith("The same platform and id")));
        assertEquals(30, harness.robot().lookup("#duplicates").queryTableView().getItems().size());
        harness.picture("import-duplicates-light-en-1280");
        harness.robot().clickOn("#duplicates .hyperlink");
        assertTrue(
                window.shown() instanceof Location.Reader reader && reader.document() != null,
                window.shown().toString());
    }

    @Test
    void measuredValuesAreShownOnTheTimeline() throws IOException {
        write("prices.csv", "date,value\n2020-09-10,2776345279\n2020-09-11,2776345280.5\n");
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        harness.picture("import-series-light-en-1280");
        fire("#start-import");
        harness.until("it is imported", () -> text("#show-documents").equals("Show the timeline"));
        harness.robot().clickOn("#show-documents");
        assertEquals(new Location.Timeline(null), window.shown());
    }

    @Test
    void allFilesAreListedAndWhatIsOddIsSaidInItsRow() throws IOException {
        for (int i = 100; i < 350; i++) {
            write("text-" + i + ".txt", ARTICLE);
        }
        write("a-broken.csv", "a,b,c\n1,2\nOne sentence stands here by itself\nx\ny,z\n");
        window.drop(material);
        harness.until("the files are shown", () -> shows("#files"));
        assertEquals(251, files().getItems().size());
        assertEquals("Plain text, no table found", files().getColumns().get(3).getCellData(0));
        assertEquals("Not looked into yet", files().getColumns().get(3).getCellData(250));
        harness.picture("import-many-light-en-1280");
        harness.robot().interact(() -> files().getSelectionModel().select(250));
        harness.until(
                "it is looked into",
                () -> "Plain text".equals(files().getColumns().get(3).getCellData(250)));
        harness.robot().clickOn("#want-all");
        harness.settle();
        assertFalse(canStart());
    }

    @Test
    void theListOfImportsHasTheFocus() throws IOException {
        write("a.txt", ARTICLE);
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.until("the imports are listed", () -> shows("#imports"));
        harness.until("the list has the focus", () -> focused().equals("imports"));
    }

    @Test
    void columnsGrowWithText() throws IOException {
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE + "More.\n");
        window.drop(material);
        harness.until("the files are shown", () -> shows("#files"));
        TableColumn<FileRow, ?> icons = files().getColumns().getFirst();
        assertEquals(34, icons.getMinWidth(), 0.5);
        harness.show(Theme.DARK, 150, () -> new ShellView(window.shell, words()).root());
        harness.until("the files are shown again", () -> shows("#files"));
        assertEquals(51, files().getColumns().getFirst().getMinWidth(), 0.5);
    }
}
