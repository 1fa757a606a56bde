package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Spanned;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class SpanIndexTest {

    private static Spanned<String> span(int start, int end, String name) {
        return new Spanned<>(new Range(start, end), name);
    }

    @Test
    void nothingLiesInAnEmptyIndex() {
        SpanIndex<String> index = new SpanIndex<>(List.of());
        assertEquals(List.of(), index.at(0));
        assertEquals(List.of(), index.touching(0));
        assertEquals(List.of(), index.in(new Range(0, 100)));
    }

    @Test
    void whatLiesAtAPlaceComesByStartLongerBeforeShorter() {
        SpanIndex<String> index =
                new SpanIndex<>(
                        List.of(
                                span(5, 8, "short"),
                                span(5, 20, "long"),
                                span(0, 6, "early"),
                                span(8, 9, "late")));
        assertEquals(List.of("early", "long", "short"), index.at(5));
        assertEquals(List.of("long", "late"), index.at(8));
        assertEquals(List.of("long", "short", "late"), index.touching(8));
        assertEquals(List.of("long"), index.touching(20));
        assertEquals(List.of(), index.at(20));
        assertEquals(List.of("long", "short"), index.in(new Range(6, 8)));
    }

    @Test
    void anyIndexAnswersAsLookingAtEachSpanDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Spanned<Integer>> spans = new ArrayList<>();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(50);
                spans.add(new Spanned<>(new Range(start, start + 1 + random.nextInt(30)), i));
            }
            SpanIndex<Integer> index = new SpanIndex<>(spans);
            int at = random.nextInt(90);
            int end = at + 1 + random.nextInt(20);
            String seen = "seed " + seed;
            assertEquals(naive(spans, r -> r.start() <= at && at < r.end()), index.at(at), seen);
            assertEquals(
                    naive(spans, r -> r.start() <= at && at <= r.end()), index.touching(at), seen);
            assertEquals(
                    naive(spans, r -> r.start() < end && at < r.end()),
                    index.in(new Range(at, end)),
                    seen);
        }
    }

    private static List<Integer> naive(List<Spanned<Integer>> spans, Predicate<Range> wanted) {
        return spans.stream()
                .filter(span -> wanted.test(span.range()))
                .sorted(
                        Comparator.comparingInt((Spanned<Integer> s) -> s.range().start())
                                .thenComparing(s -> -s.range().end()))
                .map(Spanned::mark)
                .toList();
    }

    @Test
    void aStaircaseOfAMillionSpansNeedsNoDeepStack() {
        SpanIndex<Integer> index =
                new SpanIndex<>(
                        IntStream.range(0, 1_000_000)
                                .mapToObj(i -> new Spanned<>(new Range(i, 1_000_001 + i), i))
                                .toList());
        assertEquals(1_000_000, index.at(1_000_000).size());
    }

    /// 5,000 overlapping spans over a million units: what costs is the answer, not the index.
    @Test
    void manySpansAreAskedInNoTime() {
        Random random = new Random(7);
        List<Spanned<Integer>> spans = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(990_000);
            spans.add(new Spanned<>(new Range(start, start + 20 + random.nextInt(4_000)), i));
        }
        SpanIndex<Integer> index = new SpanIndex<>(spans);
        long found = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            found += index.at(random.nextInt(1_000_000)).size();
        }
        double each = (System.nanoTime() - begun) / 100_000.0 / 1000;
        System.out.printf("at: %.2f µs each, %.1f found%n", each, found / 100_000.0);
        assertTrue(each < 200, each + " µs");
    }
}
