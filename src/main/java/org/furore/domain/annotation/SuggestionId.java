package org.furore.domain.annotation;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a suggestion.
public record SuggestionId(UUID value) implements EntryId {}
