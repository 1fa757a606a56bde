package org.furore.domain.document;

import java.util.UUID;

/// The name of an original: a UUIDv8 of its SHA-256, so equal wherever the same bytes were
/// imported.
public record OriginalId(UUID value) {}
