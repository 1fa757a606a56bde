package org.furore.domain.series;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a series.
public record SeriesId(UUID value) implements EntryId {}
