package org.furore.domain.event;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of an event.
public record EventId(UUID value) implements EntryId {}
