package org.furore.importing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Header;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.domain.event.Edtf;
import org.furore.importing.Head;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// Invented reviews in the shapes of the collections of 2014, 2018 and 2023.
class AmazonReaderTest {
    private static final String OF_2014 =
            "{\"reviewerID\":\"A1\",\"asin\":\"000100039X\",\"reviewerName\":\"Ada"
                + " Example\",\"helpful\":[2,3],\"reviewText\":\"Quick &amp; quiet, and 3 <"
                + " 4.\",\"overall\":5.0,\"summary\":\"Good\",\"unixReviewTime\":1252800000,\"reviewTime\":\"09"
                + " 13, 2009\"}";

    private static final String OF_2023 =
            "{\"rating\":2,\"title\":\"So so\",\"text\":\"Two lines<br />of"
                + " &#34;text&#34;\",\"images\":[{\"large_image_url\":\"x\"}],"
                + "\"asin\":\"B00EXAMPLE\",\"parent_asin\":\"B00PARENT\",\"user_id\":\"AGEXAMPLE\","
                + "\"timestamp\":1599919380123,\"verified_purchase\":true}";

    private static ReviewRun run(String text) {
        return ReviewRun.of(new AmazonReader(), "reviews.jsonl", text);
    }

    private static boolean recognises(String text) {
        return new AmazonReader().recognises(new Head("f", text.getBytes(UTF_8), true));
    }

    @Test
    void theOlderCollectionsSayADayAndHaveEntities() {
        Review expected =
                new Review(
                        new Header(
                                "Good",
                                "Ada Example",
                                "Amazon",
                                Edtf.parse("2009-09-13"),
                                null,
                                null),
                        "Quick & quiet, and 3 < 4.",
                        "000100039X",
                        new Rating("5.0", 100.0, "out of 5", null),
                        ReviewerKind.USER,
                        null,
                        null);
        ReviewRun run = run(OF_2014 + "\n");
        assertEquals(List.of(expected), run.reviews);
        assertEquals(List.of(OF_2014), run.records);
    }

    @Test
    void theNewerCollectionSaysAMomentAndHasMarkup() {
        Review expected =
                new Review(
                        new Header(
                                "So so",
                                "AGEXAMPLE",
                                "Amazon",
                                Edtf.parse("2020-09-12T14:03:00Z"),
                                null,
                                null),
                        "Two lines\nof \"text\"",
                        "B00EXAMPLE",
                        new Rating("2", 40.0, "out of 5", null),
                        ReviewerKind.USER,
                        null,
                        null);
        assertEquals(List.of(expected), run(OF_2023).reviews);
    }

    @Test
    void listsAreReadAndWhatIsNoReviewIsSaid() {
        ReviewRun run =
                run(
                        "["
                                + OF_2014
                                + ",\n"
                                + "{\"asin\":\"B1\",\"title\":\"A phone\",\"price\":9.5},\n"
                                + "{\"asin\":\"B1\",\"overall\":4},\n"
                                + "{\"asin\":\"B1\",\"overall\":}]");
        assertEquals(2, run.reviews.size());
        assertEquals("", run.reviews.get(1).text());
        assertEquals(List.of("2 not-a-review", "4 bad-json-at"), run.rejected);
    }

    @Test
    void aRatingAboveFiveAndAStrangeTimeAreUnknown() {
        Review review =
                run("{\"asin\":\"B1\",\"overall\":7,\"reviewText\":\"x\",\"unixReviewTime\":999999999999999}")
                        .reviews
                        .getFirst();
        assertEquals(new Rating("7", null, null, null), review.rating());
        assertEquals(null, review.header().date());
    }

    @Test
    void itIsRecognisedByItsFieldsAndNothingElseIs() {
        assertTrue(recognises(OF_2014));
        assertTrue(recognises("{\"x\":1}\n" + OF_2023));
        assertTrue(recognises("[" + OF_2023 + "]"));
        assertFalse(recognises("{\"asin\":\"B1\",\"title\":\"A phone\",\"rating\":4.2}"));
        assertFalse(recognises("{\"text\":\"x\",\"rating\":1,\"user_id\":2}"));
        assertFalse(recognises("asin,overall,reviewText\n"));
        assertFalse(recognises(""));
    }

    @Test
    void damageCostsItsLineOnly() {
        String lines = (OF_2014 + "\n").repeat(50);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = lines.getBytes(UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            ReviewRun run = ReviewRun.of(new AmazonReader(), "f", bytes);
            assertTrue(run.reviews.size() >= 48, () -> "seed " + seed);
        }
        ReviewRun deep =
                run(
                        OF_2014
                                + "\n{\"asin\":\"B\",\"overall\":"
                                + "[".repeat(100_000)
                                + "\n"
                                + OF_2014);
        assertEquals(2, deep.reviews.size());
        assertEquals(1, deep.rejected.size());
    }
}
