package org.furore.ui.timeline;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

import org.furore.timeline.Axis;
import org.furore.timeline.Ink;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The picture of the timeline on the screen. The time axis stays at the top while tall pictures
/// scroll below it. Painted once a pulse at most, only what is seen; what is pointed at and chosen
/// lies on a canvas of its own, so that pointing repaints nothing else.
final class TimelineChart extends Region {
    /// Room above and below an item that was gone to: its label, and where it goes on.
    private static final double MARGIN = 40;

    /// Room left of the axis that belongs to it: marks and arrows overhang a little.
    private static final double OVERHANG = 10;

    /// Narrower items are lines.
    private static final double STUB = 6;

    /// The strokes of a break reach below the head.
    private static final double HEAD_OVERHANG = 8;

    private final TimelineViewModel model;
    private final SceneFonts fonts;
    private final Canvas picture = new Canvas();
    private final Canvas above = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private @Nullable ScenePainter painter;
    private @Nullable Frame painted;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable Item hovered;
    private @Nullable Stretch rubber;
    private boolean dirty = true;
    private List<Item> chosen = List.of();
    private @Nullable Frame chosenIn;
    private Selection chosenBy = Selection.NOTHING;

    TimelineChart(TimelineViewModel model, SceneFonts fonts, ChartGestures gestures) {
        this.model = model;
        this.fonts = fonts;
        getStyleClass().addAll("timeline-chart", Screen.MAIN);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setFocusTraversable(false);
        picture.setMouseTransparent(true);
        above.setMouseTransparent(true);
        getChildren().addAll(picture, above, scroll);
        scroll.valueProperty().subscribe((before, after) -> repaint());
        focusVisibleProperty().subscribe((before, after) -> overlay());
        widthProperty().subscribe((before, after) -> repaint());
        heightProperty().subscribe((before, after) -> repaint());
        gestures.install(this);
    }

    /// A line a hand draws from one event to another.
    record Stretch(double fromX, double fromY, double toX, double toY) {}

    /// Follows the model until [#unwatch].
    void watch() {
        watching.unsubscribe();
        watching =
                Subscription.combine(
                        model.frame().subscribe(frame -> laid()),
                        model.motion().subscribe(motion -> repaint()),
                        model.selection().subscribe(chosen -> overlay()));
    }

    void unwatch() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
    }

    /// Width a picture has here.
    double pictureWidth() {
        return Math.max(0, getWidth() - scroll.prefWidth(-1));
    }

    private void laid() {
        Frame frame = model.frame().get();
        setAccessibleText(frame == null ? "" : frame.scene().description());
        repaint();
    }

    private void repaint() {
        dirty = true;
        requestLayout();
    }

    private void overlay() {
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 500;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 320;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double bar = scroll.prefWidth(-1);
        double width = Math.max(0, getWidth() - bar);
        double height = getHeight();
        for (Canvas canvas : new Canvas[] {picture, above}) {
            if (canvas.getWidth() != width || canvas.getHeight() != height) {
                canvas.setWidth(width);
                canvas.setHeight(height);
                dirty = true;
            }
        }
        scroll.resizeRelocate(width, 0, bar, height);
        Frame frame = model.frame().get();
        range(frame, height);
        if (dirty) {
            dirty = false;
            paint(frame);
        }
        paintAbove(frame);
    }

    private void range(@Nullable Frame frame, double height) {
        double full = frame == null ? 0 : frame.scene().height();
        double hidden = Math.max(0, full - height);
        scroll.setVisible(hidden > 0.5);
        scroll.setMax(hidden);
        scroll.setVisibleAmount(full <= 0 ? 0 : hidden * height / full);
        scroll.setUnitIncrement(40);
        scroll.setBlockIncrement(height * 0.8);
        if (scroll.getValue() > hidden) {
            scroll.setValue(hidden);
        }
    }

    /// Moves a tall picture up and down.
    void scrollBy(double pixels) {
        scroll.setValue(Math.clamp(scroll.getValue() + pixels, 0, scroll.getMax()));
    }

    /// Brings an item of the picture into the part that is seen.
    void scrollTo(Item item) {
        Frame frame = model.frame().get();
        if (frame == null) {
            return;
        }
        Box box = SceneIndex.bounds(item);
        double head = frame.scene().axis().top();
        double margin = Math.clamp((getHeight() - head - box.height()) / 2, 0, MARGIN);
        double top = scroll.getValue() + head + margin;
        double bottom = scroll.getValue() + getHeight() - margin;
        if (box.y() < top) {
            scrollBy(box.y() - top);
        } else if (box.bottom() > bottom) {
            scrollBy(box.bottom() - bottom);
        }
    }

    private ScenePainter painter(Frame frame) {
        ScenePainter known = painter;
        Frame before = painted;
        if (known == null || before == null || before.view().theme() != frame.view().theme()) {
            known = new ScenePainter(fonts, frame.palette());
            painter = known;
        }
        painted = frame;
        return known;
    }

    private void paint(@Nullable Frame frame) {
        GraphicsContext g = picture.getGraphicsContext2D();
        g.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        if (frame == null) {
            return;
        }
        ScenePainter brush = painter(frame);
        brush.begin(g);
        g.setFill(brush.paper());
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        Axis axis = frame.scene().axis();
        double head = axis.top();
        double shift = Math.rint(scroll.getValue());
        Motion motion = model.motion().get();
        g.save();
        g.translate(0, -shift);
        part(g, brush, frame, motion, head + shift, shift + getHeight());
        g.restore();
        g.setFill(brush.paper());
        g.fillRect(0, 0, picture.getWidth(), head);
        part(g, brush, frame, motion, 0, head);
        if (shift > 0) {
            g.setFill(brush.colour(Ink.GRID.full()));
            g.fillRect(0, head, picture.getWidth(), 1);
        }
    }

    /// Paints the items between two heights: first what goes along with time, then what stays.
    /// Clips of a canvas cost more than all that is painted, so what runs over is painted over.
    private static void part(
            GraphicsContext g,
            ScenePainter brush,
            Frame frame,
            Motion motion,
            double top,
            double bottom) {
        double width = frame.scene().width();
        int[] seen = frame.items().within(new Box(-1, top, width + 2, bottom - top));
        if (top == 0) {
            // What only begins in the head, as the lines of the axis do, belongs to the body.
            double end = bottom + HEAD_OVERHANG;
            seen =
                    Arrays.stream(seen)
                            .filter(i -> frame.items().bounds(i).bottom() <= end)
                            .toArray();
        }
        List<Item> items = frame.items().items();
        if (motion.still()) {
            for (int i : seen) {
                brush.paint(g, items.get(i));
            }
            return;
        }
        for (int i : seen) {
            if (moves(frame, i)) {
                brush.paint(g, items.get(i), motion);
            }
        }
        g.setFill(brush.paper());
        g.fillRect(0, top, frame.scene().axis().left() - OVERHANG, bottom - top);
        for (int i : seen) {
            if (!moves(frame, i)) {
                brush.paint(g, items.get(i));
            }
        }
    }

    /// Whether an item stands at a time, so that it goes along when time moves.
    private static boolean moves(Frame frame, int at) {
        Item item = frame.items().items().get(at);
        Axis axis = frame.scene().axis();
        Box box = frame.items().bounds(at);
        return switch (item.role()) {
            case LANE, LANE_NAME, HEADING, LEGEND, NOTE -> false;
            case GRID, AXIS -> box.width() < STUB;
            default -> box.right() > axis.left() - 2;
        };
    }

    private void paintAbove(@Nullable Frame frame) {
        GraphicsContext g = above.getGraphicsContext2D();
        g.clearRect(0, 0, above.getWidth(), above.getHeight());
        if (frame == null) {
            return;
        }
        ScenePainter brush = painter(frame);
        Color accent = brush.colour(Ink.ACCENT.full());
        double head = frame.scene().axis().top();
        ChartMarks marks = new ChartMarks(g, accent, model.motion().get());
        g.save();
        g.translate(0, -Math.rint(scroll.getValue()));
        List<Item> now = chosen(frame);
        marks.chosen(now);
        Item pointed = hovered;
        if (pointed != null && !now.contains(pointed)) {
            marks.pointed(pointed);
        }
        Stretch drawn = rubber;
        if (drawn != null) {
            marks.line(drawn);
        }
        g.restore();
        if (scroll.getValue() > 0) {
            g.clearRect(0, 0, above.getWidth(), head);
        }
        if (isFocusVisible()) {
            g.setStroke(accent);
            g.setLineWidth(2);
            g.strokeRect(1, 1, above.getWidth() - 2, above.getHeight() - 2);
        }
    }

    /// Looked up once for each picture and choice, since a choice may hold thousands.
    private List<Item> chosen(Frame frame) {
        Selection wanted = model.selection().get();
        if (chosenIn != frame || !wanted.equals(chosenBy)) {
            chosen = frame.scene().items().stream().filter(wanted::shows).toList();
            chosenIn = frame;
            chosenBy = wanted;
        }
        return chosen;
    }

    /// The item at a place of this control that `wanted` means.
    Optional<Item> at(double x, double y, Predicate<Item> wanted) {
        Frame frame = model.frame().get();
        if (frame == null) {
            return Optional.empty();
        }
        double head = frame.scene().axis().top();
        double at = y < head ? y : y + scroll.getValue();
        return frame.items().at(model.motion().get().place(x), at, wanted);
    }

    /// Where a place of the picture is in this control.
    double shownY(double y) {
        return y - scroll.getValue();
    }

    /// Marks the item the pointer is over.
    void hover(@Nullable Item item) {
        if (item != hovered) {
            hovered = item;
            overlay();
        }
    }

    /// Draws a line from event to event while a hand does, in places of the picture.
    void rubber(@Nullable Stretch line) {
        rubber = line;
        overlay();
    }

    double scrolled() {
        return scroll.getValue();
    }
}
