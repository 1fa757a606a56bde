package org.furore.domain.change;

import org.furore.domain.document.ImportId;

/// What was committed, in order, as followers learn of it. Delivered on the workspace thread after
/// the commit: a follower takes note and returns at once.
public sealed interface Feed {

    /// The change set, as it was applied (for an undo: the inverted changes).
    record Applied(ChangeSet changes) implements Feed {}

    /// A batch of an import was committed; documents with ordinals `from` to `to` (both inclusive)
    /// are new, or none if `to < from`.
    record BatchStored(ImportId importId, long from, long to) implements Feed {}

    /// The languages of some documents were found that nobody had stated.
    record LanguagesFound() implements Feed {}

    /// An import ended, complete or not, and is a step of the history now.
    record ImportEnded(ImportId importId) implements Feed {}
}
