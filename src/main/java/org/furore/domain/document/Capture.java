package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How a record was caught, where its file says so (the envelope of a browser's capture, the header
/// of a web archive's record): what makes it evidence when the page is gone.
///
/// @param at when it was seen, or null
/// @param url the address it was seen at, or null
/// @param tool the program that caught it, with its version, or null
public record Capture(@Nullable Instant at, @Nullable String url, @Nullable String tool) {
    public static final Capture UNSTATED = new Capture(null, null, null);
}
