package org.furore.domain.annotation;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a machine coder's run.
public record SuggestionRunId(UUID value) implements EntryId {}
