package org.furore.annotate.sentiment;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The texts of Hutto and Gilbert (2014), each rated by twenty people, and what the reference
/// implementation says of each.
final class RatedTexts {
    static final Path FOLDER = Path.of("../shared/data/B_reviews/vader_icwsm2014_groundtruth");

    /// One of the four sets, by the name its files have.
    enum Set {
        TWEETS("tweets"),
        FILMS("movieReviewSnippets"),
        EDITORIALS("nytEditorialSnippets"),
        PRODUCTS("amazonReviewSnippets");

        private final String file;

        Set(String name) {
            file = name + "_GroundTruth.txt";
        }
    }

    /// @param rating mean of twenty, −4..4
    record Rated(String id, double rating, String text) {}

    /// @param sentiment what the reference says, its four negative zeros without their sign
    record Reference(Set set, String id, Sentiment sentiment) {}

    private RatedTexts() {}

    static void assumeHere() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), () -> FOLDER + " is not here");
    }

    static List<Rated> of(Set set) {
        List<Rated> rated = new ArrayList<>();
        for (String line : text(FOLDER.resolve(set.file)).split("\r?\n")) {
            String[] fields = line.split("\t", 3);
            rated.add(new Rated(fields[0], Double.parseDouble(fields[1]), fields[2]));
        }
        return rated;
    }

    static List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (String line : text(FOLDER.resolve("vader_reference_scores.tsv.gz")).split("\n")) {
            String[] fields = line.split("\t");
            for (Set set : Set.values()) {
                if (set.file.equals(fields[0])) {
                    references.add(
                            new Reference(
                                    set,
                                    fields[1],
                                    new Sentiment(
                                            Double.parseDouble(fields[2]),
                                            Double.parseDouble(fields[3]),
                                            Double.parseDouble(fields[4]),
                                            Double.parseDouble(fields[5]) + 0.0)));
                }
            }
        }
        return references;
    }

    private static String text(Path file) {
        try (var raw = Files.newInputStream(file);
                var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Pearson's r.
    static double correlation(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
