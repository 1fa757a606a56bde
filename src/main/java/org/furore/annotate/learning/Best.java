package org.furore.annotate.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The best of a long stream, kept while it goes by: only as many are held as are asked for.
public final class Best {
    private Best() {}

    /// @param item what was ranked
    /// @param score as it was ranked by
    public record Hit<S>(S item, double score) {}

    private record Kept<S>(Hit<S> hit, long number, String wording) {}

    /// The `limit` items whose texts score highest, best first, of equal ones the earlier. Texts
    /// that differ only in case, accents, punctuation, spacing or a link's address are given once,
    /// by the first that came, so that one post shared a thousand times doesn't fill the answer.
    ///
    /// @param text what is scored of an item
    /// @param score from a text's words alone, such as [Learned#score(String)] or
    ///   [MoreLike#score(String)]; what it scores as `NaN` is left out
    public static <S> List<Hit<S>> of(
            Stream<S> items,
            Function<? super S, String> text,
            ToDoubleFunction<String> score,
            int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        Comparator<Kept<S>> best =
                Comparator.comparingDouble((Kept<S> kept) -> kept.hit.score)
                        .reversed()
                        .thenComparingLong(Kept::number);
        PriorityQueue<Kept<S>> worstFirst = new PriorityQueue<>(Collections.reverseOrder(best));
        Set<String> wordings = new HashSet<>();
        long[] number = new long[1];
        items.sequential()
                .forEach(item -> {
                    String read = text.apply(item);
                    Hit<S> hit = new Hit<>(item, score.applyAsDouble(read));
                    Kept<S> worst = worstFirst.size() < limit ? null : worstFirst.peek();
                    boolean taken = worst == null || hit.score > worst.hit.score;
                    if (Double.isNaN(hit.score) || !taken) {
                        return;
                    }
                    Kept<S> kept = new Kept<>(hit, number[0]++, Wording.of(read));
                    if (!wordings.add(kept.wording)) {
                        return;
                    }
                    worstFirst.add(kept);
                    if (worst != null) {
                        worstFirst.remove(worst);
                        wordings.remove(worst.wording);
                    }
                });
        List<Kept<S>> found = new ArrayList<>(worstFirst);
        found.sort(best);
        return found.stream().map(Kept::hit).toList();
    }
}
