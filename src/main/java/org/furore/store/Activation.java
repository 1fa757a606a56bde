package org.furore.store;

import org.furore.domain.document.ImportId;
import org.jdbi.v3.core.Handle;

/// Lets an import hold its documents, or let go of them: set-based, whatever its size.
final class Activation {

    /// A document lives while an active import holds it by a taken or a duplicate record.
    private static final String HELD =
            """
            (exists (select 1 from import_file f join import i on i.id = f.import
                where f.id = document.import_file and i.active = 1)
            or exists (select 1 from record r join import_file f on f.id = r.import_file
                join import i on i.id = f.import
                where r.document = document.id and r.outcome = 'duplicate' and i.active = 1))
            """;

    private static final String OF_IMPORT =
            """
            import_file in (select id from import_file where import = :import)
            or id in (select r.document from record r join import_file f on f.id = r.import_file
                where f.import = :import and r.document is not null)
            """;

    private Activation() {}

    static void apply(Handle handle, References references, ImportId id, boolean active) {
        long row = references.require("import", id.value());
        handle.execute("update import set active = ? where id = ?", active, row);
        // Documents that stay alive still change: they are held by one import more or less.
        handle.createUpdate(
                        "update document set live = " + HELD + ", seq = :seq where " + OF_IMPORT)
                .bind("seq", Commits.next(handle))
                .bind("import", row)
                .execute();
        handle.execute(
                """
                update observation set live = exists (
                    select 1 from record r join import_file f on f.id = r.import_file
                    join import i on i.id = f.import
                    where r.observation = observation.id and i.active = 1)
                where id in (select r.observation from record r
                    join import_file f on f.id = r.import_file
                    where f.import = ? and r.observation is not null)
                """,
                row);
    }
}
