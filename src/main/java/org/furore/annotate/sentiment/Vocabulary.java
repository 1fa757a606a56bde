package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.Word.Phrase;
import org.furore.annotate.sentiment.Word.Role;
import org.furore.annotate.sentiment.Word.Traits;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All words the rules of VADER know, found by their letters without making a string of them.
final class Vocabulary {
    /// What a degree adverb adds or takes (section 3.3 of the paper: 0.293).
    static final double DEGREE = 0.293;

    private static final String INTENSIFIERS =
            """
            absolutely amazingly awfully completely considerable considerably decidedly deeply \
            effing enormous enormously entirely especially exceptional exceptionally extreme \
            extremely fabulously flipping flippin frackin fracking fricking frickin frigging \
            friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible \
            incredibly intensely major majorly more most particularly purely quite really \
            remarkably so substantially thoroughly total totally tremendous tremendously uber \
            unbelievably unusually utter utterly very\
            """;

    private static final String DAMPENERS =
            """
            almost barely hardly kinda kindof kind-of less little marginal marginally occasional \
            occasionally partly scarce scarcely slight slightly somewhat sorta sortof sort-of\
            """;

    private static final List<String> DAMPENING_PHRASES =
            List.of("just enough", "kind of", "sort of");

    private static final String NEGATIONS =
            """
            aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt \
            mightnt mustnt neednt oughtnt shant shouldnt wasnt werent wont wouldnt \
            ain't aren't can't couldn't daren't didn't doesn't don't hadn't hasn't haven't isn't \
            mightn't mustn't needn't oughtn't shan't shouldn't wasn't weren't won't wouldn't \
            neither never none nope nor not nothing nowhere uhuh uh-uh without rarely seldom \
            despite\
            """;

    private static final Map<String, Double> IDIOMS =
            Map.of(
                    "the shit", 3.0,
                    "the bomb", 3.0,
                    "bad ass", 1.5,
                    "bus stop", 0.0,
                    "yeah right", -2.0,
                    "kiss of death", -1.5,
                    "to die for", 3.0,
                    "beating heart", 3.1,
                    "broken heart", -2.9);

    private final @Nullable Word[] slots;

    private Vocabulary(Map<String, Traits> traits) {
        slots = new Word[Integer.highestOneBit(traits.size()) * 4];
        traits.forEach((text, of) -> put(new Word(text, of)));
    }

    /// @param lexicon valences by word; words with capitals are left out, since the reference looks
    ///   up lower case only and so never finds them
    static Vocabulary of(Map<String, Double> lexicon) {
        Map<String, Traits> traits = new HashMap<>();
        lexicon.forEach((word, valence) -> {
            if (word.equals(word.toLowerCase(Locale.ROOT))) {
                in(traits, word).valued(valence);
            }
        });
        for (String word : INTENSIFIERS.split(" ")) {
            in(traits, word).boosting(DEGREE);
        }
        for (String word : DAMPENERS.split(" ")) {
            in(traits, word).boosting(-DEGREE);
        }
        for (String word : NEGATIONS.split(" ")) {
            in(traits, word).negating();
        }
        for (Role role : Role.values()) {
            if (role != Role.NONE) {
                in(traits, role.name().toLowerCase(Locale.ROOT)).as(role);
            }
        }
        IDIOMS.forEach((phrase, valence) -> phrase(traits, phrase, valence, false));
        DAMPENING_PHRASES.forEach(phrase -> phrase(traits, phrase, -DEGREE, true));
        return new Vocabulary(traits);
    }

    private static Traits in(Map<String, Traits> traits, String word) {
        return traits.computeIfAbsent(word, each -> new Traits());
    }

    private static void phrase(
            Map<String, Traits> traits, String phrase, double amount, boolean degree) {
        List<String> words = List.of(phrase.split(" "));
        words.forEach(word -> in(traits, word));
        in(traits, words.getFirst())
                .with(new Phrase(words.subList(1, words.size()), amount, degree));
    }

    private void put(Word word) {
        int slot = hash(word.text) & slots.length - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = word;
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = Vocabulary.hash(hash, text.charAt(i));
        }
        return spread(hash);
    }

    /// The hash of a word grown by one letter; [#spread] finishes it.
    static int hash(int before, int letter) {
        return before * 31 + letter;
    }

    static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    /// The word that stands in lower case or capitals at `from` to `to`, or null.
    ///
    /// @param hash of its letters in lower case
    @Nullable Word find(String text, int from, int to, int hash) {
        int slot = hash & slots.length - 1;
        Word word = slots[slot];
        while (word != null) {
            if (matches(word.text, text, from, to)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
            word = slots[slot];
        }
        return null;
    }

    private static boolean matches(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Letters.lower(text.charAt(i)) != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
