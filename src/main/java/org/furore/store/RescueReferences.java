package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.Message;
import org.furore.platform.Messages;
import org.furore.store.Shape.Column;
import org.furore.store.Shape.Reference;
import org.furore.store.Shape.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes every reference of rescued rows hold again. Where a thing is lost that many others hang
/// on, and that is little more than a name, one that says it is lost takes its place; other
/// references are emptied, or their row is dropped.
final class RescueReferences {

    /// What stands in for a lost thing where its column can't be empty and any value won't do. A
    /// table that is not here is not stood in for; a column that is not here gets the emptiest
    /// value there is of its type.
    private static final Map<String, Map<String, Object>> STAND_INS =
            Map.of(
                    "import", Map.of("state", "cancelled", "active", 1L),
                    "import_file", Map.of(),
                    "original", Map.of(),
                    "tool", Map.of(),
                    "coder", Map.of(),
                    "actor", Map.of("type", "group"),
                    "claim", Map.of(),
                    "code", Map.of(),
                    "series", Map.of());

    private static final Map<String, Integer> BYTES = Map.of("uuid", 16, "sha256", 32);

    private final Shape shape;
    private final Handle handle;
    private final Consumer<Loss> losses;

    RescueReferences(Shape shape, Handle handle, Consumer<Loss> losses) {
        this.shape = shape;
        this.handle = handle;
        this.losses = losses;
    }

    /// Stand-ins refer to others, and what is dropped was referred to: until nothing changes.
    void mend() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Table table : shape.tables().values()) {
                for (Reference reference : table.references()) {
                    changed |= mend(table, reference);
                }
            }
        }
    }

    private boolean mend(Table table, Reference reference) {
        String broken = broken(reference);
        List<List<@Nullable Object>> keys =
                handle.select(
                                "select distinct %s from %s t where %s"
                                        .formatted(
                                                columns(reference.columns()),
                                                RescueRows.quoted(table.name()),
                                                broken))
                        .map((row, context) -> {
                            List<@Nullable Object> key = new ArrayList<>();
                            for (int i = 1; i <= reference.columns().size(); i++) {
                                key.add(row.getObject(i));
                            }
                            return key;
                        })
                        .list();
        if (keys.isEmpty()) {
            return false;
        }
        for (List<@Nullable Object> key : keys) {
            if (!standIn(reference, key)) {
                drop(table, reference, key);
            }
        }
        return true;
    }

    private static String broken(Reference reference) {
        List<String> given = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = "t." + RescueRows.quoted(reference.columns().get(i));
            given.add(column + " is not null");
            same.add("p." + RescueRows.quoted(reference.parentColumns().get(i)) + " = " + column);
        }
        return "%s and not exists (select 1 from %s p where %s)"
                .formatted(
                        String.join(" and ", given),
                        RescueRows.quoted(reference.parent()),
                        String.join(" and ", same));
    }

    private static String columns(List<String> names) {
        return names.stream().map(RescueRows::quoted).collect(Collectors.joining(", "));
    }

    private boolean standIn(Reference reference, List<@Nullable Object> key) {
        if (!STAND_INS.containsKey(reference.parent())) {
            return false;
        }
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            known.put(reference.parentColumns().get(i), key.get(i));
        }
        String where = key.stream().map(RescueRows::shown).collect(Collectors.joining("/"));
        if (!fill(reference.parent(), known, where)) {
            return false;
        }
        losses.accept(new Loss(reference.parent(), where, Message.of("store.rescue-stand-in")));
        return true;
    }

    /// Inserts a row with these values and, where a column can't be empty, the emptiest.
    ///
    /// @return whether it could be
    boolean fill(String name, Map<String, @Nullable Object> known, String lost) {
        Table table = shape.tables().get(name);
        if (table == null) {
            return false;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean required =
                    column.required() && column.otherwise() == null
                            || !table.ofRows() && column.key() > 0;
            if (known.containsKey(column.name())) {
                values.put(column.name(), known.get(column.name()));
            } else if (required) {
                values.put(column.name(), emptiest(name, column, lost));
            }
        }
        try {
            handle.createUpdate(
                            "insert into %s (%s) values (<values>)"
                                    .formatted(
                                            RescueRows.quoted(name),
                                            columns(List.copyOf(values.keySet()))))
                    .bindList(
                            org.jdbi.v3.core.statement.EmptyHandling.THROW,
                            "values",
                            new ArrayList<>(values.values()))
                    .execute();
            return true;
        } catch (UnableToExecuteStatementException e) {
            return false;
        }
    }

    private static Object emptiest(String table, Column column, String lost) {
        Object stated = STAND_INS.getOrDefault(table, Map.of()).get(column.name());
        if (stated != null) {
            return stated;
        }
        return switch (column.type()) {
            case "INTEGER" -> 0L;
            case "REAL" -> 0.0;
            case "BLOB" -> {
                byte[] bytes = new byte[BYTES.getOrDefault(column.name(), 0)];
                new java.security.SecureRandom().nextBytes(bytes);
                yield bytes;
            }
            default -> Messages.text(Message.of("store.rescue-name", lost), Locale.getDefault());
        };
    }

    /// Empties the reference where its row may live without it, else drops the row.
    private void drop(Table table, Reference reference, List<@Nullable Object> key) {
        String name = RescueRows.quoted(table.name());
        String where =
                reference.columns().stream()
                        .map(column -> RescueRows.quoted(column) + " = ?")
                        .collect(Collectors.joining(" and "));
        String keyColumns =
                table.ofRows()
                        ? "rowid"
                        : columns(
                                table.columns().stream()
                                        .filter(column -> column.key() > 0)
                                        .map(Column::name)
                                        .toList());
        List<String> rows =
                handle.select(
                                "select " + keyColumns + " from " + name + " where " + where,
                                key.toArray())
                        .map((row, context) -> {
                            List<String> parts = new ArrayList<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                parts.add(RescueRows.shown(row.getObject(i)));
                            }
                            return String.join("/", parts);
                        })
                        .list();
        boolean emptied = empty(name, reference, where, key);
        if (!emptied) {
            handle.execute("delete from " + name + " where " + where, key.toArray());
        }
        String parent =
                reference.parent()
                        + " "
                        + key.stream().map(RescueRows::shown).collect(Collectors.joining("/"));
        Message what =
                Message.of(emptied ? "store.rescue-emptied" : "store.rescue-dropped", parent);
        rows.forEach(row -> losses.accept(new Loss(table.name(), row, what)));
    }

    private boolean empty(
            String name, Reference reference, String where, List<@Nullable Object> key) {
        try {
            handle.execute(
                    "update %s set %s where %s"
                            .formatted(
                                    name,
                                    reference.columns().stream()
                                            .map(column -> RescueRows.quoted(column) + " = null")
                                            .collect(Collectors.joining(", ")),
                                    where),
                    key.toArray());
            return true;
        } catch (UnableToExecuteStatementException e) {
            return false;
        }
    }
}
