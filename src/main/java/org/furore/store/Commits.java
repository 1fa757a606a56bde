package org.furore.store;

import org.furore.domain.Uuids;
import org.jdbi.v3.core.Handle;

import java.util.UUID;

/// The names of commits that change what a search can find.
final class Commits {
    private Commits() {}

    /// Names the commit being made; documents it touches carry the number.
    static long next(Handle handle) {
        return handle.createQuery(
                        "insert into commit_log (uuid, documents) select ?, coalesce(max(id), 0)"
                                + " from document returning seq")
                .bind(0, Columns.bytes(Uuids.v7()))
                .mapTo(long.class)
                .one();
    }

    /// Says that documents up to this ordinal came with a commit.
    static void came(Handle handle, long seq, long documents) {
        handle.execute("update commit_log set documents = ? where seq = ?", documents, seq);
    }

    static UUID name(Handle handle, long seq) {
        return handle.select("select uuid from commit_log where seq = ?", seq)
                .map((row, context) -> Columns.uuid(row, "uuid"))
                .one();
    }

    static UUID latest(Handle handle) {
        return handle.select("select uuid from commit_log order by seq desc limit 1")
                .map((row, context) -> Columns.uuid(row, "uuid"))
                .one();
    }
}
