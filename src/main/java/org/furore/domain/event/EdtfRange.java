package org.furore.domain.event;

import org.jspecify.annotations.Nullable;

/// What an EDTF text says: one date (`start` and `end` are the same), or an interval.
///
/// @param start null for an end that is open or unknown
/// @param end null for an end that is open or unknown
record EdtfRange(
        @Nullable EdtfPoint start, @Nullable EdtfPoint end, boolean openStart, boolean openEnd) {

    /// Whichever end is written.
    EdtfPoint any() {
        EdtfPoint one = start != null ? start : end;
        if (one == null) {
            throw new IllegalStateException("an interval without a written end");
        }
        return one;
    }
}
