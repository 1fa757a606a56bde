package org.furore.importing;

import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the beginning of a file shows of the table in it.
///
/// @param mapping the one that fits, or null: a table, but nobody said what its columns mean
/// @param mark bytes of the byte order mark
/// @param before records before the header: titles, dates of export
/// @param columns the header's cells
record TableShape(
        @Nullable Mapping mapping,
        Encoding encoding,
        char separator,
        @Nullable Character quote,
        int mark,
        int before,
        List<String> columns) {

    /// Rows among which a header is sought, and rows by which a table is told from prose.
    private static final int HEADERS = 8;

    private static final int ROWS = 200;
    private static final int LONGEST_CELL = 1 << 16;

    /// No sign of any text.
    private static final char NONE = '\uFFFF';

    static final List<Character> SEPARATORS = List.of('\t', ',', ';', '|');

    /// The shape by a mapping a person gave; one without a mapping where it does not fit.
    static TableShape of(byte[] head, boolean whole, Mapping given) {
        Encoding encoding = encoding(head, given);
        if (!given.form().columns().isEmpty()) {
            return headless(head, whole, encoding, given);
        }
        TableShape widest = null;
        for (char separator : separators(given)) {
            List<List<String>> rows = rows(head, whole, encoding, separator, given.form());
            for (int i = 0; i < rows.size() && i < HEADERS; i++) {
                TableShape shape =
                        new TableShape(
                                given,
                                encoding,
                                separator,
                                given.form().quote(),
                                Encoding.mark(head),
                                i,
                                rows.get(i));
                if (shape.missing(given).isEmpty()) {
                    return shape;
                }
            }
            if (!rows.isEmpty() && (widest == null || rows.get(0).size() > widest.width())) {
                widest =
                        new TableShape(
                                null, encoding, separator, given.form().quote(), 0, 0, rows.get(0));
            }
        }
        return widest != null
                ? widest
                : new TableShape(null, encoding, ',', given.form().quote(), 0, 0, List.of());
    }

    /// The shape of a table without a header: cut by the separator under which most rows have the
    /// columns the mapping states.
    private static TableShape headless(
            byte[] head, boolean whole, Encoding encoding, Mapping given) {
        List<String> columns = given.form().columns();
        char best = separators(given).get(0);
        long most = -1;
        for (char separator : separators(given)) {
            long fitting =
                    rows(head, whole, encoding, separator, given.form()).stream()
                            .filter(row -> row.size() == columns.size())
                            .count();
            if (fitting > most) {
                most = fitting;
                best = separator;
            }
        }
        Character quote = given.form().quote();
        int mark = Encoding.mark(head);
        TableShape shape = new TableShape(given, encoding, best, quote, mark, 0, columns);
        return shape.missing(given).isEmpty()
                ? shape
                : new TableShape(null, encoding, best, quote, mark, 0, columns);
    }

    /// Whether a row says what the columns are called.
    boolean headed() {
        return mapping == null || mapping.form().columns().isEmpty();
    }

    /// The shape by the mapping among `ready` that knows most of the header's columns, else of a
    /// table nobody mapped; null where the file is no table.
    static @Nullable TableShape of(String name, byte[] head, boolean whole, List<Mapping> ready) {
        if (isMarkup(head)) {
            return null;
        }
        TableShape best = null;
        for (Mapping mapping : ready) {
            int known = best == null || best.mapping == null ? 0 : best.mapping.recognise().size();
            if (mapping.recognise().size() > known) {
                TableShape shape = recognised(head, whole, mapping);
                best = shape == null ? best : shape;
            }
        }
        return best != null ? best : UnmappedTable.of(name, head, whole);
    }

    private static @Nullable TableShape recognised(byte[] head, boolean whole, Mapping mapping) {
        Encoding encoding = encoding(head, mapping);
        for (char separator : separators(mapping)) {
            List<List<String>> rows =
                    rows(head, whole, encoding, separator, mapping.form(), HEADERS);
            for (int i = 0; i < rows.size(); i++) {
                TableShape shape =
                        new TableShape(
                                mapping,
                                encoding,
                                separator,
                                mapping.form().quote(),
                                Encoding.mark(head),
                                i,
                                rows.get(i));
                if (shape.width() > 1 && shape.isKnownTo(mapping)) {
                    return shape;
                }
            }
        }
        return null;
    }

    private boolean isKnownTo(Mapping mapping) {
        for (List<String> names : mapping.recognise()) {
            if (names.stream().noneMatch(name -> columns.stream().anyMatch(c -> like(name, c)))) {
                return false;
            }
        }
        return missing(mapping).isEmpty();
    }

    /// The columns a mapping names that the header lacks.
    List<String> missing(Mapping mapping) {
        List<String> missing = new ArrayList<>();
        for (Rule rule : mapping.fields().values()) {
            if (rule.template() != null) {
                for (String column : Template.needed(rule.template())) {
                    if (index(column) < 0) {
                        missing.add(column);
                    }
                }
            } else if (!rule.columns().isEmpty() && !rule.everyOther() && !rule.optional()) {
                if (rule.columns().stream().allMatch(column -> index(column) < 0)) {
                    missing.add(String.join(" | ", rule.columns()));
                }
            }
        }
        return missing;
    }

    int width() {
        return columns.size();
    }

    /// The number of the first column of that name, letter case aside where no other fits; -1 if
    /// none.
    int index(String column) {
        int exact = columns.indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Character> separators(Mapping mapping) {
        Character stated = mapping.form().separator();
        if (stated == null) {
            return SEPARATORS;
        }
        return List.of(stated == Mapping.Form.LINES ? NONE : stated);
    }

    private static Encoding encoding(byte[] head, Mapping mapping) {
        String name = mapping.form().encoding();
        Encoding stated = name == null ? null : Encoding.named(name);
        return stated == null ? Encoding.told(head) : stated;
    }

    /// The first rows of the table, as far as they are whole.
    static List<List<String>> rows(
            byte[] head, boolean whole, Encoding encoding, char separator, Mapping.Form form) {
        return rows(head, whole, encoding, separator, form, ROWS);
    }

    private static List<List<String>> rows(
            byte[] head,
            boolean whole,
            Encoding encoding,
            char separator,
            Mapping.Form form,
            int most) {
        List<List<String>> rows = new ArrayList<>();
        try {
            Character quote = form.quote();
            TableBytes bytes =
                    new TableBytes(
                            new ByteArrayInputStream(head),
                            Encoding.mark(head),
                            separator,
                            quote == null ? -1 : quote,
                            encoding);
            bytes.skipLines(form.skip());
            while (rows.size() < most && bytes.advance()) {
                boolean cut = !whole && bytes.offset() + bytes.length() >= head.length;
                if (cut && !rows.isEmpty() || bytes.fault() != TableBytes.Fault.NONE) {
                    break;
                }
                rows.add(row(bytes, encoding));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> row(TableBytes bytes, Encoding encoding) {
        List<String> row = new ArrayList<>(bytes.cellCount());
        for (int i = 0; i < bytes.cellCount(); i++) {
            String cell = bytes.cellLength(i) > LONGEST_CELL ? "" : bytes.cell(i, encoding);
            row.add(cell == null ? "" : cell.replace("\0", "").strip());
        }
        return row;
    }

    /// Whether the file is JSON, HTML or XML, whatever commas are in it.
    private static boolean isMarkup(byte[] head) {
        for (int i = Encoding.mark(head); i < head.length; i++) {
            if (head[i] > ' ') {
                return head[i] == '{' || head[i] == '[' || head[i] == '<';
            }
        }
        return true;
    }

    /// Whether a name with stars stands for a column, in time linear in the column's length.
    static boolean like(String pattern, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
        if (parts.length == 1) {
            return name.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        if (!name.startsWith(parts[0])
                || !name.endsWith(last)
                || name.length() < parts[0].length() + last.length()) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > name.length() - last.length()) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }

    /// Columns a record is made of.
    Set<Integer> used(Mapping mapping) {
        Set<Integer> used = named(mapping);
        for (Rule rule : mapping.fields().values()) {
            String template = rule.template();
            if (template != null) {
                Template.columns(template).forEach(column -> used.add(index(column)));
            }
            for (int i = 0; i < width() && rule.everyOther(); i++) {
                used.add(i);
            }
        }
        used.remove(-1);
        return used;
    }

    /// Columns some rule of the mapping names.
    HashSet<Integer> named(Mapping mapping) {
        HashSet<Integer> named = new HashSet<>();
        for (Rule rule : mapping.fields().values()) {
            for (String column : rule.columns()) {
                named.add(index(column));
            }
        }
        return named;
    }
}
