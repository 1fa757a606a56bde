package org.furore.store;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Records and bytes of one file on their way into the case, written in one transaction.
final class Batch {

    /// A record and what is to become of it.
    sealed interface Item {
        Locator at();

        record Taken(
                Locator at,
                Document document,
                Capture capture,
                DocumentId id,
                byte @Nullable [] articleKey,
                long textHash)
                implements Item {}

        record Observed(Locator at, ObservationDraft draft) implements Item {}

        record Rejected(Locator at, Message reason) implements Item {}
    }

    final List<Item> items = new ArrayList<>();
    final List<Chunks.Packed> chunks = new ArrayList<>();

    /// Set when stored chunks turned out to differ from the bytes that came: those from here on go.
    long replaceFrom = -1;

    boolean isEmpty() {
        return items.isEmpty() && chunks.isEmpty() && replaceFrom < 0;
    }
}
