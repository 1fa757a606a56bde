package org.furore.annotate.names;

import org.furore.annotate.names.NameMention.OfNewName;
import org.furore.domain.actor.Actor.ActorKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What makes two ways of writing one name: folded letters and digits only, without the sign of a
/// handle or hashtag and a company's legal form, so that `Netflix`, `@netflix`, `#NETFLIX` and
/// `Netflix Inc.` are one, and `#MaimounaDoucoure` is `Maïmouna Doucouré`.
final class NameKey {
    private static final Set<String> FORMS =
            Tokeniser.words("inc corp ltd llc plc gmbh co company");
    private static final int NO_SURNAME =
            WordList.PLACE.bit()
                    | WordList.GROUND.bit()
                    | WordList.PLATFORM.bit()
                    | WordList.ORGANISATION.bit()
                    | WordList.BEGINNING.bit()
                    | WordList.GIVEN.bit();

    private static final String ARTICLE = "the";

    private NameKey() {}

    static String of(String name) {
        List<String> words = words(name);
        if (words.size() > 1 && FORMS.contains(words.getLast())) {
            words = words.subList(0, words.size() - 1);
        }
        String key = String.join("", words);
        return key.isEmpty() ? name : key;
    }

    /// The key without an article at its head, or with one if it has none.
    static String articleTurned(String key) {
        return key.startsWith(ARTICLE) ? key.substring(ARTICLE.length()) : ARTICLE + key;
    }

    /// All folded letters and digits of a name, without what is between them.
    static String letters(String name) {
        return String.join("", words(name));
    }

    /// Whether a word is `Inc.` or its like.
    static boolean legalForm(String word) {
        String folded = Folding.of(word);
        return FORMS.contains(
                folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
    }

    /// The folded words, without what is neither letter nor digit.
    private static List<String> words(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String folded = Folding.of(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain.append(c);
            } else if (c == ' ') {
                plain.append(' ');
            }
        }
        return Arrays.stream(plain.toString().split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /// The surname of what may be a person's full name, of two to four words; else null.
    static @Nullable String surname(OfNewName name) {
        if (signed(name.name()) || !personal(name.kind())) {
            return null;
        }
        List<String> words = words(name.name());
        if (words.size() < 2 || words.size() > 4 || !maySurname(words.getLast())) {
            return null;
        }
        int first = WordList.of(words.getFirst());
        boolean other = (first & NO_SURNAME) != 0 && (first & WordList.GIVEN.bit()) == 0;
        return other ? null : words.getLast();
    }

    /// A word that stands alone and may be a surname; else null.
    static @Nullable String alone(OfNewName name) {
        if (signed(name.name()) || !personal(name.kind())) {
            return null;
        }
        List<String> words = words(name.name());
        return words.size() == 1 && maySurname(words.getFirst()) ? words.getFirst() : null;
    }

    private static boolean maySurname(String word) {
        return word.length() > 1 && (WordList.of(word) & NO_SURNAME) == 0;
    }

    private static boolean signed(String name) {
        return name.startsWith("@") || name.startsWith("#");
    }

    private static boolean personal(@Nullable ActorKind kind) {
        return kind == null || kind == ActorKind.PERSON;
    }
}
