package org.furore.ui.library;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as short as a column of a list needs them; what is not plainly a day or a time is said in
/// full.
public final class ShortDates {
    private ShortDates() {}

    /// A day, a day and a time as written, or the full label.
    public static String of(Edtf date, Locale locale) {
        if (date.isInterval()
                || date.isApproximate()
                || date.isUncertain()
                || date.isUnspecified()) {
            return EdtfLabel.of(date, locale);
        }
        return switch (date.precision()) {
            case DAY ->
                    date.firstDay()
                            .map(DateTimeFormatter.ofPattern("d MMM uuuu", locale)::format)
                            .orElseGet(() -> EdtfLabel.of(date, locale));
            case TIME ->
                    date.localDateTime()
                            .map(DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)::format)
                            .orElseGet(() -> EdtfLabel.of(date, locale));
            default -> EdtfLabel.of(date, locale);
        };
    }
}
