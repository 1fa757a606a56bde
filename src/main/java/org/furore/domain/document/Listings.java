package org.furore.domain.document;

import java.util.List;

/// The documents held by an active import as a long list needs them: first the order of all, which
/// is nothing but numbers, then the lines in sight. Calls block; any thread but the window's may
/// make them.
public interface Listings {

    /// The ordinals of all documents in this order. What has no value comes last in either
    /// direction; equals stand in order of ordinal. Text is compared without letter case and
    /// accents.
    int[] order(Order order);

    /// The lines of these documents, in the order of `ordinals`; those that are held no more are
    /// left out. Meant for a page of them, some hundred at most.
    List<DocumentRow> rows(int[] ordinals);

    /// A column and a direction.
    record Order(DocumentColumn column, boolean descending) {}
}
