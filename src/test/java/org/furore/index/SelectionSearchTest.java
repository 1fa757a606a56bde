package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Ordinals;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Matches.DateCount;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch.FacetCount;
import org.furore.domain.search.TextSearch.Hit;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

class SelectionSearchTest {
    private static final CodeId PROTEST = new CodeId(new UUID(3, 1));
    private static final Query WORD = new Query.Word(TextField.ANY, "word");

    @TempDir Path folder;
    private final TestCase store = new TestCase();
    private LuceneSearch search;

    @BeforeEach
    void open() {
        store.entries.add(
                new Code(
                        PROTEST, "protest", "Protest", null, null, List.of(), null, List.of(),
                        null));
        store.add(TestCase.article("One", "a word", "2020-09-10"));
        store.add(TestCase.article("Two", "a word and a word", "2020-09"));
        store.add(TestCase.post("ada", "word"));
        store.add(TestCase.article("Four", "nothing", "2020-09-10"));
        store.add(TestCase.article("Five", "a word again", "../2019"));
        mark(3);
        mark(4);
        search = LuceneSearchTest.open(folder.resolve("index"), store);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private void mark(long ordinal) {
        store.marks.add(
                new Annotations.Placed(
                        ordinal,
                        new Annotation.CodeMark(
                                new AnnotationId(new UUID(4, ordinal)),
                                null,
                                new Place.Whole(store.all.get(ordinal).id()),
                                new CoderId(new UUID(2, 2)),
                                null,
                                PROTEST,
                                Map.of())));
    }

    private static Selection of(Query query, @Nullable String period, String... values) {
        Selection selection =
                Selection.of(query).withPeriod(period == null ? null : Edtf.parse(period));
        for (String value : values) {
            int colon = value.indexOf(':');
            selection =
                    selection.withValues(
                            value.substring(0, colon),
                            Set.of(value.substring(colon + 1).split("\\|")));
        }
        return selection;
    }

    private Ordinals found(Selection selection) {
        return search.matching(selection).ordinals();
    }

    @Test
    void everythingHasAllFacetsAndDates() {
        Matches all = search.matching(Selection.ALL);
        assertEquals(5, all.total());
        assertEquals(1, all.undated());
        assertEquals(
                List.of(
                        new DateCount(null, LocalDate.of(2019, 12, 31), 1),
                        new DateCount(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 30), 1),
                        new DateCount(LocalDate.of(2020, 9, 10), LocalDate.of(2020, 9, 10), 2)),
                all.dates());
        assertEquals(List.of(new FacetCount("protest", 2)), all.facets().get("code"));
    }

    @Test
    void valuesOfOneFacetAreJoinedByOrAndFacetsByAnd() {
        assertEquals(Ordinals.of(1, 2, 4, 5), found(of(new Query.All(), null, "kind:article")));
        assertEquals(
                Ordinals.of(1, 2, 3, 4, 5), found(of(new Query.All(), null, "kind:article|post")));
        assertEquals(
                Ordinals.of(4), found(of(new Query.All(), null, "kind:article", "code:protest")));
        assertEquals(Ordinals.of(3), found(of(WORD, null, "author:@ada")));
        assertEquals(Ordinals.NONE, found(of(WORD, null, "author:ada")));
        assertEquals(Ordinals.of(), found(of(WORD, null, "outlet:nowhere")));
    }

    @Test
    void aFacetCountsAsIfNothingWasPickedOfIt() {
        Matches some = search.matching(of(new Query.All(), null, "kind:post"));
        assertEquals(Ordinals.of(3), some.ordinals());
        assertEquals(
                List.of(new FacetCount("article", 4), new FacetCount("post", 1)),
                some.facets().get("kind"));
        assertEquals(List.of(new FacetCount("protest", 1)), some.facets().get("code"));
        assertEquals(List.of(), some.dates());
        assertEquals(1, some.undated());
        Matches both = search.matching(of(new Query.All(), null, "kind:post", "code:protest"));
        assertEquals(
                List.of(new FacetCount("article", 1), new FacetCount("post", 1)),
                both.facets().get("kind"));
    }

    @Test
    void datesCountAsIfNoPeriodWasChosen() {
        Matches some = search.matching(of(new Query.All(), "2020-09-20/2020-10-01"));
        assertEquals(Ordinals.of(2), some.ordinals());
        assertEquals(3, some.dates().size());
        assertEquals(1, some.undated());
        assertEquals(List.of(new FacetCount("article", 1)), some.facets().get("kind"));
    }

    @Test
    void aPageOfARankingIsThatOfASearch() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            store.add(TestCase.post("ada", "word ".repeat(1 + random.nextInt(5)) + "x " + i));
        }
        Selection selection = of(WORD, null, "author:@ada");
        int[] ranked = search.ranked(selection);
        List<Hit> hits = search.search(new Request(selection, Sort.RELEVANCE, 1000)).hits();
        assertArrayEquals(hits.stream().mapToInt(hit -> (int) hit.ordinal()).toArray(), ranked);
        assertEquals(501, ranked.length);
        Hit found = search.hits(WORD, new int[] {ranked[400]}).getFirst();
        assertEquals(hits.get(400).snippet(), found.snippet());
        assertEquals(hits.get(400).highlights(), found.highlights());
    }

    @Test
    void whatWasHiddenIsInNoneOfIt() {
        store.hide(1);
        assertEquals(Ordinals.of(2, 3, 5), found(of(WORD, null)));
        assertEquals(3, search.ranked(Selection.of(WORD)).length);
    }

    @Test
    void aFacetNobodyKnowsIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> found(of(WORD, null, "colour:red")));
    }
}
