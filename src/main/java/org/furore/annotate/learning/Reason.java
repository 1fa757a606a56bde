package org.furore.annotate.learning;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

/// Something in a text that speaks for or against it.
///
/// @param place where it stands, or null where it is a trait of the whole
/// @param what the words as they stand there, or the trait's name
/// @param weight how much it moves the decision, above 0 for it, below 0 against it; all reasons of
///   a text, with the bias, add up to its [Learned#decision(String)]
public record Reason(@Nullable Range place, String what, double weight) {}
