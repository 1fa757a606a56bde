package org.furore.domain.search;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a saved search outside the case.
public record SavedSearchId(UUID value) implements EntryId {}
