package org.furore.report;

import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Ratings by who judges and by day. Scores, verdicts in two words (fresh, rotten) and ratings
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

        /// Scores dated to the day, by day of the epoch.
        final TreeMap<Integer, Numbers> days = new TreeMap<>();

        /// Scores dated to a month, by its first day.
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
        Edtf date = review.header().date();
        if (date == null || date.isInterval() || date.isUnspecified()) {
            side.undated++;
            return;
        }
        TreeMap<Integer, Numbers> into =
                switch (date.precision()) {
                    case TIME, DAY -> side.days;
                    case MONTH -> side.months;
                    default -> null;
                };
        if (into == null) {
            side.undated++;
        } else {
            into.computeIfAbsent(Math.toIntExact(Dates.key(date)), d -> new Numbers()).add(score);
        }
    }
}
