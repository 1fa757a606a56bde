package org.furore.domain.event;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a relation.
public record RelationId(UUID value) implements EntryId {}
