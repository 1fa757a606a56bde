package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.Entry;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Writes the changes of a step while they are carried out: the next thousand are made into rows on
/// another thread meanwhile, for of many changes that is a third of the work.
final class JournalRows {
    private static final int AHEAD = 1000;
    private static final String INSERT =
            "insert into change (change_set, position, kind, uuid, before, after)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final Handle handle;
    private final long step;
    private final List<Change> changes;
    private int written;
    private CompletableFuture<List<@Nullable Object[]>> next;

    /// @param step number of the step, which is written already
    JournalRows(Handle handle, long step, List<Change> changes) {
        this.handle = handle;
        this.step = step;
        this.changes = changes;
        next = made(0);
    }

    /// Takes note that the changes before this one were carried out.
    void carriedOut(int end) {
        while (written < end && (end >= written + AHEAD || end == changes.size())) {
            List<@Nullable Object[]> rows = next.join();
            written += rows.size();
            next = made(written);
            KeptStatements.execute(handle, INSERT, rows);
        }
    }

    private CompletableFuture<List<@Nullable Object[]>> made(int from) {
        int until = Math.min(from + AHEAD, changes.size());
        Supplier<List<@Nullable Object[]>> making =
                () -> {
                    List<@Nullable Object[]> rows = new ArrayList<>();
                    for (int i = from; i < until; i++) {
                        rows.add(row(step, i, changes.get(i)));
                    }
                    return rows;
                };
        return changes.size() > AHEAD
                ? CompletableFuture.supplyAsync(making)
                : CompletableFuture.completedFuture(making.get());
    }

    private static @Nullable Object[] row(long number, int position, Change change) {
        return switch (change) {
            case Change.EntryChange(@Nullable Entry before, @Nullable Entry after) -> {
                Entry subject = before != null ? before : after;
                if (subject == null) {
                    throw new IllegalStateException("a change of nothing");
                }
                yield new @Nullable Object[] {
                    number,
                    position,
                    Columns.word(subject.kind()),
                    Columns.bytes(subject.id().value()),
                    before == null ? null : EntryJson.write(before),
                    after == null ? null : EntryJson.write(after)
                };
            }
            case Change.TextRevision(DocumentId document, int from, int to) ->
                    new @Nullable Object[] {
                        number,
                        position,
                        "revision",
                        Columns.bytes(document.value()),
                        Integer.toString(from),
                        Integer.toString(to)
                    };
            case Change.ImportActivation(ImportId id, boolean active) ->
                    new @Nullable Object[] {
                        number,
                        position,
                        "import",
                        Columns.bytes(id.value()),
                        active ? "false" : "true",
                        active ? "true" : "false"
                    };
        };
    }
}
