package org.furore.domain.actor;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of an actor.
public record ActorId(UUID value) implements EntryId {}
