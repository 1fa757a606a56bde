package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.ReadingList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A person reads and annotates with mouse and keys.
class ReaderFlowTest {
    @TempDir Path folder;
    private Harness harness;
    private ReaderStage stage;
    private FxRobot robot;
    private StoredDocument document;
    private int before;

    @Test
    void aPersonReadsAndAnnotates() throws Exception {
        try (Harness made = new Harness(folder)) {
            harness = made;
            robot = made.robot();
            stage = new ReaderStage(made, made.sampleCase());
            document = stage.document("The dispute over");
            before = stage.annotations(document).size();
            int[] all = ordinals();
            Harness.fx(() -> {
                stage.navigator().readingList().set(new ReadingList(all, -1));
                return "";
            });
            stage.begin(document);
            stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
            selectingByDragTakesWholeWords();
            aClaimIsMadeInPlace();
            aSentimentByOneOfFiveKeys();
            anActorByKeyboardAlone();
            aCodeOnTheWholeDocument();
            anEditInTheInspectorIsStored();
            anEventOfThePassage();
            deletingAndUndo();
            nextDocument();
            assertEquals(List.of(), harness.problems());
        }
    }

    private int[] ordinals() {
        try (Stream<StoredDocument> all = stage.file.documents().stream(null)) {
            return all.mapToInt(each -> (int) each.ordinal()).toArray();
        }
    }

    private void selectingByDragTakesWholeWords() {
        drag("ispute over Cuties has fi", stage.area());
        harness.settle();
        type(KeyCode.C);
        harness.until("the sheet is open", () -> lookup(".coding-sheet"));
        harness.picture("reader-claim-light-en");
    }

    private void aClaimIsMadeInPlace() {
        write(".subject-field", "There are five disputes at once");
        harness.until("something is offered", () -> !list().isEmpty());
        harness.settle();
        type(KeyCode.ENTER);
        harness.settle();
        harness.picture("reader-claim-fields-light-en");
        robot.clickOn("Questions");
        type(KeyCode.ENTER);
        stored(1);
        ClaimMention mention = newest(ClaimMention.class);
        assertEquals(
                "dispute over Cuties has five", ((Place.Span) mention.place()).passage().quote());
        assertEquals(Stance.QUESTIONS, mention.stance());
        assertEquals(
                "There are five disputes at once",
                stage.file.entries().find(Claim.class, mention.claim()).orElseThrow().text());
        harness.settle();
        harness.picture("reader-claim-stored-light-en");
    }

    private void aSentimentByOneOfFiveKeys() {
        drag("keeps them apart and says", stage.area());
        type(KeyCode.S);
        harness.until("the sheet is open", () -> lookup(".coding-sheet"));
        type(KeyCode.DIGIT4);
        harness.settle();
        harness.picture("reader-sentiment-light-en");
        type(KeyCode.ENTER);
        stored(2);
        assertEquals(0.5, newest(SentimentMark.class).polarity());
    }

    private void anActorByKeyboardAlone() {
        int at = document.document().text().indexOf("Netflix published");
        Harness.fx(() -> {
            stage.area().requestFocus();
            stage.area().select(position(at));
            return "";
        });
        robot.press(KeyCode.SHIFT);
        for (int i = 0; i < 7; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.release(KeyCode.SHIFT);
        type(KeyCode.A);
        harness.until("the sheet is open", () -> lookup(".coding-sheet"));
        write(".subject-field", "netfl");
        harness.until(
                "the actor is offered first",
                () ->
                        list().stream()
                                .findFirst()
                                .map(each -> String.valueOf(each).contains("Netflix"))
                                .orElse(false));
        type(KeyCode.ENTER);
        stored(3);
        ActorMention mention = newest(ActorMention.class);
        assertEquals("Netflix", ((Place.Span) mention.place()).passage().quote());
        assertEquals(
                "Netflix",
                stage.file.entries().find(Actor.class, mention.actor()).orElseThrow().name());
    }

    private void aCodeOnTheWholeDocument() {
        type(KeyCode.D);
        type(KeyCode.K);
        harness.until("the sheet is open", () -> lookup(".coding-sheet"));
        write(".subject-field", "Fact check");
        harness.until("something is offered", () -> !list().isEmpty());
        harness.settle();
        harness.picture("reader-code-whole-light-en");
        type(KeyCode.ENTER);
        stored(4);
        CodeMark mark = newest(CodeMark.class);
        assertEquals(new Place.Whole(document.id()), mark.place());
        assertEquals(
                "Fact check",
                stage.file.entries().find(Code.class, mark.code()).orElseThrow().name());
    }

    private void anEditInTheInspectorIsStored() {
        click("keeps them apart");
        harness.until("it is looked at", () -> lookup(".editor .polarity-step"));
        robot.clickOn(
                (javafx.scene.Node) harness.stage().getScene().lookup(".editor .polarity-step"));
        until("the edit is stored", () -> newest(SentimentMark.class).polarity() == -1);
        type(KeyCode.N);
        harness.until("the note has the focus", () -> lookup(".note:focused"));
        robot.write("Too sure.");
        robot.clickOn((javafx.scene.Node) harness.stage().getScene().lookup(".document-title"));
        click("keeps them apart");
        until("the note is stored", () -> "Too sure.".equals(newest(SentimentMark.class).note()));
        harness.picture("reader-edited-light-en");
    }

    private void anEventOfThePassage() {
        drag("The poster exists in two versions", stage.area());
        type(KeyCode.E);
        until(
                "the event is stored",
                () ->
                        stage.file.entries().all(Event.class).stream()
                                .anyMatch(each ->
                                        each.title()
                                                .equals("The poster exists in two" + " versions")));
        Event event = stage.file.entries().all(Event.class).getLast();
        assertEquals(Edtf.parse("2020-09-12"), event.date());
        assertTrue(event.evidence().getFirst() instanceof Evidence.OfPlace);
        harness.settle();
        harness.picture("reader-event-light-en");
    }

    private void deletingAndUndo() {
        click("keeps them apart");
        harness.until("it is looked at", () -> lookup(".editor .polarity-step"));
        Harness.fx(() -> {
            stage.area().requestFocus();
            return "";
        });
        type(KeyCode.DELETE);
        stored(3);
        undo();
        stored(4);
        Harness.fx(() -> {
            stage.desk.edits().redo();
            return "";
        });
        stored(3);
        undo();
        stored(4);
    }

    private void nextDocument() {
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        harness.until(
                "the next document is open",
                () ->
                        !((org.furore.ui.shell.Location.Reader) stage.screen.location())
                                .document()
                                .equals(document.id()));
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        harness.until(
                "the document before is open",
                () ->
                        document.id()
                                .equals(
                                        ((org.furore.ui.shell.Location.Reader)
                                                        stage.screen.location())
                                                .document()));
    }

    private void undo() {
        Harness.fx(() -> {
            stage.desk.edits().undo();
            return "";
        });
    }

    private boolean lookup(String selector) {
        return harness.stage().getScene().getRoot().lookup(selector) != null;
    }

    private List<?> list() {
        return ((javafx.scene.control.ListView<?>)
                        harness.stage().getScene().getRoot().lookup(".coding-sheet .entry-list"))
                .getItems();
    }

    private void write(String selector, String text) {
        Harness.fx(() -> {
            TextField field = (TextField) harness.stage().getScene().getRoot().lookup(selector);
            assertTrue(field.isFocused());
            field.setText(text);
            return "";
        });
        harness.settle();
    }

    private void type(KeyCode code) {
        robot.type(code);
        harness.settle();
    }

    /// Waits until the document has so many annotations more than at the beginning, and until they
    /// are shown.
    private void stored(int more) {
        until(
                more + " annotations more",
                () -> stage.annotations(document).size() == before + more);
        harness.until("the sheet is closed", () -> !lookup(".coding-sheet"));
        harness.settle();
    }

    private static void until(String what, java.util.function.BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.onSpinWait();
        }
    }

    private <T extends Annotation> T newest(Class<T> type) {
        return stage.file.entries().all(Annotation.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }

    private TextPos position(int offset) {
        return new PageModel(
                        new Paragraphs(document.document().text()),
                        MarkSheet.EMPTY,
                        each -> null,
                        () -> HintSheet.EMPTY)
                .position(offset);
    }

    /// Where a place of the text is on the screen: the caret is put there and looked at.
    private Point2D point(int offset) {
        return Harness.fx(() -> {
            RichTextArea area = stage.area();
            area.select(position(offset));
            area.layout();
            javafx.scene.shape.Path caret = (javafx.scene.shape.Path) area.lookup(".caret");
            Bounds bounds = caret.localToScreen(caret.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private void drag(String words, RichTextArea area) {
        int start = document.document().text().indexOf(words);
        Point2D to = point(start + words.length());
        Point2D from = point(start);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to).release(MouseButton.PRIMARY);
        harness.settle();
    }

    private void click(String words) {
        Point2D at = point(document.document().text().indexOf(words) + 3);
        robot.clickOn(at.add(1, 0));
        harness.settle();
    }
}
