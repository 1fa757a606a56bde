package org.furore.domain.document;

import java.util.UUID;

/// The name of an import (UUIDv7).
public record ImportId(UUID value) {}
