package org.furore.domain.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Segment;
import org.furore.domain.annotation.Segments.Spanned;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class SegmentsTest {
    private static final long SEED = 20200909L;

    @Test
    void overlapIsSymmetricAndTouchingIsNone() {
        assertTrue(new Range(0, 5).overlaps(new Range(4, 6)));
        assertTrue(new Range(4, 6).overlaps(new Range(0, 5)));
        assertFalse(new Range(0, 5).overlaps(new Range(5, 6)));
        assertFalse(new Range(5, 6).overlaps(new Range(0, 5)));
        assertTrue(new Range(0, 5).contains(new Range(0, 5)));
        assertFalse(new Range(1, 5).contains(new Range(0, 5)));
    }

    @Test
    void overlappingMarksAreCutWhereTheyBeginAndEnd() {
        assertEquals(
                List.of(
                        new Segment<>(2, 4, List.of("a")),
                        new Segment<>(4, 6, List.of("a", "b")),
                        new Segment<>(6, 8, List.of("b")),
                        new Segment<>(9, 10, List.of("c"))),
                Segments.of(
                        List.of(
                                new Spanned<>(new Range(4, 8), "b"),
                                new Spanned<>(new Range(9, 10), "c"),
                                new Spanned<>(new Range(2, 6), "a"))));
    }

    @Test
    void aWholeTextIsCoveredWithItsGaps() {
        assertEquals(
                List.of(
                        new Segment<String>(0, 2, List.of()),
                        new Segment<>(2, 4, List.of("a")),
                        new Segment<String>(4, 7, List.of())),
                Segments.covering(7, List.of(new Spanned<>(new Range(2, 4), "a"))));
        assertEquals(
                List.of(new Segment<String>(0, 3, List.of())), Segments.covering(3, List.of()));
        assertEquals(List.of(), Segments.covering(0, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Segments.covering(3, List.of(new Spanned<>(new Range(2, 4), "a"))));
    }

    @Test
    void segmentsSayForEachUnitExactlyTheMarksOverIt() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int length = 1 + random.nextInt(40);
            List<Spanned<Integer>> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(length);
                int end = start + 1 + random.nextInt(length - start);
                spans.add(new Spanned<>(new Range(start, end), i));
            }
            List<Segment<Integer>> segments = Segments.covering(length, spans);
            int at = 0;
            for (Segment<Integer> segment : segments) {
                assertEquals(at, segment.start());
                for (int unit = segment.start(); unit < segment.end(); unit++) {
                    Set<Integer> over = new HashSet<>();
                    for (Spanned<Integer> span : spans) {
                        if (span.range().contains(new Range(unit, unit + 1))) {
                            over.add(span.mark());
                        }
                    }
                    assertEquals(over, new HashSet<>(segment.marks()));
                    assertEquals(over.size(), segment.marks().size());
                }
                at = segment.end();
            }
            assertEquals(length, at);
        }
    }

    @Test
    void unionCoversTheSameUnitsWithTheFewestRanges() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<Range> ranges = new ArrayList<>();
            BitSet covered = new BitSet();
            for (int i = random.nextInt(8); i > 0; i--) {
                int start = random.nextInt(30);
                Range range = new Range(start, start + 1 + random.nextInt(6));
                ranges.add(range);
                covered.set(range.start(), range.end());
            }
            List<Range> runs = new ArrayList<>();
            for (int at = covered.nextSetBit(0); at >= 0; at = covered.nextSetBit(at)) {
                int end = covered.nextClearBit(at);
                runs.add(new Range(at, end));
                at = end;
            }
            assertEquals(runs, Segments.union(ranges));
        }
    }

    @Test
    void fiveThousandOverlappingMarksTakeNoLongerThanTheAnswer() {
        Random random = new Random(SEED);
        List<Spanned<Integer>> spans = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(1_000_000);
            spans.add(new Spanned<>(new Range(start, start + 1 + random.nextInt(400)), i));
        }
        List<Segment<Integer>> segments = Segments.of(spans);
        assertTrue(segments.size() <= 2 * spans.size());
        assertEquals(
                Segments.union(spans.stream().map(Spanned::range).toList()).stream()
                        .mapToInt(r -> r.end() - r.start())
                        .sum(),
                segments.stream().mapToInt(s -> s.end() - s.start()).sum());
    }
}
