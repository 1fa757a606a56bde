package org.furore.timeline;

import org.furore.timeline.Shape.Face;
import org.furore.timeline.TickUnit.Kind;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The two rows of an axis: steps as fine as their labels have room, and above them what these
/// belong to (hours to a day, days to a month, months to a year). Labels never meet.
final class AxisTicks {
    private static final double GAP = 7;
    // Years beyond these are not in java.time's formats.
    private static final long LIMIT = 31_000_000_000_000_000L;

    private final TimeScale scale;
    private final ZoneId zone;
    private final Locale locale;
    private final Typeface typeface;
    private final double size;

    AxisTicks(TimeScale scale, ZoneId zone, Locale locale, Typeface typeface, double size) {
        this.scale = scale;
        this.zone = zone;
        this.locale = locale;
        this.typeface = typeface;
        this.size = size;
    }

    /// A step.
    ///
    /// @param x where it begins
    /// @param right where the next begins, or the axis ends
    /// @param label "" where there is no room
    record Tick(double x, double right, double labelX, String label) {}

    /// @param ticks of the lower row
    /// @param above the upper row
    record Rows(TickUnit unit, List<Tick> ticks, List<Tick> above) {}

    Rows rows() {
        for (TickUnit unit : TickUnit.FINE_TO_COARSE) {
            double room = scale.pixels(unit.least());
            if (room < 9) {
                continue;
            }
            List<DateTimeFormatter> formats = formats(unit.kind(), room);
            if (formats.isEmpty()) {
                continue;
            }
            return new Rows(unit, ticks(unit, formats, Face.REGULAR), above(unit.kind()));
        }
        return new Rows(TickUnit.FINE_TO_COARSE.getLast(), List.of(), List.of());
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /// Formats whose every label fits into `room`, longest first.
    private List<DateTimeFormatter> formats(Kind kind, double room) {
        String[] patterns =
                switch (kind) {
                    case MINUTE, HOUR -> new String[] {"HH:mm"};
                    case DAY, WEEK -> new String[] {"d"};
                    case MONTH -> new String[] {"LLLL", "LLL"};
                    case QUARTER -> new String[] {"QQQ"};
                    case YEAR -> new String[] {"uuuu"};
                };
        List<DateTimeFormatter> fitting = new ArrayList<>();
        for (String pattern : patterns) {
            DateTimeFormatter format = format(pattern);
            if (widest(kind, format) + GAP <= room) {
                fitting.add(format);
            }
        }
        return fitting;
    }

    private double widest(Kind kind, DateTimeFormatter format) {
        if (kind == Kind.YEAR) {
            return Math.max(
                    width(format.format(at(scale.from())), Face.REGULAR),
                    width(format.format(at(scale.to())), Face.REGULAR));
        }
        double widest = 0;
        for (int month = 1; month <= 12; month++) {
            ZonedDateTime sample = ZonedDateTime.of(2020, month, 28, 20, 0, 0, 0, zone);
            widest = Math.max(widest, width(format.format(sample), Face.REGULAR));
        }
        return widest;
    }

    private List<Tick> above(Kind kind) {
        return switch (kind) {
            case MINUTE, HOUR ->
                    ticks(
                            new TickUnit(Kind.DAY, 1),
                            List.of(
                                    format("EEEE d MMMM uuuu"),
                                    format("d MMM uuuu"),
                                    format("d MMM")),
                            Face.BOLD);
            case DAY, WEEK ->
                    ticks(
                            new TickUnit(Kind.MONTH, 1),
                            List.of(
                                    format("LLLL uuuu"),
                                    format("LLL uuuu"),
                                    format("LLL"),
                                    format("uuuu")),
                            Face.BOLD);
            case MONTH, QUARTER ->
                    ticks(new TickUnit(Kind.YEAR, 1), List.of(format("uuuu")), Face.BOLD);
            case YEAR -> List.of();
        };
    }

    private double width(String text, Face face) {
        return typeface.width(text, face, size);
    }

    private ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(Math.clamp(millis, -LIMIT, LIMIT)).atZone(zone);
    }

    private List<Tick> ticks(TickUnit unit, List<DateTimeFormatter> formats, Face face) {
        boolean above = face == Face.BOLD;
        List<Tick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        int said = Integer.MIN_VALUE;
        for (Axis.Stretch stretch : scale.stretches()) {
            ZonedDateTime time = unit.floor(at(stretch.from()));
            long end = Math.min(stretch.to(), LIMIT);
            while (time.toInstant().toEpochMilli() < end) {
                ZonedDateTime next = unit.next(time);
                double from = Math.max(x(stretch, time), stretch.x());
                double to = Math.min(x(stretch, next), stretch.right());
                boolean begins = x(stretch, time) >= stretch.x() - 0.5;
                boolean last = to >= stretch.right() && stretch != scale.stretches().getLast();
                // At the end of the axis a label may reach back over the break before it.
                boolean back = above && from == stretch.x() && to >= scale.right() - 0.01;
                double room = to - from + (above && (last || back) ? TimeScale.BREAK : 0);
                boolean nameable = unit.cell() || begins;
                String label =
                        nameable ? label(time, formats, face, room, said == time.getYear()) : "";
                double width = width(label, face);
                double labelX =
                        unit.cell() && !above ? (from + to - width) / 2 : from + (above ? 0 : 3);
                if (back) {
                    labelX = Math.min(labelX, to - width);
                }
                if (labelX < free || labelX + width > scale.right() + 1) {
                    label = "";
                }
                if (!label.isEmpty()) {
                    free = labelX + width + (above ? GAP : GAP / 2);
                    said = time.getYear();
                }
                ticks.add(new Tick(begins ? from : Double.NaN, to, labelX, label));
                time = next;
            }
        }
        return ticks;
    }

    /// The longest that fits; without its year only after a label that says it.
    private String label(
            ZonedDateTime time,
            List<DateTimeFormatter> formats,
            Face face,
            double room,
            boolean yearSaid) {
        String year = Integer.toString(time.getYear());
        double clear = face == Face.BOLD ? GAP : 3;
        for (DateTimeFormatter format : formats) {
            String label = format.format(time);
            boolean bare = face == Face.BOLD && !label.contains(year);
            if (width(label, face) + clear <= room && (yearSaid || !bare)) {
                return label;
            }
        }
        return "";
    }

    private static double x(Axis.Stretch stretch, ZonedDateTime time) {
        double perMilli =
                (stretch.right() - stretch.x()) / ((double) stretch.to() - (double) stretch.from());
        return stretch.x()
                + ((double) time.toInstant().toEpochMilli() - (double) stretch.from()) * perMilli;
    }
}
