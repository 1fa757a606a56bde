package org.furore.analysis;

import static org.furore.analysis.Coding.ANA;
import static org.furore.analysis.Coding.BEN;
import static org.furore.analysis.Coding.actor;
import static org.furore.analysis.Coding.span;
import static org.furore.analysis.Coding.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.CoderId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class PairingTest {
    private static final long SEED = 11;

    private static List<Stack> stacks(CoderId coder, int... bounds) {
        List<Annotation> marks = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            marks.add(actor(coder, span(1, bounds[i], bounds[i + 1])));
        }
        return Stack.of(marks, 1000);
    }

    private static List<String> paired(List<Stack> ones, List<Stack> others) {
        return Pairing.of(ones, others).stream()
                .map(pair -> text(pair.one().range()) + " " + text(pair.other().range()))
                .toList();
    }

    private static String text(Range range) {
        return range.start() + "-" + range.end();
    }

    @Test
    void halfOfTheUnionIsEnough() {
        assertEquals(List.of("0-10 0-20"), paired(stacks(ANA, 0, 10), stacks(BEN, 0, 20)));
        assertEquals(List.of(), paired(stacks(ANA, 0, 10), stacks(BEN, 0, 21)));
        assertEquals(List.of(), paired(stacks(ANA, 0, 10), stacks(BEN, 10, 20)));
    }

    @Test
    void theBestPairIsTakenFirst() {
        assertEquals(List.of("4-20 4-21"), paired(stacks(ANA, 4, 20), stacks(BEN, 0, 3, 4, 21)));
        assertEquals(
                List.of("0-10 0-10", "11-20 10-20"),
                paired(stacks(ANA, 0, 10, 11, 20), stacks(BEN, 0, 10, 10, 20)));
    }

    @Test
    void marksThatLieOverEachOtherAreOnePassage() {
        List<Stack> stacks = stacks(ANA, 5, 10, 0, 6, 9, 12, 12, 13, 20, 30, 22, 25);
        assertEquals(
                List.of(new Range(0, 12), new Range(12, 13), new Range(20, 30)),
                stacks.stream().map(Stack::range).toList());
        assertEquals(List.of(3, 1, 2), stacks.stream().map(stack -> stack.marks().size()).toList());
        assertEquals(List.of(), Stack.of(List.of(actor(ANA, whole(1))), 1000));
    }

    @Test
    void eachPassageHasOnePartnerAndNoPairIsMissed() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<Stack> ones = random(ANA, random);
            List<Stack> others = random(BEN, random);
            List<Pairing.Pair> pairs = Pairing.of(ones, others);
            Set<Range> left = new HashSet<>();
            Set<Range> right = new HashSet<>();
            for (Pairing.Pair pair : pairs) {
                assertTrue(left.add(pair.one().range()));
                assertTrue(right.add(pair.other().range()));
                assertTrue(pair.shared() >= 0.5);
            }
            for (Stack one : ones) {
                for (Stack other : others) {
                    boolean free = !left.contains(one.range()) && !right.contains(other.range());
                    assertTrue(
                            !free
                                    || !one.range().overlaps(other.range())
                                    || new Pairing.Pair(one, other).shared() < 0.5);
                }
            }
            assertEquals(
                    pairs.stream().map(Pairing.Pair::shared).sorted().toList(),
                    Pairing.of(others, ones).stream().map(Pairing.Pair::shared).sorted().toList());
        }
    }

    private static List<Stack> random(CoderId coder, Random random) {
        int[] bounds = new int[2 * random.nextInt(12)];
        for (int i = 0; i < bounds.length; i += 2) {
            bounds[i] = random.nextInt(100);
            bounds[i + 1] = bounds[i] + 1 + random.nextInt(12);
        }
        return stacks(coder, bounds);
    }
}
