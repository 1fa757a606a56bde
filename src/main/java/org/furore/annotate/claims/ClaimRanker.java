package org.furore.annotate.claims;

import org.furore.annotate.Sentences;
import org.furore.annotate.learning.Reason;
import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ranks sentences by how likely they carry a claim worth checking, with nothing learnt from
/// anybody: from figures, comparisons, causes, deeds and names on one side, questions, greetings,
/// orders and opinions on the other. A first order to read in, until there is enough coding for a
/// learner with [ClaimCues]. Any thread.
public final class ClaimRanker {
    private static final double BIAS = -2.5;
    private static final Cue[] CUES = Cue.values();

    private ClaimRanker() {}

    /// A sentence and its score.
    public record Scored(Range place, double score) {}

    /// From 0 to 1, for comparing sentences: no probability, since how many sentences are worth
    /// checking depends on the text. At 0.5 what speaks for a claim and what speaks against one are
    /// in balance; 0 is a sentence that says nothing (links, handles, hashtags, emoji).
    public static double score(String sentence) {
        CueReading reading = CueReading.of(sentence);
        if (!reading.saysSomething()) {
            return 0;
        }
        double sum = BIAS;
        for (Cue cue : CUES) {
            sum += cue.weight() * ClaimCues.strength(reading.count(cue));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// The cues that move the score most, strongest first, at most `limit`: none has a place.
    public static List<Reason> why(String sentence, int limit) {
        CueReading reading = CueReading.of(sentence);
        List<Reason> reasons = new ArrayList<>();
        for (Cue cue : CUES) {
            double weight = cue.weight() * ClaimCues.strength(reading.count(cue));
            if (weight != 0) {
                reasons.add(new Reason(null, cue.label(), weight));
            }
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return List.copyOf(reasons.subList(0, Math.min(limit, reasons.size())));
    }

    /// The sentences of a text, in its order, each scored. White space around isn't part of one.
    public static List<Scored> sentences(String text) {
        return new Sentences(text)
                .all().stream()
                        .map(place ->
                                new Scored(
                                        place, score(text.substring(place.start(), place.end()))))
                        .toList();
    }
}
