package org.furore.importing.review;

import org.furore.domain.task.Message;
import org.furore.importing.Json;
import org.furore.importing.JsonSpans;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;

import java.io.IOException;
import java.util.function.Consumer;

/// Cuts a file of JSON into its reviews: an object a line, or lists of objects.
final class ReviewUnits {
    private ReviewUnits() {}

    /// Gives each review to `review`; what can't be cut is rejected.
    static void each(Source source, Records records, Consumer<Slice> review) throws IOException {
        Units units = Json.units(source.stream());
        for (Slice unit = units.next(); unit != null; unit = units.next()) {
            each(unit, records, review, true);
        }
    }

    /// @param outer whether it may be a list of reviews
    private static void each(Slice unit, Records records, Consumer<Slice> review, boolean outer) {
        Message problem = unit.problem();
        if (problem != null) {
            records.reject(unit, problem);
        } else if (outer && unit.bytes()[unit.start()] == '[') {
            JsonSpans.elements(unit).forEach(part -> each(part, records, review, false));
        } else {
            review.accept(unit);
        }
    }
}
