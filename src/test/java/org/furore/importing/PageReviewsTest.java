package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Pages with reviews, self-written, of films and people that do not exist.
class PageReviewsTest {
    private static final String PROSE =
            "The film opens on a street that was built for it, and closes in a kitchen that was"
                + " not. Between the two lies an hour and a half of looking, which some will find"
                + " long.";

    private static List<Document> read(String head, String body) {
        Kept kept =
                Reading.read(
                        new HtmlReader(),
                        "<!DOCTYPE html><html lang=en><head>"
                                + head
                                + "</head><body>"
                                + body
                                + "</body></html>");
        assertEquals(List.of(), kept.reasons());
        return kept.taken.stream().map(RecordingIntake.Taken::document).toList();
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void aPageOfAWorkGivesItsReviewsAndItselfAfterThem() {
        List<Document> found =
                read(
                        "<meta property=og:site_name content=\"Sample Films\">"
                                + ld(
                                        """
                                        {"@context":"https://schema.org","@type":"Movie","name":"The Long Street",
                                         "review":[
                                          {"@type":"CriticReview","author":{"@type":"Person","name":"Ada Example"},
                                           "datePublished":"2020-09-12","reviewBody":"Long &amp; quiet.<br>Too long.",
                                           "reviewRating":{"@type":"Rating","ratingValue":3.5,"bestRating":5}},
                                          {"@type":"UserReview","author":"Bo","dateCreated":"2020-09-13","reviewRating":{"ratingValue":"8"},"name":"No"}]}
                                        """),
                        "<p>" + PROSE + "</p>");
        assertEquals(3, found.size());
        assertInstanceOf(Article.class, found.getLast());
        assertEquals(PROSE, found.getLast().text());
        Review first = (Review) found.getFirst();
        assertEquals("Long & quiet.\nToo long.", first.text());
        assertEquals("The Long Street", first.work());
        assertEquals(new Rating("3.5", 70.0, "out of 5", null), first.rating());
        assertEquals(ReviewerKind.CRITIC, first.reviewer());
        assertEquals("2020-09-12", first.header().date().text());
        assertEquals("Ada Example", first.header().author());
        assertEquals("Sample Films", first.header().outlet());
        Review second = (Review) found.get(1);
        assertEquals(new Rating("8", null, null, null), second.rating());
        assertEquals("No", second.header().title());
        assertEquals("2020-09-13", second.header().date().text());
        assertEquals("", second.text());
    }

    @Test
    void aPageThatIsAReviewIsOneWithItsText() {
        List<Document> found =
                read(
                        "<title>A street too long</title>"
                                + ld(
                                        """
                                        {"@type":"Review","headline":"A street too long","author":{"name":"Ada Example"},
                                         "datePublished":"2020-09-12","itemReviewed":{"@type":"Movie","name":"The Long Street"},
                                         "reviewRating":{"ratingValue":"2","bestRating":"4"},"reviewBody":"The film opens"}
                                        """),
                        "<article><h1>A street too long</h1><p>"
                                + PROSE
                                + "</p><p>"
                                + PROSE
                                + "</p></article>");
        assertEquals(1, found.size());
        Review review = (Review) found.getFirst();
        assertEquals(PROSE + "\n\n" + PROSE, review.text().replaceAll("\n+", "\n\n"));
        assertEquals("The Long Street", review.work());
        assertEquals(new Rating("2", 50.0, "out of 4", null), review.rating());
        assertEquals("A street too long", review.header().title());
    }

    @Test
    void anArticleStaysOneWhateverReviewsStandBesideIt() {
        List<Document> found =
                read(
                        ld("{\"@type\":\"NewsArticle\",\"headline\":\"On the dispute\"}")
                                + ld(
                                        "{\"@type\":\"Product\",\"name\":\"A"
                                                + " phone\",\"review\":{\"@type\":\"Review\","
                                                + "\"reviewBody\":\"Good\"}}"),
                        "<p>" + PROSE + "</p>");
        assertEquals(1, found.size());
        assertInstanceOf(Article.class, found.getFirst());
    }

    @Test
    void aClaimReviewIsNone() {
        assertInstanceOf(
                Article.class,
                read(
                                ld(
                                        "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It is"
                                                + " so\",\"reviewRating\":{\"ratingValue\":1}}"),
                                "<p>" + PROSE + "</p>")
                        .getFirst());
    }

    @Test
    void microdataIsReadToo() {
        List<Document> found =
                read(
                        "",
                        """
                        <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">A camera</h1>
                        <div itemprop="review" itemscope itemtype="https://schema.org/Review">
                         <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada</b></span>
                         <meta itemprop="datePublished" content="2020-09-12">
                         <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
                          <meta itemprop="bestRating" content="10"><span itemprop="ratingValue">7</span></div>
                         <div itemprop="reviewBody">Small &amp; light.<p>A second line.</p></div></div>
                        <div itemprop="review" itemscope itemtype="http://schema.org/Review">
                         <div itemprop="reviewBody">Heavy.</div></div></div>
                        """);
        assertEquals(3, found.size());
        assertInstanceOf(Article.class, found.getLast());
        Review first = (Review) found.getFirst();
        assertEquals("Small & light.\nA second line.", first.text());
        assertEquals("A camera", first.work());
        assertEquals("Ada", first.header().author());
        assertEquals(new Rating("7", 70.0, "out of 10", null), first.rating());
        assertEquals("A camera", ((Review) found.get(1)).work());
    }

    @Test
    void brokenAndBoundlessJsonCostsNothing() {
        String many = "{\"@type\":\"Review\",\"reviewBody\":\"x\"},".repeat(20_000);
        List<Document> found =
                read(
                        ld(
                                        "{\"@type\":\"Product\",\"review\":["
                                                + many
                                                + "{\"@type\":\"Review\"}]}")
                                + ld("{\"@type\":\"Review\"" + "[".repeat(100_000)),
                        "<p>" + PROSE + "</p>");
        assertEquals(5001, found.size());
        assertInstanceOf(Article.class, found.getLast());
    }
}
