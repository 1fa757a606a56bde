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

/// Invented reviews in the shape of Yelp's open data set.
class YelpReaderTest {
    private static final String REVIEW =
            "{\"review_id\":\"R1\",\"user_id\":\"U1\",\"business_id\":\"B1\",\"stars\":3.0,\"useful\":0,\"funny\":0,\"cool\":0,\"text\":\"Two\\n\\nlines\",\"date\":\"2018-07-07"
                + " 22:09:11\"}";

    private static boolean recognises(String text) {
        return new YelpReader().recognises(new Head("f", text.getBytes(UTF_8), true));
    }

    @Test
    void aReviewHasItsStarsItsLocalTimeAndWhoWroteIt() {
        ReviewRun run = ReviewRun.of(new YelpReader(), "review.json", REVIEW + "\n");
        assertEquals(
                List.of(
                        new Review(
                                new Header(
                                        null,
                                        "U1",
                                        "Yelp",
                                        Edtf.parse("2018-07-07T22:09:11"),
                                        null,
                                        null),
                                "Two\n\nlines",
                                "B1",
                                new Rating("3.0", 60.0, "out of 5", null),
                                ReviewerKind.USER,
                                "yelp",
                                "R1")),
                run.reviews);
    }

    @Test
    void aBadLineCostsItselfOnly() {
        ReviewRun run =
                ReviewRun.of(
                        new YelpReader(),
                        "review.json",
                        "{\"review_id\":\"R0\",\n"
                                + REVIEW
                                + "\n{\"business_id\":\"B1\",\"name\":\"A house\"}\n"
                                + REVIEW.replace("R1", "R2")
                                + "\n");
        assertEquals(2, run.reviews.size());
        assertEquals(2, run.rejected.size());
        assertTrue(run.rejected.getLast().endsWith("not-a-review"));
    }

    @Test
    void onlyReviewsAreRecognised() {
        assertTrue(recognises(REVIEW));
        assertTrue(recognises("[" + REVIEW + "]"));
        assertFalse(recognises("{\"business_id\":\"B1\",\"name\":\"A house\",\"stars\":3.5}"));
        assertFalse(recognises("{\"asin\":\"1\",\"overall\":5,\"reviewText\":\"t\"}"));
    }
}
