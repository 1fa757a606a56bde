package org.furore.domain.search;

import org.furore.domain.task.Message;

/// A query that can't be understood, with the place where it is wrong.
public final class QueryException extends org.furore.domain.task.FuroreException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /// @param position UTF-16 unit of the query, from 0
    public QueryException(Message message, int position) {
        super(Kind.USAGE, message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
