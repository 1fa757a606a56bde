package org.furore.ui.reader;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

/// Where the caret stands and what is selected, as places of the text.
///
/// @param anchor where the selection began
/// @param at where the caret stands
/// @param byMouse whether a mouse put it there, so that the selection may be put straight
record Caret(int anchor, int at, boolean byMouse) {
    static final Caret START = new Caret(0, 0, false);

    /// What is selected, or null.
    @Nullable Range selection() {
        return anchor == at ? null : new Range(Math.min(anchor, at), Math.max(anchor, at));
    }
}
