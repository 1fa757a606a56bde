package org.furore.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tables of a case file of one version, as this program makes them, read from a fresh one in
/// memory: nobody has to keep a second list of columns.
///
/// @param version the file's `user_version`
/// @param tables in the order they are made: what is referred to comes first
/// @param indexRoots where the roots of indexes are in a fresh file
record Shape(int version, Map<String, Table> tables, List<Integer> indexRoots) {
    private static final Map<List<Integer>, Shape> KNOWN = new ConcurrentHashMap<>();

    /// @param stored in the order they stand in a record
    /// @param root its first page in a fresh file
    record Table(
            String name,
            List<Column> columns,
            List<Column> stored,
            boolean ofRows,
            int root,
            List<Reference> references) {

        /// The column that is the row's number, or null.
        @Nullable Column numbered() {
            List<Column> key = columns.stream().filter(column -> column.key() > 0).toList();
            return ofRows && key.size() == 1 && key.getFirst().type().equals("INTEGER")
                    ? key.getFirst()
                    : null;
        }

        @Nullable Column column(String wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// @param type as declared: INTEGER, TEXT, REAL, BLOB or ANY
    /// @param key its place in the primary key from 1, or 0
    /// @param otherwise its default as SQL, or null
    record Column(String name, String type, boolean required, int key, @Nullable String otherwise) {
        boolean takes(@Nullable Object value) {
            return switch (value) {
                case null -> true;
                case Long _ -> !type.equals("TEXT") && !type.equals("BLOB");
                case Double _ -> type.equals("REAL") || type.equals("ANY");
                case String _ -> type.equals("TEXT") || type.equals("ANY");
                default -> type.equals("BLOB") || type.equals("ANY");
            };
        }
    }

    /// A foreign key.
    record Reference(List<String> columns, String parent, List<String> parentColumns) {}

    static Shape of(int version) {
        return of(version, Database.PAGE);
    }

    /// @param pageSize on which depends where tables begin
    static Shape of(int version, int pageSize) {
        return KNOWN.computeIfAbsent(List.of(version, pageSize), key -> make(version, pageSize));
    }

    private static Shape make(int version, int pageSize) {
        try (Handle handle = Jdbi.open("jdbc:sqlite::memory:")) {
            handle.execute("pragma page_size = " + pageSize);
            new Migrations(Migrations.current().scripts().subList(0, version)).run(handle);
            Map<String, Table> tables = new LinkedHashMap<>();
            handle.select(
                            """
                            select s.name, s.rootpage, l.wr from sqlite_schema s
                            join pragma_table_list l on l.name = s.name
                            where s.type = 'table' and s.name not like 'sqlite%' order by s.rowid
                            """)
                    .map((row, context) ->
                            table(
                                    handle,
                                    row.getString("name"),
                                    row.getInt("rootpage"),
                                    !row.getBoolean("wr")))
                    .forEach(table -> tables.put(table.name(), table));
            List<Integer> roots =
                    handle.select(
                                    "select rootpage from sqlite_schema where type = 'index' and"
                                            + " rootpage > 0")
                            .mapTo(Integer.class)
                            .list();
            return new Shape(version, tables, roots);
        }
    }

    private static Table table(Handle handle, String name, int root, boolean ofRows) {
        List<Column> columns =
                handle.select("select * from pragma_table_xinfo(?) order by cid", name)
                        .map((row, context) ->
                                new Column(
                                        row.getString("name"),
                                        row.getString("type"),
                                        row.getBoolean("notnull"),
                                        row.getInt("pk"),
                                        row.getString("dflt_value")))
                        .list();
        List<Column> stored = new ArrayList<>(columns);
        if (!ofRows) {
            stored.sort(
                    Comparator.comparingInt(
                            column -> column.key() == 0 ? Integer.MAX_VALUE : column.key()));
        }
        return new Table(
                name, columns, List.copyOf(stored), ofRows, root, references(handle, name));
    }

    private static List<Reference> references(Handle handle, String name) {
        Map<Integer, Reference> found = new LinkedHashMap<>();
        handle.select("select * from pragma_foreign_key_list(?) order by id, seq", name)
                .map((row, context) -> {
                    Reference reference =
                            found.computeIfAbsent(
                                    row.getInt("id"),
                                    id ->
                                            new Reference(
                                                    new ArrayList<>(),
                                                    text(row, "table"),
                                                    new ArrayList<>()));
                    reference.columns().add(row.getString("from"));
                    reference.parentColumns().add(row.getString("to"));
                    return reference;
                })
                .list();
        return List.copyOf(found.values());
    }

    private static String text(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
