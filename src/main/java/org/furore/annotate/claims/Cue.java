package org.furore.annotate.claims;

import java.util.Locale;

/// What in a sentence hints at a claim that can be checked, or at none, and how much: weights set
/// by hand, for a logistic curve, from what is known to matter: figures, the past, length and the
/// kinds of things named (Hassan, Arslan, Li, Tremayne, "Toward Automated Fact-Checking: Detecting
/// Check-worthy Factual Claims by ClaimBuster", KDD 2017), and from what a claim isn't: a question,
/// a greeting, an order, an opinion. None was fitted to data.
enum Cue {
    MAGNITUDE(0.6),
    PERCENT(1),
    MONEY(0.8),
    TIME(0.3),
    QUANTITY(0.4),
    COMPARISON(0.5),
    EXTREME(0.3),
    CHANGE(0.6),
    CAUSE(0.5),
    PAST(0.5),
    DEED(0.6),
    REPORT(0.3),
    MODAL(-0.4),
    HEDGE(-0.3),
    FUTURE(-0.3),
    SELF(-0.6),
    US(0),
    YOU(-0.4),
    THEY(0.3),
    OPINION(-0.6),
    PRAISE(-0.2),
    GREETING(-1.2),
    COMMAND(-0.2),
    ASK(-0.1),
    NOT(0.1),
    SLANG(-0.5),
    PUBLIC(0.6),
    BEING(0.3),
    NUMBER(1),
    YEAR(0.5),
    PARTICIPLE(0.3),
    NAME(0.4),
    ACRONYM(0.2),
    SHOUT(-0.4),
    QUESTION(-1.2),
    EXCLAMATION(-0.2),
    QUOTATION(0),
    TAG(-0.1),
    HANDLE(-0.1),
    ADDRESS(0),
    EMOJI(-0.3),
    COLON(0),
    BRACKET(-1),
    OPENS_WITH_COMMAND(-0.7),
    OPENS_WITH_ASK(-0.4),
    OPENS_WITH_SELF(-0.2),
    OPENS_WITH_THEY(0.1),
    OPENS_WITH_NAME(0.2),
    UNDER_FOUR_WORDS(-2.5),
    UNDER_NINE_WORDS(-0.6),
    OVER_SEVENTEEN_WORDS(0.3),
    OVER_THIRTY_WORDS(0.1),
    FIGURE_OF_SOMETHING(0.6),
    DEED_OF_SOMEONE(0.4);

    private final double weight;
    private final String label;

    Cue(double weight) {
        this.weight = weight;
        label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Above 0 for a claim, below 0 against one.
    double weight() {
        return weight;
    }

    /// Its name in small letters with hyphens.
    String label() {
        return label;
    }
}
