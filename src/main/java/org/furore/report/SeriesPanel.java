package org.furore.report;

import java.util.ArrayList;
import java.util.List;

/// One series or a few of one unit on a common scale. Days are joined in order; a day whose values
/// contradict each other is an upright rule from the lowest to the highest, and what leads there a
/// tint between both. Values dated less exactly are bars over all the days they can mean, joined to
/// nothing.
final class SeriesPanel {
    private static final double HEIGHT = 150;
    private static final double LEFT = 62;
    private static final double RIGHT = 34;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final double LEGEND = 17;

    /// How much higher a panel of several series is.
    private static final double SHARED = 50;

    private static final double SIZE = 9.6;
    private static final double BAR = 4;
    private static final int STEPS = 4;
    private static final int MARKED = 120;
    private static final String TINT = "#e3e3e3";
    private static final String[] INKS = {Svg.INK, Svg.ACCENT, "#8c4a12", "#5c5c5c"};

    /// How many series fit in one panel and are told apart.
    static final int MOST = INKS.length;

    private final Outlines outlines;
    private final Words words;
    private double low;
    private double high;
    private double top = TOP;
    private double foot = HEIGHT - BOTTOM;

    /// A series by its name.
    record Line(String name, SeriesTrace trace) {}

    SeriesPanel(Outlines outlines, Words words) {
        this.outlines = outlines;
        this.words = words;
    }

    /// The picture of series with at least one value between them.
    ///
    /// @param alternative what it shows, for who does not see it
    String draw(List<Line> lines, String alternative) {
        List<double[]> legend = lines.size() > 1 ? legend(lines) : List.of();
        double extra = legend.isEmpty() ? 0 : legend.getLast()[1] + LEGEND + SHARED;
        top = TOP + (legend.isEmpty() ? 0 : legend.getLast()[1] + LEGEND);
        foot = HEIGHT - BOTTOM + extra;
        Svg svg = new Svg(outlines, Figures.WIDTH, HEIGHT + extra, alternative);
        for (int i = 0; i < legend.size(); i++) {
            double[] at = legend.get(i);
            sign(svg, i, at[0] + 4, at[1] + 8, true);
            String name = lines.get(i).name();
            svg.text(name, at[0] + 13, at[1] + 11.4, SIZE, Svg.Anchor.START, "#222222");
        }
        DayAxis axis = frame(lines);
        double step = nice((high - low) / STEPS);
        low = Math.floor(low / step) * step;
        high = Math.ceil(high / step) * step;
        lines.forEach(line -> tint(svg, axis, line.trace()));
        grid(svg, step);
        axis.ticks(svg, foot);
        for (int i = 0; i < lines.size(); i++) {
            bars(svg, axis, lines.get(i).trace(), i);
            line(svg, axis, lines.get(i).trace(), i);
        }
        return svg.toString();
    }

    /// Where each name begins.
    private List<double[]> legend(List<Line> lines) {
        List<double[]> places = new ArrayList<>();
        double x = LEFT;
        double y = 0;
        for (Line line : lines) {
            double wide = outlines.width(line.name(), SIZE, false) + 13 + 22;
            if (x > LEFT && x + wide > Figures.WIDTH) {
                x = LEFT;
                y += LEGEND;
            }
            places.add(new double[] {x, y});
            x += wide;
        }
        return places;
    }

    private DayAxis frame(List<Line> lines) {
        List<SeriesTrace> traces =
                lines.stream().map(Line::trace).filter(trace -> trace.size() > 0).toList();
        double first = traces.stream().mapToDouble(SeriesTrace::first).min().orElse(0);
        double last = traces.stream().mapToDouble(SeriesTrace::last).max().orElse(1);
        low = traces.stream().mapToDouble(SeriesTrace::low).min().orElse(0);
        high = traces.stream().mapToDouble(SeriesTrace::high).max().orElse(1);
        // A quantity that comes near zero is shown from zero.
        if (low > 0 && low < high / 2) {
            low = 0;
        }
        if (high == low) {
            low -= 1;
            high += 1;
        }
        double room = last == first ? 1 : 0;
        return new DayAxis(first - room, last + room, LEFT, Figures.WIDTH - RIGHT, words);
    }

    private void grid(Svg svg, double step) {
        for (double value = low; value <= high + step / 2; value += step) {
            svg.line(LEFT, y(value), Figures.WIDTH - RIGHT, y(value), Svg.PALE, 0.6);
            String text = words.decimal(value, digits(step));
            svg.text(text, LEFT - 6, y(value) + 3.4, SIZE, Svg.Anchor.END, "#444444");
        }
        svg.line(LEFT, foot, Figures.WIDTH - RIGHT, foot, Svg.INK, 0.6);
    }

    private void tint(Svg svg, DayAxis axis, SeriesTrace trace) {
        for (int i = 1; i < trace.stops().size(); i++) {
            SeriesTrace.Stop a = trace.stops().get(i - 1);
            SeriesTrace.Stop b = trace.stops().get(i);
            if (a.values().size() > 1 || b.values().size() > 1) {
                StringBuilder d = new StringBuilder("M");
                point(d, axis.x(a.day()), y(a.low())).append('L');
                point(d, axis.x(b.day()), y(b.low())).append('L');
                point(d, axis.x(b.day()), y(b.high())).append('L');
                point(d, axis.x(a.day()), y(a.high())).append('Z');
                svg.path(d.toString(), TINT, "none", 0);
            }
        }
    }

    private void bars(Svg svg, DayAxis axis, SeriesTrace trace, int series) {
        for (SeriesTrace.Bar bar : trace.bars()) {
            double middle = (axis.x(bar.from()) + axis.x(bar.to())) / 2;
            double half = Math.max(5, (axis.x(bar.to()) - axis.x(bar.from())) / 2);
            double y = y(bar.value().value());
            StringBuilder d = new StringBuilder("M");
            point(d, middle - half, y - BAR / 2).append('H');
            Svg.number(d, middle + half).append('V');
            Svg.number(d, y + BAR / 2).append('H');
            Svg.number(d, middle - half).append('Z');
            svg.path(d.toString(), bar.value().exact() ? Svg.PALE : "#ffffff", INKS[series], 0.8);
            if (series > 0) {
                sign(svg, series, middle - half, y, bar.value().exact());
                sign(svg, series, middle + half, y, bar.value().exact());
            }
        }
    }

    private void line(Svg svg, DayAxis axis, SeriesTrace trace, int series) {
        StringBuilder line = new StringBuilder();
        boolean pen = false;
        for (SeriesTrace.Stop stop : trace.stops()) {
            double x = axis.x(stop.day());
            if (stop.values().size() > 1) {
                svg.line(x, y(stop.low()), x, y(stop.high()), INKS[series], 0.8);
                pen = false;
                continue;
            }
            point(line.append(pen ? 'L' : 'M'), x, y(stop.low()));
            pen = true;
        }
        if (!line.isEmpty()) {
            svg.path(line.toString(), "none", INKS[series], 1);
        }
        if (trace.stops().size() <= MARKED) {
            for (SeriesTrace.Stop stop : trace.stops()) {
                for (SeriesTrace.Value value : stop.values()) {
                    sign(svg, series, axis.x(stop.day()), y(value.value()), value.exact());
                }
            }
        }
    }

    /// A disc, square, triangle or diamond; hollow when its value has a qualifier.
    private static void sign(Svg svg, int series, double x, double y, boolean exact) {
        String ink = INKS[series];
        String fill = exact ? ink : "#ffffff";
        double[] corners =
                switch (series) {
                    case 1 -> new double[] {-2.3, -2.3, 2.3, -2.3, 2.3, 2.3, -2.3, 2.3};
                    case 2 -> new double[] {0, -3.2, 3, 2.2, -3, 2.2};
                    case 3 -> new double[] {0, -3.2, 3.2, 0, 0, 3.2, -3.2, 0};
                    default -> new double[0];
                };
        if (corners.length == 0) {
            svg.disc(x, y, 2.4, fill, ink);
            return;
        }
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            point(d.append(i == 0 ? 'M' : 'L'), x + corners[i], y + corners[i + 1]);
        }
        svg.path(d.append('Z').toString(), fill, ink, 0.9);
    }

    private static StringBuilder point(StringBuilder path, double x, double y) {
        Svg.number(path, x).append(' ');
        return Svg.number(path, y);
    }

    private static double nice(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (step <= factor * power * 1.0001) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static int digits(double step) {
        return step >= 1 && step == Math.rint(step)
                ? 0
                : (int) Math.max(1, Math.ceil(-Math.log10(step)));
    }

    private double y(double value) {
        return foot - (value - low) / (high - low) * (foot - top);
    }
}
