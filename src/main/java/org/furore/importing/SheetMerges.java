package org.furore.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells of a sheet that are merged downwards. What stands in the first holds for all: the title of
/// a film written once beside its ten reviews, a heading that reaches over two lines. The format
/// lists them after the rows, so they are looked for in the bytes before the rows are read.
final class SheetMerges {
    private static final int MOST = 100_000;
    private static final int LOOKED_AT = 8 << 20;
    private static final byte[] SIGN = "mergeCells".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern REFERENCE =
            Pattern.compile("ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"");

    /// A column's part of a merge, rows from 1.
    private static final class Down {
        private final int column;
        private final long from;
        private final long to;
        private String text = "";

        Down(int column, long from, long to) {
            this.column = column;
            this.from = from;
            this.to = to;
        }
    }

    private final List<Down> waiting = new ArrayList<>();
    private final List<Down> open = new ArrayList<>();
    private int next;

    private SheetMerges() {}

    static SheetMerges read(InputStream sheet) throws IOException {
        SheetMerges merges = new SheetMerges();
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int n = sheet.read(buffer); n >= 0; n = sheet.read(buffer)) {
            for (int i = 0; i < n; i++) {
                matched = buffer[i] == SIGN[matched] ? matched + 1 : buffer[i] == SIGN[0] ? 1 : 0;
                if (matched == SIGN.length) {
                    byte[] rest = sheet.readNBytes(LOOKED_AT);
                    String text =
                            new String(buffer, i, n - i, StandardCharsets.ISO_8859_1)
                                    + new String(rest, StandardCharsets.ISO_8859_1);
                    merges.list(text);
                    return merges;
                }
            }
        }
        return merges;
    }

    private void list(String text) {
        Matcher found = REFERENCE.matcher(text);
        while (waiting.size() < MOST && found.find()) {
            long from = Long.parseLong(found.group(2));
            long to = Long.parseLong(found.group(4));
            if (to > from) {
                waiting.add(new Down(column(found.group(1)), from, to));
            }
        }
        waiting.sort(Comparator.comparingLong(down -> down.from));
    }

    /// The number of a column from 0 by its letters.
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /// Writes into a row what the merges it stands in say.
    void fill(SheetRow row) {
        long number = row.number();
        while (next < waiting.size() && waiting.get(next).from <= number) {
            open.add(waiting.get(next++));
        }
        if (open.isEmpty()) {
            return;
        }
        open.removeIf(down -> down.to < number);
        for (Down down : open) {
            if (down.from == number) {
                down.text = row.cell(down.column);
            } else if (row.cell(down.column).isEmpty()) {
                row.set(down.column, down.text);
            }
        }
    }
}
