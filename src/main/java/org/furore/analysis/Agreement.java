package org.furore.analysis;

import org.furore.domain.codebook.CoderId;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How far coders agree on a variable.
///
/// @param coders who answered on units that others answered on too
/// @param units that at least two coders answered on: documents, or pairs of passages
/// @param ambiguous how many answers were left out because they contradict themselves
/// @param figures those that fit the variable and the number of coders, in order
/// @param headline the measure the interval is of, one of the figures
/// @param interval from resampled units; pairs of passages are drawn one by one, also where several
///   are of one document, so that it is somewhat too narrow where answers cling to documents
public record Agreement(
        Variable variable,
        List<CoderId> coders,
        int units,
        int ambiguous,
        Map<Measure, Coefficient> figures,
        Measure headline,
        Interval interval) {

    public Agreement {
        coders = List.copyOf(coders);
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /// Ways to measure agreement.
    public enum Measure {
        /// The share of equal answers; of a text, of its length.
        PERCENT,
        /// For two coders.
        COHEN_KAPPA,
        /// For two coders.
        SCOTT_PI,
        /// For more than two.
        FLEISS_KAPPA,
        GWET_AC1,
        ALPHA_NOMINAL,
        ALPHA_INTERVAL,
        /// The coefficient written `|uα`.
        ALPHA_UNITIZING
    }

    /// The figures of a table; coders who answered nothing that others answered too are left out
    /// beforehand, so that two who did are two.
    ///
    /// @param coders as many as the table has places
    static Agreement of(
            Variable variable,
            List<CoderId> coders,
            Ratings table,
            int ambiguous,
            Bootstrap bootstrap) {
        int[] answering = answering(table);
        Ratings ratings = answering.length < table.coders() ? table.only(answering) : table;
        boolean measured = variable.question() == Question.SENTIMENT;
        Scale scale = measured ? Scale.INTERVAL : Scale.NOMINAL;
        Measure headline = measured ? Measure.ALPHA_INTERVAL : Measure.ALPHA_NOMINAL;
        Map<Measure, Coefficient> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.PERCENT, Kappa.percent(ratings));
        figures.put(headline, Alpha.of(ratings, scale));
        if (!measured) {
            figures.put(Measure.GWET_AC1, Kappa.ac1(ratings));
            if (ratings.coders() == 2) {
                figures.put(Measure.COHEN_KAPPA, Kappa.cohen(ratings));
                figures.put(Measure.SCOTT_PI, Kappa.scott(ratings));
            } else {
                figures.put(Measure.FLEISS_KAPPA, Kappa.fleiss(ratings));
            }
        }
        return new Agreement(
                variable,
                Arrays.stream(answering).mapToObj(coders::get).toList(),
                ratings.units(),
                ambiguous,
                figures,
                headline,
                bootstrap.of(ratings, resampled -> Alpha.of(resampled, scale)));
    }

    private static int[] answering(Ratings table) {
        return IntStream.range(0, table.coders())
                .filter(coder ->
                        IntStream.range(0, table.patterns())
                                .anyMatch(p ->
                                        table.answers(p) > 1
                                                && table.answer(p, coder) != Ratings.HOLE))
                .toArray();
    }
}
