package org.furore.ui.shell;

import java.util.Arrays;

/// Documents in the order a person goes through them.
///
/// @param ordinals of [org.furore.domain.document.Documents]; not to be changed
/// @param position of the one being read, 0-based; -1 for none
@SuppressWarnings("ArrayRecordComponent")
public record ReadingList(int[] ordinals, int position) {
    public static final ReadingList EMPTY = new ReadingList(new int[0], -1);

    /// The same list at the document with this ordinal, if it is in it.
    public ReadingList at(long ordinal) {
        for (int i = 0; i < ordinals.length; i++) {
            if (ordinals[i] == ordinal) {
                return new ReadingList(ordinals, i);
            }
        }
        return new ReadingList(ordinals, -1);
    }

    /// The list one further, or as far as it goes.
    public ReadingList moved(int by) {
        return new ReadingList(
                ordinals, Math.clamp(position + (long) by, 0, Math.max(0, ordinals.length - 1)));
    }

    public boolean hasNext() {
        return position + 1 < ordinals.length;
    }

    public boolean hasPrevious() {
        return position > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingList list
                && position == list.position
                && Arrays.equals(ordinals, list.ordinals);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ordinals) + position;
    }

    @Override
    public String toString() {
        return "ReadingList[" + position + " of " + ordinals.length + "]";
    }
}
