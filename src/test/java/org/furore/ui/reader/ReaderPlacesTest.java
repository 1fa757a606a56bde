package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Segments.Range;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.Test;

/// Where one has been, what comes next, and what is said of it.
class ReaderPlacesTest extends OpenReader {
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
