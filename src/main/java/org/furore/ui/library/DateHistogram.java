package org.furore.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.search.Matches.DateCount;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many documents there are at which time. A stretch of it is chosen by dragging, or with the
/// arrow keys and Shift; a double click or Escape lifts it. FX thread.
public final class DateHistogram extends Region {
    private static final double BAR = 4;
    private static final double LEAST = 2;
    private static final int BETWEEN = 24;

    private final Words words;
    private final Consumer<@Nullable Edtf> chosen;
    private final Path bars = new Path();
    private final Path barsInside = new Path();
    private final Rectangle brush = new Rectangle();
    private final Rectangle cursor = new Rectangle();
    private final Label caption = new Label();
    private final Label first = new Label();
    private final Label last = new Label();
    private final List<Label> between =
            Stream.generate(Label::new).limit(BETWEEN).collect(Collectors.toList());
    private final ObjectProperty<@Nullable Edtf> period = new SimpleObjectProperty<>(null);
    private List<DateCount> dates = List.of();
    private long undated;
    private HistogramBins bins = HistogramBins.of(List.of(), 1);
    private int from = -1;
    private int to = -1;
    private boolean dragging;

    /// @param chosen told of the period a person chooses, null for none
    public DateHistogram(Words words, Consumer<@Nullable Edtf> chosen) {
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("date-histogram");
        bars.getStyleClass().add("bars");
        barsInside.getStyleClass().add("bars-inside");
        brush.getStyleClass().add("brush");
        cursor.getStyleClass().add("cursor");
        for (Label label : List.of(caption, first, last)) {
            label.getStyleClass().addAll("muted", "small");
        }
        between.forEach(label -> label.getStyleClass().addAll("muted", "small"));
        for (javafx.scene.Node part : List.of(brush, bars, barsInside, cursor)) {
            part.setManaged(false);
        }
        getChildren().addAll(brush, bars, barsInside, cursor, caption, first, last);
        getChildren().addAll(between);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.text("ui.library.histogram"));
        setAccessibleHelp(words.text("ui.library.histogram-help"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(binAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> tellAll());
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        focusedProperty().subscribe(focused -> requestLayout());
        period.subscribe((before, after) -> requestLayout());
    }

    /// Shows other dates.
    public void show(List<DateCount> counts, long without) {
        dates = counts;
        undated = without;
        from = -1;
        to = -1;
        setVisible(!counts.isEmpty());
        setManaged(isVisible());
        requestLayout();
    }

    /// The stretch that is marked as chosen.
    public ObjectProperty<@Nullable Edtf> periodProperty() {
        return period;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(6.2 * em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double em() {
        return caption.getFont().getSize() / 0.92;
    }

    private double top() {
        return 1.5 * em();
    }

    private double base() {
        return getHeight() - 1.4 * em();
    }

    private double left() {
        return getInsets().getLeft();
    }

    private double span() {
        return Math.max(1, getWidth() - getInsets().getLeft() - getInsets().getRight());
    }

    private double x(int bin) {
        return left() + span() * bin / Math.max(1, bins.size());
    }

    @Override
    protected void layoutChildren() {
        bins = HistogramBins.of(dates, (int) (span() / BAR));
        int[] inside = bins.touched(period.get());
        bars.getElements().clear();
        barsInside.getElements().clear();
        long highest = bins.highest();
        List<PathElement> outer = new ArrayList<>();
        List<PathElement> inner = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            long count = bins.counts()[bin];
            if (count > 0) {
                boolean in =
                        inside == null && period.get() == null
                                || inside != null && bin >= inside[0] && bin <= inside[1];
                double height = Math.max(LEAST, (base() - top()) * count / highest);
                bar(in ? inner : outer, x(bin), x(bin + 1), height);
            }
        }
        bars.getElements().setAll(outer);
        barsInside.getElements().setAll(inner);
        stretch(brush, inside == null ? -1 : inside[0], inside == null ? -1 : inside[1]);
        if (from >= 0 && (dragging || isFocused())) {
            stretch(cursor, Math.min(from, to), Math.max(from, to));
        } else {
            stretch(cursor, -1, -1);
        }
        name();
        if (from < 0) {
            tellAll();
        }
    }

    private void bar(List<PathElement> path, double begin, double end, double height) {
        double gap = end - begin > 3 ? 1 : 0;
        path.add(new MoveTo(begin, base()));
        path.add(new LineTo(begin, base() - height));
        path.add(new LineTo(end - gap, base() - height));
        path.add(new LineTo(end - gap, base()));
        path.add(new ClosePath());
    }

    private void stretch(Rectangle area, int begin, int end) {
        area.setVisible(begin >= 0);
        if (begin >= 0) {
            area.setX(x(begin));
            area.setWidth(Math.max(2, x(end + 1) - x(begin)));
            area.setY(top() - 2);
            area.setHeight(base() - top() + 2);
        }
    }

    /// Names the first and the last day and, where there is room, months or years between.
    private void name() {
        boolean any = bins.size() > 0;
        first.setText(any ? date(Edtf.of(bins.day(0))) : "");
        last.setText(any ? date(Edtf.of(bins.lastDay(bins.size() - 1))) : "");
        place(first, left());
        place(last, left() + span() - last.prefWidth(-1));
        double from = left() + first.prefWidth(-1);
        double room = left() + span() - last.prefWidth(-1) - em();
        int used = 0;
        for (int bin : bins.landmarks()) {
            if (used == between.size() || x(bin) < from + 1.5 * em()) {
                continue;
            }
            Label label = between.get(used);
            label.setText(date(bins.landmark(bin)));
            if (x(bin) + label.prefWidth(-1) > room) {
                break;
            }
            label.setVisible(true);
            place(label, x(bin));
            from = x(bin) + label.prefWidth(-1);
            used++;
        }
        between.subList(used, between.size()).forEach(label -> label.setVisible(false));
    }

    private void place(Label label, double x) {
        label.resizeRelocate(x, base() + 1, label.prefWidth(-1), label.prefHeight(-1));
    }

    private String date(Edtf date) {
        return EdtfLabel.of(date, words.locale());
    }

    private void say(String text) {
        caption.setText(text);
        caption.resizeRelocate(
                left(), 1, Math.min(span(), caption.prefWidth(-1)), caption.prefHeight(-1));
    }

    /// What the bars are and what stands in none of them.
    private void tellAll() {
        Edtf now = period.get();
        List<String> parts = new ArrayList<>();
        if (bins.size() > 0) {
            parts.add(
                    now != null
                            ? words.text("ui.library.period", date(now))
                            : words.text(
                                    "ui.library.by-"
                                            + bins.unit().name().toLowerCase(Locale.ROOT)));
        }
        if (bins.earlier() > 0) {
            parts.add(words.text("ui.library.earlier", bins.earlier()));
        }
        if (bins.later() > 0) {
            parts.add(words.text("ui.library.later", bins.later()));
        }
        if (bins.coarse() > 0) {
            parts.add(words.text("ui.library.coarse", bins.coarse()));
        }
        if (undated > 0) {
            parts.add(words.text("ui.library.undated", undated));
        }
        say(String.join(" · ", parts));
    }

    private void tell(int bin) {
        if (bin < 0 || dragging) {
            return;
        }
        tell(bin, bin);
    }

    private void tell(int one, int other) {
        long count = 0;
        for (int bin = Math.min(one, other); bin <= Math.max(one, other); bin++) {
            count += bins.counts()[bin];
        }
        String text = words.text("ui.library.bar", date(bins.period(one, other)), count);
        say(text);
        setAccessibleText(text);
    }

    private int binAt(double x) {
        if (bins.size() == 0) {
            return -1;
        }
        int bin = (int) Math.floor((x - left()) / span() * bins.size());
        return Math.clamp(bin, 0, bins.size() - 1);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            lift();
        } else if (event.isPrimaryButtonDown() && bins.size() > 0) {
            from = binAt(event.getX());
            to = from;
            dragging = true;
            requestLayout();
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            to = binAt(new Point2D(event.getX(), event.getY()).getX());
            tell(from, to);
            requestLayout();
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            to = binAt(event.getX());
            if (event.isStillSincePress() && bins.counts()[from] == 0) {
                from = -1;
            } else {
                chosen.accept(bins.period(from, to));
            }
            requestLayout();
            event.consume();
        }
    }

    private void lift() {
        dragging = false;
        from = -1;
        to = -1;
        chosen.accept(null);
        requestLayout();
    }

    private void typed(KeyEvent event) {
        if (bins.size() == 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-1, event.isShiftDown());
            case RIGHT -> move(1, event.isShiftDown());
            case HOME -> move(-bins.size(), event.isShiftDown());
            case END -> move(bins.size(), event.isShiftDown());
            case ENTER, SPACE -> {
                if (from >= 0) {
                    chosen.accept(bins.period(from, to));
                }
            }
            case ESCAPE, DELETE, BACK_SPACE -> {
                if (period.get() == null && from < 0) {
                    return;
                }
                lift();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by, boolean extending) {
        int at = to < 0 ? (by > 0 ? -1 : bins.size()) : to;
        to = Math.clamp((long) at + by, 0, bins.size() - 1);
        if (!extending || from < 0) {
            from = to;
        }
        tell(from, to);
        requestLayout();
    }
}
