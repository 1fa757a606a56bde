package org.furore.annotate.names;

import java.util.HashSet;
import java.util.Set;

/// Which words of a text belong to names. No weights are learnt: each rule says in which case a
/// word counts, and the tagger is believed as far as the writing of the sentence lets it be.
final class NameWords {
    private static final int KNOWN = TaggedText.NAMED | WordList.ORGANISATION.bit();
    private static final int BODY = WordList.ORGANISATION.bit() | WordList.GROUND.bit();

    private final TaggedText text;
    private final boolean[] name;

    private NameWords(TaggedText text) {
        this.text = text;
        name = new boolean[text.size()];
    }

    /// For each token whether it is a word of a name.
    static boolean[] in(TaggedText text) {
        NameWords words = new NameWords(text);
        for (int i = 0; i < text.size(); i++) {
            words.name[i] = text.tokens().is(i, TokenKind.WORD) && words.alone(i);
        }
        words.known();
        words.joined();
        return words.name;
    }

    /// Whether a word is a name's by itself.
    private boolean alone(int i) {
        int lists = text.lists(i);
        if (office(i)) {
            return false;
        }
        if ((lists & TaggedText.NO_NAME_ALONE) != 0 && (lists & TaggedText.NAMED) == 0
                || text.in(i, WordList.TITLE) && !text.in(i, WordList.GIVEN)
                || text.in(i, WordList.CALENDAR)
                || text.folded(i).length() == 1
                || laughs(text.folded(i))) {
            return false;
        }
        Tokens tokens = text.tokens();
        if (!tokens.capitalised(i)) {
            return small(i);
        }
        return switch (text.capitals(i)) {
            case ALL -> shouted(i);
            case TITLE ->
                    named(i)
                            || text.tag(i) == Tag.PROPN
                                    && !text.seenLower(i)
                                    && (!text.post()
                                            || !text.first(i)
                                            || (lists & KNOWN) != 0
                                            || follows(i));
            case USUAL, NONE -> usual(i);
        };
    }

    /// A word without a capital at its head: `iPhone`, or a name everybody knows in a sentence that
    /// has no capitals.
    private boolean small(int i) {
        if (text.hasCapital(i)) {
            int length = text.tokens().end(i) - text.tokens().start(i);
            return text.capitals(i) != Capitals.ALL
                    && !hangs(text.folded(i))
                    && (length > 3 || !text.post() && length > 2);
        }
        Tag tag = text.tag(i);
        return named(i) && (tag == Tag.PROPN || tag == Tag.NOUN && text.in(i, WordList.PLATFORM));
    }

    /// A word of the lists of names that isn't a very common one.
    private boolean named(int i) {
        return (text.lists(i) & TaggedText.NAMED) != 0 && !text.in(i, WordList.PLAIN);
    }

    /// `half-Chinese`, but not `al-Jazeera`.
    private static boolean hangs(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && !WordList.PARTICLE.holds(word.substring(0, hyphen));
    }

    private boolean shouted(int i) {
        return named(i) || text.tag(i) == Tag.PROPN && !text.seenLower(i);
    }

    private boolean usual(int i) {
        boolean proper = text.tag(i) == Tag.PROPN;
        boolean first = text.first(i);
        if (first) {
            if (text.seenLower(i)) {
                return false;
            }
            if (text.seenCapital(i)) {
                return true;
            }
            return named(i) && (proper || !text.in(i, WordList.GIVEN))
                    || !text.post() && text.tag(i) == Tag.NOUN && follows(i)
                    || proper && (!text.post() || (text.lists(i) & KNOWN) != 0 || follows(i));
        }
        if (text.tokens().capitals(i) && text.tokens().end(i) - text.tokens().start(i) <= 5) {
            return proper || !text.post();
        }
        return proper
                || !text.post() && text.tag(i) != Tag.PRON
                || (text.lists(i) & TaggedText.NAMED) != 0 && text.tag(i) != Tag.PRON;
    }

    /// `State` in `Secretary of State`.
    private boolean office(int i) {
        return i >= 2
                && (text.folded(i).equals("state") || text.folded(i).equals("staff"))
                && text.folded(i - 1).equals("of")
                && text.in(i - 2, WordList.ROLE);
    }

    /// Whether the next word goes on with the name.
    private boolean follows(int i) {
        Tokens tokens = text.tokens();
        return i + 1 < text.size()
                && !tokens.begins(i + 1)
                && tokens.capitalised(i + 1)
                && text.tag(i + 1) == Tag.PROPN
                && !text.in(i + 1, WordList.PLAIN)
                && !text.in(i + 1, WordList.CALENDAR);
    }

    /// `hahaha`, `noooo`, `xxx`.
    private static boolean laughs(String word) {
        int same = 1;
        for (int i = 1; i < word.length(); i++) {
            same = word.charAt(i) == word.charAt(i - 1) ? same + 1 : 1;
            if (same == 3) {
                return true;
            }
        }
        return word.startsWith("haha") || word.startsWith("hehe");
    }

    /// Words that the text has elsewhere in a name of several words: `Travis` after `Barry Travis`.
    private void known() {
        Tokens tokens = text.tokens();
        Set<String> parts = new HashSet<>();
        for (int i = 1; i < text.size(); i++) {
            if (name[i]
                    && name[i - 1]
                    && !tokens.begins(i)
                    && text.capitals(i) == Capitals.USUAL
                    && !text.seenLower(i)) {
                parts.add(text.folded(i));
            }
        }
        for (int i = 0; i < text.size(); i++) {
            name[i] |=
                    tokens.capitalised(i)
                            && (text.lists(i) & (TaggedText.NO_NAME_ALONE | WordList.TITLE.bit()))
                                    == 0
                            && parts.contains(text.folded(i));
        }
    }

    /// Capitalised words beside a name that are none alone: `New` in `New Labour`, `World War II`.
    private void joined() {
        for (int i = text.size() - 2; i >= 0; i--) {
            if (joins(i) && name[i + 1] && !text.tokens().begins(i + 1)) {
                name[i] =
                        (text.lists(i + 1) & BODY) != 0
                                || !text.in(i, WordList.TITLE) && !text.in(i, WordList.NATIONALITY);
            }
        }
        for (int i = 1; i < text.size(); i++) {
            if (joins(i) && name[i - 1] && !text.tokens().begins(i)) {
                name[i] = !text.in(i, WordList.TITLE);
            }
        }
    }

    private boolean joins(int i) {
        return !name[i]
                && text.tokens().capitalised(i)
                && (!text.first(i) || text.in(i, WordList.BEGINNING))
                && text.capitals(i) == Capitals.USUAL
                && !text.in(i, WordList.CALENDAR)
                && text.folded(i).length() > 1
                && !function(text.tag(i));
    }

    private static boolean function(Tag tag) {
        return switch (tag) {
            case DET, PRON, CCONJ, SCONJ, AUX, PART -> true;
            default -> false;
        };
    }
}
