package org.furore.analysis;

/// What a unit is.
public enum Level {
    /// A document.
    DOCUMENTS,
    /// A stretch of a text, or a pair of passages.
    PASSAGES
}
