package org.furore.annotate.names;

import org.furore.annotate.names.NameMention.OfNewName;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Counts new names over any number of documents, one after the other, and says which are one
/// actor: what is written alike but for case, accents, sign, article and legal form ([NameKey]); a
/// word alone and the one full name of its document that ends with it, else the one of all
/// documents; an acronym and the name it is explained by. What could be two actors stays apart: a
/// surname of several, a place's name, an acronym of two names.
///
/// Memory is bounded: at most twice `cap` names are kept; when there are more, the `cap` most
/// mentioned stay (a counter with cut-offs, as in Manku and Motwani, "Approximate frequency counts
/// over data streams", VLDB 2002, section 4.2, with the cut-off set by space instead of by error).
/// A name mentioned more often than [#missed] is surely there, and no count is low by more than
/// that. The same documents in the same order give the same groups. For one thread.
public final class NameCensus {
    /// Names kept, at least: some 30 MB.
    public static final int CAP = 20_000;

    /// A full name this many times rarer than a word alone doesn't take it in.
    private static final int RARER = 10;

    /// Longer names, in UTF-16 units, aren't counted.
    private static final int LONGEST = 120;

    /// A short form of a short form of a name is followed this far.
    private static final int STEPS = 3;

    /// Names at least this long are one with or without an article.
    private static final int BARE = 6;

    private static final String SEVERAL = "";

    private static final class Kept {
        final NameTally tally = new NameTally();
        @Nullable String surname;
        @Nullable String alone;
    }

    /// What the names of one document tell of each other.
    ///
    /// @param full by surname the key of the full name, or [#SEVERAL]
    /// @param explained the same by folded acronym
    /// @param keys of all its names
    private record Within(
            Map<String, String> full, Map<String, String> explained, Set<String> keys) {
        void add(OfNewName name, @Nullable String acronym) {
            String key = NameKey.of(name.name());
            keys.add(key);
            String surname = NameKey.surname(name);
            if (surname != null) {
                keep(full, surname, key);
            }
            if (acronym != null) {
                keep(explained, Folding.of(acronym), key);
            }
        }

        /// The key a name is counted under: its own, or that of a longer form in the document.
        String whole(OfNewName name, String key) {
            String alone = NameKey.alone(name);
            String longer = explained.getOrDefault(key, SEVERAL);
            if (longer.equals(SEVERAL) && alone != null) {
                longer = full.getOrDefault(alone, SEVERAL);
            }
            if (!longer.equals(SEVERAL)) {
                return longer;
            }
            String turned = NameKey.articleTurned(key);
            boolean article = key.length() >= BARE && turned.length() > key.length();
            return article && keys.contains(turned) ? turned : key;
        }
    }

    private final int cap;
    private Map<String, Kept> names = new LinkedHashMap<>();

    /// By folded acronym the key of the name that explains it, or [#SEVERAL].
    private final Map<String, String> acronyms = new HashMap<>();

    private long documents;
    private long missed;

    /// @param cap names kept at least
    public NameCensus(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("a cap of " + cap);
        }
        this.cap = cap;
    }

    /// Counts the new names of a document; mentions of known actors are passed over, and what is
    /// longer than 120 units.
    ///
    /// @param mentions what a [NameCoder] found in `text`
    public void add(DocumentId document, String text, List<NameMention> mentions) {
        List<OfNewName> found = new ArrayList<>();
        Within within = new Within(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (NameMention mention : mentions) {
            if (mention instanceof OfNewName name && name.name().length() <= LONGEST) {
                found.add(name);
                within.add(name, Acronyms.beside(text, name.range()));
            }
        }
        for (OfNewName name : found) {
            count(document, name, within);
        }
        within.explained().forEach(this::explain);
        documents++;
        if (names.size() > 2 * cap) {
            cut();
        }
    }

    private void count(DocumentId document, OfNewName name, Within within) {
        String key = NameKey.of(name.name());
        String whole = within.whole(name, key);
        boolean own = whole.equals(key);
        Kept kept = names.computeIfAbsent(whole, each -> new Kept());
        if (own) {
            kept.surname = kept.surname == null ? NameKey.surname(name) : kept.surname;
            kept.alone = kept.alone == null ? NameKey.alone(name) : kept.alone;
        }
        kept.tally.add(
                name.name(),
                name.kind(),
                own,
                documents,
                new NameGroup.Example(document, name.range()));
    }

    private void explain(String acronym, String key) {
        if (acronyms.size() < cap || acronyms.containsKey(acronym)) {
            keep(acronyms, acronym, key);
        }
    }

    private static void keep(Map<String, String> keys, String word, String key) {
        keys.merge(word, key, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    private void cut() {
        List<Map.Entry<String, Kept>> all = new ArrayList<>(names.entrySet());
        all.sort(Comparator.comparing(each -> -each.getValue().tally.mentions()));
        missed += all.get(cap).getValue().tally.mentions();
        names = new LinkedHashMap<>();
        for (Map.Entry<String, Kept> each : all.subList(0, cap)) {
            names.put(each.getKey(), each.getValue());
        }
    }

    /// By how much a count may be too low, and how often a name may have been mentioned that isn't
    /// there; 0 as long as nothing had to be cut.
    public long missed() {
        return missed;
    }

    /// The names most often mentioned, at most `limit`, most mentions first, then by the alphabet.
    public List<NameGroup> groups(int limit) {
        Map<String, String> surnames = new HashMap<>();
        names.forEach((key, kept) -> {
            if (kept.surname != null) {
                keep(surnames, kept.surname, key);
            }
        });
        Map<String, NameTally> joined = new LinkedHashMap<>();
        names.forEach((key, kept) -> {
            String root = root(key, surnames);
            NameTally whole =
                    joined.computeIfAbsent(root, each -> new NameTally().join(tally(each)));
            if (!root.equals(key)) {
                whole.join(kept.tally);
            }
        });
        return joined.values().stream()
                .map(NameTally::group)
                .sorted(
                        Comparator.comparing((NameGroup group) -> -group.mentions())
                                .thenComparing(NameGroup::name))
                .limit(limit)
                .toList();
    }

    /// The key of the name another is counted with in the end: its own, or that of a longer form.
    private String root(String key, Map<String, String> surnames) {
        String at = key;
        for (int step = 0; step < STEPS; step++) {
            String next = longer(at, surnames);
            if (next.equals(at)) {
                break;
            }
            at = next;
        }
        return at;
    }

    private String longer(String key, Map<String, String> surnames) {
        String explained = acronyms.getOrDefault(key, SEVERAL);
        if (names.containsKey(explained)) {
            return explained;
        }
        String alone = Objects.requireNonNull(names.get(key)).alone;
        String full = alone == null ? SEVERAL : surnames.getOrDefault(alone, SEVERAL);
        if (names.containsKey(full) && tally(full).mentions() * RARER >= tally(key).mentions()) {
            return full;
        }
        String turned = NameKey.articleTurned(key);
        boolean longEnough = Math.min(key.length(), turned.length()) >= BARE;
        return longEnough && names.containsKey(turned) && before(turned, key) ? turned : key;
    }

    /// Whether one of two names is mentioned more often, or as often and comes first.
    private boolean before(String one, String other) {
        long more = tally(one).mentions() - tally(other).mentions();
        return more > 0 || more == 0 && one.compareTo(other) < 0;
    }

    private NameTally tally(String key) {
        return Objects.requireNonNull(names.get(key)).tally;
    }
}
