package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.sentiment.RatedTexts.Rated;
import org.furore.annotate.sentiment.RatedTexts.Reference;
import org.furore.annotate.sentiment.RatedTexts.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// VADER against its reference implementation, against people, and against the clock.
@Tag("corpus")
class VaderCorpusTest {
    private static final Vader VADER = Vader.shipped();

    @BeforeAll
    static void theTextsAreHere() {
        RatedTexts.assumeHere();
    }

    @Test
    void everyTextScoresAsTheReferenceSays() {
        Map<Set, Map<String, String>> texts = new EnumMap<>(Set.class);
        for (Set set : Set.values()) {
            Map<String, String> byId = new HashMap<>();
            RatedTexts.of(set).forEach(each -> byId.put(each.id(), each.text()));
            texts.put(set, byId);
        }
        List<Reference> references = RatedTexts.references();
        List<String> different = new ArrayList<>();
        for (Reference reference : references) {
            String text = texts.get(reference.set()).get(reference.id());
            Sentiment said = VADER.score(text);
            if (!said.equals(reference.sentiment())
                    || !VADER.explain(text).sentiment().equals(said)) {
                different.add(reference + " is " + said);
            }
        }
        System.out.printf(
                "VADER: %d of %d texts as the reference%n",
                references.size() - different.size(), references.size());
        assertEquals(12_081, references.size());
        assertEquals(List.of(), different.subList(0, Math.min(5, different.size())));
    }

    /// The floors are what the reference reaches, less 0.002.
    @Test
    void itAgreesWithPeopleAsTheReferenceDoes() {
        agrees(Set.TWEETS, 0.879);
        agrees(Set.FILMS, 0.436);
        agrees(Set.EDITORIALS, 0.518);
        agrees(Set.PRODUCTS, 0.594);
    }

    private static void agrees(Set set, double floor) {
        List<Rated> rated = RatedTexts.of(set);
        double[] people = rated.stream().mapToDouble(Rated::rating).toArray();
        double[] vader =
                rated.stream().mapToDouble(e -> VADER.score(e.text()).compound()).toArray();
        double r = RatedTexts.correlation(people, vader);
        System.out.printf("VADER and people, %s: r = %.4f of %d%n", set, r, people.length);
        assertTrue(r >= floor, () -> set + ": " + r + " is below " + floor);
    }

    /// The goal is 100,000 a second on one core; the floor is a fifth of it by the processor's
    /// time, since other work may run beside and the compiler of the JVM takes its part.
    @Test
    void tweetsAreScoredFast() {
        List<String> tweets = RatedTexts.of(Set.TWEETS).stream().map(Rated::text).toList();
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += scored(tweets);
        }
        var threads = ManagementFactory.getThreadMXBean();
        int rounds = 25;
        long processor = threads.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            sum += scored(tweets);
        }
        double seconds = (System.nanoTime() - clock) / 1e9;
        double busy = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        int count = rounds * tweets.size();
        System.out.printf(
                "VADER: %,.0f tweets a second by the clock, %,.0f by the processor (%d in %.2f s)"
                        + " %.0f%n",
                count / seconds, count / busy, count, seconds, sum);
        assertTrue(count / busy >= 20_000, () -> count / busy + " tweets a second");
    }

    private static double scored(List<String> texts) {
        double sum = 0;
        for (String text : texts) {
            sum += VADER.score(text).compound();
        }
        return sum;
    }
}
