package org.furore.importing;

import org.furore.domain.task.Progress;
import org.furore.importing.Mapping.Field;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.InputStream;

/// What the rows of a table show of the order of day and month in its dates.
///
/// @param shown the order, as far as rows show it
/// @param example the first date that can be read either way, or "" where there is none
/// @param rows that were looked at
public record DateOrder(DayOrder shown, String example, long rows) {
    private static final int POLLED = 256;

    static final DateOrder NOTHING = new DateOrder(DayOrder.UNKNOWN, "", 0);

    /// Whether a date is met that no row explains.
    public boolean open() {
        return shown == DayOrder.MIXED || shown == DayOrder.UNKNOWN && !example.isEmpty();
    }

    /// Whether a table's dates can need an order at all.
    static boolean matters(Mapping mapping) {
        return mapping.date().patterns().isEmpty() && mapping.fields().containsKey(Field.DATE);
    }

    /// Looks through a table. Rows within the first [TableReader#LOOK_AHEAD] bytes are held against
    /// each other; after them the first row that shows the order ends it. What can't be read ends
    /// it too.
    ///
    /// @param in the table from its start
    /// @param cut bytes after which the stream ends before the table does, or [Long#MAX_VALUE]
    static DateOrder of(
            InputStream in, long cut, TableShape shape, Mapping mapping, Progress progress)
            throws IOException {
        TableBytes bytes = TableReader.bytes(in, shape, mapping);
        TableRow row = new TableRow(bytes, mapping, shape, "");
        DayOrder shown = DayOrder.UNKNOWN;
        String example = "";
        long rows = 0;
        if (shape.headed()) {
            bytes.advance();
        }
        while (shown != DayOrder.MIXED && advance(bytes)) {
            if (bytes.offset() + bytes.length() >= cut
                    || bytes.fault() == TableBytes.Fault.UNCLOSED_TO_END
                    || shown != DayOrder.UNKNOWN && bytes.offset() > TableReader.LOOK_AHEAD) {
                break;
            }
            if (rows++ % POLLED == 0) {
                progress.check();
            }
            if (bytes.fault() == TableBytes.Fault.NONE && row.unfit() == null) {
                String date = date(row);
                DayOrder one = DateForm.shown(date);
                shown = one == null ? shown : shown.and(one);
                if (one == DayOrder.UNKNOWN && example.isEmpty()) {
                    example = date;
                }
            }
        }
        return new DateOrder(shown, example, rows);
    }

    private static boolean advance(TableBytes bytes) throws IOException {
        try {
            return bytes.advance();
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static String date(TableRow row) {
        try {
            String date = row.get(Field.DATE);
            return date == null ? "" : date;
        } catch (UnreadableValue e) {
            return "";
        }
    }
}
