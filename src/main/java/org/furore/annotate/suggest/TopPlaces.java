package org.furore.annotate.suggest;

import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.StoredDocument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;

/// The passages with the highest scores among any number, each wording once: that which came first.
/// Equal scores stand as they came.
final class TopPlaces {
    /// The worst first: the lowest score, of equal ones the last.
    private static final Comparator<Scored> WORST =
            Comparator.comparingDouble(Scored::score)
                    .thenComparing(Comparator.comparingLong(Scored::order).reversed());

    private final int most;
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(WORST);
    private final Set<String> wordings = new HashSet<>();
    private long order;

    /// @param most passages kept
    TopPlaces(int most) {
        this.most = most;
    }

    /// A passage.
    ///
    /// @param order the how manieth it was
    record Scored(long ordinal, Place.Span place, double score, long order, String wording) {}

    void add(StoredDocument document, Range range, double score) {
        order++;
        if (kept.size() == most && kept.element().score() >= score) {
            return;
        }
        String wording =
                document.document()
                        .text()
                        .substring(range.start(), range.end())
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
        if (!wordings.add(wording)) {
            return;
        }
        kept.add(
                new Scored(
                        document.ordinal(),
                        Proposals.span(document, range),
                        score,
                        order,
                        wording));
        if (kept.size() > most) {
            wordings.remove(kept.remove().wording());
        }
    }

    /// All that are kept, the best first.
    List<Scored> best() {
        List<Scored> all = new ArrayList<>(kept);
        all.sort(WORST.reversed());
        return all;
    }
}
