package org.furore.ui.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

import org.furore.domain.event.EventId;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.ui.controls.EvidenceClip;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a mouse, a touchpad or a dragged passage does on the chart: the wheel and pinching zoom
/// around the pointer, dragging moves, dragging from a mark to another links them, pointing tells,
/// a click chooses.
final class ChartGestures {
    private static final double NOTCH = 40;
    private static final double NOTCH_FACTOR = 1.2;
    private static final double THRESHOLD = 4;
    private static final Duration CALM = Duration.millis(350);

    private final TimelineViewModel model;
    private final ChartActions actions;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition calm = new PauseTransition(CALM);
    private @Nullable Press press;

    ChartGestures(TimelineViewModel model, ChartActions actions) {
        this.model = model;
        this.actions = actions;
        tip.setWrapText(true);
        tip.setMaxWidth(420);
    }

    /// A mouse button held down.
    ///
    /// @param event the event whose mark it was pressed on, or null
    /// @param moved whether it was moved far enough to be no click
    private record Press(
            double x,
            double y,
            double lastX,
            double lastY,
            @Nullable EventId event,
            boolean moved) {
        Press to(MouseEvent e) {
            boolean far = moved || Math.hypot(e.getX() - x, e.getY() - y) > THRESHOLD;
            return new Press(x, y, e.getX(), e.getY(), event, far);
        }
    }

    void install(TimelineChart chart) {
        chart.addEventHandler(ScrollEvent.SCROLL, e -> scroll(chart, e));
        chart.addEventHandler(
                ZoomEvent.ZOOM,
                e -> {
                    model.zoom(e.getZoomFactor(), e.getX());
                    e.consume();
                });
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(chart, e));
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragged(chart, e));
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released(chart, e));
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointed(chart, e));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, e -> quiet(chart));
        chart.addEventHandler(DragEvent.DRAG_OVER, e -> over(chart, e));
        chart.addEventHandler(DragEvent.DRAG_EXITED, e -> chart.hover(null));
        chart.addEventHandler(DragEvent.DRAG_DROPPED, e -> dropped(chart, e));
        new ChartKeys(model, actions).install(chart);
    }

    private void scroll(TimelineChart chart, ScrollEvent e) {
        quiet(chart);
        Frame frame = model.frame().get();
        if (frame == null || e.isInertia() && Math.abs(e.getDeltaY()) > Math.abs(e.getDeltaX())) {
            return;
        }
        boolean beside = e.getX() < frame.scene().axis().left() - THRESHOLD;
        if (e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            model.pan(e.getDeltaX() == 0 ? e.getDeltaY() : e.getDeltaX());
        } else if (beside && !e.isShortcutDown()) {
            chart.scrollBy(-e.getDeltaY());
        } else {
            model.zoom(Math.pow(NOTCH_FACTOR, e.getDeltaY() / NOTCH), e.getX());
        }
        e.consume();
    }

    private void pressed(TimelineChart chart, MouseEvent e) {
        quiet(chart);
        chart.requestFocus();
        if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
            return;
        }
        EventId event =
                chart.at(e.getX(), e.getY(), i -> i.role() == Role.MARK)
                        .map(ChartGestures::event)
                        .orElse(null);
        press = new Press(e.getX(), e.getY(), e.getX(), e.getY(), event, false);
        e.consume();
    }

    private void dragged(TimelineChart chart, MouseEvent e) {
        Press before = press;
        if (before == null) {
            return;
        }
        Press now = before.to(e);
        press = now;
        if (!now.moved()) {
            return;
        }
        if (now.event() != null) {
            double y = chart.scrolled();
            chart.rubber(new TimelineChart.Stretch(now.x(), now.y() + y, e.getX(), e.getY() + y));
            chart.hover(target(chart, e.getX(), e.getY()).orElse(null));
            chart.setCursor(Cursor.CROSSHAIR);
        } else {
            model.pan(e.getX() - before.lastX());
            chart.scrollBy(before.lastY() - e.getY());
            chart.setCursor(Cursor.CLOSED_HAND);
        }
        e.consume();
    }

    private void released(TimelineChart chart, MouseEvent e) {
        Press last = press;
        press = null;
        chart.rubber(null);
        chart.setCursor(Cursor.DEFAULT);
        if (last == null) {
            return;
        }
        EventId from = last.event();
        if (!last.moved()) {
            clicked(chart, e);
        } else if (from != null) {
            target(chart, e.getX(), e.getY())
                    .map(ChartGestures::event)
                    .filter(to -> !to.equals(from))
                    .ifPresent(to -> actions.connect(from, to, e.getScreenX(), e.getScreenY()));
        }
        e.consume();
    }

    private void clicked(TimelineChart chart, MouseEvent e) {
        Optional<Item> item = chart.at(e.getX(), e.getY(), ChartGestures::meaningful);
        Selection chosen = item.map(Selection::of).orElse(Selection.NOTHING);
        boolean twice = e.getClickCount() == 2;
        model.selection().set(chosen);
        if (chosen instanceof Selection.OfMarks marks && marks.marks().size() == 1) {
            actions.open(marks.marks().getFirst());
        } else if (twice && chosen instanceof Selection.Nothing) {
            model.zoom(2, e.getX());
        } else if (twice) {
            actions.enter();
        }
    }

    private void pointed(TimelineChart chart, MouseEvent e) {
        Item item = chart.at(e.getX(), e.getY(), i -> i.tip() != null).orElse(null);
        chart.hover(item != null && meaningful(item) ? item : null);
        boolean mark = item != null && item.role() == Role.MARK;
        chart.setCursor(
                item == null || !meaningful(item)
                        ? Cursor.DEFAULT
                        : mark ? Cursor.CROSSHAIR : Cursor.HAND);
        String words = item == null ? null : item.tip();
        if (words == null) {
            calm.stop();
            tip.hide();
        } else if (!words.equals(tip.getText()) || !tip.isShowing()) {
            tip.hide();
            tip.setText(words);
            calm.setOnFinished(done -> tip.show(chart, e.getScreenX() + 12, e.getScreenY() + 16));
            calm.playFromStart();
        }
    }

    private void quiet(TimelineChart chart) {
        calm.stop();
        tip.hide();
        chart.hover(null);
    }

    private void over(TimelineChart chart, DragEvent e) {
        if (e.getDragboard().hasContent(EvidenceClip.FORMAT)) {
            Optional<Item> event = target(chart, e.getX(), e.getY());
            chart.hover(event.orElse(null));
            event.ifPresent(i -> e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK));
            e.consume();
        }
    }

    private void dropped(TimelineChart chart, DragEvent e) {
        chart.hover(null);
        Optional<EvidenceClip> clip = EvidenceClip.from(e.getDragboard());
        Optional<EventId> event = target(chart, e.getX(), e.getY()).map(ChartGestures::event);
        boolean taken = clip.isPresent() && event.isPresent();
        if (taken) {
            actions.evidence(event.get(), clip.get());
        }
        e.setDropCompleted(taken);
        e.consume();
    }

    /// The event at a place: its mark or its words.
    private static Optional<Item> target(TimelineChart chart, double x, double y) {
        return chart.at(
                x,
                y,
                i ->
                        (i.role() == Role.MARK || i.role() == Role.LABEL)
                                && i.entry() instanceof EventId);
    }

    private static @Nullable EventId event(Item item) {
        return item.entry() instanceof EventId id ? id : null;
    }

    private static boolean meaningful(Item item) {
        return !(Selection.of(item) instanceof Selection.Nothing);
    }
}
