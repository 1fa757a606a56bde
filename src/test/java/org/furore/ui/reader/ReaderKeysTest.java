package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.ui.Harness;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Whoever codes by keys, and fast, gets what was typed, and keeps the focus.
class ReaderKeysTest extends OpenReader {
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
}
