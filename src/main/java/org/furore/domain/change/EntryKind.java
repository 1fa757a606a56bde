package org.furore.domain.change;

/// The kinds of entries, in the order in which they can be written without a forward reference
/// (codes and their parents aside).
public enum EntryKind {
    CODER,
    ACTOR,
    CLAIM,
    CODE,
    ATTACHMENT,
    CORRECTION,
    ANNOTATION,
    SUGGESTION_RUN,
    SUGGESTION,
    EVENT,
    LINK,
    RELATION,
    SERIES,
    OBSERVATION,
    REPORT_PLAN,
    SAVED_SEARCH
}
