package org.furore.domain.actor;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of an actor.
public record ActorId(UUID value) implements EntryId {}
