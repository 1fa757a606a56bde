package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the cells of a column are dates, as far as they show it themselves.
///
/// @param shape whether they are, and whether they can be read one way only
/// @param pattern by which they are read; [DatePattern#NONE] where nothing needs to be said
/// @param dayFirst patterns for `31/12/2020`, as these cells are punctuated; empty where no cell is
///   of three numbers
/// @param monthFirst patterns for `12/31/2020`, the same
/// @param example a cell that shows the matter, or ""
public record DateForm(
        Shape shape,
        DatePattern pattern,
        List<String> dayFirst,
        List<String> monthFirst,
        String example) {

    /// A share of cells that decides: some cells of real tables are always something else.
    private static final double ENOUGH = 0.8;

    private static final int LONGEST = 80;

    /// Cells by which a form is tried: trying costs, and a column is of one form.
    private static final int LOOKED = 50;

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?:,? +([0-9].*))?");

    private static final List<DatePattern> KNOWN =
            List.of(
                    DatePattern.NONE,
                    in("en", "uuuuMMdd"),
                    in("en", "uuuuMMddHHmmss"),
                    in(
                            "en",
                            "MMM d, uuuu[,][ 'at'] h:mm[:ss] a",
                            "MMMM d, uuuu[,][ 'at'] h:mm[:ss] a"),
                    in("en", "MMM d, uuuu[,] H:mm[:ss]", "MMMM d, uuuu[,] H:mm[:ss]"),
                    in("en", "d MMM uuuu[,] H:mm[:ss]", "d MMMM uuuu[,] H:mm[:ss]"),
                    in("en", "EEE, d MMM uuuu", "EEEE, d MMMM uuuu", "EEEE, MMMM d, uuuu"),
                    in("en", "d-MMM-uuuu", "d-MMM-uu", "dd MMM uu"),
                    in(
                            "fr",
                            "d MMMM uuuu[ [à ]H:mm[:ss]]",
                            "d MMM uuuu[ [à ]H:mm[:ss]]",
                            "MMMM uuuu"),
                    in("fr", "EEEE d MMMM uuuu[ [à ]H:mm]"),
                    in("de", "d. MMMM uuuu[ H:mm[:ss]]", "d. MMM uuuu[ H:mm[:ss]]"),
                    in("es", "d 'de' MMMM 'de' uuuu[ H:mm[:ss]]"));

    /// What the cells show.
    public enum Shape {
        /// There are none.
        EMPTY,
        /// They can be read, and one way only.
        CLEAR,
        /// No cell shows whether the day or the month stands first, or some show each.
        UNCLEAR_ORDER,
        /// They are not dates of a form Furore knows by itself.
        UNKNOWN
    }

    public DateForm {
        dayFirst = List.copyOf(dayFirst);
        monthFirst = List.copyOf(monthFirst);
    }

    /// Judges cells, none of them empty.
    public static DateForm of(List<String> cells) {
        if (cells.isEmpty()) {
            return new DateForm(Shape.EMPTY, DatePattern.NONE, List.of(), List.of(), "");
        }
        DateForm numbers = numbers(cells);
        if (numbers != null) {
            return numbers;
        }
        DatePattern epoch = epoch(cells);
        if (epoch != null) {
            return clear(epoch, cells.get(0));
        }
        for (DatePattern known : KNOWN) {
            if (readable(cells, known)) {
                return clear(known, cells.get(0));
            }
        }
        return new DateForm(Shape.UNKNOWN, DatePattern.NONE, List.of(), List.of(), cells.get(0));
    }

    private static DateForm clear(DatePattern pattern, String example) {
        return new DateForm(Shape.CLEAR, pattern, List.of(), List.of(), example);
    }

    private static DatePattern in(String locale, String... patterns) {
        return new DatePattern(List.of(patterns), null, locale);
    }

    private static boolean readable(List<String> cells, DatePattern pattern) {
        TableDates dates = new TableDates(pattern, DayOrder.UNKNOWN);
        List<String> looked = cells.subList(0, Math.min(cells.size(), LOOKED));
        int refused = 0;
        for (String cell : looked) {
            boolean possible =
                    cell.length() <= LONGEST && cell.chars().anyMatch(Character::isDigit);
            refused += possible && reads(dates, cell) ? 0 : 1;
            if (refused > (1 - ENOUGH) * looked.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(TableDates dates, String cell) {
        try {
            dates.read(cell);
            return true;
        } catch (UnreadableValue e) {
            return false;
        }
    }

    /// The form of dates of three numbers, or null if the cells are something else.
    private static @Nullable DateForm numbers(List<String> cells) {
        List<Matcher> found = new ArrayList<>();
        for (String cell : cells) {
            Matcher matcher = NUMBERS.matcher(cell);
            if (cell.length() <= LONGEST && matcher.matches()) {
                found.add(matcher);
            }
        }
        if (found.isEmpty() || found.size() < ENOUGH * cells.size()) {
            return null;
        }
        DayOrder order = DayOrder.UNKNOWN;
        String example = "";
        boolean plain = true;
        for (Matcher each : found) {
            DayOrder shown = order(each);
            order = order.and(shown);
            boolean telling = shown == DayOrder.UNKNOWN && !each.group(1).equals(each.group(3));
            example = example.isEmpty() && telling ? each.group() : example;
            plain &= each.group(4).length() == 4 && !isHalfDay(each);
        }
        List<String> dayFirst = patterns(found, "d", "M");
        List<String> monthFirst = patterns(found, "M", "d");
        if (order == DayOrder.UNKNOWN || order == DayOrder.MIXED) {
            String shown = example.isEmpty() ? found.get(0).group() : example;
            return new DateForm(Shape.UNCLEAR_ORDER, DatePattern.NONE, dayFirst, monthFirst, shown);
        }
        // What the reader finds out by itself needs no pattern; the rest does.
        List<String> needed = order == DayOrder.DAY_FIRST ? dayFirst : monthFirst;
        DatePattern pattern = plain ? DatePattern.NONE : new DatePattern(needed, null, "en");
        return new DateForm(Shape.CLEAR, pattern, dayFirst, monthFirst, found.get(0).group());
    }

    /// What a cell shows of the order of day and month; null where it needs none: it is no date of
    /// three numbers, is written with points, or is the same day either way.
    public static @Nullable DayOrder shown(String cell) {
        String text = cell.strip();
        DayOrder.Numeric numeric = DayOrder.Numeric.of(text);
        if (numeric != null) {
            return numeric.points() || numeric.either() ? null : numeric.order();
        }
        Matcher date = NUMBERS.matcher(text);
        return text.length() > LONGEST
                        || !date.matches()
                        || date.group(2).equals(".")
                        || date.group(1).equals(date.group(3))
                ? null
                : order(date);
    }

    private static DayOrder order(Matcher date) {
        if (date.group(2).equals(".") || Integer.parseInt(date.group(1)) > 12) {
            return DayOrder.DAY_FIRST;
        }
        return Integer.parseInt(date.group(3)) > 12 ? DayOrder.MONTH_FIRST : DayOrder.UNKNOWN;
    }

    private static boolean isHalfDay(Matcher date) {
        String time = date.group(5);
        return time != null
                && !time.isEmpty()
                && Character.isLetter(time.charAt(time.length() - 1));
    }

    private static List<String> patterns(List<Matcher> found, String first, String second) {
        Set<String> patterns = new LinkedHashSet<>();
        for (Matcher each : found) {
            String sign = each.group(2);
            String year = each.group(4).length() == 4 ? "uuuu" : "uu";
            String time = isHalfDay(each) ? "[,] h:mm[:ss] a" : "[[,] H:mm[:ss]]";
            patterns.add(first + sign + second + sign + year + time);
        }
        return List.copyOf(patterns);
    }

    /// Seconds or milliseconds of the Unix epoch between 2001 and 2096, or null.
    private static @Nullable DatePattern epoch(List<String> cells) {
        long seconds = cells.stream().filter(cell -> isNumber(cell, 10)).count();
        long millis = cells.stream().filter(cell -> isNumber(cell, 13)).count();
        if (seconds >= ENOUGH * cells.size()) {
            return in("en", "epoch-seconds");
        }
        return millis >= ENOUGH * cells.size() ? in("en", "epoch-millis") : null;
    }

    private static boolean isNumber(String cell, int digits) {
        String whole = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        return whole.length() == digits
                && whole.charAt(0) != '0'
                && whole.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
