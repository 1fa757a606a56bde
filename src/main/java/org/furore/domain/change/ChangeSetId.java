package org.furore.domain.change;

import java.util.UUID;

/// The name of a change set, unique over all cases (UUIDv7).
public record ChangeSetId(UUID value) {}
