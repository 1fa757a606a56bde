package org.furore.domain.annotation;

import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Reading of annotations with the documents they stand in. Calls block.
public interface Annotations {

    /// The annotations of a document, by start, then end; whole-document marks first.
    List<Annotation> of(DocumentId document);

    /// All annotations with the ordinal of their document, lazily; the stream must be closed. Those
    /// of documents no active import holds are included.
    Stream<Placed> stream();

    /// What pending suggestions propose, in the same way; those of runs that were withdrawn or are
    /// not done yet are left out.
    Stream<Placed> suggestions();

    /// How many of those there are.
    long suggestionCount();

    /// An annotation, and where it stands.
    ///
    /// @param ordinal the document's, or null for a region that stands by itself
    record Placed(@Nullable Long ordinal, Annotation annotation) {}
}
