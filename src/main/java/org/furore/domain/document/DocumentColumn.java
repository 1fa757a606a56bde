package org.furore.domain.document;

/// What documents can be put in order by, and a list shows of each.
public enum DocumentColumn {
    KIND,
    /// By the beginning of the time a date may mean.
    DATE,
    /// By title, else first words.
    TITLE,
    /// By author, else handle.
    AUTHOR,
    OUTLET,
    LANGUAGE,
    /// By score on 0 to 100.
    RATING,
    ENGAGEMENT,
    /// By how many annotations there are.
    ANNOTATIONS
}
