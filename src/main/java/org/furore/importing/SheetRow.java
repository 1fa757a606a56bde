package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A row of a sheet as it is read: its cells as text, and what is wrong with it. Bounded in cells
/// and signs, whatever the file says.
final class SheetRow {
    /// Columns a sheet of Excel can have.
    static final int COLUMNS = 16_384;

    private static final int LONGEST = TableBytes.LONGEST_RECORD / 2;

    private final List<String> cells = new ArrayList<>();
    private final Map<Integer, Message> faults = new HashMap<>();
    private long number;
    private long signs;
    private @Nullable Message fault;

    /// Begins another row, the `number`-th of its sheet.
    void begin(long row) {
        cells.clear();
        faults.clear();
        number = row;
        signs = 0;
        fault = null;
    }

    /// Says what a cell holds, unless it is too far out or makes the row too long.
    void set(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        signs += text.length();
        if (column >= COLUMNS) {
            spoil(Message.of("importing.sheet-wide", COLUMNS));
        } else if (signs > LONGEST) {
            spoil(Message.of("importing.sheet-row-long", LONGEST));
        } else {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
    }

    /// Says why the row can't be taken at all.
    void spoil(Message why) {
        if (fault == null) {
            fault = why;
        }
    }

    /// Says why a row can't be taken that needs this cell.
    void spoil(int column, Message why) {
        if (column < COLUMNS) {
            faults.put(column, why);
        }
    }

    long number() {
        return number;
    }

    /// Cells up to the last that says something.
    List<String> cells() {
        return cells;
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    @Nullable Message fault() {
        return fault;
    }

    /// What is wrong with single cells, by column.
    Map<Integer, Message> faults() {
        return faults;
    }
}
