package org.furore.annotate.claims;

import static org.furore.annotate.claims.CueWords.bit;

import java.util.Locale;

/// Counts what in one sentence hints at a claim. One pass; not for two threads at once.
final class CueReading {
    /// Units that are read; a sentence is far shorter.
    private static final int LIMIT = 20_000;

    private static final int UNSPACED_LETTERS_A_WORD = 2;

    private final String text;
    private final int end;
    private final int[] counts = new int[Cue.values().length];
    private int words;
    private int shouted;
    private int unspaced;
    private boolean nameBefore;

    private CueReading(String text) {
        this.text = text;
        end = Math.min(text.length(), LIMIT);
    }

    /// How often each cue occurs, by its ordinal; those of the whole once or not at all. Null words
    /// leave nothing: of links, handles, hashtags and emoji alone all counts but theirs are 0.
    static CueReading of(String text) {
        CueReading reading = new CueReading(text);
        reading.read();
        reading.conclude();
        return reading;
    }

    int count(Cue cue) {
        return counts[cue.ordinal()];
    }

    /// Whether anything is said: at least one word that is no link, handle or hashtag.
    boolean saysSomething() {
        return words > 0;
    }

    private void read() {
        int i = 0;
        while (i < end) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                i = isAddress(i) ? address(i) : word(i);
            } else {
                sign(point);
                i += Character.charCount(point);
            }
        }
    }

    private boolean isAddress(int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at);
    }

    private int address(int start) {
        int i = start;
        while (i < end && text.charAt(i) > ' ') {
            i++;
        }
        add(Cue.ADDRESS);
        return i;
    }

    private int word(int start) {
        boolean figure = Character.isDigit(text.charAt(start));
        boolean upper = true;
        int i = start;
        while (i < end && continues(i, figure)) {
            int point = text.codePointAt(i);
            upper &= !Character.isLetter(point) || Character.isUpperCase(point);
            if (Character.isIdeographic(point) || isUnspaced(point)) {
                unspaced++;
            }
            i += Character.charCount(point);
        }
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (before == '#' || before == '@') {
            add(before == '#' ? Cue.TAG : Cue.HANDLE);
            nameBefore = false;
            return i;
        }
        words++;
        if (figure) {
            add(isYear(start, i) ? Cue.YEAR : Cue.NUMBER);
            nameBefore = false;
        } else {
            plain(text.substring(start, i), upper);
        }
        return i;
    }

    /// A number goes on over its points and commas.
    private boolean continues(int at, boolean figure) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(text.codePointAt(at))
                || c == '_'
                || figure
                        && (c == '.' || c == ',')
                        && at + 1 < end
                        && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isUnspaced(int point) {
        return point >= 0x0E00 && point < 0x0F00 || point >= 0x3040 && point < 0x3100;
    }

    private boolean isYear(int from, int to) {
        return to - from == 4 && (text.startsWith("19", from) || text.startsWith("20", from));
    }

    private void plain(String word, boolean upper) {
        String lower = word.toLowerCase(Locale.ROOT);
        long cues = CueWords.cues(lower);
        for (long left = cues; left != 0; left &= left - 1) {
            counts[Long.numberOfTrailingZeros(left)]++;
        }
        if (cues == 0 && lower.length() > 4 && lower.endsWith("ed")) {
            add(Cue.PARTICIPLE);
        }
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        if (upper && word.length() > 1 && capital) {
            add(Cue.ACRONYM);
            shouted++;
        } else if (capital && words > 1 && cues == 0 && !nameBefore) {
            add(Cue.NAME);
        }
        nameBefore = capital;
        if (words == 1) {
            opening(cues, capital);
        }
    }

    private void opening(long cues, boolean capital) {
        addIf((cues & bit(Cue.COMMAND)) != 0, Cue.OPENS_WITH_COMMAND);
        addIf((cues & bit(Cue.ASK)) != 0, Cue.OPENS_WITH_ASK);
        addIf((cues & bit(Cue.SELF)) != 0, Cue.OPENS_WITH_SELF);
        addIf((cues & bit(Cue.THEY)) != 0, Cue.OPENS_WITH_THEY);
        addIf(cues == 0 && capital, Cue.OPENS_WITH_NAME);
    }

    private void sign(int point) {
        switch (point) {
            case '%' -> add(Cue.PERCENT);
            case '?', '\uFF1F', '\u061F' -> add(Cue.QUESTION);
            case '!', '\uFF01' -> add(Cue.EXCLAMATION);
            case '"', '\u201C', '\u201D', '\u00AB', '\u00BB' -> add(Cue.QUOTATION);
            case ':' -> add(Cue.COLON);
            case '[' -> add(Cue.BRACKET);
            case '.' -> nameBefore = false;
            default -> {
                addIf(Character.getType(point) == Character.CURRENCY_SYMBOL, Cue.MONEY);
                addIf(Character.getType(point) == Character.OTHER_SYMBOL, Cue.EMOJI);
            }
        }
    }

    private void conclude() {
        if (shouted * 2 > words && words > 3) {
            counts[Cue.SHOUT.ordinal()] = 1;
            counts[Cue.ACRONYM.ordinal()] = 0;
        }
        int length = Math.max(words, unspaced / UNSPACED_LETTERS_A_WORD);
        addIf(length < 4, Cue.UNDER_FOUR_WORDS);
        addIf(length >= 4 && length < 9, Cue.UNDER_NINE_WORDS);
        addIf(length > 17, Cue.OVER_SEVENTEEN_WORDS);
        addIf(length > 30, Cue.OVER_THIRTY_WORDS);
        boolean figure = has(Cue.NUMBER, Cue.PERCENT, Cue.MONEY, Cue.MAGNITUDE);
        addIf(figure && has(Cue.CHANGE, Cue.COMPARISON, Cue.PUBLIC), Cue.FIGURE_OF_SOMETHING);
        boolean deed = has(Cue.PAST, Cue.DEED, Cue.PARTICIPLE);
        addIf(deed && has(Cue.NAME, Cue.THEY, Cue.OPENS_WITH_NAME), Cue.DEED_OF_SOMEONE);
    }

    private boolean has(Cue... cues) {
        for (Cue cue : cues) {
            if (count(cue) > 0) {
                return true;
            }
        }
        return false;
    }

    private void add(Cue cue) {
        counts[cue.ordinal()]++;
    }

    private void addIf(boolean there, Cue cue) {
        if (there) {
            add(cue);
        }
    }
}
