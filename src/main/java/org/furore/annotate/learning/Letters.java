package org.furore.annotate.learning;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// What each UTF-16 unit is to the reader of n-grams, and its folded form: lower case, without
/// accents (the first letter of its compatibility decomposition, Unicode Annex 15), in tables made
/// once.
final class Letters {
    /// Between words.
    static final byte GAP = 0;

    /// Part of a word.
    static final byte WORD = 1;

    /// Part of a script that is written without blanks between words.
    static final byte RUN = 2;

    /// A token by itself: a question mark, a currency, an emoji.
    static final byte SIGN = 3;

    /// First half of a pair.
    static final byte HIGH = 4;

    private static final byte[] KIND = new byte[0x10000];
    private static final char[] FOLD = new char[0x10000];

    static {
        for (int c = 0; c < 0x10000; c++) {
            KIND[c] = Character.isHighSurrogate((char) c) ? HIGH : kindOf(c);
            FOLD[c] = folded((char) c);
        }
    }

    private Letters() {}

    static byte kind(char c) {
        return KIND[c];
    }

    /// 0 for what is dropped: accents and points that stand by themselves.
    static char fold(char c) {
        return FOLD[c];
    }

    static byte kindOf(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    isUnspaced(UnicodeScript.of(point)) ? RUN : WORD;
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION ->
                    WORD;
            case Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.OTHER_NUMBER ->
                    SIGN;
            default -> point == '?' || point == '!' || point == '%' ? SIGN : GAP;
        };
    }

    private static boolean isUnspaced(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static char folded(char c) {
        if (c < 0x80 || Character.isSurrogate(c)) {
            return Character.toLowerCase(c);
        }
        if (isAccent(c)) {
            return 0;
        }
        boolean mayBeComposed = c < 0x2500 || c >= 0xFF00;
        if (mayBeComposed && Character.isLetterOrDigit(c)) {
            char first = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
            return Character.toLowerCase(Character.isSurrogate(first) ? c : first);
        }
        return Character.toLowerCase(c);
    }

    /// The marks that may be left out in writing: European accents, Hebrew points, Arabic vowels,
    /// variation selectors.
    private static boolean isAccent(char c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0591 && c <= 0x05C7
                || c >= 0x064B && c <= 0x0652
                || c >= 0xFE00 && c <= 0xFE0F;
    }
}
