package org.furore.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.furore.domain.CaseFile;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Drags;
import org.furore.ui.Harness;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Slot;
import org.furore.ui.library.Went;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

class SearchScreenTest {
    @TempDir Path folder;
    private Harness harness;
    private final Went went = new Went();
    private SearchScreen screen;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    private void show(Theme theme, Locale locale) {
        CaseFile file = harness.sampleCase();
        Desk desk = harness.desk(file);
        var search = harness.search(file);
        screen = Harness.fx(() -> new SearchScreen(desk, went, search));
        harness.show(
                theme, 1280, 800, () -> (Parent) new StackPane(screen.view(new Words(locale))));
    }

    private void ask(String query) {
        TextField field = harness.robot().lookup("#query").query();
        harness.robot().interact(() -> field.setText(query));
        harness.robot().clickOn("#query").type(KeyCode.ENTER);
        // the navigator would bring the screen there
        Harness.fx(() -> {
            screen.show(went.places.getLast());
            return "";
        });
    }

    private String count() {
        return Harness.fx(
                () -> harness.robot().lookup("#hits-count").queryAs(Label.class).getText());
    }

    private ListView<Slot<HitRow>> list() {
        return harness.robot().lookup("#hits").queryListView();
    }

    /// Whether hits are listed; the list comes with the first answer.
    private boolean listed() {
        return harness.robot().lookup("#hits").tryQuery().isPresent()
                && !list().getItems().isEmpty();
    }

    @Test
    void aPersonAsksNarrowsAndOpensAHit() {
        show(Theme.LIGHT, Locale.ENGLISH);
        harness.picture("search-beginning-light-en-1280");
        ask("netflix poster");
        assertEquals(new Location.Search("netflix poster"), went.places.getLast());
        harness.until("hits", () -> count().endsWith(" hits"));
        harness.until(
                "lines are read", () -> listed() && list().getItems().getFirst().row() != null);
        harness.picture("search-light-en-1280");
        var cell = harness.robot().lookup(".hit").query();
        var bounds = Harness.fx(() -> cell.localToScreen(cell.getLayoutBounds()));
        assertEquals(
                Optional.of(
                        new EvidenceClip.OfDocument(
                                list().getItems().getFirst().row().document().id())),
                Drags.from(
                        harness.robot(),
                        harness.stage().getScene(),
                        new Point2D(bounds.getMinX() + 90, bounds.getCenterY())));
        harness.widePicture("search-light-en-1920");
        int hits = Harness.fx(() -> list().getItems().size());
        harness.robot().clickOn("#help");
        harness.picture("search-help-light-en-1280");
        harness.robot().clickOn("#help");
        harness.robot().clickOn("Review");
        harness.until("fewer", () -> list().getItems().size() < hits);
        harness.picture("search-facet-light-en-1280");
        harness.robot().clickOn("#all-hits");
        harness.until("all", () -> list().getItems().size() == hits);
        harness.robot().clickOn("#query").type(KeyCode.DOWN).type(KeyCode.ENTER);
        harness.until("it goes there", () -> went.places.getLast() instanceof Location.Reader);
        assertEquals(hits, went.readingList().get().ordinals().length);
        Harness.fx(() -> {
            screen.show(new Location.Search(""));
            return "";
        });
        harness.until(
                "what was asked before is there",
                () -> harness.robot().lookup(".recent-query").tryQuery().isPresent());
        harness.picture("search-recent-light-en-1280");
    }

    @Test
    void copiesCountOnceAndAreShownWhenTheyAreAskedFor() {
        show(Theme.LIGHT, Locale.ENGLISH);
        ask("hijack");
        harness.until("the post and its repost", () -> listed() && list().getItems().size() == 2);
        harness.robot().clickOn("#copies-once");
        harness.until("one of them", () -> listed() && list().getItems().size() == 1);
        assertEquals("1 hit", count());
        harness.until("its line is read", () -> list().getItems().getFirst().row() != null);
        harness.settle();
        harness.picture("search-copies-light-en-1280");
        harness.robot().clickOn("2 copies (C)");
        harness.until("both", () -> list().getItems().size() == 2);
        assertEquals("2 copies of one text", count());
        harness.robot().clickOn("#all-hits");
        harness.until("one again", () -> list().getItems().size() == 1);
        harness.until("its line is read", () -> list().getItems().getFirst().row() != null);
        harness.robot().clickOn("#query").type(KeyCode.DOWN).type(KeyCode.C);
        harness.until("both by a key", () -> list().getItems().size() == 2);
        harness.robot().clickOn("#copies-once");
        harness.until("each by itself", () -> "2 hits".equals(count()));
    }

    private ListView<Slot<ConcordanceViewModel.LineRow>> lines() {
        return harness.robot().lookup("#lines").query();
    }

    private String line(int index) {
        var row = lines().getItems().get(index).row();
        return row == null ? "" : row.line().match() + row.line().right();
    }

    @Test
    void thePlacesOfTheWordsAreListedInOrderAndOpened() {
        show(Theme.LIGHT, Locale.ENGLISH);
        ask("poster");
        harness.until("hits", () -> count().endsWith(" hits"));
        harness.robot().clickOn("#in-context");
        harness.until(
                "lines",
                () ->
                        harness.robot().lookup("#lines").tryQuery().isPresent()
                                && !lines().getItems().isEmpty()
                                && !line(0).isEmpty());
        int all = Harness.fx(() -> lines().getItems().size());
        harness.robot().clickOn("#lines-sorting").clickOn("By the word after");
        harness.until("in order", () -> lines().getItems().size() == all && !line(0).isEmpty());
        harness.settle();
        harness.picture("search-context-light-en-1280");
        harness.robot().clickOn(".concordance-line").type(KeyCode.ENTER);
        harness.until("it goes there", () -> went.places.getLast() instanceof Location.Reader);
        var place = (Location.Reader) went.places.getLast();
        var first = lines().getSelectionModel().getSelectedItem().row().line();
        assertEquals(first.document(), place.document());
        assertEquals(new Location.Span(first.start(), first.end()), place.span());
        harness.robot().clickOn("Review");
        harness.until("fewer lines", () -> lines().getItems().size() < all);
        harness.robot().clickOn("#in-context");
        harness.until("the hits again", this::listed);
    }

    @Test
    void askingFromAnywhereLeadsToTheFieldAndDownToTheHits() {
        show(Theme.LIGHT, Locale.ENGLISH);
        Harness.fx(() -> {
            harness.robot().lookup("#ask").query().requestFocus();
            screen.show(new Location.Search("poster"));
            return "";
        });
        harness.until("hits", () -> count().endsWith(" hits"));
        assertEquals("query", focus());
        harness.until("they are listed", this::listed);
        harness.settle();
        harness.robot().type(KeyCode.DOWN);
        assertEquals("hits", focus());
        Harness.fx(() -> {
            screen.focus(harness.stage().getScene().getRoot());
            return "";
        });
        assertEquals("hits", focus());
    }

    @Test
    void whatWasAskedBeforeIsReachedByKeys() {
        show(Theme.LIGHT, Locale.ENGLISH);
        ask("poster");
        ask("petition");
        harness.robot().clickOn("#query").type(KeyCode.UP);
        TextField field = harness.robot().lookup("#query").query();
        assertEquals("poster", field.getText());
        Harness.fx(() -> {
            screen.show(new Location.Search(""));
            field.setText("pos");
            return "";
        });
        harness.settle();
        harness.robot().type(KeyCode.DOWN);
        assertTrue(
                Harness.fx(() -> harness.stage().getScene().getFocusOwner())
                        .getStyleClass()
                        .contains("recent-query"));
    }

    private String focus() {
        return Harness.fx(() -> harness.stage().getScene().getFocusOwner().getId());
    }

    @Test
    void aMistakeIsShownAtItsPlace() {
        show(Theme.DARK, Locale.FRENCH);
        ask("poster AND (colour:red");
        harness.until(
                "a sentence",
                () -> harness.robot().lookup("#mistake").queryAs(Label.class).isVisible());
        harness.picture("search-mistake-dark-fr-1280");
        TextField field = harness.robot().lookup("#query").query();
        assertEquals(12, Harness.<Integer>fx(field::getCaretPosition).intValue());
        ask("poster");
        harness.until("hits", () -> count().endsWith("résultats"));
        harness.picture("search-dark-fr-1280");
        ask("zzzzz");
        harness.picture("search-none-dark-fr-1280");
    }

    private String query() {
        return Harness.fx(
                () -> harness.robot().lookup("#query").queryAs(TextField.class).getText());
    }

    /// Chooses what a box of the last line offers, by the mouse.
    private void choose(String box, String offered) {
        var boxes = harness.robot().lookup("#builder " + box).queryAllAs(ComboBox.class);
        harness.robot().clickOn(java.util.List.copyOf(boxes).getLast());
        harness.robot()
                .clickOn(
                        (javafx.scene.Node)
                                harness.robot()
                                        .lookup(".combo-box-popup .list-cell")
                                        .match(node ->
                                                node.isVisible()
                                                        && node instanceof ListCell<?> cell
                                                        && offered.equals(cell.getText()))
                                        .query());
    }

    @Test
    void aQueryIsBuiltByChoosing() {
        show(Theme.LIGHT, Locale.ENGLISH);
        harness.robot().clickOn("#build");
        harness.robot().clickOn("#builder .builder-value").write("netflix");
        assertEquals("netflix", query());
        harness.robot().clickOn("#builder-more");
        choose(".builder-aspect", "Kind");
        choose(".builder-value", "Review");
        assertEquals("netflix kind:review", query());
        harness.robot().clickOn("#builder-more");
        choose(".builder-aspect", "Date");
        choose(".builder-relation", "is after");
        var values = harness.robot().lookup("#builder .builder-value").queryAll();
        harness.robot().clickOn(java.util.List.copyOf(values).getLast()).write("2020-0");
        assertEquals("netflix kind:review", query());
        assertTrue(
                java.util.List.copyOf(values).getLast().getPseudoClassStates().stream()
                        .anyMatch(one -> one.getPseudoClassName().equals("danger")));
        harness.robot().write("1").type(KeyCode.ENTER);
        assertEquals("netflix kind:review after:2020-01", query());
        assertEquals(
                new Location.Search("netflix kind:review after:2020-01"), went.places.getLast());
        Harness.fx(() -> {
            screen.show(went.places.getLast());
            return "";
        });
        harness.until("hits", this::listed);
        harness.picture("search-builder-light-en-1280");
        harness.robot()
                .clickOn(
                        harness.robot()
                                .lookup("#builder .builder-remove")
                                .<javafx.scene.Node>query());
        assertEquals("kind:review after:2020-01", query());
    }

    @Test
    void theBuilderShowsWhatWasAsked() {
        show(Theme.DARK, Locale.FRENCH);
        ask("poster NOT trailer mark:(code:poster stance:opposes) (a OR b)");
        harness.robot().clickOn("#build");
        assertEquals(5, harness.robot().lookup("#builder .builder-aspect").queryAll().size());
        assertTrue(
                harness.robot().lookup("#builder-together").queryAs(CheckBox.class).isSelected());
        harness.picture("search-builder-dark-fr-1280");
        harness.robot().clickOn("#builder-together");
        assertEquals("poster NOT trailer code:poster stance:opposes (a OR b)", query());
    }
}
