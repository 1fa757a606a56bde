package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.NumberField;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.TextSearch;
import org.furore.domain.search.TextSearch.FacetCount;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Result;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class LuceneSearchTest {
    @TempDir Path folder;
    private final TestCase store = new TestCase();
    private LuceneSearch search;

    @BeforeEach
    void open() {
        search = open(folder.resolve("index"), store);
    }

    static LuceneSearch open(Path folder, TestCase store) {
        return LuceneSearch.open(
                folder, store.id, TestCase.ZONE, store, store, store, store, Progress.NONE);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private static Query word(String text) {
        return new Query.Word(TextField.ANY, text);
    }

    private static Query phrase(String text) {
        return new Query.Phrase(TextField.ANY, text, 0);
    }

    private Result find(Query query) {
        return search.search(new Request(query, Sort.RELEVANCE, 20));
    }

    private List<Long> ordinals(Query query) {
        return ordinals(find(query)).stream().sorted().toList();
    }

    static List<Long> ordinals(Result result) {
        return result.hits().stream()
                .map(hit -> hit.document().value().getLeastSignificantBits())
                .toList();
    }

    @Test
    void signsAreKeptApartAndPlainWordsFindThemAll() {
        store.add(TestCase.post("a", "I say #CancelNetflix"));
        store.add(TestCase.post("b", "hello @netflix"));
        store.add(TestCase.post("c", "Netflix's film"));
        store.add(TestCase.post("d", "cancel netflix today"));
        assertEquals(List.of(1L, 2L, 3L, 4L), ordinals(word("netflix")));
        assertEquals(List.of(1L), ordinals(word("#cancelnetflix")));
        assertEquals(List.of(1L), ordinals(word("CancelNetflix")));
        assertEquals(List.of(2L), ordinals(word("@Netflix")));
        assertEquals(List.of(4L), ordinals(phrase("cancel netflix")));
        assertEquals(List.of(1L), ordinals(new Query.Prefix(TextField.ANY, "#cancel")));
        assertEquals(List.of(1L, 4L), ordinals(new Query.Prefix(TextField.ANY, "canc")));
        assertEquals(List.of(1L, 2L, 3L, 4L), ordinals(new Query.Fuzzy(TextField.ANY, "netflx")));
    }

    @Test
    void tagsTheTextLacksAreFoundAndThoseItHasCountOnce() {
        store.add(TestCase.post("a", "cut off", "Cuties"));
        store.add(TestCase.post("a", "with #Cuties", "cuties"));
        assertEquals(List.of(1L, 2L), ordinals(word("#cuties")));
    }

    @Test
    void accentsMatterNeitherInTextNorInQuery() {
        store.add(TestCase.article("On Ma\u00EFmouna", "The director spoke.", null));
        store.add(TestCase.article("Plain", "Maimouna spoke of \u6620\u753B\u9928.", null));
        assertEquals(List.of(1L, 2L), ordinals(word("maimouna")));
        assertEquals(List.of(1L, 2L), ordinals(word("Ma\u00EFmouna")));
        assertEquals(List.of(1L), ordinals(new Query.Word(TextField.TITLE, "maimouna")));
        assertEquals(List.of(2L), ordinals(word("\u6620\u753B")));
        assertEquals(List.of(2L), ordinals(word("\u753B\u9928")));
        assertEquals(List.of(2L), ordinals(word("\u9928")));
        assertEquals(List.of(), ordinals(word("\u753B\u6620")));
    }

    @Test
    void wordsCombine() {
        store.add(TestCase.post("a", "red green"));
        store.add(TestCase.post("a", "red blue"));
        store.add(TestCase.post("a", "blue"));
        assertEquals(List.of(1L), ordinals(new Query.And(List.of(word("red"), word("green")))));
        assertEquals(
                List.of(1L, 2L, 3L), ordinals(new Query.Or(List.of(word("red"), word("blue")))));
        assertEquals(List.of(3L), ordinals(new Query.Not(word("red"))));
        assertEquals(
                List.of(2L),
                ordinals(new Query.And(List.of(word("red"), new Query.Not(word("green"))))));
        assertEquals(
                List.of(1L, 3L),
                ordinals(new Query.Or(List.of(word("green"), new Query.Not(word("red"))))));
        assertEquals(List.of(1L), ordinals(new Query.And(List.of(word("green"), word("!!")))));
        assertEquals(List.of(), ordinals(word("!!")));
        assertEquals(3, find(new Query.All()).total());
    }

    @Test
    void phrasesKeepTheOrderAndSlopLoosensIt() {
        store.add(TestCase.post("a", "the poster misrepresents the film"));
        assertEquals(List.of(1L), ordinals(phrase("poster misrepresents")));
        assertEquals(List.of(), ordinals(phrase("misrepresents poster")));
        assertEquals(List.of(), ordinals(phrase("poster film")));
        assertEquals(List.of(1L), ordinals(new Query.Phrase(TextField.ANY, "poster film", 2)));
    }

    @Test
    void datesAreStretches() {
        store.add(TestCase.article("a", "x", "2020-09-09"));
        store.add(TestCase.article("b", "x", "2020-09"));
        store.add(TestCase.article("c", "x", "2020"));
        store.add(TestCase.article("d", "x", null));
        store.add(TestCase.article("e", "x", "2020-09-10T08:00:00Z"));
        assertEquals(List.of(1L, 2L, 3L), ordinals(new Query.During(Edtf.parse("2020-09-09"))));
        assertEquals(List.of(1L, 2L, 3L, 5L), ordinals(new Query.During(Edtf.parse("2020-09"))));
        assertEquals(List.of(5L), ordinals(new Query.After(Edtf.parse("2020-09-09"))));
        assertEquals(List.of(1L), ordinals(new Query.Before(Edtf.parse("2020-09-10"))));
        assertEquals(List.of(1L, 2L, 3L, 5L), ordinals(new Query.Before(Edtf.parse("2021"))));
        assertEquals(
                List.of(3L, 2L, 1L, 5L, 4L),
                ordinals(search.search(new Request(new Query.All(), Sort.DATE, 9))));
        assertEquals(
                List.of(5L, 1L, 2L, 3L, 4L),
                ordinals(search.search(new Request(new Query.All(), Sort.DATE_DESCENDING, 9))));
    }

    @Test
    void numbersCompare() {
        store.add(post(100L));
        store.add(post(101L));
        store.add(post(null));
        store.add(review(30.0));
        store.add(review(29.5));
        store.add(review(null));
        assertEquals(List.of(2L), ordinals(compare(NumberField.LIKES, Comparison.GREATER, 100)));
        assertEquals(
                List.of(1L, 2L), ordinals(compare(NumberField.LIKES, Comparison.AT_LEAST, 99.5)));
        assertEquals(List.of(1L), ordinals(compare(NumberField.LIKES, Comparison.LESS, 101)));
        assertEquals(List.of(1L), ordinals(compare(NumberField.LIKES, Comparison.EQUAL, 100)));
        assertEquals(List.of(5L), ordinals(compare(NumberField.RATING, Comparison.LESS, 30)));
        assertEquals(
                List.of(4L, 5L), ordinals(compare(NumberField.RATING, Comparison.AT_MOST, 30)));
        assertEquals(List.of(4L), ordinals(compare(NumberField.RATING, Comparison.AT_LEAST, 30)));
    }

    private static Query compare(NumberField field, Comparison comparison, double value) {
        return new Query.Compare(field, comparison, value);
    }

    private static Post post(Long likes) {
        Post plain = TestCase.post("a", "liked");
        return new Post(
                plain.header(),
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
                new Post.Counts(likes, null, null, null, null));
    }

    private static Review review(Double score) {
        return new Review(
                new Header(null, "Bo Critic", "rated.example", null, null, null),
                "seen it",
                "Cuties",
                new Rating(null, score, null, null),
                Review.ReviewerKind.CRITIC,
                null,
                null);
    }

    @Test
    void facetsCountAllHitsAndExactFieldsFindThem() {
        store.add(TestCase.post("ada", "word"));
        store.add(TestCase.post("ada", "word"));
        store.add(TestCase.article("t", "word", null));
        store.add(review(30.0));
        Result result = search.search(new Request(word("word"), Sort.RELEVANCE, 1));
        assertEquals(3, result.total());
        assertEquals(1, result.hits().size());
        assertEquals(
                List.of(new FacetCount("post", 2), new FacetCount("article", 1)),
                result.facets().get("kind"));
        assertEquals(
                List.of(new FacetCount("x", 2), new FacetCount("The Invented Times", 1)),
                result.facets().get("outlet"));
        assertEquals(
                List.of(new FacetCount("@ada", 2), new FacetCount("Ada Writer", 1)),
                result.facets().get("author"));
        assertEquals(List.of(new FacetCount("en", 3)), result.facets().get("lang"));
        assertEquals(
                List.of(new FacetCount(store.batch.value().toString(), 3)),
                result.facets().get("import"));
        assertEquals(List.of(), result.facets().get("claim"));
        assertEquals(List.of(1L, 2L), ordinals(new Query.Exact(ExactField.KIND, "Post")));
        assertEquals(List.of(1L, 2L, 3L), ordinals(new Query.Exact(ExactField.LANG, "EN")));
        assertEquals(List.of(4L), ordinals(new Query.Word(TextField.WORK, "cuties")));
        assertEquals(List.of(1L, 2L), ordinals(new Query.Word(TextField.AUTHOR, "@ada")));
        assertEquals(List.of(1L, 2L, 3L), ordinals(new Query.Word(TextField.AUTHOR, "ada")));
        assertEquals(
                List.of(3L), ordinals(new Query.Phrase(TextField.OUTLET, "invented times", 0)));
    }

    @Test
    void changesAreSeenByTheNextSearchAndByTheNextOpening() {
        store.add(TestCase.post("a", "first"));
        store.add(TestCase.post("a", "second"));
        assertEquals(List.of(1L), ordinals(word("first")));
        store.correct(1, TestCase.post("a", "third"));
        store.hide(2);
        assertEquals(List.of(), ordinals(word("first")));
        assertEquals(List.of(1L), ordinals(word("third")));
        assertEquals(1, find(new Query.All()).total());
        search.close();
        store.bringBack(2);
        search = open(folder.resolve("index"), store);
        assertEquals(List.of(1L, 2L), ordinals(new Query.All()));
        assertEquals(List.of(), search.verify(Progress.NONE).findings());
    }

    @Test
    void aLimitOfNoneGivesTheCountsAlone() {
        store.add(TestCase.post("a", "first"));
        Result result = search.search(new Request(word("first"), Sort.DATE, 0));
        assertEquals(1, result.total());
        assertEquals(List.of(), result.hits());
    }

    @Test
    void tooManyPartsAreRefusedWithAMessage() {
        List<Query> parts =
                java.util.stream.IntStream.range(0, 2000)
                        .mapToObj(i -> word("w" + i))
                        .collect(Collectors.toList());
        var refused =
                org.junit.jupiter.api.Assertions.assertThrows(
                        org.furore.domain.task.FuroreException.class,
                        () -> find(new Query.Or(parts)));
        assertEquals("index.too-many-parts", refused.userMessage().key());
    }

    @Test
    void snippetsShowTheBestFragmentWithTheWordsMarked() {
        String filler = "Some words that say nothing at all about it. ".repeat(40);
        store.add(
                TestCase.article(
                        "t",
                        "A petition early. "
                                + filler
                                + "Then the petition\nnamed the poster. "
                                + filler,
                        null));
        TextSearch.Hit hit =
                find(new Query.And(List.of(word("petition"), word("poster")))).hits().getFirst();
        assertTrue(hit.snippet().length() <= Snippets.LENGTH, hit.snippet());
        assertTrue(hit.snippet().startsWith("\u2026") && hit.snippet().endsWith("\u2026"));
        assertEquals(
                List.of("petition", "poster"),
                hit.highlights().stream()
                        .map(mark -> hit.snippet().substring(mark.start(), mark.end()))
                        .toList());
    }

    @Test
    void highlightsAreWholeWordsOfTheText() {
        assertEquals(
                "[I] say [#CancelNetflix]!",
                marked("I say #CancelNetflix!", "i", "#cancelnetflix"));
        assertEquals("I say #Cancel[Netflix]!", marked("I say #CancelNetflix!", "netflix"));
        assertEquals("[Netflix]\u2019s film", marked("Netflix\u2019s film", "netflix"));
        assertEquals(
                "\uD83D\uDE02 [Ma\u00EFmouna]", marked("\uD83D\uDE02 Ma\u00EFmouna", "maimouna"));
        assertEquals(
                "a [\uD83D\uDE02][\uD83D\uDE02]",
                marked("a \uD83D\uDE02\uD83D\uDE02", "\uD83D\uDE02"));
    }

    @Test
    void phrasesAreMarkedOnlyWhereTheyStand() {
        Snippets snippets = new Snippets(Patterns.of(phrase("cancel netflix")));
        assertEquals(
                "netflix [cancel] [Netflix] cancel",
                marks(snippets.of("netflix cancel Netflix cancel")));
    }

    private static String marked(String text, String... words) {
        List<Query> parts = java.util.Arrays.stream(words).map(LuceneSearchTest::word).toList();
        return marks(new Snippets(Patterns.of(new Query.Or(parts))).of(text));
    }

    private static String marks(Snippets.Snippet snippet) {
        StringBuilder out = new StringBuilder(snippet.text());
        snippet.highlights().stream()
                .sorted(java.util.Comparator.comparingInt(TextSearch.Highlight::start).reversed())
                .forEach(mark -> out.insert(mark.end(), ']').insert(mark.start(), '['));
        return out.toString();
    }
}
