package org.furore.analysis;

import org.furore.analysis.Answer.OfPolarity;
import org.furore.analysis.Answer.OfStance;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// Gathers what coders say, by variable: stances and polarities unit by unit, where coders differ,
/// and what contradicts itself.
final class Answers {
    private final List<CoderId> coders;
    private final Map<Variable, List<double[]>> tables = new HashMap<>();
    private final Map<Variable, List<Difference>> differences = new TreeMap<>();
    private final Map<Variable, List<Ambiguity>> ambiguities = new TreeMap<>();

    Answers(List<CoderId> coders) {
        this.coders = List.copyOf(coders);
    }

    List<CoderId> coders() {
        return coders;
    }

    void differ(Difference difference) {
        differences.computeIfAbsent(difference.variable(), v -> new ArrayList<>()).add(difference);
    }

    /// Notes answers of a coder that contradict each other.
    void contradict(Variable variable, DocumentId document, Said said) {
        ambiguities
                .computeIfAbsent(variable, v -> new ArrayList<>())
                .add(new Ambiguity(variable, document, said));
    }

    /// Takes the answers on a unit; those that contradict themselves count as none. The variable is
    /// known from then on, also where it is no unit.
    ///
    /// @param said of each who has something to say
    void unit(
            Variable variable, DocumentId document, @Nullable Range where, Collection<Said> said) {
        List<double[]> table = tables.computeIfAbsent(variable, v -> new ArrayList<>());
        List<Said> clear = said.stream().filter(each -> each.answers().size() == 1).toList();
        if (clear.size() < 2) {
            return;
        }
        double[] row = new double[coders.size()];
        Arrays.fill(row, Double.NaN);
        clear.forEach(
                each -> row[coders.indexOf(each.coder())] = number(each.answers().getFirst()));
        table.add(row);
        if (DoubleStream.of(row).filter(answer -> !Double.isNaN(answer)).distinct().count() > 1) {
            differ(new Difference(variable, document, where, clear));
        }
    }

    private static double number(Answer answer) {
        return switch (answer) {
            case OfStance(Stance stance) -> stance.ordinal();
            case OfPolarity(double polarity) -> polarity;
            case Answer.Found(boolean found) -> found ? 1 : 0;
        };
    }

    /// The agreement on stances and polarities.
    List<Agreement> agreements(Bootstrap bootstrap) {
        return tables.entrySet().stream()
                .map(table ->
                        Agreement.of(
                                table.getKey(),
                                coders,
                                ratings(table.getKey(), table.getValue()),
                                ambiguities.getOrDefault(table.getKey(), List.of()).size(),
                                bootstrap))
                .toList();
    }

    private Ratings ratings(Variable variable, List<double[]> rows) {
        if (variable.question() == Question.SENTIMENT) {
            return Ratings.measured(coders.size(), rows);
        }
        Ratings.Tally tally = new Ratings.Tally(coders.size(), Stance.values().length);
        for (double[] row : rows) {
            tally.add(
                    DoubleStream.of(row)
                            .mapToInt(answer -> Double.isNaN(answer) ? Ratings.HOLE : (int) answer)
                            .toArray(),
                    1);
        }
        return tally.ratings();
    }

    /// By variable, then in the order of the documents and their texts.
    List<Difference> differences() {
        return differences.values().stream().flatMap(List::stream).toList();
    }

    /// By variable, then in the order of the documents and their texts.
    List<Ambiguity> ambiguities() {
        return ambiguities.values().stream().flatMap(List::stream).toList();
    }
}
