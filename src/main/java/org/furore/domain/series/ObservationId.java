package org.furore.domain.series;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of an observation.
public record ObservationId(UUID value) implements EntryId {}
