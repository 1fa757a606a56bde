package org.furore.annotate.learning;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was learnt from examples: how likely a text is of their kind, and why. Immutable; any
/// thread; about 4 MB.
public final class Learned implements Lesson {
    /// For each n-gram its weight times its inverse document frequency, then the square of that.
    private final float[] table;

    private final float[] traitWeights;
    private final Traits traits;
    private final double bias;
    private final Platt curve;
    private final Quality quality;

    Learned(float[] weights, float[] inverse, Traits traits, Platt curve, Quality quality) {
        table = new float[2 * Grams.SIZE];
        for (int id = 0; id < Grams.SIZE; id++) {
            table[2 * id] = weights[id] * inverse[id];
            table[2 * id + 1] = inverse[id] * inverse[id];
        }
        this.traits = traits;
        traitWeights = new float[traits.names().size()];
        for (int i = 0; i < traitWeights.length; i++) {
            traitWeights[i] = Rows.TRAIT * weights[Grams.SIZE + i];
        }
        bias = weights[weights.length - 1];
        this.curve = curve;
        this.quality = quality;
    }

    /// How likely the text is of the kind sought, from 0 to 1, among texts in the examples'
    /// proportion: where those were sampled, the order holds but the share doesn't. Only the first
    /// 20,000 units are read.
    public double score(String text) {
        return curve.of(decision(text));
    }

    /// The value before it is made a probability: above 0 it looks more like the positive examples.
    /// Of the same order as [#score(String)].
    public double decision(String text) {
        double sum = bias + Linear.of(new Grams().of(text), table).sum();
        if (traitWeights.length > 0) {
            float[] found = traits.of(text);
            for (int i = 0; i < found.length; i++) {
                sum += found[i] * traitWeights[i];
            }
        }
        return sum;
    }

    /// The words, pairs of words and traits that move the decision about `text` most, strongest
    /// first, at most `limit`. What the letters of a word say is added to the word; of a script
    /// without blanks one to three letters are named. What occurs twice counts where it is first.
    public List<Reason> why(String text, int limit) {
        Grams.Taken taken = new Grams().of(text);
        Linear sums = Linear.of(taken, table);
        Map<Range, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < taken.size(); i++) {
            weights.merge(
                    new Range(taken.start(i), taken.end(i)),
                    sums.part(taken.id(i), table),
                    Double::sum);
        }
        List<Reason> reasons = new ArrayList<>();
        weights.forEach((place, weight) ->
                reasons.add(new Reason(place, text.substring(place.start(), place.end()), weight)));
        float[] found = traits.of(text);
        for (int i = 0; i < found.length; i++) {
            reasons.add(new Reason(null, traits.names().get(i), found[i] * traitWeights[i]));
        }
        return reasons.stream()
                .filter(reason -> reason.weight() != 0)
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
                .limit(limit)
                .toList();
    }

    /// What every text's decision begins with.
    public double bias() {
        return bias;
    }

    /// How well it did on examples it hadn't seen.
    public Quality quality() {
        return quality;
    }
}
