package org.furore.analysis;

import org.furore.domain.annotation.Annotation.Stance;

/// What a coder says on a variable.
public sealed interface Answer {

    /// It is there, or it is not though they looked.
    record Found(boolean found) implements Answer {}

    /// A stance.
    record OfStance(Stance stance) implements Answer {}

    /// A sentiment, -1 (against) to 1 (for).
    record OfPolarity(double polarity) implements Answer {
        public OfPolarity {
            polarity += 0.0;
        }
    }
}
