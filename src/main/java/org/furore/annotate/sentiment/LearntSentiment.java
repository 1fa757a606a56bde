package org.furore.annotate.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How people would rate a text, learnt by ridge regression from 12,081 snippets rated by twenty
/// people each (Hutto and Gilbert 2014): of film reviews, product reviews, editorials and tweets.
/// Its inputs are words, pairs of neighbouring words and three figures of VADER; it is linear, so
/// each word's part can be told. It is meant for reviews, where VADER agrees least with people:
/// cross-validated, Pearson's r with the mean rating is 0.68 for film reviews (VADER 0.44), 0.73
/// for product reviews (0.60), 0.54 for editorials (0.52) and 0.88 for tweets, as with VADER. Names
/// of people, films and firms were not learnt, so that nobody is praised or blamed for being
/// mentioned.
///
/// A rating is `bias + Σ weight / √n + a · compound + b · negative + c · positive`, the sum over
/// the `n` words and pairs of the text. Divided by 4, the end of the raters' scale, it is the
/// compound; the shares are those of VADER. Any thread.
public final class LearntSentiment implements Tone {
    /// The ends of the scale people rated on.
    private static final double SCALE = 4;

    /// Rows of the table that are no words.
    static final String BIAS = "=bias";

    static final String COMPOUND = "=compound";
    static final String NEGATIVE = "=negative";
    static final String POSITIVE = "=positive";

    private final Vader vader;
    private final Map<String, Double> weights;
    private final double bias;
    private final double compound;
    private final double negative;
    private final double positive;

    /// @param weights by word or pair, and of the four rows that are none
    LearntSentiment(Vader vader, Map<String, Double> weights) {
        this.vader = vader;
        this.weights = new HashMap<>(weights);
        this.bias = taken(BIAS);
        this.compound = taken(COMPOUND);
        this.negative = taken(NEGATIVE);
        this.positive = taken(POSITIVE);
    }

    private double taken(String row) {
        return Objects.requireNonNull(weights.remove(row), row);
    }

    /// With the weights Furore ships. Reads them once; later calls give the same object.
    ///
    /// @throws org.furore.domain.task.FuroreException if Furore is incomplete
    public static LearntSentiment shipped() {
        return Shipped.LEARNT;
    }

    /// Ratings were given to texts with straight quotation marks: without them "isn’t" negates
    /// nothing and “great” is no word.
    @Override
    public String read(String text) {
        return StraightQuotes.of(text);
    }

    @Override
    public Sentiment score(String text, int from, int to) {
        Sentiment rules = vader.score(text, from, to);
        double[] sum = new double[1];
        int count =
                WordGrams.each(
                        text,
                        from,
                        to,
                        (gram, start, end) -> sum[0] += weights.getOrDefault(gram, 0.0));
        if (rules.equals(Sentiment.NONE)) {
            return rules;
        }
        double rating = bias + ofVader(rules) + sum[0] / Math.sqrt(Math.max(1, count));
        return new Sentiment(
                rules.negative(),
                rules.neutral(),
                rules.positive(),
                Math.rint(Math.clamp(rating / SCALE, -1, 1) * 10_000) / 10_000 + 0.0);
    }

    private double ofVader(Sentiment rules) {
        return compound * rules.compound()
                + negative * rules.negative()
                + positive * rules.positive();
    }

    /// What makes a stretch's compound: the amounts add up to it, but for what is cut off beyond −1
    /// and 1 and rounding.
    ///
    /// @throws IndexOutOfBoundsException if that isn't in the text
    public Reasons explain(String text, int from, int to) {
        Sentiment rules = vader.score(text, from, to);
        if (rules.equals(Sentiment.NONE)) {
            return new Reasons(0, 0, List.of());
        }
        List<Reason> found = new ArrayList<>();
        int count =
                WordGrams.each(
                        text,
                        from,
                        to,
                        (gram, start, end) -> {
                            Double weight = weights.get(gram);
                            if (weight != null) {
                                found.add(new Reason(start, end, weight));
                            }
                        });
        double share = 1 / (SCALE * Math.sqrt(Math.max(1, count)));
        return new Reasons(
                bias / SCALE,
                ofVader(rules) / SCALE,
                found.stream()
                        .map(each -> new Reason(each.start, each.end, each.amount * share))
                        .toList());
    }

    /// @param bias the same for every text
    /// @param vader what the rules of VADER bring in
    /// @param words what words and pairs do, in order
    public record Reasons(double bias, double vader, List<Reason> words) {
        public Reasons {
            words = List.copyOf(words);
        }
    }

    /// A word or a pair of neighbours.
    ///
    /// @param start first UTF-16 unit in the text as given
    /// @param end one past the last
    /// @param amount added to the compound
    public record Reason(int start, int end, double amount) {}

    /// Read when it is first asked for.
    private static final class Shipped {
        static final LearntSentiment LEARNT =
                new LearntSentiment(Vader.shipped(), Lexicon.learnt());
    }
}
