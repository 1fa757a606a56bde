package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.search.Concordance;
import org.furore.domain.search.Concordance.Line;
import org.furore.domain.search.Concordance.Order;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ConcordanceTest {
    private static final String[] WORDS = {
        "film",
        "Film",
        "poster",
        "posters",
        "government",
        "governmental",
        "governments",
        "#CancelNetflix",
        "@netflix_x",
        "Netflix’s",
        "étrange",
        "etrangement",
        "of",
        "the",
        "a",
        "😀",
        "映画館",
        "مهرجان",
        "international",
        "internationally",
        "internationalism",
        "1,000"
    };

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

    private Concordance.Page page(String query, Order order, int word, int skip, int limit) {
        return search.concordance()
                .lines(
                        new Concordance.Request(
                                Selection.of(QueryParser.parse(query)),
                                order,
                                word,
                                skip,
                                limit,
                                20));
    }

    private static List<String> shown(Concordance.Page page) {
        return page.lines().stream()
                .map(line -> line.left() + "|" + line.match() + "|" + line.right())
                .toList();
    }

    @Test
    void everyPlaceOfAWordIsALine() {
        store.add(TestCase.article("A film", "A film is a film.\nNo Film", null));
        store.add(TestCase.post("reader", "nothing here"));
        Concordance.Page page = page("film", Order.DOCUMENT, 1, 0, 10);
        assertEquals(3, page.total());
        assertEquals(1, page.documents());
        assertEquals(
                List.of(
                        "A |film| is a film. No Film",
                        "A film is a |film|. No Film",
                        " film is a film. No |Film|"),
                shown(page));
        Line last = page.lines().getLast();
        assertEquals(21, last.start());
        assertEquals(25, last.end());
        assertEquals("A film", last.title());
    }

    @Test
    void theWordsAroundPutLinesInOrder() {
        store.add(TestCase.post("a", "zebra film apple. Early film Berlin"));
        store.add(TestCase.post("b", "yes film apple pie. film"));
        assertEquals(
                List.of(
                        "yes film apple pie. |film|",
                        "zebra |film| apple. Early film B",
                        "yes |film| apple pie. film",
                        "a film apple. Early |film| Berlin"),
                shown(page("film", Order.RIGHT, 1, 0, 10)));
        assertEquals(
                List.of(
                        "a film apple. Early |film| Berlin",
                        "yes film apple pie. |film|",
                        "yes |film| apple pie. film",
                        "zebra |film| apple. Early film B"),
                shown(page("film", Order.LEFT, 1, 0, 10)));
        assertEquals(
                List.of(
                        "a film apple. Early |film| Berlin",
                        "yes film apple pie. |film|",
                        "zebra |film| apple. Early film B",
                        "yes |film| apple pie. film"),
                shown(page("film", Order.RIGHT, 2, 0, 10)));
    }

    @Test
    void phrasesAreOneLineAndNegatedOrOtherFieldsNone() {
        store.add(
                TestCase.article(
                        "The big film", "the big film and the very big film", "2020-09-09"));
        store.add(TestCase.post("b", "the big poster"));
        assertEquals(1, page("\"the big\" film", Order.DOCUMENT, 1, 0, 0).documents());
        assertEquals(
                List.of("the |big film| and the very big fi", "g film and the very |big film|"),
                shown(page("\"big film\" title:film NOT poster", Order.DOCUMENT, 1, 0, 9)));
        assertEquals(
                List.of(
                        "|the big film| and the very big fi",
                        "the big film and |the very big film|"),
                shown(page("\"the big film\"~1", Order.DOCUMENT, 1, 0, 9)));
        assertEquals(0, page("title:film date:2020-09", Order.DOCUMENT, 1, 0, 9).total());
        assertEquals(2, page("big NOT poster", Order.DOCUMENT, 1, 0, 9).total());
    }

    @Test
    void aPageIsThatPartOfAllLinesPutInOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(WORDS[random.nextInt(WORDS.length)])
                        .append(random.nextInt(6) == 0 ? ". " : " ");
            }
            store.add(TestCase.article("film poster", text.toString(), null));
            if (i % 50 == 0) {
                search.concordance()
                        .lines(new Concordance.Request(Selection.ALL, Order.LEFT, 1, 0, 1, 1));
            }
        }
        store.hide(7);
        String[] queries = {
            "film",
            "netflix",
            "gov*",
            "of OR international OR #cancelnetflix",
            "\"the film\"",
            "映",
            "etrang~ NOT poster",
            "😀 a"
        };
        for (String query : queries) {
            for (Order order : Order.values()) {
                int word = 1 + random.nextInt(3);
                List<String> all = naive(query, order, word);
                for (int times = 0; times < 4; times++) {
                    int skip = random.nextInt(Math.max(1, all.size()));
                    int limit = random.nextInt(40);
                    Concordance.Page page = page(query, order, word, skip, limit);
                    String what = query + " " + order + " " + word + ", seed " + seed;
                    assertEquals(all.size(), page.total(), what);
                    assertEquals(
                            all.subList(skip, Math.min(all.size(), skip + limit)),
                            page.lines().stream()
                                    .map(line ->
                                            line.ordinal() + ":" + line.start() + "-" + line.end())
                                    .toList(),
                            what);
                }
            }
        }
    }

    /// A line and what it is compared by.
    private record Slow(List<String> words, long ordinal, int first, int last, String text) {}

    /// All lines, found in the texts word by word.
    private List<String> naive(String query, Order order, int word) {
        List<Slow> lines = new ArrayList<>();
        Set<Long> found = new HashSet<>();
        search.matching(Selection.of(QueryParser.parse(query)))
                .ordinals()
                .forEach(ordinal -> found.add((long) ordinal));
        Occurrence occurrence = new Occurrence(query);
        for (long ordinal : found) {
            String text = store.byOrdinal(ordinal).orElseThrow().document().text();
            TextPlaces places = TextPlaces.of(text);
            for (int[] spot : occurrence.in(text)) {
                List<String> words = new ArrayList<>();
                for (int i = 0; i < 3 && order != Order.DOCUMENT; i++) {
                    int place = order == Order.LEFT ? spot[0] - word - i : spot[1] + word + i;
                    words.add(places.word(place));
                }
                lines.add(
                        new Slow(
                                words,
                                ordinal,
                                spot[0],
                                spot[1],
                                ordinal + ":" + places.from(spot[0]) + "-" + places.to(spot[1])));
            }
        }
        Comparator<Slow> comparator = (a, b) -> 0;
        for (int i = 0; i < 3 && order != Order.DOCUMENT; i++) {
            int at = i;
            comparator =
                    comparator.thenComparing(
                            line -> line.words.get(at),
                            (a, b) ->
                                    java.util.Arrays.compareUnsigned(
                                            a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                            b.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return lines.stream()
                .sorted(
                        comparator
                                .thenComparing(Slow::ordinal)
                                .thenComparing(Slow::first)
                                .thenComparing(Slow::last))
                .map(Slow::text)
                .toList();
    }

    /// Finds the places of a query's words by looking at every form of every place.
    private static final class Occurrence {
        private final List<TermRow> rows = new ArrayList<>();

        Occurrence(String query) {
            var parsed = QueryParser.parse(query);
            var parts =
                    parsed instanceof org.furore.domain.search.Query.And(var all)
                            ? all
                            : parsed instanceof org.furore.domain.search.Query.Or(var any)
                                    ? any
                                    : List.of(parsed);
            parts.forEach(part -> rows.addAll(TermRow.of(part)));
        }

        Set<int[]> in(String text) {
            List<Set<String>> forms = new ArrayList<>();
            WordScanner scanner = new WordScanner(true);
            scanner.reset(text.toCharArray(), text.length());
            while (scanner.next()) {
                Tokens tokens = scanner.tokens();
                for (int i = 0; i < tokens.count(); i++) {
                    if (tokens.step(i) > 0) {
                        forms.add(new HashSet<>());
                    }
                    forms.getLast().add(tokens.term(i));
                }
            }
            Set<List<Integer>> spots = new HashSet<>();
            for (TermRow row : rows) {
                for (int at = 0; at < forms.size(); at++) {
                    if (row.words().size() == 1) {
                        if (forms.get(at).stream().anyMatch(row.words().getFirst())) {
                            spots.add(List.of(at, at));
                        }
                    } else {
                        for (int to = 0; to < forms.size(); to++) {
                            boolean both =
                                    to != at
                                            && forms.get(at).stream().anyMatch(row.words().get(0))
                                            && forms.get(to).stream().anyMatch(row.words().get(1));
                            if (both && to - 1 == at) {
                                spots.add(List.of(Math.min(at, to), Math.max(at, to)));
                            }
                        }
                    }
                }
            }
            Set<int[]> all = new HashSet<>();
            spots.forEach(spot -> all.add(new int[] {spot.get(0), spot.get(1)}));
            return all;
        }
    }

    @Test
    void moreLinesThanCanBeKeptAreRefused() {
        store.add(TestCase.post("a", "a ".repeat(Concordance.MOST + 1)));
        var failure =
                assertThrows(
                        org.furore.domain.task.FuroreException.class,
                        () -> page("a", Order.LEFT, 1, 0, 1));
        assertEquals("index.too-many-lines", failure.userMessage().key());
        assertTrue(failure.userMessage().arguments().contains("4000000"));
    }
}
