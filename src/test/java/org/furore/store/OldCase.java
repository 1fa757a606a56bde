package org.furore.store;

import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Cases as earlier versions of the program left them, for the tests of what becomes of them.
public final class OldCase {
    /// What stood in columns that version 4 leaves out or leaves empty.
    private static final Map<String, String> THEN =
            Map.of(
                    "document.seq", "1",
                    "document.date",
                            "coalesce(date, strftime('%Y-%m-%dT%H:%M:%SZ', date_from / 1000,"
                                    + " 'unixepoch'))",
                    "document.url",
                            "case when url = '' then (select 'https://twitter.com/' || p.handle ||"
                                    + " '/status/' || p.native_id from newer.post p"
                                    + " where p.document = t.id) else url end");

    private static String then(int version, String table, String column) {
        String now = "t." + RescueRows.quoted(column);
        if (version < 6 && (table + "." + column).equals("suggestion.run")) {
            return "(select r.key from newer.suggestion_run r where r.id = t.run)";
        }
        return version < 4 ? THEN.getOrDefault(table + "." + column, now) : now;
    }

    private OldCase() {}

    /// The newest version there is.
    public static int newest() {
        return Migrations.current().newest();
    }

    /// Writes what a case of this version holds into the tables of an earlier one, as far as those
    /// have a place for it.
    public static void write(Path from, int version, Path to) {
        Migrations old = new Migrations(Migrations.current().scripts().subList(0, version));
        try (Database database = Database.open(to, Keys.NONE, true, false)) {
            Handle handle = database.writer();
            old.run(handle);
            handle.execute("pragma foreign_keys = off");
            handle.execute("attach ? as newer", from.toString());
            Shape newest = Shape.of(Migrations.current().newest());
            for (Shape.Table table : Shape.of(version).tables().values()) {
                Shape.Table newer = newest.tables().get(table.name());
                if (newer == null) {
                    continue;
                }
                List<String> columns =
                        table.columns().stream()
                                .map(Shape.Column::name)
                                .filter(column ->
                                        newer.column(column) != null
                                                || THEN.containsKey(table.name() + "." + column))
                                .toList();
                // A migration may have left rows of its own.
                handle.execute("delete from main." + RescueRows.quoted(table.name()));
                handle.execute(
                        "insert into main.%1$s (%2$s) select %3$s from newer.%1$s t"
                                .formatted(
                                        RescueRows.quoted(table.name()),
                                        columns.stream()
                                                .map(RescueRows::quoted)
                                                .collect(Collectors.joining(", ")),
                                        columns.stream()
                                                .map(column -> then(version, table.name(), column))
                                                .collect(Collectors.joining(", "))));
            }
            if (version < 4) {
                handle.execute(
                        """
                        insert into main.record (import_file, number, line, start, length, member,
                            outcome, document)
                        select import_file, number, coalesce(line, number), start, length, member,
                            'taken', id from newer.document
                        """);
            }
            if (version < 6) {
                handle.execute("delete from main.change where kind = 'suggestion-run'");
                handle.execute(
                        "update main.change_set set changes = (select count(*) from main.change c"
                                + " where c.change_set = number)");
            }
            handle.execute("detach newer");
        }
    }
}
