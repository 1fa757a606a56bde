package org.furore.annotate;

/// Emoji and emoticons: what stands behind a sentence and belongs to it.
final class Signs {
    private Signs() {}

    /// Behind the run of emoji or the emoticon at `at`, or `at` if there is neither.
    ///
    /// @param to where the text counts as ended
    static int end(String text, int at, int to) {
        int end = at;
        while (end < to && isEmojiPart(text.codePointAt(end), end > at)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > at ? Math.min(end, to) : emoticon(text, at, to);
    }

    private static boolean isEmojiPart(int codePoint, boolean inside) {
        return Character.isEmojiPresentation(codePoint)
                || Character.isExtendedPictographic(codePoint)
                || inside
                        && (codePoint == 0xFE0F
                                || codePoint == 0x200D
                                || Character.isEmojiModifier(codePoint));
    }

    /// Eyes, perhaps a nose, a mouth, then nothing more; or a heart.
    private static int emoticon(String text, int at, int to) {
        int end = at;
        while (end < to && end - at <= 3 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String sign = text.substring(at, end);
        boolean face =
                sign.length() >= 2
                        && sign.length() <= 3
                        && ":;=".indexOf(sign.charAt(0)) >= 0
                        && "()[]DPpOo/\\|*3".indexOf(sign.charAt(sign.length() - 1)) >= 0
                        && (sign.length() == 2 || "-'^".indexOf(sign.charAt(1)) >= 0);
        return face || sign.equals("<3") ? end : at;
    }
}
