package org.furore.domain.series;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A row of an imported table that is one value of a series, which is made if the case has none of
/// that key.
public record ObservationDraft(
        String seriesKey,
        @Nullable String unit,
        Edtf date,
        BigDecimal value,
        @Nullable String qualifier) {}
