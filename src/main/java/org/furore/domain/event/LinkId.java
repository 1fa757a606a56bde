package org.furore.domain.event;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a link.
public record LinkId(UUID value) implements EntryId {}
