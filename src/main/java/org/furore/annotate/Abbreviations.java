package org.furore.annotate;

import java.util.Locale;
import java.util.Set;

/// Words with a point that end no sentence, of English and French. The lists are ours, kept to what
/// news, reviews and posts use.
final class Abbreviations {
    /// What is never the last word of a sentence.
    private static final Set<String> LEADING =
            Set.of(
                    "mr", "mrs", "ms", "mx", "messrs", "dr", "prof", "rev", "hon", "gen", "col",
                    "lt", "capt", "cmdr", "sgt", "cpl", "maj", "adm", "gov", "sen", "rep", "reps",
                    "sens", "pres", "supt", "mm", "mme", "mlle", "mgr", "vs", "cf", "approx", "ca",
                    "e.g", "i.e", "p.ex", "viz", "al", "env", "av");

    /// What is not before a number.
    private static final Set<String> NUMBERED =
            Set.of(
                    "no", "nos", "vol", "vols", "fig", "figs", "pp", "art", "arts", "sec", "ch",
                    "para", "pt", "ep", "eps", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
                    "sep", "sept", "oct", "nov", "dec", "janv", "févr", "avr", "juil", "déc");

    /// What can be, and is if the next word is one that sentences begin with.
    private static final Set<String> EITHER =
            Set.of(
                    "jr", "sr", "inc", "ltd", "co", "corp", "bros", "llc", "plc", "etc", "est",
                    "dept", "univ", "assn", "ave", "blvd", "rd", "st", "mt", "ft", "ed", "eds",
                    "calif", "conn", "fla", "ill", "mass", "mich", "minn", "okla", "ore", "penn",
                    "tenn", "tex", "va", "wash", "wis", "jan", "feb", "aug", "sept", "oct", "nov",
                    "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat");

    /// Words that begin sentences and seldom names.
    private static final Set<String> OPENERS =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "it",
                    "he",
                    "she",
                    "they",
                    "we",
                    "i",
                    "you",
                    "this",
                    "that",
                    "these",
                    "those",
                    "there",
                    "here",
                    "in",
                    "on",
                    "at",
                    "by",
                    "to",
                    "for",
                    "from",
                    "with",
                    "but",
                    "and",
                    "or",
                    "nor",
                    "if",
                    "when",
                    "while",
                    "after",
                    "before",
                    "since",
                    "because",
                    "although",
                    "though",
                    "as",
                    "what",
                    "who",
                    "why",
                    "how",
                    "where",
                    "which",
                    "so",
                    "no",
                    "not",
                    "my",
                    "his",
                    "her",
                    "their",
                    "our",
                    "its",
                    "your",
                    "one",
                    "some",
                    "many",
                    "most",
                    "all",
                    "both",
                    "each",
                    "every",
                    "now",
                    "then",
                    "yet",
                    "also",
                    "however",
                    "meanwhile",
                    "instead",
                    "even",
                    "only",
                    "is",
                    "are",
                    "was",
                    "were",
                    "do",
                    "does",
                    "did",
                    "has",
                    "have",
                    "had",
                    "can",
                    "could",
                    "will",
                    "would",
                    "should",
                    "it's",
                    "he's",
                    "she's",
                    "that's",
                    "i'm",
                    "let",
                    "let's",
                    "le",
                    "la",
                    "les",
                    "un",
                    "une",
                    "il",
                    "elle",
                    "ils",
                    "elles",
                    "ce",
                    "cette",
                    "mais",
                    "et",
                    "dans",
                    "pour",
                    "je",
                    "nous",
                    "vous");

    private Abbreviations() {}

    /// Whether a point behind `word` ends its sentence, given that what follows could begin one.
    ///
    /// @param word what stands before the point, points inside it included
    /// @param next the word that follows, or the first letter of what isn't one
    static boolean endsSentence(String word, String next) {
        String small = word.toLowerCase(Locale.ROOT);
        if (LEADING.contains(small)) {
            return false;
        }
        boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0));
        if (NUMBERED.contains(small) && number) {
            return false;
        }
        return !canGoOn(word, small) || OPENERS.contains(next.toLowerCase(Locale.ROOT));
    }

    private static boolean canGoOn(String word, String small) {
        return EITHER.contains(small) || isInitial(word) || isPointed(word);
    }

    /// A single letter, except "I".
    private static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1
                && Character.isLetter(word.codePointAt(0))
                && !word.equals("I");
    }

    /// Letters with points between (`U.S`, `p.m`, `Ph.D`).
    private static boolean isPointed(String word) {
        int run = 0;
        boolean point = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                point = true;
                run = 0;
            } else if (!Character.isLetter(c) || ++run > 2) {
                return false;
            }
        }
        return point;
    }
}
