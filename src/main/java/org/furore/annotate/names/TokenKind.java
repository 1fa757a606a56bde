package org.furore.annotate.names;

/// What a token of a text is.
enum TokenKind {
    /// Letters, perhaps with digits, hyphens, points of initials.
    WORD,
    NUMBER,
    /// `@somebody`, with its sign.
    HANDLE,
    /// `#something`, with its sign.
    HASHTAG,
    /// An address of a page or a mailbox.
    LINK,
    /// What was cut from the end of a word: `'s`, `n't`, `'ll`.
    CLITIC,
    /// Punctuation, symbols, emoji.
    SIGN
}
