package org.furore.annotate.names;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the names of known actors in a text, in one pass, however many there are.
///
/// - Whole words only; accents don't count, nor whether a blank, a line's end or a hyphen stands
///   between two words. A possessive (`Netflix's`) is left out of the span.
/// - A word that has a capital letter in the name must have one in the text (so `Apple` matches
///   `Apple` and `APPLE`, not `apple`). A name of one word without any capital is read as if it had
///   one; of several words, it matches any case. Persons, organisations and groups of two or more
///   words are also found all in lower case, with less confidence; works are not, since their
///   titles are ordinary phrases.
/// - A single word that is also one of the commonest words (`It`, `Us`) isn't found where a
///   sentence begins or in capitals.
/// - Handles and hashtags match in any case. A hashtag or handle that is a name written together
///   (`#MaimounaDoucoure`) matches too; one that only contains a name (`#CancelNetflix`) doesn't.
/// - Of names that begin at the same word the longest wins; mentions don't overlap. A name of
///   several actors mentions each of them.
///
/// Immutable; any thread.
public final class Gazetteer {
    /// Longer names are cut.
    private static final int WORDS = 16;

    /// A mention of known actors.
    ///
    /// @param range UTF-16 units of the text given
    /// @param actors those who bear the name, in the order they were given
    /// @param how what kind of match it is
    public record Match(Range range, List<ActorId> actors, How how) {}

    /// How a name was written, with the confidence that gives (see [NameMention#confidence]).
    public enum How {
        /// `@netflix` or `#netflix`, as the actor has it.
        SIGNED(0.95),
        /// Two or more words.
        WORDS(0.95),
        /// One word.
        WORD(0.85),
        /// A name written together behind `@` or `#`.
        TOGETHER(0.75),
        /// Several words, without the capitals they should have.
        SMALL(0.5);

        private final double confidence;

        How(double confidence) {
            this.confidence = confidence;
        }

        double confidence() {
            return confidence;
        }
    }

    /// @param capitals a bit for each word that must have a capital letter
    /// @param small whether it may stand without them
    private record Form(ActorId actor, int capitals, boolean small) {}

    private final WordIds words = new WordIds();
    private final WordTrie trie = new WordTrie();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, List<ActorId>> signed = new HashMap<>();
    private final Map<String, List<ActorId>> together = new HashMap<>();

    private Gazetteer() {}

    public static Gazetteer of(Collection<Actor> actors) {
        Gazetteer gazetteer = new Gazetteer();
        for (Actor actor : actors) {
            gazetteer.add(actor, actor.name());
            actor.aliases().forEach(alias -> gazetteer.add(actor, alias));
            actor.handles()
                    .forEach(handle -> gazetteer.addSigned("@" + handle.handle(), actor.id()));
        }
        return gazetteer;
    }

    private void add(Actor actor, String written) {
        String name = written.strip();
        if (name.startsWith("@") || name.startsWith("#")) {
            addSigned(name, actor.id());
            return;
        }
        TextWords parts = TextWords.of(name, words);
        int size = Math.min(WORDS, parts.size());
        if (size == 0) {
            return;
        }
        int node = 0;
        int capitals = 0;
        StringBuilder all = new StringBuilder(name.length());
        for (int i = 0; i < size; i++) {
            int start = parts.start(i);
            int end = parts.end(i);
            String folded = Folding.of(name, start, end);
            all.append(folded);
            capitals |= TextWords.capital(name, start, end) ? 1 << i : 0;
            node = trie.grown(node, words.add(folded));
        }
        boolean small = capitals == 0 && !name.equals(name.toUpperCase(Locale.ROOT));
        int needed = size == 1 && small ? 1 : capitals;
        trie.entry(node);
        forms.add(new Form(actor.id(), needed, size > 1 && actor.type() != ActorKind.WORK));
        if (all.length() > 3) {
            put(together.computeIfAbsent(all.toString(), key -> new ArrayList<>(1)), actor.id());
        }
    }

    private void addSigned(String name, ActorId actor) {
        put(signed.computeIfAbsent(Folding.of(name), key -> new ArrayList<>(1)), actor);
    }

    private static <T> void put(List<T> list, T entry) {
        if (!list.contains(entry)) {
            list.add(entry);
        }
    }

    /// The actors that bear a name, case, accents, blanks and punctuation aside; none for names of
    /// three letters or fewer.
    List<ActorId> bearing(String name) {
        return List.copyOf(together.getOrDefault(NameKey.letters(name), List.of()));
    }

    /// All mentions of known actors, in order, disjoint.
    public List<Match> in(String text) {
        List<Match> matches = new ArrayList<>();
        TextWords found = TextWords.of(text, words);
        int i = 0;
        while (i < found.size()) {
            int start = found.start(i);
            char before = start == 0 ? ' ' : text.charAt(start - 1);
            if ((before == '@' || before == '#' || before == '＃')
                    && (start == 1 || !TextWords.inWord(text.charAt(start - 2)))) {
                i = signed(text, found, i, matches);
            } else if (found.id(i) != WordIds.NONE) {
                i = named(text, found, i, matches);
            } else {
                i++;
            }
        }
        return matches;
    }

    /// The longest name that begins with a word; tells which word comes next.
    private int named(String text, TextWords found, int first, List<Match> matches) {
        int node = 0;
        Match best = null;
        int next = first + 1;
        int capitals = 0;
        for (int i = first; i < found.size() && i < first + WORDS; i++) {
            if (i > first && !found.adjoins(i)) {
                break;
            }
            node = found.id(i) == WordIds.NONE ? WordTrie.NONE : trie.step(node, found.id(i));
            if (node == WordTrie.NONE) {
                break;
            }
            capitals |= found.capital(i) ? 1 << i - first : 0;
            if (trie.last(node) != WordTrie.NONE) {
                Match match = match(text, found, first, i, node, capitals);
                if (match != null) {
                    best = match;
                    next = i + 1;
                }
            }
        }
        if (best != null) {
            matches.add(best);
        }
        return next;
    }

    private @Nullable Match match(
            String text, TextWords found, int first, int last, int node, int capitals) {
        Range range = new Range(found.start(first), found.end(last));
        if (goesOn(text, range.end()) || first == last && common(text, range)) {
            return null;
        }
        List<ActorId> actors = bearers(node, capitals, false);
        How how = first == last ? How.WORD : How.WORDS;
        if (actors.isEmpty() && capitals == 0) {
            actors = bearers(node, capitals, true);
            how = How.SMALL;
        }
        return actors.isEmpty() ? null : new Match(range, actors, how);
    }

    /// The actors of a name written with these capitals, in the order they were given.
    private List<ActorId> bearers(int node, int capitals, boolean small) {
        List<ActorId> actors = new ArrayList<>(1);
        int entry = trie.last(node);
        while (entry != WordTrie.NONE) {
            Form form = forms.get(entry);
            if (small ? form.small() : (form.capitals() & ~capitals) == 0) {
                put(actors, form.actor());
            }
            entry = trie.before(entry);
        }
        return List.copyOf(actors.reversed());
    }

    /// Whether an apostrophe carries the word on, as in `O'Brien`; a possessive doesn't.
    private static boolean goesOn(String text, int end) {
        if (end + 1 >= text.length()
                || !TextWords.apostrophe(text.charAt(end))
                || !Character.isLetter(text.charAt(end + 1))) {
            return false;
        }
        int after = end + 1;
        while (after < text.length() && after < end + 4 && TextWords.inWord(text.charAt(after))) {
            after++;
        }
        return !Tokeniser.CLITICS.contains(Folding.of(text, end + 1, after));
    }

    /// Whether a word that is also a very common one stands where it needs a capital anyway.
    private static boolean common(String text, Range range) {
        if (range.end() - range.start() > 12
                || !WordList.PLAIN.holds(Folding.of(text, range.start(), range.end()))) {
            return false;
        }
        boolean shouted = true;
        for (int i = range.start(); i < range.end(); i++) {
            shouted &= !Character.isLowerCase(text.charAt(i));
        }
        int before = range.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return shouted
                || before < 0
                || ".!?…:;\n\"“‘«(".indexOf(text.charAt(before)) >= 0 && !quoted(text, range);
    }

    private static boolean quoted(String text, Range range) {
        return range.start() > 0
                && range.end() < text.length()
                && "\"“‘«".indexOf(text.charAt(range.start() - 1)) >= 0
                && "\"”’»".indexOf(text.charAt(range.end())) >= 0;
    }

    private int signed(String text, TextWords found, int index, List<Match> matches) {
        int start = found.start(index) - 1;
        int end = found.end(index);
        int next = index + 1;
        while (next < found.size() && found.start(next) == end) {
            end = found.end(next++);
        }
        String body = Folding.of(text, start + 1, end);
        char sign = text.charAt(start) == '@' ? '@' : '#';
        List<ActorId> actors = signed.get(sign + body);
        How how = How.SIGNED;
        if (actors == null) {
            actors = together.get(body);
            how = How.TOGETHER;
        }
        if (actors != null) {
            matches.add(new Match(new Range(start, end), List.copyOf(actors), how));
        }
        return next;
    }
}
