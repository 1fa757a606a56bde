package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.ChangeSetId;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.JournalStep;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of the history: steps, their changes, and every move through them.
final class Journal {
    private Journal() {}

    /// Writes a step that was just applied, with its changes.
    static void append(Handle handle, ChangeSet set) {
        JournalStep step = begin(handle, set);
        new JournalRows(handle, step.number(), set.changes()).carriedOut(set.changes().size());
    }

    /// Writes a step that is being applied, all but its changes; those that were undone can't be
    /// redone any more.
    static JournalStep begin(Handle handle, ChangeSet set) {
        handle.execute("update change_set set state = 'overtaken' where state = 'undone'");
        Instant at = Instant.ofEpochMilli(System.currentTimeMillis());
        long number =
                handle.createQuery(
                                """
                                insert into change_set (uuid, title, arguments, at, state, changes)
                                values (?, ?, ?, ?, 'done', ?) returning number
                                """)
                        .bind(0, Columns.bytes(set.id().value()))
                        .bind(1, set.title().key())
                        .bind(2, Columns.json(set.title().arguments()))
                        .bind(3, at.toEpochMilli())
                        .bind(4, set.changes().size())
                        .mapTo(long.class)
                        .one();
        move(handle, number, "apply");
        return new JournalStep(
                number, set.id(), set.title(), at, JournalStep.State.DONE, set.changes().size());
    }

    static void move(Handle handle, long number, String move) {
        handle.execute(
                "insert into journal_move (at, move, change_set) values (?, ?, ?)",
                System.currentTimeMillis(),
                move,
                number);
    }

    /// The step an undo would take back.
    static Optional<JournalStep> lastDone(Handle handle) {
        return step(handle, "where state = 'done' order by number desc limit 1");
    }

    /// The step a redo would bring back.
    static Optional<JournalStep> firstUndone(Handle handle) {
        return step(handle, "where state = 'undone' order by number limit 1");
    }

    private static Optional<JournalStep> step(Handle handle, String where) {
        return handle.select("select * from change_set " + where)
                .map((row, context) -> step(row))
                .findOne();
    }

    static List<JournalStep> newest(Handle handle, @Nullable Long before, int limit) {
        return handle.select(
                        "select * from change_set where number < ? order by number desc limit ?",
                        before == null ? (Long) Long.MAX_VALUE : before,
                        limit)
                .map((row, context) -> step(row))
                .list();
    }

    static JournalStep step(java.sql.ResultSet row) throws java.sql.SQLException {
        return new JournalStep(
                row.getLong("number"),
                new ChangeSetId(Columns.uuid(row, "uuid")),
                new Message(
                        row.getString("title"),
                        Columns.list(row.getString("arguments"), Columns.STRINGS)),
                Instant.ofEpochMilli(row.getLong("at")),
                Columns.required(JournalStep.State.class, row.getString("state")),
                row.getLong("changes"));
    }

    static void mark(Handle handle, long number, JournalStep.State state) {
        handle.execute(
                "update change_set set state = ? where number = ?", Columns.word(state), number);
    }

    static List<Change> changes(Handle handle, UUID step) {
        return handle.select(
                        """
                        select c.* from change c join change_set s on s.number = c.change_set
                        where s.uuid = ? order by c.position
                        """,
                        (Object) Columns.bytes(step))
                .map((row, context) -> change(row))
                .list();
    }

    /// Of a row of `change`.
    static Change change(java.sql.ResultSet row) throws java.sql.SQLException {
        String kind = row.getString("kind");
        String before = row.getString("before");
        String after = row.getString("after");
        if (kind.equals("import")) {
            return new Change.ImportActivation(
                    new ImportId(Columns.uuid(row, "uuid")), Boolean.parseBoolean(after));
        }
        if (kind.equals("revision")) {
            return new Change.TextRevision(
                    new DocumentId(Columns.uuid(row, "uuid")),
                    Integer.parseInt(before),
                    Integer.parseInt(after));
        }
        EntryKind type = Columns.required(EntryKind.class, kind);
        return new Change.EntryChange(
                before == null ? null : EntryJson.read(type, before),
                after == null ? null : EntryJson.read(type, after));
    }
}
