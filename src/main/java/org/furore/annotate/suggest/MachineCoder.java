package org.furore.annotate.suggest;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A program that proposes marks. Made for one run and used by one thread.
public interface MachineCoder {

    /// Its key as a coder of the case (`vader`).
    String key();

    /// What people call it.
    String name();

    /// Changes whenever it may propose something else for the same text.
    String version();

    /// Whether it wants to see all documents once before it proposes anything.
    default boolean looksFirst() {
        return false;
    }

    /// Sees a document of the first pass.
    default void look(StoredDocument document) {}

    /// Looks at a document; in the second pass, if there are two.
    void propose(StoredDocument document, Sink sink);

    /// All documents were looked at: what could be known only then is proposed now.
    default void finish(Sink sink) {}

    /// What a person should know of how it went about it, once it has looked.
    default Optional<Message> about() {
        return Optional.empty();
    }

    /// Takes what is proposed.
    interface Sink {
        /// @param ordinal of the document
        /// @param proposed under any name and coder
        /// @param makes as [org.furore.domain.annotation.Suggestion#makes]
        /// @param confidence 0..1, or null
        void propose(
                long ordinal,
                Annotation proposed,
                @Nullable String makes,
                @Nullable Double confidence);
    }
}
