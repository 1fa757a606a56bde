package org.furore.domain.codebook;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a code.
public record CodeId(UUID value) implements EntryId {}
