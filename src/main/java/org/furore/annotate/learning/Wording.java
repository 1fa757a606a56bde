package org.furore.annotate.learning;

/// A text as its words alone, folded: equal for two texts that differ in case, accents, punctuation
/// or spacing, or in the address of a link.
final class Wording {
    private Wording() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        int i = 0;
        while (i < text.length()) {
            if (Grams.isAddress(text, i)) {
                while (i < text.length() && text.charAt(i) > ' ') {
                    i++;
                }
                gap = true;
                continue;
            }
            char c = text.charAt(i);
            byte kind = Letters.kind(c);
            if (kind == Letters.GAP) {
                gap = true;
            } else if (Letters.fold(c) != 0) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(Letters.fold(c));
            }
            i++;
        }
        return out.toString();
    }
}
