package org.furore.domain.document;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of an attachment.
public record AttachmentId(UUID value) implements EntryId {}
