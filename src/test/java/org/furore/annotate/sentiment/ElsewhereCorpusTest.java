package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Both coders on reviews neither learnt from, whose writers said themselves whether they liked it:
/// how often is one who did scored above one who didn't (the area under the ROC curve)?
@Tag("corpus")
class ElsewhereCorpusTest {
    private static final Path REVIEWS = Path.of("../shared/data/B_reviews");
    private static final SentimentCoder RULES = new SentimentCoder(Vader.shipped());
    private static final SentimentCoder LEARNT = new SentimentCoder(LearntSentiment.shipped());

    private final List<String> liked = new ArrayList<>();
    private final List<String> disliked = new ArrayList<>();

    private static Path here(String name) {
        Path at = REVIEWS.resolve(name);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        return at;
    }

    /// Reached 0.894, VADER 0.758; all floors are what was reached less 0.005.
    @Test
    void longFilmReviewsBySentences() throws IOException {
        Path zip = here("nltk_movie_reviews/movie_reviews.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".txt")) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    (entry.getName().contains("/pos/") ? liked : disliked).add(text);
                }
            }
        }
        compare("long film reviews", 0.889);
    }

    /// Reached 0.923, VADER 0.862.
    @Test
    void prosAndConsOfProducts() throws IOException {
        liked.addAll(points(here("nltk_pros_cons/IntegratedPros.txt")));
        disliked.addAll(points(here("nltk_pros_cons/IntegratedCons.txt")));
        compare("pros and cons", 0.917);
    }

    private static List<String> points(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.replaceAll("</?\\w+>", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Critics' "fresh" and "rotten", without reviews that begin like a text that was learnt from.
    /// Reached 0.797, VADER 0.678.
    @Test
    void criticsReviews() throws IOException {
        RatedTexts.assumeHere();
        Set<String> known = new HashSet<>();
        RatedTexts.of(RatedTexts.Set.FILMS).forEach(each -> known.add(beginning(each.text())));
        Path file = here("rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz");
        byte[] bytes;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            bytes = in.readAllBytes();
        }
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n")) {
            String[] fields = line.split("\t", -1);
            if (fields.length > 3 && !fields[1].isBlank() && known.add(beginning(fields[1]))) {
                switch (fields[3]) {
                    case "fresh" -> liked.add(fields[1]);
                    case "rotten" -> disliked.add(fields[1]);
                    default -> {}
                }
            }
        }
        compare("critics' reviews", 0.791);
    }

    private static String beginning(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return bare.substring(0, Math.min(24, bare.length()));
    }

    private void compare(String name, double floor) {
        double rules = area(RULES);
        double learnt = area(LEARNT);
        System.out.printf(
                "%s (%d liked, %d disliked): learnt %.4f, VADER %.4f%n",
                name, liked.size(), disliked.size(), learnt, rules);
        assertTrue(learnt >= floor, () -> learnt + " is below " + floor);
        assertTrue(learnt > rules);
    }

    private double area(SentimentCoder coder) {
        double[] below = scores(coder, disliked);
        double sum = 0;
        for (double score : scores(coder, liked)) {
            sum += (before(below, score) + before(below, Math.nextUp(score))) / 2.0;
        }
        return sum / liked.size() / below.length;
    }

    private static double[] scores(SentimentCoder coder, List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> coder.document(text, "en").orElseThrow().compound())
                .sorted()
                .toArray();
    }

    /// How many are below `limit`.
    private static int before(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
