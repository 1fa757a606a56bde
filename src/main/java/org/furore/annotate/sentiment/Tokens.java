package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.Word.Role;

import java.util.Arrays;

/// A text cut at its blanks, as the reference cuts: punctuation around a word is dropped unless two
/// characters or fewer would be left, which keeps emoticons. With it go the counts the rules over
/// the whole text need.
final class Tokens {
    /// Marks of exclamation, question marks.
    private int exclamations;

    private int questions;
    private int count;
    private int shouted;
    private int but = -1;
    private Word[] words;
    private boolean[] capitals;

    /// Start and end of each, in turn.
    private int[] places;

    private final String text;
    private final Vocabulary vocabulary;

    private Tokens(Spelled spelled, Vocabulary vocabulary) {
        this.text = spelled.text();
        this.vocabulary = vocabulary;
        int room = (spelled.to() - spelled.from()) / 5 + 8;
        words = new Word[room];
        capitals = new boolean[room];
        places = new int[2 * room];
    }

    static Tokens of(Spelled spelled, Vocabulary vocabulary) {
        Tokens tokens = new Tokens(spelled, vocabulary);
        int at = spelled.from();
        int to = spelled.to();
        while (at < to) {
            while (at < to && Letters.isBlank(tokens.text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < to && !Letters.isBlank(tokens.text.charAt(at))) {
                tokens.mark(tokens.text.charAt(at));
                at++;
            }
            if (start < at) {
                tokens.strip(start, at);
            }
        }
        return tokens;
    }

    private void mark(char c) {
        if (c == '!') {
            exclamations++;
        } else if (c == '?') {
            questions++;
        }
    }

    private void strip(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Letters.isPunctuation(text.charAt(from))) {
            from++;
        }
        while (from < to && Letters.isPunctuation(text.charAt(to - 1))) {
            to--;
        }
        boolean word = to - from > 4 || text.codePointCount(from, to) > 2;
        read(word ? from : start, word ? to : end);
    }

    /// Looks the word up; on the way sees whether it is all in capitals (Python's `isupper`: one
    /// letter at least is upper case, none lower or title case) and whether it has "n't".
    private void read(int from, int to) {
        boolean upper = false;
        boolean lower = false;
        boolean negates = false;
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                upper |= c >= 'A' && c <= 'Z';
                lower |= c >= 'a' && c <= 'z';
            } else if (!Character.isLowSurrogate(c)) {
                int letter = text.codePointAt(i);
                upper |= Character.isUpperCase(letter);
                lower |= Character.isLowerCase(letter) || Character.isTitleCase(letter);
            }
            char small = Letters.lower(c);
            hash = Vocabulary.hash(hash, small);
            negates |= c == '\'' && endsNegation(i, from, to);
        }
        Word known = vocabulary.find(text, from, to, Vocabulary.spread(hash));
        if (known == null) {
            known = negates ? Word.NEGATING : Word.PLAIN;
        }
        add(known, upper && !lower, from, to);
    }

    private boolean endsNegation(int apostrophe, int from, int to) {
        return apostrophe > from
                && apostrophe + 1 < to
                && Letters.lower(text.charAt(apostrophe - 1)) == 'n'
                && Letters.lower(text.charAt(apostrophe + 1)) == 't';
    }

    private void add(Word word, boolean inCapitals, int from, int to) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            capitals = Arrays.copyOf(capitals, 2 * count);
            places = Arrays.copyOf(places, 4 * count);
        }
        words[count] = word;
        capitals[count] = inCapitals;
        places[2 * count] = from;
        places[2 * count + 1] = to;
        if (inCapitals) {
            shouted++;
        }
        if (word.role == Role.BUT && but < 0) {
            but = count;
        }
        count++;
    }

    int count() {
        return count;
    }

    Word word(int index) {
        return words[index];
    }

    Role role(int index) {
        return words[index].role;
    }

    /// Whether it is in capitals while others aren't.
    boolean stressed(int index) {
        return capitals[index] && shouted < count;
    }

    int start(int index) {
        return places[2 * index];
    }

    int end(int index) {
        return places[2 * index + 1];
    }

    /// The first "but", or −1.
    int but() {
        return but;
    }

    int exclamations() {
        return exclamations;
    }

    int questions() {
        return questions;
    }
}
