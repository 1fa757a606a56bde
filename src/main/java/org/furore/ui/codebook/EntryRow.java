package org.furore.ui.codebook;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// An entry as the list shows it, with those below it.
///
/// @param own marks that name it
/// @param total the same and those of all codes below it
/// @param below sorted as the list is
record EntryRow(Entry entry, long own, long total, List<EntryRow> below) {

    EntryRow {
        below = List.copyOf(below);
    }

    /// In which order a list stands.
    enum Order {
        NAME,
        USE
    }

    /// The rows of a section: codes as the tree they form, claims and actors in a list. A filter
    /// keeps what has all its words in its names or its definition, and the codes above it.
    static List<EntryRow> of(Codebook codebook, Section section, String filter, Order order) {
        List<String> wanted =
                Stream.of(folded(filter).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        Map<@Nullable CodeId, List<Entry>> below = new HashMap<>();
        for (Entry entry : codebook.of(section)) {
            CodeId parent = entry instanceof Code code ? code.parent() : null;
            boolean hangs = parent != null && codebook.find(parent) != null;
            below.computeIfAbsent(hangs ? parent : null, each -> new ArrayList<>()).add(entry);
        }
        return new Growing(codebook, wanted, below, comparator(order)).below(null);
    }

    private record Growing(
            Codebook codebook,
            List<String> wanted,
            Map<@Nullable CodeId, List<Entry>> byParent,
            Comparator<EntryRow> order,
            Set<Entry> seen) {

        Growing(
                Codebook codebook,
                List<String> wanted,
                Map<@Nullable CodeId, List<Entry>> byParent,
                Comparator<EntryRow> order) {
            this(codebook, wanted, byParent, order, new HashSet<>());
        }

        List<EntryRow> below(@Nullable CodeId parent) {
            List<EntryRow> rows = new ArrayList<>();
            for (Entry entry : byParent.getOrDefault(parent, List.of())) {
                if (seen.add(entry)) {
                    List<EntryRow> under =
                            entry instanceof Code code ? below(code.id()) : List.of();
                    if (!under.isEmpty() || matches(entry, wanted)) {
                        long own = codebook.count(entry.id()).marks();
                        long total = own + under.stream().mapToLong(EntryRow::total).sum();
                        rows.add(new EntryRow(entry, own, total, under));
                    }
                }
            }
            rows.sort(order);
            return rows;
        }
    }

    private static Comparator<EntryRow> comparator(Order order) {
        Collator collator = Collator.getInstance(Locale.ROOT);
        collator.setStrength(Collator.SECONDARY);
        Map<Entry, java.text.CollationKey> keys = new HashMap<>();
        Comparator<EntryRow> byName =
                Comparator.comparing(row ->
                        keys.computeIfAbsent(
                                row.entry(), entry -> collator.getCollationKey(name(entry))));
        return order == Order.NAME
                ? byName
                : Comparator.comparingLong(EntryRow::total).reversed().thenComparing(byName);
    }

    private static boolean matches(Entry entry, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        StringBuilder all = new StringBuilder(name(entry));
        switch (entry) {
            case Code code -> all.append('\n').append(orEmpty(code.definition()));
            case Claim claim -> claim.variants().forEach(each -> all.append('\n').append(each));
            case Actor actor -> {
                actor.aliases().forEach(each -> all.append('\n').append(each));
                actor.handles().forEach(each -> all.append('\n').append(each.handle()));
            }
            default -> {}
        }
        String folded = folded(all.append('\n').append(orEmpty(entry.key())).toString());
        return wanted.stream().allMatch(folded::contains);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Without case and accents, as one types when looking for something.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What an entry is called.
    static String name(Entry entry) {
        return switch (entry) {
            case Code code -> code.name();
            case Claim claim -> claim.text();
            case Actor actor -> actor.name();
            default -> "";
        };
    }
}
