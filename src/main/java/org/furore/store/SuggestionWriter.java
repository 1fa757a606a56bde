package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A run on its way into the case: the coder fills a batch while the workspace thread writes those
/// before; at most [#AHEAD] wait.
final class SuggestionWriter implements Suggestions.Session {
    private static final int BATCH = 400;
    private static final int AHEAD = 3;

    /// Rows of runs that were given up, taken away at a time.
    private static final int SWEPT = 2_000;

    private final Database database;
    private final SqliteWorkspace workspace;
    private final WorkspaceThread thread;
    private final SuggestionRun run;
    private final KnownPlaces known;
    private final Predicate<UUID> goingOn;
    private final Consumer<SuggestionRun> ended;
    private final SuggestionTable table = new SuggestionTable();
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private List<Suggestion> batch = new ArrayList<>();
    private long added;
    private boolean complete;

    /// @param goingOn whether a run is going on now
    /// @param ended told when this one is no more
    SuggestionWriter(
            Database database,
            SqliteWorkspace workspace,
            WorkspaceThread thread,
            SuggestionRun run,
            KnownPlaces known,
            Predicate<UUID> goingOn,
            Consumer<SuggestionRun> ended) {
        this.database = database;
        this.workspace = workspace;
        this.thread = thread;
        this.run = run;
        this.known = known;
        this.goingOn = goingOn;
        this.ended = ended;
    }

    @Override
    public SuggestionRun run() {
        return run;
    }

    @Override
    public boolean add(
            long ordinal,
            Annotation proposed,
            @Nullable String makes,
            @Nullable Double confidence) {
        if (known.has(ordinal, proposed)) {
            return false;
        }
        AnnotationId id = new AnnotationId(Uuids.v7());
        batch.add(
                new Suggestion(
                        new SuggestionId(id.value()),
                        null,
                        run.key(),
                        proposed.by(id, run.coder()),
                        makes,
                        confidence,
                        Suggestion.State.PENDING));
        added++;
        if (batch.size() == BATCH) {
            send();
        }
        return true;
    }

    private void send() {
        List<Suggestion> full = batch;
        batch = new ArrayList<>(BATCH);
        waiting.add(thread.run(() -> write(full)));
        while (waiting.size() > AHEAD) {
            SqliteIntake.await(waiting.remove());
        }
    }

    private @Nullable Void write(List<Suggestion> suggestions) {
        Handle handle = database.writer();
        database.commitWithoutWaiting();
        handle.execute("begin immediate");
        try {
            References references = new References(handle);
            for (Suggestion suggestion : suggestions) {
                table.put(handle, references, suggestion);
            }
            handle.execute("commit");
        } catch (RuntimeException e) {
            SqliteWorkspace.rollBack(handle);
            throw database.told(e);
        } catch (Error e) {
            SqliteWorkspace.rollBack(handle);
            throw e;
        }
        return null;
    }

    @Override
    public long complete() {
        if (added == 0) {
            return 0;
        }
        send();
        while (!waiting.isEmpty()) {
            SqliteIntake.await(waiting.remove());
        }
        SqliteIntake.await(thread.run(() -> database.wal() && database.checkpoint("full")));
        SqliteIntake.await(
                workspace.apply(
                        ChangeSet.of(
                                Message.of("store.step-suggest", run.key(), added),
                                List.of(Change.EntryChange.made(run)))));
        complete = true;
        return added;
    }

    @Override
    public void close() {
        waiting.forEach(CompletableFuture::join);
        waiting.clear();
        ended.accept(run);
        while (SqliteIntake.await(thread.run(this::sweep)) > 0) {}
    }

    /// Rows of runs that nobody sees go, a few at a time: of this one where it was given up; of all
    /// where it is complete, since what was taken back before can't be brought back any more then.
    ///
    /// @return how many went
    private int sweep() {
        Handle handle = database.writer();
        database.commitWithoutWaiting();
        return handle.inTransaction(transaction -> {
            int swept = 0;
            for (long hidden : hidden(transaction)) {
                swept += sweep(transaction, hidden, SWEPT - swept);
            }
            return swept;
        });
    }

    private List<Long> hidden(Handle handle) {
        if (!complete) {
            return handle.select(
                            "select id from suggestion_run where uuid = ?",
                            (Object) Columns.bytes(run.id().value()))
                    .mapTo(Long.class)
                    .list();
        }
        return handle
                .select("select id, uuid from suggestion_run where listed = 0")
                .map((row, context) ->
                        goingOn.test(Columns.uuid(row, "uuid")) ? null : row.getLong("id"))
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static int sweep(Handle handle, long hidden, int most) {
        List<Map<String, Object>> rows =
                handle.select(
                                "select id, place from suggestion where run = ? limit ?",
                                hidden,
                                most)
                        .mapToMap()
                        .list();
        for (Map<String, Object> row : rows) {
            KeptStatements.execute(handle, "delete from suggestion where id = ?", row.get("id"));
            KeptStatements.execute(handle, "delete from place where id = ?", row.get("place"));
        }
        if (rows.size() < most) {
            handle.execute("delete from suggestion_run where id = ?", hidden);
        }
        return rows.size();
    }
}
