package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One run that brought documents in.
///
/// @param finished null while running
/// @param active whether it holds its documents (undoing an import deactivates it)
/// @param tool name and version of the program that read them
/// @param secrecy how names were kept out, or null where they are in
public record Import(
        ImportId id,
        Instant started,
        @Nullable Instant finished,
        State state,
        boolean active,
        String tool,
        CollectionFrame frame,
        @Nullable Secrecy secrecy,
        Tally tally) {

    /// An import with its names.
    public Import(
            ImportId id,
            Instant started,
            @Nullable Instant finished,
            State state,
            boolean active,
            String tool,
            CollectionFrame frame,
            Tally tally) {
        this(id, started, finished, state, active, tool, frame, null, tally);
    }

    /// How far an import came.
    public enum State {
        RUNNING,
        COMPLETE,
        CANCELLED
    }

    /// Every record's outcome counted: the sum is the number of records read.
    public record Tally(long taken, long duplicates, long rejected) {
        public static final Tally ZERO = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(
                    taken + other.taken, duplicates + other.duplicates, rejected + other.rejected);
        }

        public long records() {
            return taken + duplicates + rejected;
        }
    }
}
