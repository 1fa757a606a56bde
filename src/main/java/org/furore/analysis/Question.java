package org.furore.analysis;

/// What coders can agree on.
public enum Question {
    /// Whether a code applies.
    CODE,
    /// Whether a claim is mentioned.
    CLAIM,
    /// Which stance on a claim is taken.
    STANCE,
    /// Which sentiment is expressed towards a target, or towards none.
    SENTIMENT,
    /// Whether an actor is named; on the level of passages only.
    ACTOR
}
