package org.furore.timeline;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time about which the case can say nothing, because nobody collected there: what lies outside
/// the periods of the imports, if each of them states one, and the dates named among their known
/// gaps. Fewer documents there mean nothing.
final class Uncovered {
    /// A date or an interval of EDTF amid words.
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\d-])\\d{4}(?:-\\d\\d){0,2}(?:/\\d{4}(?:-\\d\\d){0,2})?(?![\\d-])");

    private Uncovered() {}

    /// In order, without overlaps.
    static List<TimeSpan> of(List<Import> imports, ZoneId zone) {
        List<CollectionFrame> frames =
                imports.stream()
                        .filter(each -> each.active() && each.tally().records() > 0)
                        .map(Import::frame)
                        .toList();
        List<TimeSpan> spans = new ArrayList<>(outside(frames, zone));
        for (CollectionFrame frame : frames) {
            String gaps = frame.gaps();
            Matcher dates = DATE.matcher(gaps == null ? "" : gaps);
            while (dates.find()) {
                span(dates.group(), zone).ifPresent(spans::add);
            }
        }
        return merged(spans);
    }

    private static Optional<TimeSpan> span(String edtf, ZoneId zone) {
        return Edtf.tryParse(edtf).map(date -> date.span(zone));
    }

    private static List<TimeSpan> outside(List<CollectionFrame> frames, ZoneId zone) {
        List<TimeSpan> periods = new ArrayList<>();
        for (CollectionFrame frame : frames) {
            Optional<TimeSpan> period =
                    frame.period() == null ? Optional.empty() : span(frame.period(), zone);
            if (period.isEmpty()) {
                return List.of();
            }
            periods.add(period.get());
        }
        List<TimeSpan> outside = new ArrayList<>();
        long end = TimeSpan.OPEN_START;
        for (TimeSpan period : merged(periods)) {
            if (period.from() > end) {
                outside.add(new TimeSpan(end, period.from()));
            }
            end = period.to();
        }
        if (!periods.isEmpty() && end < TimeSpan.OPEN_END) {
            outside.add(new TimeSpan(end, TimeSpan.OPEN_END));
        }
        return outside;
    }

    private static List<TimeSpan> merged(List<TimeSpan> spans) {
        List<TimeSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(TimeSpan::from));
        List<TimeSpan> merged = new ArrayList<>();
        for (TimeSpan span : sorted) {
            TimeSpan last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.from() <= last.to()) {
                merged.set(
                        merged.size() - 1,
                        new TimeSpan(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
