package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.ChangeSetId;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.JournalStep;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of the history: steps, their changes, and every move through them.
final class Journal {
    private Journal() {}

    /// Writes a step that was just applied; those that were undone can't be redone any more.
    static JournalStep append(Handle handle, ChangeSet set) {
        handle.execute("update change_set set state = 'overtaken' where state = 'undone'");
        Instant at = Instant.ofEpochMilli(System.currentTimeMillis());
        long number =
                handle.createUpdate(
                                """
                                insert into change_set (uuid, title, arguments, at, state, changes)
                                values (?, ?, ?, ?, 'done', ?)
                                """)
                        .bind(0, Columns.bytes(set.id().value()))
                        .bind(1, set.title().key())
                        .bind(2, Columns.json(set.title().arguments()))
                        .bind(3, at.toEpochMilli())
                        .bind(4, set.changes().size())
                        .executeAndReturnGeneratedKeys()
                        .mapTo(long.class)
                        .one();
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into change (change_set, position, kind, uuid, before, after)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            for (int i = 0; i < set.changes().size(); i++) {
                add(batch, number, i, set.changes().get(i));
                if (batch.size() >= 1000) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        move(handle, number, "apply");
        return new JournalStep(
                number, set.id(), set.title(), at, JournalStep.State.DONE, set.changes().size());
    }

    private static void add(PreparedBatch batch, long number, int position, Change change) {
        switch (change) {
            case Change.EntryChange(@Nullable Entry before, @Nullable Entry after) -> {
                Entry subject = before != null ? before : after;
                if (subject == null) {
                    throw new IllegalStateException("a change of nothing");
                }
                batch.add(
                        number,
                        position,
                        Columns.word(subject.kind()),
                        Columns.bytes(subject.id().value()),
                        before == null ? null : EntryJson.write(before),
                        after == null ? null : EntryJson.write(after));
            }
            case Change.TextRevision(DocumentId document, int from, int to) ->
                    batch.add(
                            number,
                            position,
                            "revision",
                            Columns.bytes(document.value()),
                            Integer.toString(from),
                            Integer.toString(to));
            case Change.ImportActivation(ImportId id, boolean active) ->
                    batch.add(
                            number,
                            position,
                            "import",
                            Columns.bytes(id.value()),
                            active ? "false" : "true",
                            active ? "true" : "false");
        }
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
