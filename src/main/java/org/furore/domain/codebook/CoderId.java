package org.furore.domain.codebook;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a coder.
public record CoderId(UUID value) implements EntryId {}
