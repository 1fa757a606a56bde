package org.furore.ui.reader;

import org.furore.annotate.SpanIndex;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Spanned;
import org.furore.domain.change.Change.EntryChange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All annotations of one document as they are at a moment: what lies where, and in which lane of
/// the margin. Immutable; a change makes a new one, in n log n steps, off the window's thread.
final class MarkSheet {
    static final MarkSheet EMPTY = new MarkSheet(List.of());

    private final List<Annotation> all;
    private final List<Annotation> whole = new ArrayList<>();
    private final List<Annotation> spans = new ArrayList<>();
    private final Map<AnnotationId, Integer> numbers = new HashMap<>();
    private final SpanIndex<Integer> index;
    private final Lanes lanes;

    /// Those on the same passage stand in the order they were made, which their ids tell.
    MarkSheet(Collection<? extends Annotation> annotations) {
        List<Annotation> ordered = new ArrayList<>(annotations);
        ordered.sort(
                Comparator.comparingInt(MarkSheet::start)
                        .thenComparing(MarkSheet::end, Comparator.reverseOrder())
                        .thenComparing(each -> each.id().value()));
        all = List.copyOf(ordered);
        List<Spanned<Integer>> numbered = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        for (Annotation annotation : all) {
            Range range = range(annotation);
            if (range == null) {
                whole.add(annotation);
            } else {
                numbers.put(annotation.id(), spans.size());
                numbered.add(new Spanned<>(range, spans.size()));
                ranges.add(range);
                spans.add(annotation);
            }
        }
        index = new SpanIndex<>(numbered);
        lanes = new Lanes(ranges);
    }

    private static int start(Annotation annotation) {
        Range range = range(annotation);
        return range == null ? -1 : range.start();
    }

    private static int end(Annotation annotation) {
        Range range = range(annotation);
        return range == null ? -1 : range.end();
    }

    /// The passage of an annotation, or null where it stands on the whole document or an image.
    static @Nullable Range range(Annotation annotation) {
        return annotation.place() instanceof Place.Span span
                ? new Range(span.passage().start(), span.passage().end())
                : null;
    }

    /// Those of the document as a whole and of its images first, then by place.
    List<Annotation> all() {
        return all;
    }

    /// Those of no passage.
    List<Annotation> whole() {
        return whole;
    }

    /// Those a caret at `offset` touches, by start, longer before shorter.
    List<Annotation> touching(int offset) {
        return annotations(index.touching(offset));
    }

    /// Those that share a unit with `range`.
    List<Annotation> in(Range range) {
        return annotations(index.in(range));
    }

    private List<Annotation> annotations(List<Integer> found) {
        return found.stream().map(spans::get).toList();
    }

    /// The numbers of those that share a unit with `range`: what [#span] and [#lane] take.
    List<Integer> numbers(Range range) {
        return index.in(range);
    }

    /// The number of an annotation of a passage, or -1.
    int number(AnnotationId id) {
        return numbers.getOrDefault(id, -1);
    }

    /// The annotation with a number.
    Annotation span(int number) {
        return spans.get(number);
    }

    /// The number of the annotation that begins next behind a place, or before it; round at the
    /// ends.
    int next(int offset, int by) {
        int behind = 0;
        while (behind < spans.size() && start(spans.get(behind)) <= offset) {
            behind++;
        }
        return Math.floorMod(by > 0 ? behind : behind - 1, spans.size());
    }

    int lane(int number) {
        return lanes.lane(number);
    }

    /// How many lanes the margin has.
    int lanes() {
        return lanes.used();
    }

    /// The annotation as it is now, or null when it is gone.
    @Nullable Annotation find(AnnotationId id) {
        int number = number(id);
        if (number >= 0) {
            return spans.get(number);
        }
        for (Annotation annotation : whole) {
            if (annotation.id().equals(id)) {
                return annotation;
            }
        }
        return null;
    }

    /// The sheet after some changes of annotations of this document, or of others made to stand in
    /// it.
    MarkSheet after(List<EntryChange> changes) {
        Map<AnnotationId, Annotation> now = new HashMap<>(all.size() * 2);
        all.forEach(annotation -> now.put(annotation.id(), annotation));
        for (EntryChange change : changes) {
            if (change.before() instanceof Annotation before) {
                now.remove(before.id());
            }
            if (change.after() instanceof Annotation after) {
                now.put(after.id(), after);
            }
        }
        return new MarkSheet(now.values());
    }
}
