package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch.Hit;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class HitOrderTest {
    @TempDir Path folder;
    private final TestCase store = new TestCase();
    private LuceneSearch search;

    @BeforeEach
    void open() {
        search = LuceneSearchTest.open(folder.resolve("index"), store);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private static Post post(@Nullable Long likes, @Nullable Long replies, String date) {
        Post plain = TestCase.post("a", "seen it");
        return new Post(
                new Header(null, null, null, Edtf.parse(date), "en", null),
                plain.text(),
                "x",
                null,
                "a",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Post.Counts(likes, null, replies, null, 5000L));
    }

    private static Review review(@Nullable Double score) {
        return new Review(
                new Header(null, "Bo Critic", "rated.example", null, null, null),
                "seen it",
                "Cuties",
                new Rating(null, score, null, null),
                Review.ReviewerKind.CRITIC,
                null,
                null);
    }

    private List<Long> order(Sort sort, int skip, int limit) {
        return search
                .search(new Request(Selection.of(new Query.All()), sort, skip, limit))
                .hits()
                .stream()
                .map(Hit::ordinal)
                .toList();
    }

    @Test
    void hitsStandByWhatIsAskedAndWhatLacksItComesLast() {
        store.add(post(3L, 4L, "2020-09-11"));
        store.add(post(null, null, "2020-09-10"));
        store.add(post(null, 9L, "2020-09-12"));
        store.add(review(29.5));
        store.add(review(null));
        store.add(review(80.0));
        assertEquals(List.of(1L, 3L, 2L, 4L, 5L, 6L), order(Sort.ENGAGEMENT, 0, 9));
        assertEquals(List.of(3L, 1L, 2L, 4L, 5L, 6L), order(Sort.ENGAGEMENT_DESCENDING, 0, 9));
        assertEquals(List.of(4L, 6L, 1L, 2L, 3L, 5L), order(Sort.RATING, 0, 9));
        assertEquals(List.of(6L, 4L, 1L, 2L, 3L, 5L), order(Sort.RATING_DESCENDING, 0, 9));
        assertEquals(List.of(3L, 1L, 2L, 4L, 5L, 6L), order(Sort.DATE_DESCENDING, 0, 9));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 50; i++) {
            store.add(post(i % 7L, 0L, "2020-09-" + (10 + i % 5)));
            if (i % 20 == 0) {
                order(Sort.DATE, 0, 1);
            }
        }
        for (Sort sort : Sort.values()) {
            List<Long> paged = new ArrayList<>();
            for (int skip = 0; skip < 60; skip += 7) {
                paged.addAll(order(sort, skip, 7));
            }
            assertEquals(order(sort, 0, 50), paged, sort.toString());
            assertEquals(50, paged.stream().distinct().count());
        }
    }
}
