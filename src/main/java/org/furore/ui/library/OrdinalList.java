package org.furore.ui.library;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

/// A list of documents that never changes and holds nothing but their ordinals. To look for a slot
/// compares numbers and reads no line.
final class OrdinalList<T> extends ObservableListBase<Slot<T>> {
    private final PagedRows<T> rows;
    private final int[] ordinals;

    OrdinalList(PagedRows<T> rows, int[] ordinals) {
        this.rows = rows;
        this.ordinals = ordinals;
    }

    @Override
    public Slot<T> get(int index) {
        return rows.slot(ordinals, index);
    }

    @Override
    public int size() {
        return ordinals.length;
    }

    /// Itself only: to compare lines would read them all.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public int indexOf(@Nullable Object wanted) {
        return wanted instanceof Slot<?> slot ? indexOf(ordinals, slot.ordinal()) : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object wanted) {
        return indexOf(wanted);
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return indexOf(wanted) >= 0;
    }

    /// Where an ordinal stands, or -1.
    static int indexOf(int[] ordinals, int ordinal) {
        for (int i = 0; i < ordinals.length; i++) {
            if (ordinals[i] == ordinal) {
                return i;
            }
        }
        return -1;
    }
}
