package org.furore.ui.search;

import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.Listings.Order;

/// The order of documents that stands for an order of hits by date.
final class HitOrder {
    private HitOrder() {}

    static Order of(SearchViewModel.Sorting sorting) {
        return new Order(DocumentColumn.DATE, sorting == SearchViewModel.Sorting.NEWEST);
    }
}
