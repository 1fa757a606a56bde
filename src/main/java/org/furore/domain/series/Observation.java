package org.furore.domain.series;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.Citation;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One value of a series with its date and source.
///
/// @param qualifier as the source says it (`at least`, `about`, `<`), or null
public record Observation(
        ObservationId id,
        @Nullable String key,
        SeriesId series,
        Edtf date,
        BigDecimal value,
        @Nullable String qualifier,
        @Nullable Citation source,
        @Nullable String note)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.OBSERVATION;
    }
}
