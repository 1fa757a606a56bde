package org.furore.domain.codebook;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

/// Who makes annotations.
///
/// @param machine whether it is a program, whose marks are suggestions
/// @param colour `#rrggbb`, or null
public record Coder(
        CoderId id, @Nullable String key, String name, boolean machine, @Nullable String colour)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.CODER;
    }
}
