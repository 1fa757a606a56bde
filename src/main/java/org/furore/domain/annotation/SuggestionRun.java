package org.furore.domain.annotation;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One run of a machine coder over documents. Its suggestions stand or fall with it: they are seen
/// while it is in the case and not withdrawn.
///
/// @param key what it is called (`vader-1`): suggestions name their run by it
/// @param version of the coder, or null where nobody said
/// @param query which documents it looked at, in the query language; null: all of them
/// @param at when it began
/// @param withdrawn whether its suggestions are out of sight
public record SuggestionRun(
        SuggestionRunId id,
        String key,
        CoderId coder,
        @Nullable String version,
        @Nullable String query,
        Instant at,
        boolean withdrawn)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.SUGGESTION_RUN;
    }

    /// The same run, taken out of sight or brought back.
    public SuggestionRun withdrawn(boolean now) {
        return new SuggestionRun(id, key, coder, version, query, at, now);
    }
}
