package org.furore.importing;

import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of the row a table stands at, by its mapping.
final class TableRow {
    /// What databases write for nothing.
    private static final String NULL = "\\N";

    /// Bytes of the longest cell that is read.
    static final int LONGEST_CELL = 16 << 20;

    private final TableBytes bytes;
    private final Mapping mapping;
    private final TableShape shape;
    private final String file;
    private final Set<String> absent;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, List<Template.Piece>> templates = new EnumMap<>(Field.class);
    private final List<Integer> values = new ArrayList<>();
    private int value = -1;
    private int last = -1;

    /// @param file name of the file, for templates
    TableRow(TableBytes bytes, Mapping mapping, TableShape shape, String file) {
        this.bytes = bytes;
        this.mapping = mapping;
        this.shape = shape;
        this.file = file;
        this.absent = Set.copyOf(mapping.absent());
        Set<Integer> named = shape.named(mapping);
        for (Map.Entry<Field, Rule> entry : mapping.fields().entrySet()) {
            Field field = entry.getKey();
            Rule rule = entry.getValue();
            String template = rule.template();
            if (template != null) {
                templates.put(field, Template.pieces(template));
                Template.columns(template).forEach(c -> last = Math.max(last, shape.index(c)));
            } else if (rule.everyOther()) {
                for (int i = 0; i < shape.width(); i++) {
                    if (!named.contains(i)) {
                        values.add(i);
                    }
                }
            } else {
                for (String column : rule.columns()) {
                    int index = shape.index(column);
                    if (index >= 0) {
                        columns.putIfAbsent(field, index);
                    }
                }
                last = Math.max(last, columns.getOrDefault(field, -1));
            }
        }
        Integer only = columns.get(Field.VALUE);
        if (values.isEmpty() && only != null) {
            values.add(only);
        }
        values.forEach(i -> last = Math.max(last, i));
    }

    /// The columns whose cells are observations of a series.
    List<Integer> values() {
        return values;
    }

    /// The column [Field#VALUE] means now, or -1.
    int valueColumn() {
        return value;
    }

    /// Says which of them [Field#VALUE] and `{column}` mean now.
    void moveTo(int valueColumn) {
        value = valueColumn;
    }

    /// Why the row can't be read at all, or null.
    @Nullable Message unfit() {
        int count = bytes.cellCount();
        for (int i = shape.width(); i < count; i++) {
            if (bytes.cellLength(i) > 0) {
                return Message.of("importing.table-many", count, shape.width());
            }
        }
        return count <= last ? Message.of("importing.table-few", count, shape.width()) : null;
    }

    /// A field's text, without spaces around it; null where the row says nothing.
    @Nullable String get(Field field) throws UnreadableValue {
        String text = raw(field);
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /// A field's text with the spaces around it; null where the row says nothing.
    @Nullable String raw(Field field) throws UnreadableValue {
        Rule rule = mapping.fields().get(field);
        if (rule == null) {
            return null;
        }
        String text = rule.constant() != null ? rule.constant() : source(field);
        if (text == null) {
            return null;
        }
        text = rule.values().getOrDefault(text.strip(), text);
        if (rule.as() == CellText.HTML && text.length() > CellText.LONGEST_HTML) {
            throw new UnreadableValue(
                    Message.of("importing.table-html", field.key(), CellText.LONGEST_HTML));
        }
        return Texts.normalise(rule.as().read(text));
    }

    private @Nullable String source(Field field) throws UnreadableValue {
        if (field == Field.VALUE && value >= 0) {
            return cell(value);
        }
        List<Template.Piece> pieces = templates.get(field);
        if (pieces == null) {
            Integer column = columns.get(field);
            return column == null ? null : cell(column);
        }
        StringBuilder text = new StringBuilder();
        for (Template.Piece piece : pieces) {
            String part = piece.name() ? named(piece.text()) : piece.text();
            if (part == null && !piece.optional()) {
                return null;
            }
            text.append(part == null ? "" : part);
        }
        return text.toString();
    }

    private @Nullable String named(String name) throws UnreadableValue {
        if (name.equals("file")) {
            String plain = file.substring(file.lastIndexOf('/') + 1);
            int dot = plain.indexOf('.', 1);
            return dot < 0 ? plain : plain.substring(0, dot);
        }
        if (name.equals("column")) {
            return value < 0 ? null : shape.columns().get(value);
        }
        return cell(shape.index(name));
    }

    private @Nullable String cell(int column) throws UnreadableValue {
        if (column < 0 || column >= bytes.cellCount()) {
            return null;
        }
        if (bytes.cellLength(column) > LONGEST_CELL) {
            throw new UnreadableValue(
                    Message.of(
                            "importing.table-cell",
                            shape.columns().get(column),
                            bytes.cellLength(column),
                            LONGEST_CELL));
        }
        String text = bytes.cell(column, shape.encoding());
        if (text == null) {
            throw new UnreadableValue(
                    Message.of(
                            "importing.table-encoding",
                            shape.columns().get(column),
                            shape.encoding().title()));
        }
        if (text.indexOf(0) >= 0) {
            text = text.replace("\0", "");
        }
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.equals(NULL) || absent.contains(stripped)
                ? null
                : text;
    }
}
