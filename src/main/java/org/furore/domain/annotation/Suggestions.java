package org.furore.domain.annotation;

import org.furore.domain.codebook.Coder;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What machine coders propose: how it comes into the case. Calls block; any thread but the
/// window's may make them.
public interface Suggestions {

    /// Begins a run. Nobody sees what it leaves until it is complete.
    ///
    /// @param coder key of the machine coder; the case gets to know it if it doesn't
    /// @param name what it is called where it is new
    /// @param version of the coder
    /// @param query which documents it looks at, in the query language; null: all of them
    Session begin(String coder, String name, String version, @Nullable String query);

    /// The runs there are, in the order they were made, with what became of what they left.
    List<Tally> runs();

    /// A run, and how many of its suggestions nobody decided on, were accepted, were rejected.
    record Tally(SuggestionRun run, Coder coder, long pending, long accepted, long rejected) {}

    /// A run that is going on; used by one thread. Closing one that is not complete leaves nothing
    /// of it.
    interface Session extends AutoCloseable {
        SuggestionRun run();

        /// Takes in what is proposed for a document, unless the same is in the case already: a
        /// suggestion of this coder that waits or that a person decided on, of the same entry at
        /// the same place, or an annotation that says it of an actor, a claim or a code.
        ///
        /// @param proposed under any name; it gets its own
        /// @param makes as [Suggestion#makes]
        /// @return whether it is new
        boolean add(
                StoredDocument document,
                Annotation proposed,
                @Nullable String makes,
                @Nullable Double confidence);

        /// Brings the run into the case as one step of the history; where it found nothing new,
        /// nothing happens.
        ///
        /// @return how many suggestions it left
        long complete();

        @Override
        void close();
    }
}
