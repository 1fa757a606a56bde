package org.furore.domain.annotation;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a suggestion.
public record SuggestionId(UUID value) implements EntryId {}
