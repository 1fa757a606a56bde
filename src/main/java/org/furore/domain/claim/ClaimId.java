package org.furore.domain.claim;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of a claim.
public record ClaimId(UUID value) implements EntryId {}
