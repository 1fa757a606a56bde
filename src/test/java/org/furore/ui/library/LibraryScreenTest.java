package org.furore.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentRow;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Drags;
import org.furore.ui.Harness;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class LibraryScreenTest {
    @TempDir Path folder;
    private Harness harness;
    private final Went went = new Went();
    private final AtomicInteger imports = new AtomicInteger();

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    private LibraryScreen screen(CaseFile file, boolean indexed) {
        Desk desk = harness.desk(file);
        var search =
                indexed
                        ? harness.search(file)
                        : new SimpleObjectProperty<Optional<org.furore.domain.search.TextSearch>>(
                                Optional.empty());
        return Harness.fx(() -> new LibraryScreen(desk, went, search, imports::incrementAndGet));
    }

    private void show(LibraryScreen screen, Theme theme, Locale locale) {
        harness.show(
                theme, 1280, 800, () -> (Parent) new StackPane(screen.view(new Words(locale))));
    }

    private String count() {
        return Harness.fx(() -> harness.robot().lookup("#count").queryAs(Label.class).getText());
    }

    private TableView<Slot<DocumentRow>> table() {
        return harness.robot().lookup("#documents").queryTableView();
    }

    private void untilCount(String count) {
        harness.until("the list says " + count, () -> count().equals(count));
    }

    private DocumentRow selected() {
        harness.until(
                "a line is read",
                () ->
                        table().getSelectionModel().getSelectedItem() != null
                                && table().getSelectionModel().getSelectedItem().row() != null);
        return Harness.fx(() -> table().getSelectionModel().getSelectedItem().row());
    }

    @Test
    void aLineIsDraggedAsEvidence() {
        CaseFile file = harness.sampleCase();
        show(screen(file, true), Theme.LIGHT, Locale.ENGLISH);
        untilCount((int) file.documents().count() + " documents");
        harness.robot().clickOn("#documents").type(KeyCode.HOME);
        DocumentRow first = selected();
        var cell = harness.robot().lookup(".table-row-cell .table-cell").query();
        var bounds = Harness.fx(() -> cell.localToScreen(cell.getLayoutBounds()));
        var dragged =
                Drags.from(
                        harness.robot(),
                        harness.stage().getScene(),
                        new javafx.geometry.Point2D(bounds.getCenterX(), bounds.getCenterY()));
        assertEquals(Optional.of(new EvidenceClip.OfDocument(first.id())), dragged);
    }

    @Test
    void aPersonFindsCorrectsAndOpensADocument() {
        CaseFile file = harness.sampleCase();
        LibraryScreen screen = screen(file, true);
        show(screen, Theme.LIGHT, Locale.ENGLISH);
        int all = (int) file.documents().count();
        untilCount(all + " documents");
        harness.until(
                "facets are there", () -> harness.robot().lookup("Kind").tryQuery().isPresent());

        harness.robot().clickOn("#documents").type(KeyCode.HOME);
        DocumentRow first = selected();
        harness.until(
                "the preview shows",
                () -> harness.robot().lookup("#field-date").tryQuery().isPresent());
        harness.picture("library-light-en-1280");
        harness.widePicture("library-light-en-1920");

        harness.robot().clickOn("#field-date");
        harness.until("a field", () -> harness.robot().lookup("#edit-date").tryQuery().isPresent());
        TextField date = harness.robot().lookup("#edit-date").query();
        harness.robot().interact(() -> date.setText("yesterday"));
        harness.robot().clickOn("#edit-date").type(KeyCode.ENTER);
        harness.picture("library-bad-date-light-en-1280");
        harness.robot().interact(() -> date.setText("2020-09~"));
        harness.robot().type(KeyCode.ENTER);
        harness.until(
                "the source's value stands beside",
                () -> harness.robot().lookup("#restore-date").tryQuery().isPresent());
        assertEquals(
                "2020-09~",
                file.documents()
                        .byOrdinal(first.ordinal())
                        .orElseThrow()
                        .document()
                        .header()
                        .date()
                        .text());
        assertEquals(first.ordinal(), selected().ordinal());
        harness.picture("library-corrected-light-en-1280");

        harness.robot().clickOn("#documents").type(KeyCode.ENTER);
        assertTrue(went.places.getLast() instanceof Location.Reader, went.places.toString());
        assertEquals(all, went.readingList().get().ordinals().length);
        assertEquals(0, harness.problems().size());
    }

    @Test
    void facetsAndDatesNarrowTheListAndAreLetGo() {
        CaseFile file = harness.sampleCase();
        LibraryScreen screen = screen(file, true);
        show(screen, Theme.DARK, Locale.FRENCH);
        int all = (int) file.documents().count();
        untilCount(all + " documents");
        harness.until("facets", () -> harness.robot().lookup("Critique").tryQuery().isPresent());
        harness.picture("library-dark-fr-1280");
        harness.robot().clickOn("Critique");
        harness.until("fewer", () -> count().contains(" sur "));
        harness.picture("library-facet-dark-fr-1280");
        harness.robot().clickOn("#all-documents");
        untilCount(all + " documents");
        harness.robot().clickOn("#dates").type(KeyCode.HOME);
        for (int i = 0; i < 12; i++) {
            harness.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        }
        harness.robot().type(KeyCode.ENTER);
        harness.until("a period is chosen", () -> count().contains(" sur "));
        harness.picture("library-period-dark-fr-1280");
        harness.robot().type(KeyCode.ESCAPE);
        untilCount(all + " documents");
    }

    @Test
    void anImportIsTakenBackAndBroughtBack() {
        CaseFile file = harness.sampleCase();
        Desk desk = harness.desk(file);
        var search = harness.search(file);
        LibraryScreen screen =
                Harness.fx(() -> new LibraryScreen(desk, went, search, imports::incrementAndGet));
        show(screen, Theme.DARK, Locale.ENGLISH);
        int all = (int) file.documents().count();
        untilCount(all + " documents");
        harness.until("facets", () -> harness.robot().lookup(".facet-menu").tryQuery().isPresent());
        harness.robot().clickOn(".facet-menu");
        harness.picture("library-take-back-dark-en-1280");
        harness.robot().clickOn("#take-back");
        harness.until(
                "nothing is left",
                () -> harness.robot().lookup("#library-empty").tryQuery().isPresent());
        Harness.fx(() -> {
            desk.edits().undo();
            return "";
        });
        harness.until(
                "the list is back", () -> harness.robot().lookup("#count").tryQuery().isPresent());
        untilCount(all + " documents");
    }

    @Test
    void anEmptyLibrarySaysHowToImport() {
        LibraryScreen screen = screen(harness.emptyCase(), true);
        show(screen, Theme.LIGHT, Locale.ENGLISH);
        harness.until(
                "it is seen to be empty",
                () -> harness.robot().lookup("#library-empty").tryQuery().isPresent());
        harness.picture("library-empty-light-en-1280");
        harness.robot().clickOn("#import");
        assertEquals(1, imports.get());
    }

    @Test
    void theListWorksBeforeTheIndexIsThere() {
        CaseFile file = harness.sampleCase();
        LibraryScreen screen = screen(file, false);
        show(screen, Theme.LIGHT, Locale.ENGLISH);
        untilCount(file.documents().count() + " documents");
        harness.robot().clickOn("#documents").type(KeyCode.HOME);
        assertTrue(selected().ordinal() > 0);
        harness.picture("library-no-index-light-en-1280");
    }
}
