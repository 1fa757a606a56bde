package org.furore.domain.codebook;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a code.
public record CodeId(UUID value) implements EntryId {}
