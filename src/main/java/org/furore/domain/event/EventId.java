package org.furore.domain.event;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of an event.
public record EventId(UUID value) implements EntryId {}
