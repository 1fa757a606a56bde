package org.furore.domain.document;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a document: a UUIDv8 of its content key (platform and native id, else SHA-256 of the
/// record), so two people who import the same file mean the same document.
public record DocumentId(UUID value) implements EntryId {}
