package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells a table from prose by its rows.
final class UnmappedTable {
    private static final Map<String, Double> ENDINGS =
            Map.of(".csv", 0.5, ".tsv", 0.5, ".tab", 0.5);

    private UnmappedTable() {}

    /// A file named as a table is one if half of its rows have the same number of cells; any other
    /// must keep that number for five rows and nearly all, with three columns or more (two between
    /// tabs): prose has commas too.
    static @Nullable TableShape of(String name, byte[] head, boolean whole) {
        Encoding encoding = Encoding.told(head);
        TableShape best = null;
        int most = 0;
        for (char separator : TableShape.SEPARATORS) {
            List<List<String>> rows =
                    TableShape.rows(head, whole, encoding, separator, Mapping.Form.USUAL);
            Map<Integer, Integer> widths = new HashMap<>();
            for (List<String> row : rows) {
                widths.merge(row.size(), 1, Integer::sum);
            }
            for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
                int cells = width.getKey() * width.getValue();
                if (cells > most && isTable(name, separator, rows.size(), width)) {
                    most = cells;
                    best = shape(encoding, separator, rows, width.getKey());
                }
            }
        }
        return best;
    }

    private static boolean isTable(
            String name, char separator, int rows, Map.Entry<Integer, Integer> width) {
        if (width.getKey() < 2) {
            return false;
        }
        double share = (double) width.getValue() / rows;
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        String ending = plain.substring(Math.max(0, plain.lastIndexOf('.')));
        Double enough = ENDINGS.get(ending);
        if (enough != null) {
            // A header alone is a table without rows.
            return (rows == 1 || width.getValue() >= 2) && share >= enough;
        }
        return width.getKey() >= (separator == '\t' ? 2 : 3) && rows >= 5 && share >= 0.95;
    }

    private static TableShape shape(
            Encoding encoding, char separator, List<List<String>> rows, int width) {
        int at = 0;
        while (rows.get(at).size() != width) {
            at++;
        }
        return new TableShape(null, encoding, separator, '"', 0, at, rows.get(at));
    }
}
