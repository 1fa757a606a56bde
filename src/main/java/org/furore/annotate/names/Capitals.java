package org.furore.annotate.names;

/// What capital letters tell in a sentence.
enum Capitals {
    /// They stand where names and sentences begin.
    USUAL,
    /// Nearly every word is in capitals: they tell nothing.
    ALL,
    /// Nearly every longer word has one, as in a headline: they tell little.
    TITLE,
    /// There are none: the writer doesn't use them.
    NONE;

    /// How capitals are used from token `from` to `to`.
    static Capitals of(Tokens tokens, int from, int to) {
        int words = 0;
        int longer = 0;
        int capitalised = 0;
        int capitals = 0;
        int any = 0;
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, TokenKind.WORD) || tokens.end(i) - tokens.start(i) < 2) {
                continue;
            }
            words++;
            boolean first = tokens.capitalised(i);
            any += first ? 1 : 0;
            if (tokens.capitals(i)) {
                capitals++;
            }
            if (tokens.end(i) - tokens.start(i) >= 4) {
                longer++;
                capitalised += first ? 1 : 0;
            }
        }
        if (any == 0) {
            return NONE;
        }
        if (words >= 3 && capitals * 4 >= words * 3) {
            return ALL;
        }
        return longer >= 4 && capitalised * 10 >= longer * 9 && any * 10 >= words * 6
                ? TITLE
                : USUAL;
    }
}
