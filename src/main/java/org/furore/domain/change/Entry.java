package org.furore.domain.change;

import org.jspecify.annotations.Nullable;

/// A thing a researcher makes and edits: it lives in the case's tables, changes only through
/// [Workspace#apply], and is a value, so two equal entries are the same state.
public interface Entry {
    EntryId id();

    /// The writer's own key within the kind of entry (`netflix`), unique in a case, or null.
    @Nullable String key();

    EntryKind kind();
}
