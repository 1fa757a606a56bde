package org.furore.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineData.Mention;
import org.furore.timeline.TimelineView.Lanes;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The words around a picture: its heading and what it leaves out.
final class Legend {
    private final Sketch sketch;
    private final TimelineData data;
    private final long events;
    private final long documents;

    /// @param events how many are shown
    /// @param documents how many the case has
    Legend(Sketch sketch, TimelineData data, long events, long documents) {
        this.documents = documents;
        this.sketch = sketch;
        this.data = data;
        this.events = events;
    }

    /// @return where it ends
    double heading(double top, TimeSpan window) {
        double size = sketch.size() * 1.5;
        double y = top + size;
        double room = sketch.scale().right() - sketch.gutter();
        String title = sketch.typeface().fit(data.title(), Face.BOLD, size, room);
        sketch.add(
                Role.HEADING,
                sketch.text(sketch.gutter(), y, title, size, Face.BOLD, Ink.TEXT.full()));
        y += sketch.size() * 1.6;
        sketch.add(
                Role.HEADING,
                sketch.text(
                        sketch.gutter(),
                        y,
                        sketch.typeface().fit(counts(window), Face.REGULAR, sketch.size(), room),
                        sketch.size(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
        return y + sketch.size() * 0.9;
    }

    /// What the picture shows, in a sentence.
    String description(TimeSpan window) {
        return sketch.say("description", data.title(), counts(window));
    }

    private String counts(TimeSpan window) {
        List<String> parts = new ArrayList<>();
        parts.add(
                sketch.words().full(window.from()) + " – " + sketch.words().full(window.to() - 1));
        parts.add(sketch.say(events == 1 ? "count-event" : "count-events", number(events)));
        if (documents > 0) {
            parts.add(sketch.say("count-documents", number(documents)));
        }
        return String.join(" · ", parts);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(sketch.view().locale()).format(value);
    }

    /// What the picture leaves out, and how its days are cut.
    List<String> notes(TimelineIndex index, List<LinkItem> drawn) {
        List<String> notes = new ArrayList<>();
        Lanes lanes = sketch.view().lanes();
        if (sketch.view().links()) {
            long inside =
                    IntStream.range(0, data.links().size())
                            .filter(i ->
                                    shown(index, index.linkStart(i))
                                            && shown(index, index.linkEnd(i)))
                            .count();
            add(notes, "note-link", inside - drawn.size());
        }
        if (lanes == Lanes.CLAIM || lanes == Lanes.TARGET) {
            add(notes, "note-undated", data.undated());
        }
        if (lanes == Lanes.CLAIM) {
            add(notes, "note-claim", distinct(data.mentions(), Mention::claim) - ClaimLanes.MOST);
        }
        if (lanes == Lanes.TARGET) {
            long targets = distinct(data.sentiments(), s -> Optional.ofNullable(s.target()));
            add(notes, "note-target", targets - TargetLanes.MOST);
        }
        boolean shaded =
                data.uncovered().stream()
                        .anyMatch(span -> sketch.scale().shows(span.from(), span.to()));
        if (shaded && sketch.view().volume()) {
            notes.add(sketch.say("note-uncovered"));
        }
        notes.add(sketch.say("note-zone", zone(data.zone())));
        return notes;
    }

    /// What readers call a time zone: all that never differ from Greenwich are UTC.
    private static String zone(ZoneId zone) {
        boolean utc =
                zone.normalized().equals(ZoneOffset.UTC)
                        || zone.getRules().isFixedOffset()
                                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
        return utc ? "UTC" : zone.getId();
    }

    private static <T> long distinct(List<T> all, Function<T, Object> what) {
        return all.stream().map(what).distinct().count();
    }

    private boolean shown(TimelineIndex index, int event) {
        return event >= 0 && sketch.scale().shows(index.start(event), index.end(event));
    }

    /// A note that counts, when there is something to count.
    void add(List<String> notes, String key, long count) {
        if (count > 0) {
            notes.add(sketch.say(key + (count == 1 ? "-one" : "-many"), number(count)));
        }
    }
}
