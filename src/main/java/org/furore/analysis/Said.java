package org.furore.analysis;

import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.CoderId;

import java.util.List;

/// What one coder said, and where.
///
/// @param answers one, or those that contradict each other, in the order of the text; none where
///   the passage is marked and the question left open
/// @param places of the marks that say so, in order; none for what was not found
public record Said(CoderId coder, List<Answer> answers, List<Place> places) {
    public Said {
        answers = List.copyOf(answers);
        places = List.copyOf(places);
    }
}
