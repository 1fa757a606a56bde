package org.furore.domain.codebook;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a coder.
public record CoderId(UUID value) implements EntryId {}
