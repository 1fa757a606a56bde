package org.furore.index;

/// What a code point does in a text, as far as cutting words is concerned. Ranges are those of the
/// Unicode block charts (version 16).
final class Letters {
    /// Separates words.
    static final int OTHER = 0;

    /// A letter, or a mark or joiner inside a word.
    static final int LETTER = 1;

    /// A decimal digit.
    static final int DIGIT = 2;

    /// Chinese, Japanese or Korean: no blanks between words, so pairs are indexed.
    static final int PAIRED = 3;

    /// Thai, Lao, Khmer, Burmese: no blanks between words, cut by ICU's dictionaries.
    static final int UNSPACED = 4;

    /// A pictograph or half a flag.
    static final int EMOJI = 5;

    private Letters() {}

    static int of(int c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                    ? LETTER
                    : c >= '0' && c <= '9' ? DIGIT : OTHER;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    c == '\u02BC' ? OTHER : script(c);
            case Character.FORMAT -> c == '\u00AD' || c == '\u200C' ? LETTER : OTHER;
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL -> isEmoji(c) ? EMOJI : OTHER;
            default -> OTHER;
        };
    }

    /// Whether a word can begin with it: marks, joiners and variation selectors only continue one.
    static boolean begins(int c) {
        if (c < 0x80) {
            return true;
        }
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
    }

    static boolean isEmoji(int c) {
        return c >= 0x2190 && (Character.isExtendedPictographic(c) || isFlagHalf(c));
    }

    static boolean isFlagHalf(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static int script(int c) {
        if (c < 0x0E00) {
            return LETTER;
        }
        if (in(c, 0x0E00, 0x0EFF)
                || in(c, 0x1000, 0x109F)
                || in(c, 0x1780, 0x17FF)
                || in(c, 0xA9E0, 0xA9FF)
                || in(c, 0xAA60, 0xAA7F)) {
            return UNSPACED;
        }
        if (in(c, 0x1100, 0x11FF)
                || in(c, 0x2E80, 0x31FF)
                || in(c, 0x3400, 0x9FFF)
                || in(c, 0xA960, 0xA97F)
                || in(c, 0xAC00, 0xD7FF)
                || in(c, 0xF900, 0xFAFF)
                || in(c, 0xFF66, 0xFFDC)
                || in(c, 0x1AFF0, 0x1B16F)
                || in(c, 0x20000, 0x3FFFF)) {
            return PAIRED;
        }
        return LETTER;
    }

    private static boolean in(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
