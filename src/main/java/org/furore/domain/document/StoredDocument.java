package org.furore.domain.document;

/// A document in a case.
///
/// @param ordinal stable number of the document in this case's file, from 1; never reused, never
///   leaves the case
/// @param document under its corrected header
/// @param sourceHeader the header as the source has it
public record StoredDocument(
        DocumentId id, long ordinal, Document document, Header sourceHeader, Origin origin) {}
