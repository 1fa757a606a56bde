package org.furore.ui.codebook;

import javafx.scene.Node;

import org.furore.domain.change.Entry;

/// The fields of one kind of entry.
///
/// @param <E> the kind
interface EntryForm<E extends Entry> {

    /// Fills it.
    void show(E entry);

    /// What it is called.
    InPlaceField name();

    /// Everything else.
    Node body();
}
