package org.furore.domain.annotation;

import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.annotation.Usages.Where;
import org.furore.domain.change.EntryId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What machine coders propose: how it comes into the case, and how it is looked through. Only what
/// nobody decided on, of runs that are not withdrawn, in documents an active import holds, is
/// listed. Calls block; any thread but the window's may make them.
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

    /// What they are of, by kind, those with the most suggestions first.
    List<Group> groups();

    /// The suggestions of a group: the surest first, of those without a confidence the strongest.
    Listing of(Group group);

    /// The suggestions with these numbers in the same order; those that are gone are left out.
    /// Meant for a page of a list: it takes time with the size of their documents.
    List<Proposed> read(List<Long> numbers);

    /// All that wait among the suggestions with these numbers, to be decided on.
    List<Suggestion> pending(List<Long> numbers);

    /// Those that wait in a document, by their place.
    List<Suggestion> in(DocumentId document);

    /// Suggestions that would be annotations of the same.
    ///
    /// @param entry the claim, actor or code; null for sentiments, and for all claims together that
    ///   the case doesn't have
    /// @param makes what an actor is called that the case doesn't have
    /// @param tone of sentiments, else null
    record Group(
            CoderId coder,
            Kind kind,
            @Nullable EntryId entry,
            @Nullable String makes,
            @Nullable Tone tone,
            long count) {

        /// The same group when it holds another number of suggestions.
        public Group holding(long now) {
            return new Group(coder, kind, entry, makes, tone, now);
        }

        /// Whether it is the same group, whatever it holds by now.
        public boolean same(Group other) {
            return coder.equals(other.coder)
                    && kind == other.kind
                    && Objects.equals(entry, other.entry)
                    && tone == other.tone;
        }
    }

    /// The kinds of annotations.
    enum Kind {
        CLAIM,
        ACTOR,
        CODE,
        SENTIMENT
    }

    /// Which way a sentiment goes; between −0.05 and 0.05, both left out, it is neutral (Hutto and
    /// Gilbert 2014).
    enum Tone {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /// A suggestion and where it stands.
    ///
    /// @param number what [Listing#numbers] holds
    record Proposed(long number, Suggestion suggestion, Where document, Excerpt excerpt) {}

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
        /// @param ordinal of the document
        /// @param proposed under any name; it gets its own
        /// @param makes as [Suggestion#makes]
        /// @return whether it is new
        boolean add(
                long ordinal,
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
