package org.furore.importing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Review;
import org.furore.importing.Head;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Invented reviews with hand-marked aspects.
class AspectReaderTest {
    private static final String FILE =
            """
            ******
            * a remark
            ******
            [t] A title
            battery life[-2][u]##It does not last. \s
            ##Nothing else to say.

            [t]
            size[+2], weight[+1] ##Small, light.
            [t]
            """;

    @Test
    void aReviewIsItsSentencesWithoutTheMarks() {
        ReviewRun run = ReviewRun.of(new AspectReader(), "folder/A_camera.txt", FILE);
        assertEquals(
                List.of("It does not last.\nNothing else to say.", "Small, light."),
                run.reviews.stream().map(Review::text).toList());
        assertEquals("A title", run.reviews.getFirst().header().title());
        assertEquals(null, run.reviews.get(1).header().title());
        assertEquals("A_camera", run.reviews.getFirst().work());
        assertEquals(List.of("10 table-nothing"), run.rejected);
        assertTrue(run.records.getFirst().startsWith("[t] A title\nbattery"));
        assertTrue(run.records.getFirst().endsWith("Nothing else to say."));
        assertEquals("[t]", run.records.get(2));
    }

    @Test
    void aFileWithoutBeginningsIsOneReview() {
        ReviewRun run =
                ReviewRun.of(new AspectReader(), "p.txt", "##One.\nx[+1]##Two.\n##Three.\n");
        assertEquals(
                List.of("One.\nTwo.\nThree."), run.reviews.stream().map(Review::text).toList());
    }

    @Test
    void markdownAndProseAreNoMarkedReviews() {
        assertTrue(recognises(FILE));
        assertFalse(recognises("## A heading\n\nSome prose.\n\n## Another\n\n[t] no\n"));
        assertFalse(recognises("## One\n## Two\n## Three\n"));
        assertFalse(recognises("[t]\n[t]\n[t]\n"));
        assertFalse(recognises(""));
        assertFalse(recognises("#".repeat(60_000)));
    }

    private static boolean recognises(String text) {
        return new AspectReader().recognises(new Head("f", text.getBytes(UTF_8), true));
    }
}
