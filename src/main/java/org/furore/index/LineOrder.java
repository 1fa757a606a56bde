package org.furore.index;

import org.furore.domain.search.Concordance;

/// Which places around a spot lines are compared by.
///
/// @param words how many places are looked at; none for the order of documents
record LineOrder(Concordance.Order order, int word, int words) {
    static LineOrder of(Concordance.Order order, int word) {
        return new LineOrder(
                order, word, order == Concordance.Order.DOCUMENT ? 0 : Concordance.WORDS);
    }

    /// The place of a text that the spot is compared by at a level, from 0.
    int place(SpotList spots, int index, int level) {
        int away = word + level;
        return order == Concordance.Order.LEFT
                ? spots.first(index) - away
                : spots.last(index) + away;
    }
}
