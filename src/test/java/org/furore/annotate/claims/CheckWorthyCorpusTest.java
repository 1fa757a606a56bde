package org.furore.annotate.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.learning.Example;
import org.furore.annotate.learning.Learned;
import org.furore.annotate.learning.Learner;
import org.furore.annotate.learning.Traits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Sentences worth checking, found in debates and tweets that people judged. What learns does so on
/// four fifths and is tested on the rest: whole debates, or whole sets of tweets worded nearly
/// alike. What ours is held against gets the better of two costs, chosen in its favour.
@Tag("corpus")
class CheckWorthyCorpusTest {
    private static final int FOLDS = 5;

    private record Trained(String name, Function<List<Judged>, ToDoubleFunction<String>> from) {}

    private static final Trained SHIPPED =
            new Trained("shipped, unlearnt", all -> ClaimRanker::score);
    private static final Trained LOT = new Trained("by lot", all -> new Lot());
    private static final Trained NGRAMS = ngrams(1);
    private static final Trained SOFTER_NGRAMS = ngrams(0.1);
    private static final Trained BARE = learnt("learnt, n-grams alone", Traits.NONE);
    private static final Trained OURS = learnt("learnt, with cues", new ClaimCues());

    private static final class Lot implements ToDoubleFunction<String> {
        private final Random random = new Random(11);

        @Override
        public double applyAsDouble(String text) {
            return random.nextDouble();
        }
    }

    private static Trained ngrams(double cost) {
        return new Trained(
                "words in threes, C=" + cost, learnt -> new WordNgrams(learnt, cost)::score);
    }

    private static Trained learnt(String name, Traits traits) {
        return new Trained(
                name,
                learnt -> {
                    List<Example> examples =
                            learnt.stream()
                                    .map(each ->
                                            new Example(
                                                    each.text(), each.positive(), each.document()))
                                    .toList();
                    return ((Learned) new Learner(traits).learn(examples, 1))::score;
                });
    }

    /// The goal is to be ahead of n-grams by 0.05, and 0.053 was measured: the floor is a tenth
    /// under the goal, so that a change of a word doesn't fail it. The unlearnt order, which nobody
    /// has to code for, stays above 0.58, three points under what was measured.
    @Test
    void tweetsWorthCheckingComeFirst() throws IOException {
        List<Judged> tweets = Judged.tweets();
        Map<Trained, Double> found = new LinkedHashMap<>();
        List<Trained> all = List.of(LOT, NGRAMS, SOFTER_NGRAMS, SHIPPED, BARE, OURS);
        for (long seed = 1; seed <= 5; seed++) {
            Map<String, Integer> folds = folds(tweets, seed);
            for (Trained each : all) {
                Map<Integer, List<Ranked>> byFold = new HashMap<>();
                tested(tweets, folds, each)
                        .forEach((judged, score) ->
                                byFold.computeIfAbsent(
                                                folds.get(judged.document()),
                                                f -> new ArrayList<>())
                                        .add(new Ranked(score, judged.positive())));
                found.merge(each, mean(byFold.values()) / 5, Double::sum);
            }
        }
        print("tweets, average precision, mean of 5 folds, dealt 5 times", found);
        double bar = Math.max(found.get(NGRAMS), found.get(SOFTER_NGRAMS));
        assertTrue(found.get(OURS) >= bar + 0.045);
        assertTrue(found.get(SHIPPED) >= 0.58);
    }

    /// The goal is to be ahead of n-grams by 0.02, and 0.026 was measured (0.022 over three deals):
    /// the floor is the goal. The unlearnt order stays above 0.08, a point under what was measured.
    @Test
    void sentencesOfDebatesWorthCheckingComeFirst() throws IOException {
        List<Judged> debates = Judged.debates();
        Map<Trained, Double> found = new LinkedHashMap<>();
        Map<Trained, Map<String, Double>> each = new HashMap<>();
        for (long seed = 1; seed <= 2; seed++) {
            Map<String, Integer> folds = folds(debates, seed);
            for (Trained trained : List.of(LOT, NGRAMS, SOFTER_NGRAMS, SHIPPED, BARE, OURS)) {
                Map<String, List<Ranked>> byDebate = new HashMap<>();
                tested(debates, folds, trained)
                        .forEach((judged, score) ->
                                byDebate.computeIfAbsent(judged.document(), d -> new ArrayList<>())
                                        .add(new Ranked(score, judged.positive())));
                found.merge(trained, mean(byDebate.values()) / 2, Double::sum);
                byDebate.forEach((debate, ranked) ->
                        each.computeIfAbsent(trained, t -> new HashMap<>())
                                .merge(debate, averagePrecision(ranked), Double::sum));
            }
        }
        print("debates, mean average precision of 50, dealt twice", found);
        Trained bar = found.get(NGRAMS) > found.get(SOFTER_NGRAMS) ? NGRAMS : SOFTER_NGRAMS;
        long ahead =
                each.get(OURS).entrySet().stream()
                        .filter(one -> one.getValue() > each.get(bar).get(one.getKey()))
                        .count();
        System.out.printf("  ahead of the better n-grams in %d of 50 debates%n", ahead);
        assertTrue(found.get(OURS) >= found.get(bar) + 0.02);
        assertTrue(found.get(SHIPPED) >= 0.08);
    }

    /// The goals are a second to learn from 500 marks among 5,500 sentences, and 200,000 sentences
    /// ranked a second, of one processor's time. 0.15 s and 370,000 were measured; the floors leave
    /// room for slower machines.
    @Test
    void learningTakesLessThanASecondAndRankingMicroseconds() throws IOException {
        List<Judged> debates = Judged.debates();
        Random random = new Random(7);
        List<Example> examples =
                debates.stream()
                        .filter(each -> each.positive() || random.nextInt(8) == 0)
                        .map(each -> new Example(each.text(), each.positive(), each.document()))
                        .toList();
        double learning = Double.MAX_VALUE;
        double ranking = 0;
        double rankingWithCues = 0;
        double shipped = 0;
        for (int round = 0; round < 5; round++) {
            double start = processorSeconds();
            Learned learned = (Learned) new Learner().learn(examples, round);
            learning = Math.min(learning, processorSeconds() - start);
            Learned cued = (Learned) new Learner(new ClaimCues()).learn(examples, round);
            ranking = Math.max(ranking, rate(debates, learned::score));
            rankingWithCues = Math.max(rankingWithCues, rate(debates, cued::score));
            shipped = Math.max(shipped, rate(debates, ClaimRanker::score));
        }
        System.out.printf(
                "%d examples learnt in %.2f s; a second: %.0f by n-grams, %.0f with cues, %.0f"
                        + " unlearnt%n",
                examples.size(), learning, ranking, rankingWithCues, shipped);
        assertTrue(learning < 1);
        assertTrue(ranking > 100_000);
    }

    private static double rate(List<Judged> all, ToDoubleFunction<String> score) {
        double start = processorSeconds();
        double sum = 0;
        for (Judged judged : all) {
            sum += score.applyAsDouble(judged.text());
        }
        assertTrue(sum > 0);
        return all.size() / (processorSeconds() - start);
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private record Ranked(double score, boolean positive) {}

    private static void print(String title, Map<Trained, Double> found) {
        System.out.println(title);
        found.forEach(
                (trained, value) -> System.out.printf("  %-24s %.4f%n", trained.name(), value));
    }

    /// Each document's fold; as many with something positive in each.
    private static Map<String, Integer> folds(List<Judged> all, long seed) {
        List<String> documents =
                new ArrayList<>(new LinkedHashSet<>(all.stream().map(Judged::document).toList()));
        Collections.shuffle(documents, new Random(seed));
        Map<String, Boolean> positive = new HashMap<>();
        all.forEach(
                judged -> positive.merge(judged.document(), judged.positive(), Boolean::logicalOr));
        Map<String, Integer> folds = new HashMap<>();
        int[] dealt = new int[2];
        for (String document : documents) {
            folds.put(document, dealt[positive.get(document) ? 1 : 0]++ % FOLDS);
        }
        return folds;
    }

    private static Map<Judged, Double> tested(
            List<Judged> all, Map<String, Integer> folds, Trained trained) {
        Map<Judged, Double> scores = new IdentityHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int apart = fold;
            ToDoubleFunction<String> score =
                    trained.from()
                            .apply(
                                    all.stream()
                                            .filter(judged -> folds.get(judged.document()) != apart)
                                            .toList());
            for (Judged judged : all) {
                if (folds.get(judged.document()) == fold) {
                    scores.put(judged, score.applyAsDouble(judged.text()));
                }
            }
        }
        return scores;
    }

    private static double mean(Collection<List<Ranked>> rankings) {
        return rankings.stream()
                .mapToDouble(CheckWorthyCorpusTest::averagePrecision)
                .average()
                .orElseThrow();
    }

    /// Of equal scores the negative come first: no luck.
    private static double averagePrecision(List<Ranked> ranked) {
        List<Ranked> order = new ArrayList<>(ranked);
        order.sort(
                Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(Ranked::positive));
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).positive()) {
                hits++;
                sum += (double) hits / (i + 1);
            }
        }
        return sum / hits;
    }
}
