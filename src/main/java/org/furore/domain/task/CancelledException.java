package org.furore.domain.task;

/// Work was cancelled by a person: not an error, and never shown as one.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
