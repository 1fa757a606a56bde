package org.furore.store;

import org.furore.domain.document.ImportId;
import org.furore.domain.search.IndexFeed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What an index needs, read from the case file.
final class SqliteIndexFeed implements IndexFeed {
    private final Database database;

    SqliteIndexFeed(Database database) {
        this.database = database;
    }

    @Override
    public UUID latest() {
        return database.read(Commits::latest);
    }

    @Override
    public boolean contains(UUID commit) {
        return database.read(handle -> seq(handle, commit) >= 0);
    }

    private static long seq(Handle handle, UUID commit) {
        return handle.select(
                        "select seq from commit_log where uuid = ?", (Object) Columns.bytes(commit))
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    @Override
    public Stream<Entry> changedSince(@Nullable UUID since, UUID until) {
        return database.stream(handle -> {
            long from = since == null ? 0 : seq(handle, since);
            // All of them are read in the table's own order, without sorting.
            String condition =
                    since == null
                            ? " where d.seq > ? and d.seq <= ? and d.live = 1" + " order by d.id"
                            : " where d.seq > ? and d.seq <= ? order by d.id";
            return handle
                    .select(
                            """
                            select i.uuid as import_uuid, i.active as import_active,
                                exists (select 1 from record r where r.document = d.id
                                    and r.outcome = 'duplicate') as duplicated,
                            """
                                    + DocumentRows.COLUMNS
                                    + DocumentRows.FROM
                                    + " join import i on i.id = f.import"
                                    + condition,
                            from,
                            seq(handle, until))
                    .map((row, context) -> entry(handle, row))
                    .stream();
        });
    }

    private static Entry entry(Handle handle, ResultSet row) throws SQLException {
        long ordinal = row.getLong("id");
        if (!row.getBoolean("live")) {
            return new Entry(ordinal, null, List.of());
        }
        List<ImportId> imports =
                row.getBoolean("duplicated") || !row.getBoolean("import_active")
                        ? holding(handle, ordinal)
                        : List.of(new ImportId(Columns.uuid(row, "import_uuid")));
        return new Entry(ordinal, DocumentRows.map(handle, row), imports);
    }

    private static List<ImportId> holding(Handle handle, long ordinal) {
        return handle.select(
                        """
                        select i.uuid from import i where i.active = 1 and i.id in (
                            select f.import from record r join import_file f on f.id = r.import_file
                            where r.document = :document and r.outcome = 'duplicate'
                            union select f.import from document d
                            join import_file f on f.id = d.import_file where d.id = :document)
                        order by i.id
                        """)
                .bind("document", ordinal)
                .map((row, context) -> new ImportId(Columns.uuid(row, "uuid")))
                .list();
    }
}
