package org.furore.analysis;

import org.furore.analysis.Answer.OfPolarity;
import org.furore.analysis.Answer.OfStance;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Spanned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Marks of one coder about one thing that lie over each other, taken as one passage. Marks that
/// only touch are two.
///
/// @param range the union of their spans
/// @param marks by their beginning
record Stack(Range range, List<Annotation> marks) {

    /// The passages that marks on spans make, in order; none lies over another. Other marks are
    /// left out, and so is what lies past the end of the text.
    static List<Stack> of(List<Annotation> marks, int length) {
        List<Spanned<Annotation>> spans =
                marks.stream()
                        .flatMap(mark -> spanned(mark, length))
                        .sorted(Comparator.comparing(Spanned::range))
                        .toList();
        List<Stack> stacks = new ArrayList<>();
        for (Spanned<Annotation> span : spans) {
            Range range = span.range();
            if (!stacks.isEmpty() && stacks.getLast().range.overlaps(range)) {
                Stack last = stacks.removeLast();
                int end = Math.max(last.range.end(), range.end());
                last.marks.add(span.mark());
                stacks.add(new Stack(new Range(last.range.start(), end), last.marks));
            } else {
                stacks.add(new Stack(range, new ArrayList<>(List.of(span.mark()))));
            }
        }
        return stacks;
    }

    private static Stream<Spanned<Annotation>> spanned(Annotation mark, int length) {
        if (!(mark.place() instanceof Place.Span span) || span.passage().start() >= length) {
            return Stream.empty();
        }
        int end = Math.min(length, span.passage().end());
        return Stream.of(new Spanned<>(new Range(span.passage().start(), end), mark));
    }

    List<Place> places() {
        return marks.stream().map(Annotation::place).toList();
    }

    /// The different stances or polarities of the marks, in their order.
    List<Answer> answers() {
        return answers(marks);
    }

    /// The different stances or polarities of marks, in their order.
    static List<Answer> answers(List<Annotation> marks) {
        return marks.stream().flatMap(Stack::answer).distinct().toList();
    }

    private static Stream<Answer> answer(Annotation mark) {
        return switch (mark) {
            case ClaimMention mention when mention.stance() != null ->
                    Stream.of(new OfStance(mention.stance()));
            case SentimentMark sentiment -> Stream.of(new OfPolarity(sentiment.polarity()));
            default -> Stream.empty();
        };
    }
}
