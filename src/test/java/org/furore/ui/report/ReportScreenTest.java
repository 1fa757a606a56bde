package org.furore.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.furore.domain.CaseFile;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Settings.Theme;
import org.furore.report.ReportWriter;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

class ReportScreenTest {
    @TempDir Path folder;
    private Harness harness;
    private ReportScreen screen;
    private Optional<Path> chosen = Optional.empty();
    private String suggested = "";
    private @Nullable Window owner;
    private Optional<Opener> opener = Optional.empty();

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void stop() throws Exception {
        Harness.fx(() -> {
            screen.close();
            return "";
        });
        harness.close();
    }

    @Test
    void pagesThatCantBeMadeSayWhyAndWhatNow() {
        CaseFile file = harness.emptyCase();
        Desk desk = harness.desk(file);
        ReportWriter writer =
                ReportWriter.of(
                        file,
                        (width, locale) -> {
                            throw new FuroreException(
                                    FuroreException.Kind.FAILURE,
                                    Message.of("report.no-font", "Noto Sans"));
                        });
        screen =
                Harness.fx(() ->
                        new ReportScreen(
                                desk,
                                writer,
                                "Furore test",
                                (words, name, owner) -> chosen,
                                Optional::empty));
        harness.show(Theme.DARK, () -> (Parent) screen.view(new Words(Locale.ENGLISH)));
        harness.until(
                "it says so", () -> harness.robot().lookup("Try again").tryQuery().isPresent());
        harness.picture("report-failed-dark-en-1280");
    }

    private void open(CaseFile file, Theme theme, Locale locale) {
        Desk desk = harness.desk(file);
        ReportWriter writer = harness.toolbox().report(file);
        screen =
                Harness.fx(() ->
                        new ReportScreen(
                                desk,
                                writer,
                                "Furore test",
                                (words, name, over) -> {
                                    suggested = name;
                                    owner = over;
                                    return chosen;
                                },
                                () -> opener));
        harness.show(theme, () -> (Parent) screen.view(new Words(locale)));
    }

    private void painted() {
        harness.until(
                "the first page is painted",
                () ->
                        harness.robot()
                                .lookup(node ->
                                        node instanceof ImageView view && view.getImage() != null)
                                .tryQuery()
                                .isPresent());
        quiet();
    }

    private void quiet() {
        harness.until(
                "nothing is being written",
                () ->
                        harness.robot()
                                .lookup((Label each) ->
                                        each.getGraphic() != null
                                                && each.getStyleClass().contains("muted")
                                                && each.isVisible())
                                .tryQuery()
                                .isEmpty());
        harness.settle();
    }

    private String where() {
        return harness.robot().lookup("#page-of").<Label>query().getText();
    }

    @Test
    void thePagesAreShownAndFollowTheChoices() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        harness.picture("report-light-en-1280");
        assertTrue(where().startsWith("Page 1 of "), where());
        String before = where();
        harness.robot().clickOn("#report-next");
        assertTrue(where().startsWith("Page 2 of "), where());
        harness.robot().clickOn("#report-previous");
        TextInputControl title = harness.robot().lookup("#report-title").query();
        harness.robot().clickOn(title);
        harness.robot().interact(() -> title.setText("A film and its poster"));
        TextInputControl authors = harness.robot().lookup("#report-authors").query();
        harness.robot().interact(() -> authors.setText("A. Sample\nB. Sample"));
        harness.robot().clickOn("#sections");
        harness.robot().type(KeyCode.HOME);
        for (int i = 0; i < 7; i++) {
            harness.robot().type(KeyCode.SPACE, KeyCode.DOWN);
        }
        harness.until("fewer pages are there", () -> !where().equals(before));
        quiet();
        harness.picture("report-changed-light-en-1280");
        harness.show(Theme.DARK, 100, () -> (Parent) screen.view(new Words(Locale.FRENCH)));
        painted();
        harness.picture("report-dark-fr-1280");
        harness.widePicture("report-dark-fr-1920");
    }

    private static ReportPlan stored(CaseFile file) {
        ReportPlanId id = ReportPlan.idIn(file.info());
        return file.entries().find(ReportPlan.class, id).orElseGet(() -> ReportPlan.none(id));
    }

    private static List<String> steps(CaseFile file) {
        return file.history().steps(null, 100).stream().map(step -> step.title().key()).toList();
    }

    /// Waits until the case, read on this thread, is so.
    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.onSpinWait();
        }
    }

    private TextInputControl field(String name) {
        return harness.robot().lookup("#report-" + name).query();
    }

    @Test
    void whatIsTypedIsStoredInTheCaseWhenItsFieldIsLeft() {
        CaseFile file = harness.emptyCase();
        open(file, Theme.LIGHT, Locale.ENGLISH);
        painted();
        harness.robot().clickOn("#report-title").write("A study");
        assertEquals(List.of(), steps(file));
        harness.robot().clickOn("#report-summary").write("In short");
        eventually(() -> "A study".equals(stored(file).title()));
        harness.robot().clickOn("#report-authors");
        eventually(() -> "In short".equals(stored(file).summary()));
        assertEquals(List.of("report.step-summary", "report.step-title"), steps(file));
    }

    @Test
    void whatIsTypedIsStoredBeforeTheScreenCloses() {
        Path path = folder.resolve("closed.furore");
        CaseFile file = harness.toolbox().create(path, "A case", null, "coder-1");
        open(file, Theme.LIGHT, Locale.ENGLISH);
        painted();
        harness.robot().clickOn("#report-summary").write("In short");
        Harness.fx(() -> {
            screen.close();
            return "";
        });
        file.close();
        try (CaseFile again = harness.toolbox().open(path)) {
            assertEquals("In short", stored(again).summary());
        }
    }

    @Test
    void theFieldsFollowUndoAndRedo() {
        CaseFile file = harness.emptyCase();
        open(file, Theme.LIGHT, Locale.ENGLISH);
        painted();
        harness.robot().clickOn("#report-title").write("A study").type(KeyCode.TAB);
        harness.robot().clickOn("#sections").type(KeyCode.HOME, KeyCode.SPACE);
        eventually(() -> steps(file).size() == 2);
        assertEquals("report.step-sections", steps(file).getFirst());
        file.workspace().undo().join();
        harness.until("all sections are ticked again", () -> boxes() == ticked());
        file.workspace().undo().join();
        harness.until("the title is gone", () -> field("title").getText().isEmpty());
        file.workspace().redo().join();
        harness.until("the title is back", () -> field("title").getText().equals("A study"));
        assertEquals(2, steps(file).size(), "following is no step");
    }

    private long boxes() {
        return harness.robot().lookup((CheckBox each) -> true).queryAll().size();
    }

    private long ticked() {
        return harness.robot().lookup((CheckBox each) -> each.isSelected()).queryAll().size();
    }

    @Test
    void theSampleCaseBringsItsSummary() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        assertTrue(field("summary").getText().startsWith("In August 2020 Netflix"));
        assertTrue(field("subtitle").getText().length() > 5);
    }

    @Test
    void aCaseThatIsOnlyReadTakesNoWords() {
        Path path = harness.emptyCase().path();
        CaseFile reading = harness.openCase(path);
        assertTrue(reading.readOnly());
        open(reading, Theme.LIGHT, Locale.ENGLISH);
        painted();
        assertFalse(field("title").isEditable());
        assertFalse(field("summary").isEditable());
        assertTrue(harness.robot().lookup("#sections").query().isDisabled());
        assertFalse(harness.robot().lookup("#export").query().isDisabled());
        harness.picture("report-read-only-light-en-1280");
    }

    @Test
    void aSectionIsMovedByKeys() {
        open(harness.emptyCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        harness.robot().clickOn("#sections");
        harness.robot().type(KeyCode.HOME);
        harness.robot().press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        harness.settle();
        harness.picture("report-empty-case-light-en-1280");
        harness.robot().lookup("Timeline").query();
    }

    @Test
    void theReportIsExportedAsAFile() throws Exception {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        chosen = Optional.of(folder.resolve("out.pdf"));
        harness.robot().clickOn("#export");
        assertEquals("Cuties and #CancelNetflix.pdf", suggested);
        Label said = harness.robot().lookup("#export-said").query();
        Set<String> phases = new LinkedHashSet<>();
        harness.until(
                "it is written",
                () -> {
                    phases.add(said.getText());
                    return said.getText().startsWith("Saved as");
                });
        assertTrue(phases.size() > 2, "it said where it was: " + phases);
        assertEquals(harness.stage(), owner, "the dialog belongs to the window");
        assertFalse(harness.robot().lookup("#report-open-file").query().getParent().isVisible());
        try (PDDocument pdf = Loader.loadPDF(chosen.get().toFile())) {
            assertTrue(pdf.getNumberOfPages() > 3);
        }
    }

    @Test
    void whatWasExportedIsOpenedAndFound() {
        List<Path> opened = Collections.synchronizedList(new ArrayList<>());
        opener =
                Optional.of(path -> {
                    assertFalse(Fx.here(), "on the window's thread");
                    opened.add(path);
                });
        open(harness.emptyCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        Path out = folder.resolve("out.pdf");
        chosen = Optional.of(out);
        harness.robot().clickOn("#export");
        Node link = harness.robot().lookup("#report-open-file").query();
        harness.until("the link is there", link.getParent()::isVisible);
        harness.settle();
        harness.picture("report-exported-light-en-1280");
        harness.robot().clickOn(link);
        harness.until("it is opened", () -> opened.contains(out));
        harness.robot().clickOn("#report-open-folder");
        harness.until("its folder is opened", () -> opened.contains(folder));
    }

    @Test
    void whatNothingOpensIsSaid() {
        opener =
                Optional.of(path -> {
                    throw new FuroreException(
                            FuroreException.Kind.FAILURE, Message.of("ui.report.not-opened", path));
                });
        open(harness.emptyCase(), Theme.LIGHT, Locale.ENGLISH);
        painted();
        chosen = Optional.of(folder.resolve("out.pdf"));
        harness.robot().clickOn("#export");
        Node link = harness.robot().lookup("#report-open-file").query();
        harness.until("the link is there", link.getParent()::isVisible);
        harness.settle();
        harness.robot().clickOn(link);
        Label said = harness.robot().lookup("#export-said").query();
        harness.until("it says so", () -> said.getText().startsWith("No program opened"));
    }

    @Test
    void anExportThatCantBeWrittenSaysWhatToDo() throws Exception {
        open(harness.emptyCase(), Theme.LIGHT, Locale.FRENCH);
        painted();
        Path blocked = Files.writeString(folder.resolve("not-a-folder"), "");
        chosen = Optional.of(blocked.resolve("out.pdf"));
        harness.robot().clickOn("#export");
        Label said = harness.robot().lookup("#export-said").query();
        harness.until("it says so", () -> said.getStyleClass().contains("problem"));
        assertTrue(said.getText().contains("Choisissez un autre répertoire"), said.getText());
        harness.picture("report-not-exported-light-fr-1280");
    }
}
