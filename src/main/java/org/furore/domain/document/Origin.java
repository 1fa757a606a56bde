package org.furore.domain.document;

import java.time.Instant;

/// Where a document came from: its original and its place in it.
///
/// @param sha256 of the original, 64 lower-case hexadecimal digits
/// @param name path of the file relative to the argument it was found under, with `/`
/// @param captured when the bytes were captured, or imported where that is not known
/// @param capture how the record was caught, as its file says
public record Origin(
        OriginalId original,
        String sha256,
        String name,
        Locator locator,
        Instant captured,
        Capture capture) {

    /// Of a record whose file says nothing of how it was caught.
    public Origin(
            OriginalId original, String sha256, String name, Locator locator, Instant captured) {
        this(original, sha256, name, locator, captured, Capture.UNSTATED);
    }
}
