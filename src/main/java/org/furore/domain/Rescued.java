package org.furore.domain;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was saved of a damaged case, and what was not.
///
/// @param saved rows of each table that are in the new case
/// @param lost empty where nothing was lost
public record Rescued(Map<String, Long> saved, List<Loss> lost) {
    public Rescued {
        saved = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(saved));
        lost = List.copyOf(lost);
    }

    /// Something that could not be saved, or not as it was.
    ///
    /// @param table what it was: the kind of thing, as the case file calls it
    /// @param where which: a number, a range of numbers or a name; null where that is not known
    /// @param what what happened to it
    public record Loss(String table, @Nullable String where, Message what) {}
}
