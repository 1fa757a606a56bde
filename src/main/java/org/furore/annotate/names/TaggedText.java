package org.furore.annotate.names;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// A text with all that is known of its words before names are looked for: part of speech, lists a
/// word stands in, how its sentence uses capitals, and how else the text writes the same word. Only
/// sentences that may hold a name are tagged; elsewhere every tag is [Tag#X]. For one thread.
final class TaggedText {
    /// A text with a handle, hashtag or address in every so many words is a post.
    private static final int WORDS_A_SIGN = 60;

    static final int NAMED = WordList.GIVEN.bit() | WordList.PLACE.bit() | WordList.PLATFORM.bit();
    static final int NO_NAME_ALONE =
            WordList.PLAIN.bit()
                    | WordList.CALENDAR.bit()
                    | WordList.NATIONALITY.bit()
                    | WordList.GROUND.bit()
                    | WordList.THING.bit();

    private final Tokens tokens;
    private final String[] folded;
    private final int[] lists;
    private final Tag[] tags;
    private final Capitals[] capitals;
    private final boolean[] first;
    private final Set<String> lower = new HashSet<>();
    private final Set<String> upper = new HashSet<>();
    private final boolean post;

    TaggedText(Tokens tokens, Supplier<Tagger> tagger) {
        this.tokens = tokens;
        int size = tokens.size();
        folded = new String[size];
        lists = new int[size];
        tags = new Tag[size];
        capitals = new Capitals[size];
        first = new boolean[size];
        int signs = 0;
        for (int i = 0; i < size; i++) {
            TokenKind kind = tokens.kind(i);
            boolean word = kind == TokenKind.WORD;
            folded[i] = word ? Folding.of(tokens.word(i)) : "";
            lists[i] = word ? WordList.of(folded[i]) : 0;
            tags[i] = Tag.X;
            if (kind == TokenKind.HANDLE || kind == TokenKind.HASHTAG || kind == TokenKind.LINK) {
                signs++;
            }
        }
        post = signs * WORDS_A_SIGN > size;
        int start = 0;
        while (start < size) {
            int end = start + 1;
            while (end < size && !tokens.begins(end)) {
                end++;
            }
            sentence(start, end, tagger);
            start = end;
        }
    }

    private void sentence(int start, int end, Supplier<Tagger> tagger) {
        Capitals used = Capitals.of(tokens, start, end);
        boolean candidate = false;
        boolean opening = true;
        for (int i = start; i < end; i++) {
            capitals[i] = used;
            first[i] = opening;
            if (tokens.is(i, TokenKind.WORD)) {
                boolean capital = Character.isUpperCase(tokens.first(i));
                if (!capital) {
                    lower.add(folded[i]);
                } else if (used == Capitals.USUAL && !opening) {
                    upper.add(folded[i]);
                }
                candidate |=
                        (lists[i] & NAMED) != 0
                                || (lists[i] & NO_NAME_ALONE) == 0
                                        && folded[i].length() > 1
                                        && hasCapital(i);
            }
            opening = opens(i, opening);
        }
        if (candidate) {
            tagger.get().tag(tokens, start, end, used, tags);
        }
    }

    /// Whether a capital letter behind token `index` may be one only because something begins.
    private boolean opens(int index, boolean opening) {
        return switch (tokens.kind(index)) {
            case WORD, NUMBER, CLITIC -> false;
            case HANDLE -> false;
            case HASHTAG, LINK -> opening;
            case SIGN -> {
                char c = tokens.first(index);
                yield c == ':'
                        || c == '"'
                        || c == '“'
                        || opening && c != ',' && c != '('
                        || c == '|'
                        || c == '•';
            }
        };
    }

    boolean hasCapital(int index) {
        for (int i = tokens.start(index); i < tokens.end(index); i++) {
            if (Character.isUpperCase(tokens.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /// A word folded; empty for what is no word.
    String folded(int index) {
        return folded[index];
    }

    Tag tag(int index) {
        return tags[index];
    }

    Capitals capitals(int index) {
        return capitals[index];
    }

    boolean in(int index, WordList list) {
        return (lists[index] & list.bit()) != 0;
    }

    int lists(int index) {
        return lists[index];
    }

    /// Whether a word stands where a sentence or a quotation begins.
    boolean first(int index) {
        return first[index];
    }

    /// Whether the text has the word in lower case.
    boolean seenLower(int index) {
        return lower.contains(folded[index]);
    }

    /// Whether the text has the word with a capital where it needn't have one.
    boolean seenCapital(int index) {
        return upper.contains(folded[index]);
    }

    /// Whether the text looks like a post, where capitals are put more freely.
    boolean post() {
        return post;
    }
}
