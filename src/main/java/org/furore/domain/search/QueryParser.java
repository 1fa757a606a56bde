package org.furore.domain.search;

/// Reads the query language.
public final class QueryParser {
    private QueryParser() {}

    /// @throws QueryException if it is wrong, with the position
    public static Query parse(String text) {
        throw new UnsupportedOperationException();
    }
}
