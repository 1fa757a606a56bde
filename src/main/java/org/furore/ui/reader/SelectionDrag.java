package org.furore.ui.reader;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.furore.domain.annotation.Segments.Range;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.controls.EvidenceSource.Dragged;

import java.util.Optional;
import java.util.function.Supplier;

/// Drags what is selected on a page away as evidence, as in every word processor: a press inside
/// the selection takes hold of it, one outside selects anew, and a click inside selects nothing any
/// more.
final class SelectionDrag {
    private final PageView page;
    private final Supplier<Optional<EvidenceClip>> clip;
    private boolean held;
    private boolean away;

    /// @param clip what the selection is as evidence, at the time of asking
    SelectionDrag(PageView page, Supplier<Optional<EvidenceClip>> clip) {
        this.page = page;
        this.clip = clip;
        Node area = page.node();
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        EvidenceSource.on(area, drag -> dragged());
    }

    private void pressed(MouseEvent event) {
        held =
                event.getButton() == MouseButton.PRIMARY
                        && event.getClickCount() == 1
                        && !event.isShiftDown()
                        && !event.isShortcutDown()
                        && selected(event);
        away = false;
        if (held) {
            page.node().requestFocus();
            event.consume();
        }
    }

    private boolean selected(MouseEvent event) {
        Range selection = page.caret().get().selection();
        int at = page.offset(event.getScreenX(), event.getScreenY());
        return selection != null && selection.start() <= at && at < selection.end();
    }

    private void dragged(MouseEvent event) {
        if (held) {
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (held) {
            held = false;
            int at = page.offset(event.getScreenX(), event.getScreenY());
            if (at >= 0 && !away) {
                page.select(at, at);
            }
            event.consume();
        }
    }

    private Optional<Dragged> dragged() {
        away = held;
        return held
                ? clip.get().map(evidence -> new Dragged(evidence, page.selected()))
                : Optional.empty();
    }
}
