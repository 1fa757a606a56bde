package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A real case of every kind of thing, to be damaged, and what is in it row by row.
final class Damage {
    static final int POSTS = 1500;

    private Damage() {}

    static void fill(SqliteCase file) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= POSTS; i++) {
            lines.append(i).append(" an invented post about poster number ").append(i);
            lines.append(" and what was said of it".repeat(i % 9)).append('\n');
        }
        lines.append("!this is no post\n17 an invented post, a second time\n");
        CaseFixture.importPosts(file, "posts.txt", lines.toString());
        String text = CaseFixture.TEXT + " A long page.".repeat(20_000);
        CaseFixture.importWhole(
                file,
                "page.html",
                text.getBytes(StandardCharsets.UTF_8),
                CaseFixture.article(text));
        StoredDocument document = file.documents().byOrdinal(POSTS + 1).orElseThrow();
        file.workspace()
                .apply(
                        ChangeSet.of(
                                Message.of("report.step-several"),
                                AllEntries.over(document.id(), document.document().text()).stream()
                                        .map(Change.EntryChange::made)
                                        .map(Change.class::cast)
                                        .toList()))
                .join();
    }

    /// Each row of each table: its key and all its values.
    static Map<String, Map<String, String>> rows(Path path) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (Handle handle = Jdbi.open("jdbc:sqlite:file:" + path + "?mode=ro")) {
            Shape shape = Shape.of(Migrations.current().newest());
            for (Shape.Table table : shape.tables().values()) {
                if (!table.name().equals("commit_log")) {
                    all.put(table.name(), rows(handle, table));
                }
            }
        }
        return all;
    }

    private static Map<String, String> rows(Handle handle, Shape.Table table) {
        Map<String, String> rows = new HashMap<>();
        String key =
                table.ofRows()
                        ? "rowid"
                        : table.columns().stream()
                                .filter(column -> column.key() > 0)
                                .map(column -> text(RescueRows.quoted(column.name())))
                                .collect(Collectors.joining(" || '/' || "));
        String values =
                table.columns().stream()
                        .map(column -> text(RescueRows.quoted(column.name())))
                        .collect(Collectors.joining(" || '|' || "));
        handle.select("select " + key + ", " + values + " from " + RescueRows.quoted(table.name()))
                .map((row, context) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }

    private static String text(String column) {
        return "quote(" + column + ")";
    }
}
