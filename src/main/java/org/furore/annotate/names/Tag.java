package org.furore.annotate.names;

/// Parts of speech of Universal Dependencies (universaldependencies.org/u/pos). Of a word with a
/// clitic the tagger tells both (`PROPN+PART`); the first is kept.
enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    static Tag of(String told) {
        int plus = told.indexOf('+');
        try {
            return valueOf(plus < 0 ? told : told.substring(0, plus));
        } catch (IllegalArgumentException e) {
            return X;
        }
    }
}
