package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.document.Letter;
import org.furore.domain.document.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class RatingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.5/5 | 70 | out of 5",
                "7 / 10 | 70 | out of 10",
                "2.5/4 | 62.5 | out of 4",
                "3,5/5 | 70 | out of 5",
                "3½/5 | 70 | out of 5",
                "3 1/2/5 | 70 | out of 5",
                "3 1/2 out of 5 | 70 | out of 5",
                "½/5 | 10 | out of 5",
                "3 out of 5 | 60 | out of 5",
                "3 stars out of 5 | 60 | out of 5",
                "3 of 4 stars | 75 | out of 4",
                "3/4 stars | 75 | out of 4",
                "7 von 10 | 70 | out of 10",
                "80% | 80 | percent",
                "80 % | 80 | percent",
                "★★★½ | 70 | out of 5",
                "★★★☆ | 75 | out of 4",
                "★★★☆☆ | 60 | out of 5",
                "0/5 | 0 | out of 5",
                "4.7/4.7 | 100 | out of 4.7",
                "1/2 | 50 | out of 2",
                "B+ | 83 | letters",
                "b− | 67 | letters",
                "A | 100 | letters",
                "F | 0 | letters"
            })
    void aWrittenScaleGivesAScore(String written, double score, String scale) {
        assertEquals(new Rating(written, score, scale, null), Ratings.of(written, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8", "3.5", "3 1/2", "4 stars", "2.1/2", "5.5/5", "1-5", "-1/5", "3/0", "0/0", "R",
                "N", "E", "AB", "150%", "★★★★★★", "1e3/5", "NaN/5", "Infinity", "3//5", "/5", "3/",
                "3.5.5/5", "1 2/3/4/5", "=1+1", "3/5/2020", "%", "½½/5", "٣/٥"
            })
    void whatNeedsAGuessStaysUnknown(String written) {
        assertEquals(new Rating(written, null, null, null), Ratings.of(written, null));
    }

    @Test
    void aStatedMaximumIsTheScaleOfBareNumbersOnly() {
        assertEquals(new Rating("3.5", 70.0, "out of 5", null), Ratings.of("3.5", 5.0));
        assertEquals(new Rating("3 1/2", 70.0, "out of 5", null), Ratings.of("3 1/2", 5.0));
        assertEquals(new Rating("4 stars", 80.0, "out of 5", null), Ratings.of("4 stars", 5.0));
        assertEquals(new Rating("7/10", 70.0, "out of 10", null), Ratings.of("7/10", 5.0));
        assertEquals(new Rating("6", null, null, null), Ratings.of("6", 5.0));
    }

    @Test
    void noRatingIsNoneAndFreshStandsApart() {
        assertEquals(Rating.NONE, Ratings.of(null, 5.0));
        assertEquals(Rating.NONE, Ratings.of(" ", null));
        assertEquals(new Rating(null, null, null, true), Ratings.of(null, null, true));
        assertEquals(new Rating("R", null, null, false), Ratings.of("R", null, false));
    }

    @Test
    void lettersFallFromAToF() {
        List<Letter> table = Letter.TABLE;
        for (int i = 1; i < table.size(); i++) {
            assertEquals(true, table.get(i).score() <= table.get(i - 1).score());
        }
        assertEquals(15, table.size());
    }

    @Test
    void noTextBreaksIt() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String signs = "0123456789./, ½★☆%ABF+-of utsrane−\u0000\uD83D\uFE0F";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Rating rating = Ratings.of(text.toString(), random.nextBoolean() ? null : 5.0);
            assertEquals(rating.score() == null, rating.scale() == null, text.toString());
        }
        assertNull(Ratings.of("9".repeat(1_000_000) + "/5", null).score());
    }
}
