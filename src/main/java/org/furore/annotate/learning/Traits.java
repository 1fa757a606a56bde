package org.furore.annotate.learning;

import java.util.List;

/// What is known about language beyond n-grams, as numbers that a learner may use beside them.
/// Stateless; any thread.
public interface Traits {
    /// N-grams alone.
    Traits NONE =
            new Traits() {
                @Override
                public List<String> names() {
                    return List.of();
                }

                @Override
                public float[] of(String text) {
                    return new float[0];
                }
            };

    /// Their names, in order, each once.
    List<String> names();

    /// One number for each name, from -1 to 1, 0 being the usual.
    float[] of(String text);
}
