package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// A document in a case.
///
/// @param ordinal stable number of the document in this case's file, from 1; never reused, never
///   leaves the case
/// @param document under its corrected header
/// @param sourceHeader the header as the source has it
/// @param languageConfidence how sure a machine was of the language, 0 to 1; null where the source
///   states it or nobody looked
public record StoredDocument(
        DocumentId id,
        long ordinal,
        Document document,
        Header sourceHeader,
        Origin origin,
        @Nullable Double languageConfidence) {

    /// Of a language that no machine found.
    public StoredDocument(
            DocumentId id, long ordinal, Document document, Header sourceHeader, Origin origin) {
        this(id, ordinal, document, sourceHeader, origin, null);
    }
}
