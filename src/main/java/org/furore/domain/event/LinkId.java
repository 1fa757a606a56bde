package org.furore.domain.event;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a link.
public record LinkId(UUID value) implements EntryId {}
