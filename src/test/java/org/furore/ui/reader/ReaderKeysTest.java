package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// Whoever codes by keys, and fast, gets what was typed, and keeps the focus.
class ReaderKeysTest {
    @TempDir Path folder;
    private Harness harness;
    private ReaderStage stage;
    private StoredDocument document;
    private int before;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        stage = new ReaderStage(harness, harness.sampleCase());
        document = stage.document("The dispute over");
        before = stage.annotations(document).size();
        stage.begin(document);
        stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        harness.until("names are read", () -> lexicon() != Lexicon.EMPTY);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
        assertEquals(List.of(), harness.problems());
    }

    private Lexicon lexicon() {
        return stage.models().reader().lexicon().get();
    }

    private void select(String words) {
        int at = document.document().text().indexOf(words);
        Harness.fx(() -> {
            stage.models().selection().set(new Range(at, at + words.length()));
            stage.area().requestFocus();
            return "";
        });
        harness.settle();
    }

    private void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            harness.robot().type(code);
        }
        harness.settle();
    }

    private void back(KeyCode code) {
        harness.robot().press(KeyCode.SHIFT).type(code).release(KeyCode.SHIFT);
        harness.settle();
    }

    private Node find(String selector) {
        return harness.stage().getScene().getRoot().lookup(selector);
    }

    private Node focus() {
        return Harness.fx(() -> harness.stage().getScene().getFocusOwner());
    }

    private boolean within(String selector) {
        for (Node at = focus(); at != null; at = at.getParent()) {
            if (at == find(selector)) {
                return true;
            }
        }
        return false;
    }

    private void sheet(KeyCode kind) {
        type(kind);
        harness.until("the sheet is open", () -> find(".coding-sheet") != null);
    }

    /// Text and Enter in one pulse, as no search is quick enough for.
    private void typeAtOnce(String text) {
        Harness.fx(() -> {
            TextField field = (TextField) harness.stage().getScene().getFocusOwner();
            field.setText(text);
            Event.fireEvent(
                    field,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "\r",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
            return "";
        });
        harness.settle();
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain until " + what);
            Thread.onSpinWait();
        }
    }

    private <T extends Annotation> T stored(Class<T> type) {
        until("it is stored", () -> stage.annotations(document).size() == before + 1);
        return stage.file.entries().all(Annotation.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }

    private String name(Object id) {
        return stage.file.entries().all(Actor.class).stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse("");
    }

    /// A claim's sheet with its claim taken.
    private void claim() {
        select("keeps them apart");
        sheet(KeyCode.C);
        typeAtOnce("Disputes are kept apart");
        harness.until("its fields are there", () -> find(".coding-sheet .pill") != null);
    }

    private TextField speaker(String in) {
        return (TextField) Objects.requireNonNull(find(in + " .entry-field"));
    }

    private ToggleButton pill(String in, String text) {
        return Harness.fx(() ->
                ((Parent) find(in))
                        .lookupAll(".pill").stream()
                                .map(ToggleButton.class::cast)
                                .filter(each -> each.getText().equals(text))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void fastTypingAndEnterStoresWhatIsTyped() {
        select("The poster");
        sheet(KeyCode.A);
        typeAtOnce("Netflix");
        ActorMention mention = stored(ActorMention.class);
        assertEquals("Netflix", name(mention.actor()));
    }

    @Test
    void aSpeakerTypedAndNotTakenCountsWhenStoredByMouse() {
        claim();
        type(KeyCode.TAB, KeyCode.TAB);
        for (int i = 0; i < 8 && !(focus() instanceof EntryField<?>); i++) {
            type(KeyCode.TAB);
        }
        harness.robot().write("Zoe Newcomer");
        harness.until("it is offered", () -> !popups().isEmpty());
        harness.settle();
        harness.picture("reader-entry-popup-light-en");
        Harness.fx(() -> {
            popups().forEach(PopupWindow::hide);
            Button store = (Button) find(".coding-sheet .button.accent");
            store.fire();
            return "";
        });
        ClaimMention mention = stored(ClaimMention.class);
        assertEquals("Zoe Newcomer", name(mention.speaker()));
    }

    private List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> popup.getScene().getRoot().lookup(".entry-list") != null)
                .toList();
    }

    @Test
    void theListOfAFieldIsAsHighAsItsRowsAndBesideTheField() {
        claim();
        TextField speaker = speaker(".coding-sheet");
        Harness.fx(() -> {
            speaker.requestFocus();
            return "";
        });
        harness.robot().write("zoe");
        harness.until("it is offered", () -> !popups().isEmpty());
        harness.settle();
        ListView<?> list =
                (ListView<?>) popups().getFirst().getScene().getRoot().lookup(".entry-list");
        Bounds field = Harness.fx(() -> speaker.localToScreen(speaker.getBoundsInLocal()));
        Bounds shown = Harness.fx(() -> list.localToScreen(list.getBoundsInLocal()));
        assertEquals(field.getMinX(), shown.getMinX(), 2);
        int rows = Harness.fx(() -> list.getItems().size());
        assertTrue(shown.getHeight() < (rows + 1) * list.getFixedCellSize(), shown.toString());
        assertTrue(
                shown.getMinY() >= field.getMaxY() || shown.getMaxY() <= field.getMinY(),
                shown.toString());
    }

    @Test
    void theSheetHoldsTheFocusAndEscLeavesIt() {
        claim();
        for (int i = 0; i < 14; i++) {
            back(KeyCode.TAB);
            assertTrue(within(".coding-sheet"), "lost after " + i);
        }
        for (int i = 0; i < 14; i++) {
            type(KeyCode.TAB);
            assertTrue(within(".coding-sheet"), "lost after " + i);
        }
        type(KeyCode.ESCAPE);
        harness.until("it is left", () -> find(".coding-sheet") == null);
        claim();
        Harness.fx(() -> {
            stage.area().requestFocus();
            return "";
        });
        type(KeyCode.ESCAPE);
        harness.until("it is left from the page too", () -> find(".coding-sheet") == null);
    }

    @Test
    void aStanceIsChosenByArrowsAndDigitsAndSpaceKeepsIt() {
        claim();
        type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE);
        assertEquals(Stance.QUESTIONS, stage.models().coding().form().stance().get());
        type(KeyCode.DIGIT2);
        assertEquals(Stance.OPPOSES, stage.models().coding().form().stance().get());
        type(KeyCode.DIGIT0);
        assertEquals(null, stage.models().coding().form().stance().get());
        type(KeyCode.DIGIT1);
        type(KeyCode.ENTER);
        assertEquals(Stance.SUPPORTS, stored(ClaimMention.class).stance());
    }

    @Test
    void aSpeakerMadeInTheInspectorIsMadeOnceAndTheFocusStays() {
        claim();
        type(KeyCode.ENTER);
        stored(ClaimMention.class);
        harness.until("it is looked at", () -> find(".editor .pill") != null);
        TextField speaker =
                Harness.fx(() ->
                        (TextField)
                                ((Parent) find(".editor"))
                                        .lookupAll(".entry-field").stream()
                                                .filter(each ->
                                                        "Speaker".equals(each.getAccessibleText()))
                                                .findFirst()
                                                .orElseThrow());
        ToggleButton opposes = pill(".editor", "Opposes");
        ToggleButton neutral = pill(".editor", "Neutral");
        Harness.fx(() -> {
            speaker.requestFocus();
            return "";
        });
        typeAtOnce("Zoe Newcomer");
        Harness.fx(() -> {
            opposes.fire();
            neutral.fire();
            return "";
        });
        until("both are stored", () -> stored(ClaimMention.class).stance() == Stance.NEUTRAL);
        harness.settle();
        assertEquals("Zoe Newcomer", name(stored(ClaimMention.class).speaker()));
        assertEquals(
                1,
                stage.file.entries().all(Actor.class).stream()
                        .filter(actor -> actor.name().equals("Zoe Newcomer"))
                        .count());
        assertTrue(within(".editor"), String.valueOf(focus()));
        assertNotNull(speaker.getScene(), "the field was made anew");
    }

    @Test
    void goingBackComesToThePlaceOneLeft() {
        int at = document.document().text().length() - 40;
        Harness.fx(() -> {
            stage.models().selection().set(new Range(at, at + 1));
            stage.area().requestFocus();
            return "";
        });
        harness.settle();
        type(KeyCode.ESCAPE);
        Location left = Harness.fx(stage.screen::location);
        assertEquals(new Location.Reader(document.id(), new Location.Span(at + 1, at + 1)), left);
        stage.open(stage.document("Cuties"));
        Harness.fx(() -> {
            stage.screen.show(left);
            return "";
        });
        harness.settle();
        harness.picture("reader-back-light-en");
        harness.until("one is back", () -> left.equals(stage.screen.location()));
    }

    @Test
    void thereIsANextDocumentAlsoAfterARestart() {
        harness.until(
                "the library's order is read",
                () -> stage.navigator().readingList().get().position() >= 0);
        assertEquals(
                stage.file.documents().count(),
                stage.navigator().readingList().get().ordinals().length);
        int step = stage.navigator().readingList().get().hasNext() ? 1 : -1;
        harness.robot()
                .press(KeyCode.ALT)
                .type(step > 0 ? KeyCode.DOWN : KeyCode.UP)
                .release(KeyCode.ALT);
        harness.until(
                "another document is open",
                () ->
                        !document.id()
                                .equals(((Location.Reader) stage.screen.location()).document()));
    }

    @Test
    void takingAStepBackIsTold() {
        claim();
        type(KeyCode.ENTER);
        stored(ClaimMention.class);
        Harness.fx(() -> {
            stage.desk.edits().undo();
            return "";
        });
        harness.until(
                "it is told",
                () ->
                        find(".reader-notice .label") instanceof Label label
                                && label.getText().startsWith("Undone: "));
        harness.picture("reader-undone-light-en");
    }

    @Test
    void theWholeDocumentIsSaidToBeMarked() {
        type(KeyCode.D);
        harness.until("it is said", () -> find(".whole-next").isVisible());
        harness.picture("reader-whole-light-en");
        assertTrue(((ToggleButton) find(".reader-tools .toggle-button")).isSelected());
        type(KeyCode.ESCAPE);
        assertTrue(!((ToggleButton) find(".reader-tools .toggle-button")).isSelected());
        harness.robot().clickOn(find(".reader-tools .toggle-button"));
        harness.until("it is said", () -> find(".whole-next").isVisible());
    }

    @Test
    void amongAllCardsTheOneAtTheCaretIsChosenAndSeen() {
        Harness.fx(() -> {
            ((Parent) find(".inspector-tabs"))
                    .getChildrenUnmodifiable().stream()
                            .map(ToggleButton.class::cast)
                            .toList()
                            .getLast()
                            .fire();
            return "";
        });
        harness.settle();
        claim();
        type(KeyCode.ENTER);
        ClaimMention made = stored(ClaimMention.class);
        ListView<?> cards = (ListView<?>) find(".cards");
        harness.until(
                "its card is chosen",
                () ->
                        cards.getSelectionModel().getSelectedItem() instanceof Annotation one
                                && one.id().equals(made.id()));
        harness.settle();
        harness.picture("reader-all-cards-light-en");
        assertTrue(
                Harness.fx(() ->
                        cards.lookupAll(".annotation-cell").stream()
                                .anyMatch(each ->
                                        each.isVisible()
                                                && ((AnnotationCell) each).getItem()
                                                        == cards.getSelectionModel()
                                                                .getSelectedItem())));
    }
}
