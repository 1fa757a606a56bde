package org.furore.domain.series;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a series.
public record SeriesId(UUID value) implements EntryId {}
