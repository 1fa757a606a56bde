package org.furore.timeline;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.TimelineData.LinkItem;

/// The words around a picture: its heading, the key to what occurs in it, what it leaves out.
final class Legend {
    private final Sketch sketch;
    private final TimelineData data;

    Legend(Sketch sketch, TimelineData data) {
        this.sketch = sketch;
        this.data = data;
    }

    /// @return where it ends
    double heading(double top, TimeSpan window, TimelineIndex index) {
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
                        sketch.typeface()
                                .fit(counts(window, index), Face.REGULAR, sketch.size(), room),
                        sketch.size(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
        return y + sketch.size() * 0.9;
    }

    /// What the picture shows, in a sentence.
    String description(TimeSpan window, TimelineIndex index) {
        return sketch.say("description", data.title(), counts(window, index));
    }

    private String counts(TimeSpan window, TimelineIndex index) {
        long events = 0;
        for (int i = 0; i < index.events().size(); i++) {
            if (sketch.scale().shows(index.start(i), index.end(i))) {
                events++;
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                sketch.words().full(window.from()) + " – " + sketch.words().full(window.to() - 1));
        parts.add(sketch.say(events == 1 ? "count-event" : "count-events", number(events)));
        long documents =
                data.volume().values().stream()
                        .map(Map::values)
                        .flatMap(java.util.Collection::stream)
                        .mapToLong(Long::longValue)
                        .sum();
        if (documents > 0) {
            parts.add(sketch.say("count-documents", number(documents)));
        }
        return String.join(" · ", parts);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(sketch.view().locale()).format(value);
    }

    /// @return where it ends
    double key(double top, List<LinkItem> links) {
        double y = top + sketch.small() * 1.9;
        double x = sketch.gutter();
        Set<LinkKind> types = EnumSet.noneOf(LinkKind.class);
        links.forEach(l -> types.add(l.type()));
        for (LinkKind type : types) {
            String word = sketch.say("link-" + LinkRoutes.word(type));
            double middle = y - sketch.small() * 0.34;
            List<Shape> shapes = new ArrayList<>(LinkLine.draw(type, x, middle, x + 30, middle));
            shapes.add(
                    sketch.text(
                            x + 36, y, word, sketch.small(), Face.REGULAR, Ink.TEXT.full()));
            sketch.add(
                    Role.LEGEND, null, null, List.of(), Scene.Box.NONE, shapes);
            x += 36 + sketch.width(word, Face.REGULAR, sketch.small()) + 18;
        }
        return y;
    }

    List<String> notes(TimelineIndex index, List<LinkItem> links) {
        List<String> notes = new ArrayList<>();
        notes.add(sketch.say("note-zone", data.zone().getId()));
        return notes;
    }
}
