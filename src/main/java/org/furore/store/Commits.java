package org.furore.store;

import org.furore.domain.Uuids;
import org.jdbi.v3.core.Handle;

import java.util.UUID;

/// The names of commits that change what a search can find.
final class Commits {
    private Commits() {}

    /// Names the commit being made; documents it touches carry the number.
    static long next(Handle handle) {
        return handle.createUpdate("insert into commit_log (uuid) values (?)")
                .bind(0, Columns.bytes(Uuids.v7()))
                .executeAndReturnGeneratedKeys()
                .mapTo(long.class)
                .one();
    }

    static UUID latest(Handle handle) {
        return handle.select("select uuid from commit_log order by seq desc limit 1")
                .map((row, context) -> Columns.uuid(row, "uuid"))
                .one();
    }
}
