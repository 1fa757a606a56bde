package org.furore.ui.timeline;

import javafx.scene.input.KeyEvent;

import org.furore.domain.task.Message;
import org.furore.timeline.Scene.Item;
import org.furore.ui.shell.KeyHint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys of the chart: + and − zoom, 0 shows all, left and right move, Home and End go to the
/// ends, up and down go from event to event, Enter goes into one. Tab leaves it, as any other part
/// of the window.
final class ChartKeys {
    private static final double ZOOM = 1.4;
    private static final double SHORT_STEP = 0.12;
    private static final double LONG_STEP = 0.6;
    private static final double PAGE = 240;

    /// What the chart takes, as the overview of keys tells it.
    static final List<KeyHint> HINTS =
            Stream.of(
                            "walk",
                            "enter",
                            "delete",
                            "zoom",
                            "fit",
                            "move",
                            "ends",
                            "page",
                            "leave",
                            "wheel",
                            "shift-wheel",
                            "wheel-names",
                            "drag",
                            "drag-mark")
                    .map(ChartKeys::hint)
                    .toList();

    private final TimelineViewModel model;
    private final ChartActions actions;

    ChartKeys(TimelineViewModel model, ChartActions actions) {
        this.model = model;
        this.actions = actions;
    }

    private static KeyHint hint(String name) {
        return new KeyHint(
                Message.of("ui.timeline.key-" + name), Message.of("ui.timeline.does-" + name));
    }

    void install(TimelineChart chart) {
        chart.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown();
                    if (plain && pressed(chart, e)) {
                        e.consume();
                    }
                });
    }

    private boolean pressed(TimelineChart chart, KeyEvent e) {
        double step = e.isShiftDown() ? LONG_STEP : SHORT_STEP;
        switch (e.getCode()) {
            case PLUS, ADD, EQUALS -> model.zoom(ZOOM);
            case MINUS, SUBTRACT -> model.zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> model.fit();
            case LEFT, KP_LEFT -> model.step(-step);
            case RIGHT, KP_RIGHT -> model.step(step);
            case HOME -> model.end(false);
            case END -> model.end(true);
            case PAGE_UP -> chart.scrollBy(-PAGE);
            case PAGE_DOWN -> chart.scrollBy(PAGE);
            case UP, KP_UP -> walk(chart, false);
            case DOWN, KP_DOWN -> walk(chart, true);
            case ENTER -> actions.enter();
            case DELETE, BACK_SPACE -> actions.delete();
            case ESCAPE -> {
                boolean chosen = !(model.selection().get() instanceof Selection.Nothing);
                model.selection().set(Selection.NOTHING);
                return chosen;
            }
            default -> {
                return typed(e);
            }
        }
        return true;
    }

    /// Keyboards have + and − in different places.
    private boolean typed(KeyEvent e) {
        switch (e.getText()) {
            case "+" -> model.zoom(ZOOM);
            case "-", "−" -> model.zoom(1 / ZOOM);
            case "0" -> model.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Chooses the next thing in time, moving there if it lies beyond the picture.
    private boolean walk(TimelineChart chart, boolean forward) {
        Frame frame = model.frame().get();
        if (frame == null) {
            return false;
        }
        Walk walk = new Walk(frame, model.selection().get());
        Optional<Item> next = forward ? walk.next() : walk.previous();
        if (next.isPresent()) {
            Item item = next.get();
            model.selection().set(Selection.of(item));
            chart.scrollTo(item);
            String tip = item.tip();
            chart.setAccessibleText(tip == null ? "" : tip);
            return true;
        }
        var index = model.index().get();
        return index != null
                && walk.edge(forward)
                        .flatMap(id -> index.neighbour(id, forward ? 1 : -1))
                        .map(event -> {
                            model.reveal(event.id());
                            return true;
                        })
                        .orElse(false);
    }
}
