package org.furore.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// A place in a long list: the document that stands there, and its line once it is read. Two slots
/// are equal when they mean the same document. FX thread.
///
/// @param <T> what a line is
public final class Slot<T> {
    private final int ordinal;
    private final ReadOnlyObjectWrapper<@Nullable T> row = new ReadOnlyObjectWrapper<>(null);
    private boolean asked;
    private boolean gone;

    Slot(int ordinal) {
        this.ordinal = ordinal;
    }

    /// Of [org.furore.domain.document.Documents].
    public int ordinal() {
        return ordinal;
    }

    /// The line, null until it is read and where the document is held no more.
    public ReadOnlyObjectProperty<@Nullable T> rowProperty() {
        return row.getReadOnlyProperty();
    }

    public @Nullable T row() {
        return row.get();
    }

    /// Whether the line was looked for and the document is held no more.
    public boolean gone() {
        return gone;
    }

    /// Whether the line has to be read.
    boolean wanting() {
        return !asked;
    }

    void asking() {
        asked = true;
    }

    void notAsked() {
        asked = false;
    }

    void found(@Nullable T line) {
        gone = line == null;
        row.set(line);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot<?> slot && slot.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return ordinal;
    }
}
