package org.furore.domain.series;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of an observation.
public record ObservationId(UUID value) implements EntryId {}
