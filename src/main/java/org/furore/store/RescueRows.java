package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.Message;
import org.furore.store.Shape.Column;
import org.furore.store.Shape.Table;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Puts rows that were read from a damaged case into a new one, which refuses those that hold what
/// can't be.
final class RescueRows implements AutoCloseable {
    private final Handle handle;
    private final Consumer<Loss> losses;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    RescueRows(Handle handle, Consumer<Loss> losses) {
        this.handle = handle;
        this.losses = losses;
    }

    /// Whether values could be a row of the table.
    static boolean fits(Table table, List<@Nullable Object> values) {
        if (values.size() > table.stored().size()) {
            return false;
        }
        Column numbered = table.numbered();
        for (int i = 0; i < table.stored().size(); i++) {
            Column column = table.stored().get(i);
            Object value = i < values.size() ? values.get(i) : null;
            boolean absent = i >= values.size() && column.otherwise() != null;
            if (column.equals(numbered) || absent) {
                continue;
            }
            boolean required = column.required() || !table.ofRows() && column.key() > 0;
            if (value == null ? required : !column.takes(value)) {
                return false;
            }
        }
        return true;
    }

    /// Stores a row. One that is refused is told as lost.
    void put(Table table, long rowid, List<@Nullable Object> values) {
        try {
            insert(table, rowid, values);
        } catch (SQLException e) {
            losses.accept(
                    new Loss(
                            table.name(),
                            name(table, rowid, values),
                            Message.of("store.rescue-refused", String.valueOf(e.getMessage()))));
        }
    }

    /// Stores a row that may be there already.
    ///
    /// @return whether it was not
    boolean putIfAbsent(Table table, long rowid, List<@Nullable Object> values) {
        try {
            insert(table, rowid, values);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void insert(Table table, long rowid, List<@Nullable Object> values)
            throws SQLException {
        if (!fits(table, values)) {
            throw new SQLException("values that are not of their columns");
        }
        PreparedStatement insert = inserts.get(table.name() + values.size());
        if (insert == null) {
            String columns =
                    table.stored().subList(0, values.size()).stream()
                            .map(column -> quoted(column.name()))
                            .collect(Collectors.joining(", "));
            insert =
                    handle.getConnection()
                            .prepareStatement(
                                    "insert into %s (%s) values (%s)"
                                            .formatted(
                                                    quoted(table.name()),
                                                    columns,
                                                    "?, ".repeat(values.size() - 1) + "?"));
            inserts.put(table.name() + values.size(), insert);
        }
        Column numbered = table.numbered();
        for (int i = 0; i < values.size(); i++) {
            Object value = table.stored().get(i).equals(numbered) ? (Object) rowid : values.get(i);
            insert.setObject(i + 1, value);
        }
        insert.executeUpdate();
    }

    /// What a row is called where it is told as lost: its number, or its key.
    static String name(Table table, long rowid, List<@Nullable Object> values) {
        if (table.ofRows()) {
            return Long.toString(rowid);
        }
        long keys = table.columns().stream().filter(column -> column.key() > 0).count();
        return values.stream().limit(keys).map(RescueRows::shown).collect(Collectors.joining("/"));
    }

    static String shown(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : String.valueOf(value);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        for (PreparedStatement insert : inserts.values()) {
            try {
                insert.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
