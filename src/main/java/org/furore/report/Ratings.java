package org.furore.report;

import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Ratings by who judges and by month. Scores, verdicts in two words (fresh, rotten) and ratings
/// without a known scale are kept apart, so that none stands for another.
final class Ratings {
    /// Who judges.
    enum Judge {
        CRITIC,
        USER,
        UNKNOWN
    }

    final Map<Judge, Side> sides = new EnumMap<>(Judge.class);

    /// The ratings of one sort of judges.
    static final class Side {
        final Numbers scores = new Numbers();

        /// By month, counted from the year 0.
        final TreeMap<Integer, Numbers> months = new TreeMap<>();

        long reviews;
        long unknownScores;
        long withoutRating;
        long undated;
        long fresh;
        long rotten;
    }

    void add(Review review) {
        Judge judge =
                switch (review.reviewer()) {
                    case CRITIC -> Judge.CRITIC;
                    case USER -> Judge.USER;
                    case null -> Judge.UNKNOWN;
                };
        Side side = sides.computeIfAbsent(judge, j -> new Side());
        side.reviews++;
        Boolean fresh = review.rating().fresh();
        if (fresh != null) {
            if (fresh) {
                side.fresh++;
            } else {
                side.rotten++;
            }
        }
        Double score = review.rating().score();
        if (score == null) {
            if (review.rating().written() != null) {
                side.unknownScores++;
            } else {
                side.withoutRating++;
            }
            return;
        }
        side.scores.add(score);
        Integer month = month(review.header().date());
        if (month == null) {
            side.undated++;
        } else {
            side.months.computeIfAbsent(month, m -> new Numbers()).add(score);
        }
    }

    /// Months since the year 0, or null where the date is coarser than a month.
    static @Nullable Integer month(@Nullable Edtf date) {
        if (date == null
                || date.isInterval()
                || date.isUnspecified()
                || !switch (date.precision()) {
                    case TIME, DAY, MONTH -> true;
                    default -> false;
                }) {
            return null;
        }
        LocalDate day = LocalDate.ofEpochDay(Dates.key(date));
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }
}
