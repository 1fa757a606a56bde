package org.furore.ui.reader;

import org.furore.annotate.SpanIndex;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Spanned;
import org.furore.domain.annotation.Suggestion;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The suggestions of one document that wait to be decided on, as they are at a moment. Immutable.
final class HintSheet {
    static final HintSheet EMPTY = new HintSheet(List.of());

    private final List<Suggestion> whole = new ArrayList<>();
    private final List<Suggestion> spans = new ArrayList<>();
    private final SpanIndex<Suggestion> index;

    HintSheet(List<Suggestion> suggestions) {
        List<Spanned<Suggestion>> spanned = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            Range range = MarkSheet.range(suggestion.proposed());
            if (range == null) {
                whole.add(suggestion);
            } else {
                spans.add(suggestion);
                spanned.add(new Spanned<>(range, suggestion));
            }
        }
        spans.sort(Comparator.comparingInt(HintSheet::start));
        index = new SpanIndex<>(spanned);
    }

    private static int start(Suggestion suggestion) {
        Range range = MarkSheet.range(suggestion.proposed());
        return range == null ? -1 : range.start();
    }

    /// Those of the document as a whole.
    List<Suggestion> whole() {
        return whole;
    }

    /// Those a caret at `offset` touches.
    List<Suggestion> touching(int offset) {
        return index.touching(offset);
    }

    /// Those that share a unit with `range`.
    List<Suggestion> in(Range range) {
        return index.in(range);
    }

    /// The passage that is suggested next behind a place, or before it; round at the ends. Null
    /// where there is none.
    @Nullable Range next(int offset, int by) {
        if (spans.isEmpty()) {
            return null;
        }
        int behind = 0;
        while (behind < spans.size() && start(spans.get(behind)) <= offset) {
            behind++;
        }
        int before = behind;
        while (before > 0 && start(spans.get(before - 1)) >= offset) {
            before--;
        }
        int at = Math.floorMod(by > 0 ? behind : before - 1, spans.size());
        return MarkSheet.range(spans.get(at).proposed());
    }
}
