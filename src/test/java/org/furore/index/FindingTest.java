package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.TextSearch.Highlight;
import org.furore.domain.search.TextSearch.Hit;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// What is found by what a person would type for it.
class FindingTest {
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

    private Hit hit(String query) {
        Query parsed = QueryParser.parse(query);
        return search.search(new Request(parsed, Sort.RELEVANCE, 9)).hits().stream()
                .findFirst()
                .orElse(null);
    }

    /// The marked pieces of the snippet, or `-` where nothing is found.
    private String found(String text, String query) {
        store.add(TestCase.post("reader", text));
        Hit hit = hit(query);
        return hit == null
                ? "-"
                : hit.highlights().stream()
                        .map(span -> hit.snippet().substring(span.start(), span.end()))
                        .collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // possessives, names with signs, tags whole and by part
                "Netflix's film | netflix | Netflix",
                "Netflix’s film | netflix | Netflix",
                "by netflix_x | netflix | netflix",
                "so #CancelNetflix | netflix | Netflix",
                "so #CancelNetflix | cancel | Cancel",
                "so #CancelNetflix | #cancelnetflix | #CancelNetflix",
                "so #CancelNetflix | cancelnetflix | CancelNetflix",
                "so #CancelNetflix | #netflix | -",
                // inside words
                "two movies | *ovie* | movies",
                "two movies | *ovies | movies",
                "two movies | *ovie | -",
                "two movies | movie | movies",
                "a movie | movies | movie",
                "#MovieNight | *ieni* | #MovieNight",
                "@netflix_fr | *flix_f* | @netflix_fr",
                "Straßenfest | *ssenf* | Straßenfest",
                "a movie | title:*ovie* | -",
                "映画館で | *画館* | 画館",
                // forms of a word, and not in quotation marks
                "two posters | poster | posters",
                "the poster | posters | poster",
                "they boycotted it | boycott | boycotted",
                "boycotting it | boycotts | boycotting",
                "her apologies | apology | apologies",
                "les chevaux | cheval | chevaux",
                "les journaux | journal | journaux",
                "two posters | \"poster\" | -",
                "the posters here | \"the poster\" | -",
                "a post | poster | -",
                "the news | new | -",
                "a car | care | -",
                "#posters | #poster | -",
                "@posters | poster | posters",
                // letters and scripts
                "Maïmouna Doucouré | doucoure | Doucouré",
                "l’affiche | affiche | affiche",
                "L’Affiche | \"l'affiche\" | L’Affiche",
                "😡 angry | 😡 | 😡",
                "👍🏽 yes | 👍 | 👍🏽",
                "🇫🇷 film | 🇫🇷 | 🇫🇷",
                "映画祭で話題 | 映画 | 映画",
                "映画祭で話題 | 祭 | 祭で",
                "导演道歉了 | 道歉 | 道歉",
                "في مهرجان السينما | مهرجان | مهرجان",
                "مُهَرْجَان | مهرجان | مُهَرْجَان",
                "москва и Кино | кино | Кино",
            })
    void isFoundAndMarked(String text, String query, String marked) {
        assertEquals(marked, found(text, query));
    }

    @Test
    void namesHaveNoForms() {
        store.add(
                new org.furore.domain.document.Article(
                        new org.furore.domain.document.Header(
                                "Posters", "Ann Waters", "The Times", null, "en", null),
                        "text",
                        null));
        assertEquals(1, hit("title:poster").ordinal());
        assertEquals(1, hit("author:waters").ordinal());
        assertEquals(null, hit("author:water"));
        assertEquals(null, hit("outlet:time"));
    }

    @Test
    void allFormsRankAsOneWord() {
        store.add(TestCase.post("a", "poster posters poster posters"));
        store.add(TestCase.post("a", "poster and other words here"));
        assertEquals(1, hit("poster").ordinal());
        assertEquals(
                java.util.List.of(
                        new Highlight(0, 6),
                        new Highlight(7, 14),
                        new Highlight(15, 21),
                        new Highlight(22, 29)),
                hit("poster").highlights());
    }

    @Test
    void formsAreWordsOfTheSameStem() {
        assertEquals(Set.of("netflix"), kept("netflix", "netflix", "netfli", "net"));
        assertEquals(Set.of("movie", "movies"), kept("movie", "movie", "movies", "move", "moved"));
        assertEquals(
                Set.of("film", "films", "filmed", "filming"),
                kept("film", "film", "films", "filmed", "filming", "filth"));
        assertEquals(Set.of("of"), Inflections.of("of"));
        assertEquals(Set.of("#films"), Inflections.of("#films"));
    }

    private static Set<String> kept(String word, String... candidates) {
        Set<String> forms = Inflections.of(word);
        return java.util.Arrays.stream(candidates)
                .filter(forms::contains)
                .collect(Collectors.toSet());
    }
}
