package org.furore.store;

import org.furore.domain.document.ImportId;
import org.furore.domain.task.Progress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether every row can be read as what it stands for: a date that is none, or a list that is no
/// JSON, would stop whoever meets it first.
final class Legibility {
    private final Handle handle;
    private final Progress progress;
    private final List<Illegible> found = new ArrayList<>();
    private long read;

    Legibility(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    /// @param table where it stands
    /// @param id the row's number
    /// @param why what reading it said
    record Illegible(String table, long id, String why) {
        @Override
        public String toString() {
            return table + " " + id + ": " + why;
        }
    }

    List<Illegible> check() {
        found.clear();
        sources().forEach(source -> read(source, source.select()));
        return List.copyOf(found);
    }

    /// Whether what was found before can be read now.
    boolean legible(Illegible once) {
        found.clear();
        sources().stream()
                .filter(source -> source.table().equals(once.table()))
                .forEach(source ->
                        read(
                                source,
                                "select * from (%s) where id = %d"
                                        .formatted(source.select(), once.id())));
        return found.isEmpty();
    }

    /// Rows and how they are read; each has an `id`.
    private record Source(String table, String select, RowMapper<?> mapper) {}

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        sources.add(
                new Source(
                        "document",
                        DocumentRows.SELECT,
                        (row, context) -> DocumentRows.map(handle, row)));
        String zone = handle.select("select zone from case_info").mapTo(String.class).one();
        new EntryTables(ZoneId.of(zone))
                .all()
                .forEach(table ->
                        sources.add(
                                new Source(
                                        table.table(),
                                        table.select(),
                                        (row, context) -> table.map(handle, row))));
        sources.add(
                new Source(
                        "change_set",
                        "select *, number as id from change_set",
                        (row, context) -> Journal.step(row)));
        sources.add(
                new Source(
                        "change",
                        "select *, change_set as id from change",
                        (row, context) -> Journal.change(row)));
        sources.add(
                new Source(
                        "import",
                        "select * from import",
                        (row, context) ->
                                SqliteImports.find(
                                        handle, new ImportId(Columns.uuid(row, "uuid")))));
        sources.add(
                new Source(
                        "record",
                        "select import_file as id, arguments from record"
                                + " where arguments is not null",
                        (row, context) ->
                                Columns.list(row.getString("arguments"), Columns.STRINGS)));
        return sources;
    }

    /// How many rows were read.
    long read() {
        return read;
    }

    private void read(Source source, String select) {
        handle.select(select)
                .map((row, context) -> {
                    if (++read % 1000 == 0) {
                        progress.check();
                        progress.report("verify-values", read, -1);
                    }
                    try {
                        source.mapper().map(row, context);
                        return Optional.<Illegible>empty();
                    } catch (RuntimeException e) {
                        return Optional.of(
                                new Illegible(
                                        source.table(),
                                        row.getLong("id"),
                                        String.valueOf(e.getMessage())));
                    }
                })
                .forEach(each -> each.ifPresent(found::add));
    }
}
