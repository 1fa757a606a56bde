package org.furore.ui.search;

import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.Listings.Order;

/// The order of documents that stands for an order of hits other than the best first.
final class HitOrder {
    private HitOrder() {}

    static Order of(SearchViewModel.Sorting sorting) {
        return switch (sorting) {
            case RELEVANCE, NEWEST -> new Order(DocumentColumn.DATE, true);
            case OLDEST -> new Order(DocumentColumn.DATE, false);
            case ENGAGED -> new Order(DocumentColumn.ENGAGEMENT, true);
            case BEST -> new Order(DocumentColumn.RATING, true);
            case WORST -> new Order(DocumentColumn.RATING, false);
        };
    }
}
