package org.furore.domain.annotation;

import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Reading of annotations with the documents they stand in. Calls block.
public interface Annotations {

    /// The annotations of a document, by start, then end; whole-document marks first.
    List<Annotation> of(DocumentId document);

    /// All annotations and pending suggestions with the ordinal of their document, lazily; the
    /// stream must be closed. Those of documents no active import holds are included.
    Stream<Placed> stream();

    /// An annotation or a pending suggestion, and where it stands.
    ///
    /// @param ordinal the document's, or null for a region that stands by itself
    /// @param suggested whether it is a machine's suggestion that nobody accepted yet
    record Placed(@Nullable Long ordinal, Annotation annotation, boolean suggested) {}
}
