package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;

import jfx.incubator.scene.control.richtext.TextPos;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Drags;
import org.furore.ui.Harness;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is read becomes evidence of an event: dragged away, or added by keys alone.
class ReaderEvidenceTest {
    private static final String QUOTE = "exists in two versions";

    @TempDir java.nio.file.Path folder;
    private Harness harness;
    private ReaderStage stage;
    private StoredDocument document;
    private int start;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        stage = new ReaderStage(harness, harness.sampleCase());
        document = stage.document("The dispute over");
        start = document.document().text().indexOf(QUOTE);
        stage.begin(document);
        stage.show(Theme.LIGHT, Locale.ENGLISH, 990, 800);
    }

    @AfterEach
    void stop() throws Exception {
        Harness.fx(() -> {
            stage.screen.close();
            return "";
        });
        harness.close();
    }

    private TextPos position(int offset) {
        return new PageModel(
                        new Paragraphs(document.document().text()),
                        MarkSheet.EMPTY,
                        each -> null,
                        () -> HintSheet.EMPTY)
                .position(offset);
    }

    private Point2D point(int offset) {
        return Harness.fx(() -> {
            stage.area().select(position(offset));
            stage.area().layout();
            Path caret = (Path) stage.area().lookup(".caret");
            Bounds bounds = caret.localToScreen(caret.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private void select() {
        Harness.fx(() -> {
            stage.area().requestFocus();
            stage.area().select(position(start), position(start + QUOTE.length()));
            return "";
        });
        harness.settle();
    }

    private Range selection() {
        return Harness.fx(() -> stage.models().reader().caret().get().selection());
    }

    @Test
    void aPressInsideTheSelectionDragsItAway() {
        Point2D inside = point(start + 4);
        select();
        assertEquals(
                Optional.of(
                        new EvidenceClip.OfPassage(document.id(), start, start + QUOTE.length())),
                Drags.from(harness.robot(), harness.stage().getScene(), inside));
        assertEquals(new Range(start, start + QUOTE.length()), selection());
    }

    @Test
    void aPressOutsideSelectsAnewAndAClickInsideSelectsNothing() {
        Point2D outside = point(start - 30);
        Point2D inside = point(start + 4);
        select();
        harness.robot().clickOn(inside.add(1, 0));
        harness.settle();
        assertEquals(null, selection());
        select();
        assertEquals(
                Optional.empty(), Drags.from(harness.robot(), harness.stage().getScene(), outside));
        harness.settle();
        assertNotEquals(new Range(start, start + QUOTE.length()), selection());
        assertTrue(selection().start() < start, selection().toString());
    }

    @Test
    void theGripDragsTheDocument() {
        Node grip = harness.robot().lookup("#document-grip").query();
        Bounds bounds = Harness.fx(() -> grip.localToScreen(grip.getLayoutBounds()));
        assertEquals(
                Optional.of(new EvidenceClip.OfDocument(document.id())),
                Drags.from(
                        harness.robot(),
                        harness.stage().getScene(),
                        new Point2D(bounds.getCenterX(), bounds.getCenterY())));
    }

    private Event event() {
        return stage.file.entries().all(Event.class).stream()
                .filter(each -> each.title().contains("shares fall"))
                .findFirst()
                .orElseThrow();
    }

    private void ask() {
        harness.robot().press(KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT);
        harness.until("the sheet is open", () -> sheet() != null);
        harness.settle();
    }

    private Node sheet() {
        return harness.stage().getScene().getRoot().lookup(".coding-sheet");
    }

    private void add() {
        Harness.fx(() -> {
            TextField field = (TextField) sheet().lookup(".subject-field");
            assertTrue(field.isFocused());
            field.setText("shares");
            return "";
        });
        harness.until(
                "it is found",
                () -> stage.models().coding().backing().pick().choices().size() == 1);
        harness.picture("reader-add-to-event-light-en");
        harness.robot().type(KeyCode.ENTER);
        harness.until("the sheet is closed", () -> sheet() == null);
        harness.settle();
    }

    private String said() {
        return Harness.fx(() ->
                new Words(Locale.ENGLISH).text(stage.models().reader().notice().get().message()));
    }

    private Evidence last() {
        return event().evidence().getLast();
    }

    @Test
    void whatIsReadIsAddedToAnEventByKeysAlone() {
        int before = event().evidence().size();
        select();
        ask();
        int all = stage.file.entries().all(Event.class).size();
        harness.until(
                "all are offered",
                () -> stage.models().coding().backing().pick().choices().size() == all);
        harness.picture("reader-find-event-light-en");
        add();
        assertEquals(before + 1, event().evidence().size());
        Place.Span span = (Place.Span) ((Evidence.OfPlace) last()).place();
        assertEquals(QUOTE, span.passage().quote());
        assertEquals("Added to the event “" + event().title() + "”", said());

        ask();
        add();
        assertEquals(before + 1, event().evidence().size());
        assertEquals("That backs the event “" + event().title() + "” already.", said());

        Annotation annotation =
                stage.annotations(document).stream()
                        .filter(each -> each.place() instanceof Place.Span)
                        .findFirst()
                        .orElseThrow();
        Harness.fx(() -> {
            stage.models().reader().choose(annotation);
            return "";
        });
        harness.settle();
        ask();
        add();
        assertEquals(new Evidence.OfAnnotation(annotation.id()), last());

        Harness.fx(() -> {
            stage.models().reader().whole().set(true);
            return "";
        });
        ask();
        add();
        assertEquals(new Evidence.OfPlace(new Place.Whole(document.id())), last());
        harness.until("it can be undone", () -> stage.desk.edits().undoable().get().isPresent());
        assertEquals(before + 3, event().evidence().size());
        String step =
                Harness.fx(() ->
                        new Words(Locale.ENGLISH)
                                .text(stage.desk.edits().undoable().get().orElseThrow()));
        assertTrue(step.contains(event().title()), step);
        Harness.fx(() -> {
            stage.desk.edits().undo();
            return "";
        });
        long end = System.currentTimeMillis() + 20_000;
        while (event().evidence().size() != before + 2 && System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
        assertEquals(before + 2, event().evidence().size());
        assertEquals(List.of(), harness.problems());
    }
}
