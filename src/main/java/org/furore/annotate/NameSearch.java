package org.furore.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/// Finds entries as somebody types their name: what begins with what was typed before what has a
/// word that does, before what merely holds it; names before aliases; then what was used lately,
/// then what is used much, then the alphabet. Case and accents don't count, several words may stand
/// in any order. Immutable; any thread. A search reads all names once: some 10 ms for 50,000.
public final class NameSearch<T> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int NO = Integer.MAX_VALUE;

    /// Something that has a name.
    ///
    /// @param aliases other names it is known by
    /// @param uses how often it is used
    public record Named<T>(T entry, String name, List<String> aliases, long uses) {
        public Named {
            aliases = List.copyOf(aliases);
        }
    }

    private record Folded<T>(Named<T> named, String name, List<String> aliases) {}

    private record Ranked<T>(Folded<T> folded, int rank, int recency) {}

    private final List<Folded<T>> all;

    public NameSearch(Collection<Named<T>> named) {
        List<Folded<T>> folded = new ArrayList<>(named.size());
        for (Named<T> one : named) {
            folded.add(
                    new Folded<>(
                            one,
                            folded(one.name()),
                            one.aliases().stream().map(NameSearch::folded).toList()));
        }
        all = folded;
    }

    /// The best `limit` for what was typed, best first; for nothing typed, what was used lately,
    /// then most.
    ///
    /// @param recency how long ago an entry was used, 0 for last; what isn't in it was not
    public List<Named<T>> best(String typed, int limit, Map<T, Integer> recency) {
        String query = folded(typed.strip());
        String[] words = query.isEmpty() ? new String[0] : BLANKS.split(query);
        Comparator<Ranked<T>> better =
                Comparator.comparingInt((Ranked<T> one) -> one.rank())
                        .thenComparingInt(Ranked::recency)
                        .thenComparing(one -> -one.folded().named().uses())
                        .thenComparing(one -> one.folded().name());
        PriorityQueue<Ranked<T>> best = new PriorityQueue<>(better.reversed());
        for (Folded<T> one : all) {
            int rank = rank(one, query, words);
            if (rank == NO) {
                continue;
            }
            best.add(
                    new Ranked<>(
                            one,
                            rank,
                            recency.getOrDefault(one.named().entry(), Integer.MAX_VALUE)));
            if (best.size() > limit) {
                best.poll();
            }
        }
        return best.stream().sorted(better).map(one -> one.folded().named()).toList();
    }

    /// The entry that is named exactly so, case and accents aside.
    public List<Named<T>> exactly(String name) {
        String query = folded(name.strip());
        return all.stream()
                .filter(one -> one.name().equals(query) || one.aliases().contains(query))
                .map(Folded::named)
                .toList();
    }

    private static int rank(Folded<?> one, String query, String[] words) {
        if (query.isEmpty()) {
            return 0;
        }
        int rank = rank(one.name(), query, words);
        for (String alias : one.aliases()) {
            int other = rank(alias, query, words);
            if (other != NO) {
                rank = Math.min(rank, other + 1);
            }
        }
        return rank;
    }

    /// Even numbers, so that an alias stands just behind a name.
    private static int rank(String name, String query, String[] words) {
        if (name.equals(query)) {
            return 0;
        }
        int at = name.indexOf(query);
        if (at == 0 || at == 1 && !Character.isLetterOrDigit(name.charAt(0))) {
            return 2;
        }
        if (at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1))) {
            return 4;
        }
        if (words.length > 1 && allBegin(name, words)) {
            return 6;
        }
        return at > 0 ? 8 : NO;
    }

    private static boolean allBegin(String name, String[] words) {
        for (String word : words) {
            int at = name.indexOf(word);
            while (at > 0 && Character.isLetterOrDigit(name.charAt(at - 1))) {
                at = name.indexOf(word, at + 1);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /// A name without accents, in lower case.
    static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
