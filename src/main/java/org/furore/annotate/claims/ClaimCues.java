package org.furore.annotate.claims;

import org.furore.annotate.learning.Traits;

import java.util.Arrays;
import java.util.List;

/// What in a sentence hints at a claim that can be checked, as traits for a learner: with a
/// researcher's own coding it learns what counts for them. Words of English and French; figures,
/// signs, names and length of any language. Stateless; any thread.
public final class ClaimCues implements Traits {
    private static final Cue[] CUES = Cue.values();
    private static final List<String> NAMES = Arrays.stream(CUES).map(Cue::label).toList();
    private static final float ONCE = 0.75f;

    @Override
    public List<String> names() {
        return NAMES;
    }

    /// 0 for a cue that isn't there, 0.75 for one that is there once, 1 for more.
    @Override
    public float[] of(String text) {
        CueReading reading = CueReading.of(text);
        float[] strengths = new float[CUES.length];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = strength(reading.count(CUES[i]));
        }
        return strengths;
    }

    static float strength(int count) {
        return count == 0 ? 0 : count == 1 ? ONCE : 1;
    }
}
