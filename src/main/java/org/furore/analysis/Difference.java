package org.furore.analysis;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A document or a stretch of its text on which coders differ.
///
/// @param where the stretch, from the first to the last unit anybody marked; null for the document
/// @param said by all who answered, in the order of the coders
public record Difference(
        Variable variable, DocumentId document, @Nullable Range where, List<Said> said) {
    public Difference {
        said = List.copyOf(said);
    }
}
