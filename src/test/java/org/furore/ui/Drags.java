package org.furore.ui;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.testfx.api.FxRobot;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Drags evidence with real mouse events and catches what would be taken along: the headless screen
/// knows no drag and drop, so the drag ends where it begins. It also takes what the pointer is over
/// by then for what is dragged, where a real screen takes what was pressed on.
public final class Drags {
    private Drags() {}

    /// Drags from a point of the screen a little to the side.
    ///
    /// @return what is dragged, empty when nothing is
    public static Optional<EvidenceClip> from(FxRobot robot, Scene scene, Point2D point) {
        AtomicReference<EventTarget> pressed = new AtomicReference<>();
        EventHandler<MouseEvent> begin = event -> pressed.set(event.getTarget());
        AtomicReference<Optional<EvidenceClip>> caught = new AtomicReference<>(Optional.empty());
        EventHandler<MouseEvent> end =
                event -> {
                    caught.set(taken(pressed.get(), event));
                    event.consume();
                };
        Harness.fx(() -> {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, begin);
            scene.addEventFilter(MouseEvent.DRAG_DETECTED, end);
            return "";
        });
        robot.moveTo(point).press(MouseButton.PRIMARY);
        robot.moveTo(point.add(5, 2)).moveTo(point.add(14, 4)).moveTo(point.add(30, 6));
        robot.release(MouseButton.PRIMARY);
        Harness.fx(() -> {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, begin);
            scene.removeEventFilter(MouseEvent.DRAG_DETECTED, end);
            return "";
        });
        return caught.get();
    }

    private static Optional<EvidenceClip> taken(EventTarget pressed, MouseEvent event) {
        Node at = pressed instanceof Node node ? node : null;
        for (; at != null; at = at.getParent()) {
            EvidenceSource source = EvidenceSource.of(at);
            if (source != null) {
                return source.taken().apply(event).map(EvidenceSource.Dragged::clip);
            }
        }
        return Optional.empty();
    }
}
