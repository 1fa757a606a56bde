package org.furore.annotate.sentiment;

/// A text as a typewriter has it.
final class StraightQuotes {
    private StraightQuotes() {}

    /// The text, of the same length, without curly apostrophes and quotation marks and the
    /// one-character ellipsis.
    static String of(String text) {
        int at = 0;
        while (at < text.length() && straight(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] units = text.toCharArray();
        for (int i = at; i < units.length; i++) {
            units[i] = straight(units[i]);
        }
        return new String(units);
    }

    private static char straight(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‹', '›' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '…' -> '.';
            default -> c;
        };
    }
}
