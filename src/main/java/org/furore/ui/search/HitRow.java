package org.furore.ui.search;

import org.furore.domain.document.DocumentRow;
import org.furore.domain.search.TextSearch.Highlight;

import java.util.List;

/// A hit as the list shows it: the document's line, and the words found in their surroundings.
///
/// @param highlights UTF-16 units of the snippet, in order, not overlapping
record HitRow(DocumentRow document, String snippet, List<Highlight> highlights) {
    int ordinal() {
        return document.ordinal();
    }
}
