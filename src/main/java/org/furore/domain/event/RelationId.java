package org.furore.domain.event;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a relation.
public record RelationId(UUID value) implements EntryId {}
