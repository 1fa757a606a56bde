package org.furore.annotate.suggest;

import org.furore.domain.annotation.Suggestions;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// Lets a machine coder look at documents and brings what it proposes into the case as one run.
public final class Suggesting {
    private final Suggestions suggestions;

    public Suggesting(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /// What came of a run.
    ///
    /// @param run its key, or null where it found nothing new and left no trace
    /// @param documents how many were looked at
    /// @param made suggestions it left
    /// @param known how many more it would have left, had they not been there already
    /// @param about what a person should know of how it went about it
    public record Outcome(
            String coder,
            @Nullable String run,
            long documents,
            long made,
            long known,
            Optional<Message> about) {}

    /// Runs a coder. Blocks; any thread but the window's.
    ///
    /// @param documents those to look at
    /// @param query which documents those are, for the record; null: all
    /// @throws org.furore.domain.task.CancelledException if cancelled: nothing is left then
    public Outcome run(
            MachineCoder coder, Looked documents, @Nullable String query, Progress progress) {
        long total = documents.count();
        if (coder.looksFirst()) {
            long looked = 0;
            try (Stream<StoredDocument> all = documents.get()) {
                for (var each = all.iterator(); each.hasNext(); ) {
                    coder.look(each.next());
                    tell(progress, "suggest-looking", ++looked, total);
                }
            }
        }
        try (Suggestions.Session session =
                suggestions.begin(coder.key(), coder.name(), coder.version(), query)) {
            long[] known = new long[1];
            MachineCoder.Sink sink =
                    (ordinal, proposed, makes, confidence) -> {
                        if (!session.add(ordinal, proposed, makes, confidence)) {
                            known[0]++;
                        }
                    };
            long done = 0;
            try (Stream<StoredDocument> all = documents.get()) {
                for (var each = all.iterator(); each.hasNext(); ) {
                    coder.propose(each.next(), sink);
                    tell(progress, "suggest-coding", ++done, total);
                }
            }
            coder.finish(sink);
            long made = session.complete();
            return new Outcome(
                    coder.key(),
                    made == 0 ? null : session.run().key(),
                    done,
                    made,
                    known[0],
                    coder.about());
        }
    }

    private static void tell(Progress progress, String what, long done, long total) {
        progress.check();
        if (done % 512 == 0) {
            progress.report(what, done, total);
        }
    }
}
