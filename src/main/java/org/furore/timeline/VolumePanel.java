package org.furore.timeline;

import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How many documents there are a day, week, month or year, as bars stacked by kind.
final class VolumePanel {
    private static final double LEAST_BAR = 4;
    private static final int[] SIZES = {1, 7, 30, 365};

    private final Sketch sketch;
    private final VolumeBins bins;
    private final List<TimeSpan> uncovered;
    private final ZoneId zone;
    private final NumberFormat numbers;

    /// @param uncovered when nobody collected
    VolumePanel(Sketch sketch, VolumeBins bins, List<TimeSpan> uncovered, ZoneId zone) {
        this.uncovered = uncovered;
        this.sketch = sketch;
        this.bins = bins;
        this.zone = zone;
        this.numbers = NumberFormat.getIntegerInstance(sketch.view().locale());
    }

    private record Bar(double x, double right, LocalDate from, long[] counts, long sum) {}

    static Ink ink(DocumentKind kind) {
        return switch (kind) {
            case ARTICLE -> Ink.ARTICLE;
            case POST -> Ink.POST;
            case REVIEW -> Ink.REVIEW;
        };
    }

    /// Draws the panel from `top` down; nothing when there are no documents in the window.
    ///
    /// @return where it ends
    double place(double top) {
        int unit = unit();
        List<Bar> bars = bars(unit);
        long most = bars.stream().mapToLong(Bar::sum).max().orElse(0);
        if (most == 0) {
            return top;
        }
        double size = sketch.size();
        double height = size * 6.5;
        double base = top + size * 1.2 + height;
        long step = Nice.step(most, 4);
        double perCount = height / most;
        shade(base - height, base);
        for (long value = 0; value <= most; value += step) {
            grid(value, base - value * perCount, value == 0);
        }
        DocumentKind[] kinds = DocumentKind.values();
        for (Bar bar : bars) {
            double y = base;
            List<Shape> shapes = new ArrayList<>();
            StringBuilder tip = new StringBuilder(name(bar.from(), unit));
            for (DocumentKind kind : kinds) {
                long count = bar.counts()[kind.ordinal()];
                if (count == 0) {
                    continue;
                }
                double h = count * perCount;
                double gap = Math.min(1, (bar.right() - bar.x()) * 0.12);
                shapes.add(
                        new Rect(
                                bar.x() + gap,
                                y - h,
                                bar.right() - bar.x() - 2 * gap,
                                h,
                                0,
                                ink(kind).full(),
                                sketch.view().theme() == TimelineView.Theme.PRINT
                                        ? new Stroke(Ink.TEXT.at(0.7), 0.4)
                                        : null));
                y -= h;
                tip.append('\n').append(number(count)).append(' ').append(kind(kind, count));
            }
            Box box = new Box(bar.x(), y, bar.right() - bar.x(), base - y);
            sketch.add(Role.VOLUME, null, tip.toString(), List.of(), box, shapes);
        }
        double room = sketch.width(number(most), Face.REGULAR, sketch.small());
        int lines =
                sketch.laneName(sketch.say("volume-" + unit), top + size * 0.5, 2, Face.BOLD, room);
        key(bars, top + size * (0.8 + 1.25 * lines));
        double end = base + size * 0.9;
        sketch.add(
                Role.LANE,
                Shape.line(
                        sketch.gutter(),
                        end,
                        sketch.scale().right(),
                        end,
                        new Stroke(Ink.GRID.full(), 1)));
        return end;
    }

    /// Behind the bars: few of them mean nothing there.
    private void shade(double top, double base) {
        TimeScale scale = sketch.scale();
        for (TimeSpan span : uncovered) {
            for (Axis.Stretch stretch : scale.stretches()) {
                long from = Math.max(span.from(), stretch.from());
                long to = Math.min(span.to(), stretch.to());
                if (from < to) {
                    shade(scale.x(from), scale.x(to), top, base);
                }
            }
        }
    }

    private void shade(double x, double right, double top, double base) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Rect(x, top, right - x, base - top, 0, Ink.MUTED.at(0.16), null));
        String words = sketch.say("uncovered");
        double width = sketch.width(words, Face.REGULAR, sketch.small());
        if (width + sketch.small() < right - x) {
            shapes.add(
                    sketch.text(
                            (x + right - width) / 2,
                            top + sketch.small() * 1.2,
                            words,
                            sketch.small(),
                            Face.REGULAR,
                            Ink.MUTED.full()));
        }
        sketch.add(Role.GRID, shapes.toArray(Shape[]::new));
    }

    private void grid(long value, double y, boolean base) {
        double x = sketch.scale().left();
        sketch.add(
                Role.GRID,
                Shape.line(
                        x,
                        y,
                        sketch.scale().right(),
                        y,
                        new Stroke(base ? Ink.MUTED.full() : Ink.GRID.full(), base ? 0.8 : 0.6)));
        String label = number(value);
        double width = sketch.width(label, Face.REGULAR, sketch.small());
        sketch.add(
                Role.TICK,
                sketch.text(
                        x - width - 5,
                        y + sketch.small() * 0.36,
                        label,
                        sketch.small(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
    }

    /// Which colour is which kind, with how many in the window, in the gutter.
    private void key(List<Bar> bars, double top) {
        double size = sketch.small();
        double y = top + size;
        for (DocumentKind kind : DocumentKind.values()) {
            long sum = bars.stream().mapToLong(b -> b.counts()[kind.ordinal()]).sum();
            if (sum == 0) {
                continue;
            }
            boolean print = sketch.view().theme() == TimelineView.Theme.PRINT;
            sketch.add(
                    Role.LEGEND,
                    new Rect(
                            sketch.gutter(),
                            y - size * 0.78,
                            size * 0.8,
                            size * 0.8,
                            0,
                            ink(kind).full(),
                            print ? new Stroke(Ink.TEXT.at(0.7), 0.5) : null),
                    sketch.text(
                            sketch.gutter() + size * 1.25,
                            y,
                            number(sum) + " " + kind(kind, sum),
                            size,
                            Face.REGULAR,
                            Ink.TEXT.full()));
            y += size * 1.4;
        }
    }

    private String kind(DocumentKind kind, long count) {
        return sketch.say(LinkRoutes.word(kind) + (count == 1 ? "-one" : "-many"));
    }

    private String number(long value) {
        return numbers.format(value);
    }

    private int unit() {
        for (int days : SIZES) {
            if (sketch.scale().pixels(days * (double) When.DAY) >= LEAST_BAR) {
                return days;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private static LocalDate floor(LocalDate day, int unit) {
        return switch (unit) {
            case 1 -> day;
            case 7 -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case 30 -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate day, int unit) {
        return switch (unit) {
            case 1 -> day.plusDays(1);
            case 7 -> day.plusWeeks(1);
            case 30 -> day.plusMonths(1);
            default -> day.plusYears(1);
        };
    }

    private String name(LocalDate from, int unit) {
        long start = from.atStartOfDay(zone).toInstant().toEpochMilli();
        long end = next(from, unit).atStartOfDay(zone).toInstant().toEpochMilli();
        return sketch.words().between(start, end);
    }

    private List<Bar> bars(int unit) {
        List<Bar> bars = new ArrayList<>();
        TimeScale scale = sketch.scale();
        LocalDate done = LocalDate.MIN;
        for (Axis.Stretch stretch : scale.stretches()) {
            LocalDate day = floor(day(stretch.from()), unit);
            if (day.isBefore(done)) {
                day = done;
            }
            LocalDate end = day(stretch.to() - 1);
            while (!day.isAfter(end)) {
                LocalDate next = next(day, unit);
                bar(day, next, bars, scale);
                day = next;
            }
            done = day;
        }
        return bars;
    }

    private void bar(LocalDate day, LocalDate next, List<Bar> bars, TimeScale scale) {
        long[] counts = new long[DocumentKind.values().length];
        long sum = 0;
        for (DocumentKind kind : bins.kinds()) {
            long count = bins.count(kind, (int) day.toEpochDay(), (int) next.toEpochDay());
            counts[kind.ordinal()] = count;
            sum += count;
        }
        if (sum > 0) {
            double x = scale.x(day.atStartOfDay(zone).toInstant().toEpochMilli());
            double right = scale.x(next.atStartOfDay(zone).toInstant().toEpochMilli());
            bars.add(new Bar(x, Math.max(right, x + 1), day, counts, sum));
        }
    }

    private LocalDate day(long millis) {
        long days = Math.clamp(millis / When.DAY, -3_650_000, 3_650_000);
        return Math.abs(days) == 3_650_000
                ? LocalDate.EPOCH.plus(days, ChronoUnit.DAYS)
                : Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /// How many documents of the window no bar shows, because their date is coarser than a bar.
    long tooCoarse() {
        return bins.tooCoarse(
                (int) day(sketch.scale().from()).toEpochDay(),
                (int) day(sketch.scale().to()).toEpochDay() + 1,
                unit() == 30 ? 31 : unit() == 365 ? 366 : unit());
    }
}
