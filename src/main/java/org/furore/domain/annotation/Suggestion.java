package org.furore.domain.annotation;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

/// What a machine coder proposes. It counts nowhere until a person accepts it, which makes the
/// annotation.
///
/// @param run names the run that left it
/// @param proposed the annotation it would become
/// @param confidence 0..1, or null where the machine states none
public record Suggestion(
        SuggestionId id,
        @Nullable String key,
        String run,
        Annotation proposed,
        @Nullable Double confidence,
        State state)
        implements Entry {

    public Suggestion {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SUGGESTION;
    }

    /// The same suggestion, decided on.
    public Suggestion as(State decided) {
        return new Suggestion(id, key, run, proposed, confidence, decided);
    }

    /// What a person decided.
    public enum State {
        PENDING,
        ACCEPTED,
        REJECTED
    }
}
