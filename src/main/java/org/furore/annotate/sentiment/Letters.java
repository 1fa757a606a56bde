package org.furore.annotate.sentiment;

/// What the reference's language, Python, takes for blanks, punctuation and lower case.
final class Letters {
    private static final char KELVIN = '\u212A';
    private static final boolean[] PUNCTUATION = new boolean[128];

    static {
        for (char c : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".toCharArray()) {
            PUNCTUATION[c] = true;
        }
    }

    private Letters() {}

    /// The characters `str.split()` cuts at.
    static boolean isBlank(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
        }
        if (c < 0x85) {
            return false;
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /// The characters of `string.punctuation`.
    static boolean isPunctuation(char c) {
        return c < 128 && PUNCTUATION[c];
    }

    /// The ASCII letter in lower case that `str.lower()` makes of `c`, else `c` itself. No word we
    /// know has any other letter, and the sign of Kelvin is the only one outside ASCII that becomes
    /// one of them.
    static char lower(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c | 0x20);
        }
        return c == KELVIN ? 'k' : c;
    }
}
