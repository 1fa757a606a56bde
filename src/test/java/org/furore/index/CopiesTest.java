package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Header;
import org.furore.domain.document.Ordinals;
import org.furore.domain.document.Post;
import org.furore.domain.search.Copies;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch.FacetCount;
import org.furore.domain.search.TextSearch.Hit;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Result;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class CopiesTest {
    /// Asked for of the set that [MadeCopies] makes: a wrong pair hides a document from who counts
    /// copies once, a missed one inflates a count by one.
    private static final double PRECISION = 0.98;

    private static final double RECALL = 0.95;

    private static final String LONG =
            "The poster shows something that the film itself never does and the studio knows it";

    private static final String MORE =
            ". What follows was never in a post, since nobody would write so much about it there,"
                    + " and it goes on for a while so that most of the article is something else";

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

    private long post(String text) {
        return store.add(TestCase.post("reader", text));
    }

    private static Ordinals ordinals(long... ordinals) {
        return Ordinals.of(java.util.Arrays.stream(ordinals).mapToInt(one -> (int) one).toArray());
    }

    private Result once(String query) {
        return search.search(
                new Request(
                        Selection.of(QueryParser.parse(query)).withCopies(Copies.ONE),
                        Sort.DATE,
                        20));
    }

    @Test
    void theMadeSetIsGroupedWell() {
        for (long seed : new long[] {1, 20260101, 777}) {
            TestCase made = new TestCase();
            List<MadeCopies.Made> all = MadeCopies.of(seed);
            all.forEach(one -> made.add(one.document()));
            long right = 0;
            long joined = 0;
            long wanted = 0;
            Path place = folder.resolve("made-" + seed);
            try (LuceneSearch over = LuceneSearchTest.open(place, made)) {
                for (int i = 0; i < all.size(); i++) {
                    Ordinals group = over.copies(i + 1);
                    for (int j = i + 1; j < all.size(); j++) {
                        boolean same = all.get(i).origin() == all.get(j).origin();
                        boolean found = group.contains(j + 1);
                        wanted += same ? 1 : 0;
                        joined += found ? 1 : 0;
                        right += same && found ? 1 : 0;
                    }
                }
            }
            double precision = (double) right / joined;
            double recall = (double) right / wanted;
            System.out.printf(
                    "copies, seed %d: %d texts, %d pairs, precision %.4f, recall %.4f%n",
                    seed, all.size(), wanted, precision, recall);
            assertTrue(precision >= PRECISION, "precision " + precision);
            assertTrue(recall >= RECALL, "recall " + recall);
        }
    }

    @Test
    void equalTextsAreCopiesAtAnyLength() {
        long one = post("lol");
        long other = post("LOL! https://t.co/abc");
        long passed = post("RT @someone: lol");
        long longer = post("lol @someone");
        long more = post("so lol");
        assertEquals(ordinals(one, other, passed), search.copies(one));
        assertEquals(ordinals(longer), search.copies(longer));
        assertEquals(ordinals(more), search.copies(more));
    }

    @Test
    void textsWithoutWordsAreCopiesOnlyWhenTheyAreEqual() {
        long one = post("https://t.co/abc");
        long other = post("https://t.co/abd");
        long same = post("https://t.co/abc ");
        long signs = post("!!!");
        long empty = post("");
        long alsoEmpty = post("");
        assertEquals(ordinals(one, same), search.copies(one));
        assertEquals(ordinals(other), search.copies(other));
        assertEquals(ordinals(signs), search.copies(signs));
        assertEquals(ordinals(empty), search.copies(empty));
        assertEquals(ordinals(alsoEmpty), search.copies(alsoEmpty));
    }

    private static Post numbered(String text, String nativeId, @Nullable String repostOf) {
        return new Post(
                new Header(null, null, null, null, "en", null),
                text,
                "x",
                nativeId,
                "reader",
                null,
                repostOf,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Post.Counts.UNKNOWN);
    }

    @Test
    void aRepostIsACopyOfItsPostWhicheverCameFirst() {
        long early = store.add(numbered("cut short …", "2", "1"));
        long post = store.add(numbered("the whole of what was said", "1", null));
        long late = store.add(numbered("", "3", "1"));
        long other = store.add(numbered("something else", "4", "9"));
        assertEquals(ordinals(early, post, late), search.copies(post));
        assertEquals(ordinals(other), search.copies(other));
    }

    @Test
    void copiesCountOnceInTotalsFacetsDatesAndPagesOrEach() {
        store.add(TestCase.article("One", LONG + MORE, "2020-09-10"));
        store.add(TestCase.article("Two", LONG + MORE, "2020-09-11"));
        post(LONG + " #tag");
        post("@one " + LONG + " https://t.co/x");
        post("another poster");
        Result once = once("poster");
        assertEquals(3, once.total());
        assertEquals(
                List.of(new FacetCount("post", 2), new FacetCount("article", 1)),
                once.facets().get("kind"));
        assertEquals(
                List.of("1×2", "3×2", "5×1"),
                once.hits().stream().map(hit -> hit.ordinal() + "×" + hit.copies()).toList());
        Selection selection = Selection.of(QueryParser.parse("poster")).withCopies(Copies.ONE);
        assertEquals(ordinals(1, 3, 5), search.matching(selection).ordinals());
        assertEquals(1, search.matching(selection).dates().size());
        assertEquals(3, search.ranked(selection).length);
        assertEquals(
                5,
                search
                        .search(
                                new Request(
                                        new Query.Word(Query.TextField.ANY, "poster"),
                                        Sort.RELEVANCE,
                                        9))
                        .hits()
                        .stream()
                        .mapToInt(Hit::copies)
                        .sum());
        // of what is found, not of all there are
        assertEquals(List.of(1), once("date:2020-09-11").hits().stream().map(Hit::copies).toList());
    }

    @Test
    void whatComesLaterJoinsAndWhatIsHiddenCountsNoMore() {
        post(LONG);
        assertEquals(1, once("poster").total());
        long late = post(LONG + " @late");
        assertEquals(1, once("poster").total());
        assertEquals(2, once("poster").hits().getFirst().copies());
        store.hide(1);
        assertEquals(late, once("poster").hits().getFirst().ordinal());
        assertEquals(1, once("poster").hits().getFirst().copies());
        store.correct(late, TestCase.post("reader", "an entirely different poster"));
        store.bringBack(1);
        assertEquals(2, once("poster").total());
    }

    @Test
    void groupsAreKeptBetweenRunsAndMadeAgainWhenTheirFileIsDamaged() throws IOException {
        post(LONG);
        post(LONG + " #again");
        assertEquals(1, once("poster").total());
        search.close();
        Path file = folder.resolve("index.copies").resolve("groups");
        byte[] kept = Files.readAllBytes(file);
        search = LuceneSearchTest.open(folder.resolve("index"), store);
        assertEquals(1, once("poster").total());
        assertEquals(-1, java.util.Arrays.mismatch(kept, Files.readAllBytes(file)));
        for (int damage = 0; damage < kept.length; damage += damage < 48 ? 3 : 997) {
            search.close();
            byte[] broken = kept.clone();
            broken[damage] ^= 0x55;
            Files.write(file, broken);
            search = LuceneSearchTest.open(folder.resolve("index"), store);
            assertEquals(1, once("poster").total(), "byte " + damage);
        }
        search.close();
        Files.write(file, java.util.Arrays.copyOf(kept, kept.length / 2));
        Files.delete(file.resolveSibling("bands"));
        search = LuceneSearchTest.open(folder.resolve("index"), store);
        assertEquals(1, once("poster").total());
    }

    @Test
    void twoWorkWithTheSameFolder() {
        post(LONG);
        post(LONG + " #again");
        assertEquals(1, once("poster").total());
        try (LuceneSearch other = LuceneSearchTest.open(folder.resolve("index"), store)) {
            assertEquals(ordinals(1, 2), other.copies(2));
        }
    }

    @Test
    void groupingCanBeCancelledAndBegunAgain() {
        IntStream.range(0, 3000).forEach(i -> store.put(i + 1L, TestCase.post("a", LONG + i)));
        store.commit(IntStream.rangeClosed(1, 3000).asLongStream().toArray());
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(CancelledException.class, () -> search.groupCopies(cancelled));
        search.groupCopies(Progress.NONE);
        assertEquals(3000, search.matching(Selection.ALL.withCopies(Copies.ONE)).total());
    }
}
