package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.sentiment.RatedTexts.Set;
import org.furore.annotate.sentiment.Training.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// What was learnt, held against people it never heard and texts it never saw.
@Tag("corpus")
class LearntSentimentCorpusTest {
    private static final Vader VADER = Vader.shipped();

    @BeforeAll
    static void theTextsAreHere() {
        RatedTexts.assumeHere();
    }

    @Test
    void theShippedWeightsAreThoseLearntFromTheRatedTexts() throws IOException {
        Map<String, Double> learnt = new Training().learn(Training.examples());
        assertEquals(Training.table(learnt), Files.readString(Training.WEIGHTS));
    }

    /// Ten folds, copies of a text in the same one whatever set they are of. Floors are what was
    /// reached (0.678, 0.725, 0.878, 0.536), less 0.005; the goal was 0.60 for film reviews.
    @Test
    void itAgreesWithPeopleOnTextsItDidNotLearnFrom() {
        List<Example> examples = Training.examples();
        double[] said = new Training().crossValidated(examples);
        double[] rules =
                examples.stream()
                        .mapToDouble(each -> VADER.score(each.rated().text()).compound())
                        .toArray();
        Map<Set, Double> floors =
                Map.of(
                        Set.FILMS, 0.672,
                        Set.PRODUCTS, 0.720,
                        Set.TWEETS, 0.873,
                        Set.EDITORIALS, 0.530);
        for (Set set : Set.values()) {
            double r = Training.agreement(examples, said, set);
            System.out.printf(
                    "learnt, cross-validated, %s: r = %.4f (VADER %.4f)%n",
                    set, r, Training.agreement(examples, rules, set));
            double floor = floors.getOrDefault(set, 1.0);
            assertTrue(r >= floor, () -> set + ": " + r + " is below " + floor);
        }
    }
}
