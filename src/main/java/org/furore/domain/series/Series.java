package org.furore.domain.series;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

/// A quantity that is measured over time.
///
/// @param unit e.g. `signatures`, `percent`, `USD`, or null
public record Series(
        SeriesId id,
        @Nullable String key,
        String name,
        @Nullable String unit,
        @Nullable String note)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.SERIES;
    }
}
