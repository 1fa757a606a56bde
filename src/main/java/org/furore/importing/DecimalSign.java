package org.furore.importing;

import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// What the numbers of a table's columns show of their decimal sign. `1,234` is a thousand or a
/// little more than one; `1,234,567`, `1.234,5` or `12,5` in the same column tell.
///
/// @param shown `.` or `,` for each column of values whose cells show it, and only that one
/// @param open whether a cell was met that can be read either way in a column that shows nothing
record DecimalSign(Map<Integer, Character> shown, boolean open) {
    private static final int LONGEST = 64;
    private static final int POLLED = 256;

    static final DecimalSign NOTHING = new DecimalSign(Map.of(), false);

    /// What a cell shows.
    enum Shown {
        NOTHING,
        POINT,
        COMMA,
        /// It has a sign that divides thousands or decimals.
        EITHER
    }

    DecimalSign {
        shown = Map.copyOf(shown);
    }

    /// Whether a table's numbers can need a sign at all.
    static boolean matters(Mapping mapping) {
        return mapping.kind() == Mapping.Kind.SERIES && mapping.decimal() == null;
    }

    /// Looks through the values of a table, as far as they can be read.
    ///
    /// @param in the table from its start
    /// @param cut bytes after which the stream ends before the table does, or [Long#MAX_VALUE]
    static DecimalSign of(
            InputStream in, long cut, TableShape shape, Mapping mapping, Progress progress)
            throws IOException {
        TableBytes bytes = TableReader.bytes(in, shape, mapping);
        TableRow row = new TableRow(bytes, mapping, shape, "");
        Map<Integer, Shown> columns = new HashMap<>();
        Map<Integer, Boolean> mixed = new HashMap<>();
        try {
            boolean more = !shape.headed() || bytes.advance();
            for (long rows = 0; more && bytes.advance(); rows++) {
                if (bytes.offset() + bytes.length() >= cut
                        || bytes.fault() == TableBytes.Fault.UNCLOSED_TO_END) {
                    break;
                }
                if (rows % POLLED == 0) {
                    progress.check();
                }
                if (bytes.fault() == TableBytes.Fault.NONE && row.unfit() == null) {
                    for (int column : row.values()) {
                        Shown one = of(value(row, column));
                        Shown before = columns.merge(column, one, DecimalSign::and);
                        boolean against =
                                before != one && one != Shown.NOTHING && one != Shown.EITHER;
                        mixed.merge(column, against, (a, b) -> a || b);
                    }
                }
            }
        } catch (UnreadableException e) {
            // The damage is said where the rows are read.
            return sum(columns, mixed);
        }
        return sum(columns, mixed);
    }

    private static DecimalSign sum(Map<Integer, Shown> columns, Map<Integer, Boolean> mixed) {
        Map<Integer, Character> shown = new HashMap<>();
        boolean open = false;
        for (Map.Entry<Integer, Shown> column : columns.entrySet()) {
            boolean both = mixed.getOrDefault(column.getKey(), false);
            if (!both && column.getValue() == Shown.POINT) {
                shown.put(column.getKey(), '.');
            } else if (!both && column.getValue() == Shown.COMMA) {
                shown.put(column.getKey(), ',');
            }
            open |= column.getValue() == Shown.EITHER;
        }
        return new DecimalSign(shown, open);
    }

    /// The first of two that shows a sign, else whether one could be either.
    private static Shown and(Shown one, Shown other) {
        if (one == Shown.POINT || one == Shown.COMMA) {
            return one;
        }
        return other == Shown.NOTHING ? one : other;
    }

    private static String value(TableRow row, int column) {
        row.moveTo(column);
        try {
            String value = row.get(Mapping.Field.VALUE);
            return value == null ? "" : value;
        } catch (UnreadableValue e) {
            return "";
        }
    }

    /// What one cell shows, whatever stands around its digits.
    static Shown of(String cell) {
        int comma = -1;
        int point = -1;
        int commas = 0;
        int points = 0;
        int digits = 0;
        int before = 0;
        boolean zero = false;
        if (cell.length() > LONGEST) {
            return Shown.NOTHING;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                zero |= digits == 0 && c == '0';
                digits++;
            } else if (c == ',') {
                commas++;
                comma = digits;
                before = commas + points == 1 ? digits : before;
            } else if (c == '.') {
                points++;
                point = digits;
                before = commas + points == 1 ? digits : before;
            } else if (Character.isLetter(c)) {
                return Shown.NOTHING;
            }
        }
        if (commas + points == 0 || digits == 0) {
            return Shown.NOTHING;
        }
        if (commas > 0 && points > 0) {
            return comma > point ? Shown.COMMA : Shown.POINT;
        }
        boolean isComma = commas > 0;
        if (commas + points > 1) {
            return isComma ? Shown.POINT : Shown.COMMA;
        }
        int after = digits - Math.max(comma, point);
        boolean grouped = before > 3;
        if (after == 3 && before > 0 && !grouped && !zero) {
            return Shown.EITHER;
        }
        return isComma ? Shown.COMMA : Shown.POINT;
    }

    /// The sign of a column's numbers, or null where it shows none.
    @Nullable Character of(int column) {
        return shown.get(column);
    }
}
