package org.furore.domain.document;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of an attachment.
public record AttachmentId(UUID value) implements EntryId {}
