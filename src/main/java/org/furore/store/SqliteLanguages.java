package org.furore.store;

import org.furore.domain.change.Feed;
import org.furore.domain.document.Languages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;

/// Languages of documents in the case file. They are no step of the history: a machine finds them
/// again from the texts.
final class SqliteLanguages implements Languages {
    private final Database database;
    private final SqliteWorkspace workspace;
    private final WorkspaceThread thread;

    SqliteLanguages(Database database, SqliteWorkspace workspace, WorkspaceThread thread) {
        this.database = database;
        this.workspace = workspace;
        this.thread = thread;
    }

    @Override
    public List<Unstated> unstated(long after, int count) {
        return database.read(handle ->
                handle.select(
                                """
                                select id, substr(text, 1, ?) as text from document
                                where language is null and confidence is null and id > ?
                                    and live = 1 and text <> ''
                                order by id limit ?
                                """,
                                LOOKED_AT,
                                after,
                                count)
                        .map((row, context) ->
                                new Unstated(row.getLong("id"), row.getString("text")))
                        .list());
    }

    @Override
    public void found(List<Found> languages) {
        if (languages.isEmpty()) {
            return;
        }
        SqliteIntake.await(
                thread.run(() -> {
                    database.commitWithoutWaiting();
                    database.writer().useTransaction(handle -> write(handle, languages));
                    workspace.tell(new Feed.LanguagesFound());
                    return true;
                }));
    }

    private static void write(Handle handle, List<Found> languages) {
        long seq = Commits.next(handle);
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        update document set language = ?, confidence = ?, seq = ?
                        where id = ? and language is null and confidence is null
                        """)) {
            languages.forEach(
                    found -> batch.add(found.language(), found.confidence(), seq, found.ordinal()));
            batch.execute();
        }
    }
}
