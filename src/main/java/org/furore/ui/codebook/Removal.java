package org.furore.ui.codebook;

import org.furore.annotate.EntryEdit;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Entry;

/// An entry that somebody wants to delete, and what that would mean.
///
/// @param edit what would be done, or why it can't be
record Removal(Entry entry, Usages.Ties ties, EntryEdit edit) {
    boolean possible() {
        return edit instanceof EntryEdit.Ready;
    }
}
