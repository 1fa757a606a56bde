package org.furore.domain.claim;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of a claim.
public record ClaimId(UUID value) implements EntryId {}
