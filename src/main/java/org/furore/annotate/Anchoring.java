package org.furore.annotate;

import org.furore.domain.document.Passage;
import org.furore.domain.task.Message;

/// What came of looking for a passage.
public sealed interface Anchoring {
    /// It stands here; the quote is the text's own.
    record Found(Passage passage) implements Anchoring {}

    /// It can't be said where it stands, and why.
    record Lost(Message why) implements Anchoring {}
}
