package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.Feed;
import org.furore.domain.change.JournalStep;
import org.furore.domain.change.Workspace;
import org.furore.domain.document.ImportId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The one door for writing: change sets applied on the workspace thread, each with its journal in
/// one transaction.
final class SqliteWorkspace implements Workspace {
    private final Database database;
    private final EntryTables tables;
    private final RevisionRows revisions;
    private final WorkspaceThread thread;
    private final List<Consumer<Feed>> followers = new CopyOnWriteArrayList<>();

    SqliteWorkspace(
            Database database, EntryTables tables, RevisionRows revisions, WorkspaceThread thread) {
        this.revisions = revisions;
        this.database = database;
        this.tables = tables;
        this.thread = thread;
    }

    @Override
    public CompletableFuture<JournalStep> apply(ChangeSet set) {
        return thread.run(() -> {
            JournalStep step =
                    inTransaction(handle -> {
                        JournalStep begun = Journal.begin(handle, set);
                        JournalRows rows = new JournalRows(handle, begun.number(), set.changes());
                        carryOut(handle, set.changes(), rows::carriedOut);
                        return begun;
                    });
            tell(new Feed.Applied(set));
            return step;
        });
    }

    @Override
    public CompletableFuture<Optional<JournalStep>> undo() {
        return move(true);
    }

    @Override
    public CompletableFuture<Optional<JournalStep>> redo() {
        return move(false);
    }

    private CompletableFuture<Optional<JournalStep>> move(boolean back) {
        return thread.run(() -> {
            List<Change> carriedOut = new ArrayList<>();
            Optional<JournalStep> moved = inTransaction(handle -> move(handle, back, carriedOut));
            moved.ifPresent(step ->
                    tell(new Feed.Applied(new ChangeSet(step.id(), step.title(), carriedOut))));
            return moved;
        });
    }

    private Optional<JournalStep> move(Handle handle, boolean back, List<Change> carriedOut) {
        Optional<JournalStep> found = back ? Journal.lastDone(handle) : Journal.firstUndone(handle);
        if (found.isEmpty()) {
            return found;
        }
        JournalStep step = found.get();
        List<Change> changes = new ArrayList<>(Journal.changes(handle, step.id().value()));
        if (back) {
            Collections.reverse(changes);
            changes.replaceAll(Change::inverted);
        }
        carryOut(handle, changes, end -> {});
        carriedOut.addAll(changes);
        JournalStep.State state = back ? JournalStep.State.UNDONE : JournalStep.State.DONE;
        Journal.mark(handle, step.number(), state);
        Journal.move(handle, step.number(), back ? "undo" : "redo");
        return Optional.of(
                new JournalStep(
                        step.number(), step.id(), step.title(), step.at(), state, step.changes()));
    }

    /// @param done told how many were carried out, every hundred
    private void carryOut(Handle handle, List<Change> changes, IntConsumer done) {
        References references = new References(handle);
        Optional<Long> seq =
                changes.stream().anyMatch(SqliteWorkspace::changesDocuments)
                        ? Optional.of(Commits.next(handle))
                        : Optional.empty();
        for (int i = 0; i < changes.size(); i += EntryTable.ASKED) {
            int end = Math.min(i + EntryTable.ASKED, changes.size());
            List<Change> some = changes.subList(i, end);
            StoredEntries stored = new StoredEntries(handle, tables, some);
            for (Change change : some) {
                carryOut(handle, references, stored, seq, change);
            }
            done.accept(end);
        }
    }

    private void carryOut(
            Handle handle,
            References references,
            StoredEntries stored,
            Optional<Long> seq,
            Change change) {
        switch (change) {
            case Change.EntryChange entry -> {
                carryOut(handle, references, stored, entry);
                if (entry.subject().kind() == EntryKind.CORRECTION) {
                    handle.execute(
                            "update document set seq = ? where uuid = ?",
                            seq.orElseThrow(),
                            Columns.bytes(entry.subject().id().value()));
                }
            }
            case Change.TextRevision revision ->
                    revisions.swap(handle, revision, seq.orElseThrow());
            case Change.ImportActivation(ImportId id, boolean active) ->
                    Activation.apply(handle, references, id, active);
        }
    }

    private static boolean changesDocuments(Change change) {
        return change instanceof Change.TextRevision
                || change instanceof Change.EntryChange entry
                        && entry.subject().kind() == EntryKind.CORRECTION;
    }

    private void carryOut(
            Handle handle, References references, StoredEntries stored, Change.EntryChange change) {
        if (!stored.beginWith(change)) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of(
                            "store.changed-meanwhile",
                            change.subject().kind(),
                            change.subject().id().value()));
        }
        Entry before = change.before();
        Entry after = change.after();
        if (after == null) {
            tables.remove(handle, references, change.subject());
        } else if (before == null) {
            tables.put(handle, references, after);
        } else {
            tables.replace(handle, references, before, after);
        }
        stored.carriedOut(change);
    }

    private <T> T inTransaction(java.util.function.Function<Handle, T> work) {
        Handle handle = database.writer();
        // An edit between the batches of an import is confirmed like any other.
        database.commitForGood();
        try {
            handle.execute("begin immediate");
            T result = work.apply(handle);
            handle.execute("commit");
            return result;
        } catch (UnableToExecuteStatementException e) {
            rollBack(handle);
            throw refused(e);
        } catch (RuntimeException | Error e) {
            rollBack(handle);
            throw e;
        }
    }

    static void rollBack(Handle handle) {
        try {
            handle.execute("rollback");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself already, e.g. when the disk was full.
            System.getLogger(SqliteWorkspace.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
        }
    }

    private FuroreException refused(UnableToExecuteStatementException e) {
        if (database.told(e) instanceof FuroreException told) {
            return told;
        }
        String detail = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        String key =
                detail != null && detail.contains("FOREIGN KEY")
                        ? "store.still-used"
                        : detail != null && detail.contains("saved_search.folded")
                                ? "store.name-taken"
                                : detail != null && detail.contains("UNIQUE")
                                        ? "store.key-taken"
                                        : "store.not-applied";
        return new FuroreException(
                FuroreException.Kind.FAILURE, Message.of(key, detail == null ? "" : detail), e);
    }

    void tell(Feed feed) {
        followers.forEach(follower -> follower.accept(feed));
    }

    @Override
    public AutoCloseable follow(Consumer<Feed> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }
}
