package org.furore.store;

import org.furore.domain.document.ImportId;
import org.furore.domain.search.IndexFeed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an index needs, read from the case file.
final class SqliteIndexFeed implements IndexFeed {
    private static final String COUNT = "(select documents from commit_log where seq = :%s)";

    private static final String ALL = " where d.live = 1 and d.id <= " + COUNT.formatted("until");

    /// Those that came, and of those that were there those that changed.
    private static final String CHANGED =
            " where d.id in (select id from document where id > "
                    + COUNT.formatted("since")
                    + " and id <= "
                    + COUNT.formatted("until")
                    + " union all select id from document where seq > :since and seq <= :until"
                    + " and id <= "
                    + COUNT.formatted("since")
                    + ")";

    private final Database database;
    private final StoredBatches batches;

    SqliteIndexFeed(Database database, StoredBatches batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public UUID latest() {
        return database.read(Commits::latest);
    }

    @Override
    public long number(UUID commit) {
        return database.read(handle -> seq(handle, commit));
    }

    @Override
    public AutoCloseable follow(Consumer<Batch> follower) {
        return batches.follow(follower);
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
            Query query =
                    handle.createQuery(
                            """
                            select i.uuid as import_uuid, i.active as import_active,
                                exists (select 1 from record r where r.document = d.id
                                    and r.outcome = 'duplicate') as duplicated,
                            """
                                    + DocumentRows.COLUMNS
                                    + DocumentRows.FROM
                                    + " join import i on i.id = f.import"
                                    + (since == null ? ALL : CHANGED)
                                    + " order by d.id");
            if (since != null) {
                query.bind("since", seq(handle, since));
            }
            return query
                    .bind("until", seq(handle, until))
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
