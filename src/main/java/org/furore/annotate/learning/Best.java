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

/// The best of many, kept while they go by: only as many are held as are asked for. Texts that
/// differ only in case, accents, punctuation, spacing or a link's address are given once, by the
/// first that came, so that one post shared a thousand times doesn't fill the answer. For one
/// thread.
///
/// @param <S> what is ranked
public final class Best<S> {
    /// @param item what was ranked
    /// @param score as it was ranked by
    public record Hit<S>(S item, double score) {}

    private record Kept<S>(Hit<S> hit, long number, String wording) {}

    private final int limit;
    private final Comparator<Kept<S>> best =
            Comparator.comparingDouble((Kept<S> kept) -> kept.hit.score)
                    .reversed()
                    .thenComparingLong(Kept::number);
    private final PriorityQueue<Kept<S>> worstFirst =
            new PriorityQueue<>(Collections.reverseOrder(best));
    private final Set<String> wordings = new HashSet<>();
    private long number;

    /// @param limit how many are kept
    public Best(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        this.limit = limit;
    }

    /// Whether an item of this score could be among the best so far; `NaN` never is.
    public boolean wants(double score) {
        Kept<S> worst = worstFirst.size() < limit ? null : worstFirst.peek();
        return !Double.isNaN(score) && (worst == null || score > worst.hit.score);
    }

    /// Takes an item in, if it is wanted.
    ///
    /// @param text what is scored of it
    public void add(S item, String text, double score) {
        if (!wants(score)) {
            return;
        }
        Kept<S> kept = new Kept<>(new Hit<>(item, score), number++, Wording.of(text));
        if (!wordings.add(kept.wording)) {
            return;
        }
        worstFirst.add(kept);
        if (worstFirst.size() > limit) {
            wordings.remove(worstFirst.remove().wording);
        }
    }

    /// Those that score highest, best first, of equal ones the earlier.
    public List<Hit<S>> found() {
        List<Kept<S>> found = new ArrayList<>(worstFirst);
        found.sort(best);
        return found.stream().map(Kept::hit).toList();
    }

    /// The `limit` items of a stream whose texts score highest.
    ///
    /// @param text what is scored of an item
    /// @param score from a text's words alone, such as [Learned#score(String)] or
    ///   [MoreLike#score(String)]; what it scores as `NaN` is left out
    public static <S> List<Hit<S>> of(
            Stream<S> items,
            Function<? super S, String> text,
            ToDoubleFunction<String> score,
            int limit) {
        Best<S> best = new Best<>(limit);
        items.sequential()
                .forEach(item -> {
                    String read = text.apply(item);
                    best.add(item, read, score.applyAsDouble(read));
                });
        return best.found();
    }
}
