package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Observed;
import org.furore.importing.RecordingIntake.Rejected;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Pages with average ratings, self-written, of films that do not exist.
class PageRatingsTest {
    private static final String PROSE =
            "<p>The film opens on a street that was built for it, and closes in a kitchen that was"
                + " not. Between the two lies an hour and a half of looking, which some will find"
                + " long.</p>";

    private static final String SAVED =
            """
            <!--
             Page saved with SingleFile
             url: https://www.films.example/street
             saved date: Thu Sep 10 2020 23:30:05 GMT-0200 (x)
            -->
            """;

    private static Kept page(String saved, String head, String body) {
        return Reading.read(
                new HtmlReader(),
                "<!DOCTYPE html><html lang=en>"
                        + saved
                        + "<head>"
                        + head
                        + "</head><body>"
                        + body
                        + "</body></html>");
    }

    private static List<ObservationDraft> figures(String head, String body) {
        Kept kept = page(SAVED, head, body);
        assertEquals(List.of(), kept.reasons());
        return kept.observed.stream().map(Observed::observation).toList();
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String film(String rating) {
        return ld(
                "{\"@type\":\"Movie\",\"name\":\"The Long Street\",\"aggregateRating\":"
                        + rating
                        + "}");
    }

    private static ObservationDraft figure(String key, String unit, String value) {
        return new ObservationDraft(
                key, unit, Edtf.parse("2020-09-11"), new BigDecimal(value), null);
    }

    @Test
    void anAverageAndItsCountsAreFiguresOfTheDayThePageWasSaved() {
        Kept kept =
                page(
                        SAVED,
                        "<title>The Long Street</title>"
                                + "<meta property=og:site_name content=\"Sample Films\">"
                                + film(
                                        "{\"@type\":\"AggregateRating\",\"name\":\"Critics'"
                                            + " meter\",\"ratingValue\":\"7.40\",\"bestRating\":10.0,"
                                            + "\"ratingCount\":\"1,234\",\"reviewCount\":56}"),
                        PROSE);
        assertEquals(List.of(), kept.reasons());
        assertInstanceOf(Article.class, kept.taken.getFirst().document());
        String of = "The Long Street: Critics' meter, Sample Films, ";
        assertEquals(
                List.of(
                        new Observed(
                                new Locator(2, 0, 0, -1, null),
                                figure(of + "of 10", "of 10", "7.40")),
                        new Observed(
                                new Locator(3, 0, 0, -1, null),
                                figure(of + "ratings", "ratings", "1234")),
                        new Observed(
                                new Locator(4, 0, 0, -1, null),
                                figure(of + "reviews", "reviews", "56"))),
                kept.observed);
    }

    @Test
    void aScaleThatIsNotStatedIsUnknownAndAnUnnamedOutletTheSite() {
        assertEquals(
                List.of(
                        figure("The Long Street: films.example", null, "3.5"),
                        figure("The Long Street: films.example, ratings", "ratings", "9")),
                figures(film("{\"ratingValue\":3.5,\"ratingCount\":9,\"reviewCount\":9}"), PROSE));
    }

    @Test
    void numbersAreReadAsTheyAreWritten() {
        record Case(String rating, String unit, String value) {}
        for (Case each :
                List.of(
                        new Case("'ratingValue':'3,5','bestRating':'5'", "of 5", "3.5"),
                        new Case("'ratingValue':'3,875','bestRating':'5'", "of 5", "3.875"),
                        new Case("'ratingValue':3.875", null, "3.875"),
                        new Case("'ratingValue':'8.1/10'", "of 10", "8.1"),
                        new Case("'ratingValue':'88%','bestRating':'100'", "percent", "88"),
                        new Case("'ratingValue':88,'bestRating':100", "of 100", "88"),
                        // The stated scale is not that of the value.
                        new Case("'ratingValue':88,'bestRating':5", null, "88"),
                        new Case("'ratingValue':2,'bestRating':'five'", null, "2"),
                        new Case("'ratingValue':2,'bestRating':0", null, "2"))) {
            String key =
                    "The Long Street: films.example" + (each.unit == null ? "" : ", " + each.unit);
            assertEquals(
                    List.of(figure(key, each.unit, each.value)),
                    figures(film("{" + each.rating.replace('\'', '"') + "}"), PROSE),
                    each.rating);
        }
    }

    @Test
    void countsAreWholeHoweverTheirThousandsAreDivided() {
        for (String written :
                List.of("12,345", "12.345", "12 345", "12345.0", "12'345", "12,345.00")) {
            assertEquals(
                    List.of(figure("The Long Street: films.example, ratings", "ratings", "12345")),
                    figures(film("{\"ratingCount\":\"" + written + "\"}"), PROSE),
                    written);
        }
        assertEquals(
                "at least",
                figures(film("{\"ratingCount\":\"5,000+\"}"), PROSE).getFirst().qualifier());
    }

    @Test
    void theAverageOfNoRatingsIsNone() {
        assertEquals(
                List.of(figure("The Long Street: films.example, ratings", "ratings", "0")),
                figures(film("{\"ratingValue\":0,\"ratingCount\":0}"), PROSE));
    }

    @Test
    void whatIsNoNumberIsSaidAndCostsOnlyItself() {
        String endless = "1" + "0".repeat(400);
        for (String value :
                List.of(
                        endless,
                        "\"" + endless + "\"",
                        "1e400",
                        "\"1e400\"",
                        "-1e400",
                        "\"NaN\"",
                        "\"many\"",
                        "-3",
                        "\"1,2,3\"",
                        "\"4,500\"")) {
            Kept kept =
                    page(SAVED, film("{\"ratingValue\":" + value + ",\"ratingCount\":7}"), PROSE);
            assertEquals(List.of("importing.rating-unreadable"), kept.reasons(), value);
            assertEquals(
                    List.of(figure("The Long Street: films.example, ratings", "ratings", "7")),
                    kept.observed.stream().map(Observed::observation).toList(),
                    value);
            assertTrue(kept.rejected.getFirst().reason().arguments().getFirst().length() < 200);
        }
        for (String count : List.of("\"1,5\"", "1.5", "-1", "\"35K\"", "1" + "0".repeat(400))) {
            Kept kept = page(SAVED, film("{\"ratingCount\":" + count + "}"), PROSE);
            assertEquals(List.of("importing.rating-unreadable"), kept.reasons(), count);
        }
        for (String nothing : List.of("{}", "[]", "null", "\"\"", "{\"ratingValue\":\" \"}", "7")) {
            assertEquals(List.of(), figures(film(nothing), PROSE), nothing);
        }
    }

    @Test
    void withoutADayAFigureIsRefusedOnce() {
        String rating =
                "{\"ratingValue\":3.5,\"bestRating\":10,\"ratingCount\":\"35,000\","
                        + "\"reviewCount\":9}";
        Kept kept = page("", film(rating) + film(rating), PROSE);
        assertEquals(
                List.of(
                        new Rejected(
                                new Locator(2, 0, 0, -1, null),
                                Message.of(
                                        "importing.rating-undated-count",
                                        "3.5/10",
                                        "The Long Street",
                                        "35000"))),
                kept.rejected);
        assertEquals(
                List.of(Message.of("importing.rating-undated", "4", "The Long Street")),
                page("", film("{\"ratingValue\":4}"), PROSE).rejected.stream()
                        .map(Rejected::reason)
                        .toList());
    }

    @Test
    void aRatingThatStandsByItselfNamesItsWork() {
        assertEquals(
                List.of(figure("The Long Street: films.example, of 5", "of 5", "4")),
                figures(
                        ld(
                                """
                                {"@graph":[{"@id":"#f","@type":"Movie","name":"The Long Street","aggregateRating":{"@id":"#r"}},
                                 {"@id":"#r","@type":"AggregateRating","itemReviewed":{"@id":"#f"},"ratingValue":4,"bestRating":5}]}
                                """),
                        PROSE));
    }

    @Test
    void jsonBetweenCommentsIsRead() {
        assertEquals(
                List.of(figure("The Long Street: films.example", null, "4")),
                figures(
                        ld(
                                "\n"
                                        + "/* <![CDATA[ */\n"
                                        + "{\"@type\":\"Movie\",\"name\":\"The Long"
                                        + " Street\",\"aggregateRating\":{\"ratingValue\":4}}\n"
                                        + "/* ]]> */\n"),
                        PROSE));
    }

    @Test
    void whatThePageIsTitledAfterIsWhatItIsAbout() {
        String both =
                film("{\"ratingValue\":4}")
                        + ld(
                                """
                                [{"@type":"Movie","name":"The Long Street 2","aggregateRating":{"ratingValue":2}},
                                 {"@type":"Organization","name":"Sample Shop","aggregateRating":{"ratingValue":5}}]
                                """);
        assertEquals(
                List.of(figure("The Long Street: films.example", null, "4")),
                figures("<title>The Long Street (2020)</title>" + both, PROSE));
        assertEquals(
                List.of(figure("The Long Street 2: films.example", null, "2")),
                figures("<title>The Long Street 2 (2020)</title>" + both, PROSE));
        assertEquals(
                List.of(figure("Sample Shop: films.example", null, "5")),
                figures("<title>What buyers say of Sample Shop</title>" + both, PROSE));
        assertEquals(
                List.of(
                        figure("The Long Street: films.example", null, "4"),
                        figure("The Long Street 2: films.example", null, "2")),
                figures("<title>Films of this year</title>" + both, PROSE));
    }

    @Test
    void besideAnArticleOnlyWhatItIsAboutIsRated() {
        String film = film("{\"ratingValue\":4}");
        String title = "<title>Why The Long Street divides</title>";
        String article = "\"@type\":\"NewsArticle\",\"headline\":\"Why The Long Street divides\"";
        assertEquals(List.of(), figures(title + ld("{" + article + "}") + film, PROSE));
        assertEquals(
                List.of(figure("The Long Street: films.example", null, "3")),
                figures(
                        title
                                + film
                                + ld(
                                        "{"
                                                + article
                                                + ",\"about\":{\"@type\":\"Movie\",\"name\":\"The"
                                                + " Long"
                                                + " Street\",\"aggregateRating\":{\"ratingValue\":3}}}"),
                        PROSE));
        assertEquals(
                List.of(figure("Why The Long Street divides: films.example", null, "5")),
                figures(
                        title
                                + film
                                + ld("{" + article + ",\"aggregateRating\":{\"ratingValue\":5}}"),
                        PROSE));
        assertEquals(
                List.of(figure("The Long Street: films.example", null, "4")),
                figures(
                        "<title>The Long Street</title>" + ld("{\"@type\":\"Article\"}") + film,
                        PROSE));
    }

    @Test
    void microdataIsReadWhereThereIsNoJson() {
        String film =
                """
                <div itemscope itemtype="https://schema.org/Movie">
                 <p itemprop="director" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada</b></p>
                 <b itemprop="name">The Long Street</b>
                 <p itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating">
                  <span itemprop="ratingValue">3,5</span> of <span itemprop="bestRating">5</span>,
                  <meta itemprop="ratingCount" content="1200">1.2K</p>
                 <div itemprop="isSimilarTo" itemscope itemtype="https://schema.org/Movie"><b itemprop="name">Another</b>
                  <p itemprop="aggregateRating" itemscope><b itemprop="ratingValue">1</b></p></div>
                </div>
                """;
        assertEquals(
                List.of(
                        figure("The Long Street: films.example, of 5", "of 5", "3.5"),
                        figure("The Long Street: films.example, ratings", "ratings", "1200")),
                figures("", film + PROSE));
        assertEquals(
                List.of(),
                figures(
                        "<title>Why the long street divides</title>",
                        "<div itemscope itemtype='https://schema.org/NewsArticle'>"
                                + PROSE
                                + "</div>"
                                + film));
    }

    @Test
    void noNestingAndNoNumberOfThemCostsMuch() {
        String deep = "{\"@type\":\"Movie\",\"name\":\"M\",\"aggregateRating\":";
        assertEquals(List.of(), figures(ld(deep.repeat(50_000)), PROSE));
        assertEquals(List.of(), figures(ld(deep.repeat(40) + "1" + "}".repeat(40)), PROSE));
        String loop =
                "{\"@id\":\"#a\",\"aggregateRating\":{\"@id\":\"#a\"},\"name\":{\"@id\":\"#a\"}}";
        assertEquals(List.of(), figures(ld(loop), PROSE));
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 30_000; i++) {
            many.append("{\"@type\":\"Movie\",\"name\":\"M\",\"aggregateRating\":{\"ratingValue\":")
                    .append(i % 100)
                    .append("}},");
        }
        assertEquals(100, figures(ld(many + "{}]"), PROSE).size());
        String items = "<div itemscope itemprop=aggregateRating><b itemprop=ratingValue>1</b>";
        assertEquals(1, figures("<title>M</title>", items.repeat(20_000) + PROSE).size());
    }
}
