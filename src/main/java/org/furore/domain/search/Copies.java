package org.furore.domain.search;

/// How documents count that are copies of each other: equal texts, reposts and near copies. No
/// document is ever merged with another.
public enum Copies {
    /// Each by itself.
    ALL,
    /// Those of a group that are found count once: the one that was imported first.
    ONE
}
