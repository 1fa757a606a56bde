package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.Explanation.Emphasis;
import org.furore.annotate.sentiment.Explanation.Kind;
import org.furore.annotate.sentiment.Explanation.Sign;
import org.furore.annotate.sentiment.Spelled.Places;
import org.furore.domain.annotation.Segments.Range;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// VADER: how an English text is toned, by a lexicon and a handful of rules (Hutto and Gilbert
/// 2014, section 3). Equal to the reference implementation (vaderSentiment at commit 44fc044c) in
/// all four figures, oddities included, of which the ones to know: what is written "can’t" with a
/// curly apostrophe is no negation, and an emoji counts by the words of its name.
///
/// Takes time in proportion to the text's length (n log n for one with a "but") and keeps nothing.
/// Any thread.
public final class Vader implements Tone {
    /// A mark of exclamation; no more than four count.
    private static final double EXCLAMATION = 0.292;

    private static final int EXCLAMATIONS = 4;

    /// A question mark where two or three stand, and any number above.
    private static final double QUESTION = 0.18;

    private static final double QUESTIONS = 0.96;

    /// What brings a sum into −1..1: near the greatest sum to be expected, squared.
    private static final double ALPHA = 15;

    private final Vocabulary vocabulary;
    private final EmojiNames emoji;

    private Vader(Vocabulary vocabulary, EmojiNames emoji) {
        this.vocabulary = vocabulary;
        this.emoji = emoji;
    }

    /// With the lexicon Furore ships. Reads it once, some 20 ms; later calls give the same object.
    ///
    /// @throws org.furore.domain.task.FuroreException if Furore is incomplete
    public static Vader shipped() {
        return Shipped.VADER;
    }

    /// The whole text.
    public Sentiment score(String text) {
        return score(text, 0, text.length());
    }

    @Override
    public Sentiment score(String text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        Spelled spelled = Spelled.of(text, from, to, emoji, Places.DROPPED);
        Tokens tokens = Tokens.of(spelled, vocabulary);
        double[] valences = weighed(tokens, new Weighing(tokens, null));
        if (tokens.but() >= 0) {
            Contrast.apply(valences, tokens.count(), tokens.but());
        }
        return sentiment(tokens, valences);
    }

    /// The same with the reasons; takes several times as long.
    public Explanation explain(String text) {
        return explain(text, 0, text.length());
    }

    /// The same of a stretch; places are those of the whole text.
    ///
    /// @throws IndexOutOfBoundsException if that isn't in the text
    public Explanation explain(String text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        Spelled spelled = Spelled.of(text, from, to, emoji, Places.KEPT);
        Tokens tokens = Tokens.of(spelled, vocabulary);
        Trace trace = new Trace(tokens, spelled);
        double[] valences = weighed(tokens, new Weighing(tokens, trace));
        int but = tokens.but();
        if (but >= 0) {
            double[] before = valences.clone();
            Contrast.apply(valences, tokens.count(), but);
            for (int i = 0; i < tokens.count(); i++) {
                trace.changed(i, Kind.CONTRAST, but, but, before[i], valences[i]);
            }
        }
        return new Explanation(
                sentiment(tokens, valences),
                trace.contributions(valences),
                sum(valences, tokens.count()) == 0 ? List.of() : emphases(spelled, tokens));
    }

    private static double[] weighed(Tokens tokens, Weighing weighing) {
        double[] valences = new double[tokens.count()];
        for (int i = 0; i < valences.length; i++) {
            valences[i] = weighing.of(i);
        }
        return valences;
    }

    private static double sum(double[] valences, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += valences[i];
        }
        return sum;
    }

    private static Sentiment sentiment(Tokens tokens, double[] valences) {
        if (valences.length == 0) {
            return Sentiment.NONE;
        }
        double emphasis = exclamation(tokens.exclamations()) + question(tokens.questions());
        double sum = sum(valences, valences.length);
        sum += Math.signum(sum) * emphasis;
        double positive = 0;
        double negative = 0;
        int neutral = 0;
        for (double valence : valences) {
            // One more for the word itself, since a neutral word counts one
            if (valence > 0) {
                positive += valence + 1;
            } else if (valence < 0) {
                negative += 1 - valence;
            } else {
                neutral++;
            }
        }
        if (positive > negative) {
            positive += emphasis;
        } else if (positive < negative) {
            negative += emphasis;
        }
        double total = positive + negative + neutral;
        return new Sentiment(
                rounded(negative / total, 1000),
                rounded(neutral / total, 1000),
                rounded(positive / total, 1000),
                rounded(Math.clamp(sum / Math.sqrt(sum * sum + ALPHA), -1, 1), 10_000));
    }

    private static double exclamation(int count) {
        return Math.min(count, EXCLAMATIONS) * EXCLAMATION;
    }

    private static double question(int count) {
        if (count < 2) {
            return 0;
        }
        return count <= 3 ? count * QUESTION : QUESTIONS;
    }

    private static List<Emphasis> emphases(Spelled spelled, Tokens tokens) {
        List<Emphasis> found = new ArrayList<>();
        if (tokens.exclamations() > 0) {
            found.add(
                    new Emphasis(
                            Sign.EXCLAMATION,
                            runs(spelled, '!'),
                            exclamation(tokens.exclamations())));
        }
        if (tokens.questions() > 1) {
            found.add(
                    new Emphasis(Sign.QUESTION, runs(spelled, '?'), question(tokens.questions())));
        }
        return found;
    }

    private static List<Range> runs(Spelled spelled, char mark) {
        List<Range> runs = new ArrayList<>();
        String text = spelled.text();
        int at = text.indexOf(mark, spelled.from(), spelled.to());
        while (at >= 0) {
            int end = at + 1;
            while (end < spelled.to() && text.charAt(end) == mark) {
                end++;
            }
            runs.add(spelled.origin(at, end));
            at = text.indexOf(mark, end, spelled.to());
        }
        return runs;
    }

    /// To a thousandth or the like, the half to the even of the number's exact value, as Python's
    /// `round` does; the quick way where the half is far. No zero has a sign.
    private static double rounded(double value, int parts) {
        double scaled = value * parts;
        double whole = Math.rint(scaled);
        if (Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-6) {
            return whole / parts + 0.0;
        }
        int places = parts == 1000 ? 3 : 4;
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }

    /// Read when it is first asked for.
    private static final class Shipped {
        static final Vader VADER =
                new Vader(Vocabulary.of(Lexicon.words()), new EmojiNames(Lexicon.emoji()));
    }
}
