package org.furore.annotate.learning;

/// A text as its words alone, folded: equal for two texts that differ in case, accents, punctuation
/// or spacing, or in the address of a link. Emoji and currencies stay.
final class Wording {
    private Wording() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        int i = 0;
        while (i < text.length()) {
            if (Grams.isAddress(text, i)) {
                i = Grams.addressEnd(text, i, text.length());
                gap = true;
                continue;
            }
            int point = text.codePointAt(i);
            if (Letters.kindOf(point) == Letters.GAP || point == '?' || point == '!') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                fold(point, out);
            }
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static void fold(int point, StringBuilder out) {
        if (Character.isSupplementaryCodePoint(point)) {
            out.appendCodePoint(point);
        } else if (Letters.fold((char) point) != 0) {
            out.append(Letters.fold((char) point));
        }
    }
}
