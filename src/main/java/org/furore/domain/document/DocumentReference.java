package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A way to name a document from outside the case.
public sealed interface DocumentReference {

    /// By its id.
    record ById(UUID id) implements DocumentReference {}

    /// By its original's SHA-256 and its number in it, from 1; null where the original has one
    /// record.
    record BySha256(String sha256, @Nullable Long record) implements DocumentReference {}

    /// By its original's path as imported, and its number in it.
    record ByOriginal(String name, @Nullable Long record) implements DocumentReference {}

    /// By platform and native id.
    record ByNativeId(String platform, String nativeId) implements DocumentReference {}

    /// By canonical address.
    record ByUrl(String url) implements DocumentReference {}
}
