package org.furore.domain.event;

import java.time.ZoneId;
import java.util.Optional;

/// A date with the precision and doubt its source has: Extended Date/Time Format, levels 0 and 1
/// (Library of Congress, 2019). Equal when written equally; ordered by earliest, then latest day.
///
/// @param text as written
public record Edtf(String text) implements Comparable<Edtf> {

    /// @throws IllegalArgumentException if `text` is not EDTF of level 0 or 1
    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    /// Empty when `text` is not EDTF of level 0 or 1.
    public static Optional<Edtf> tryParse(String text) {
        return Optional.of(new Edtf(text));
    }

    /// From the first moment it can mean to the last, days cut in `zone` where no offset is
    /// written.
    public TimeSpan span(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Edtf other) {
        throw new UnsupportedOperationException();
    }
}
