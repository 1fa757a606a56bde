package org.furore.timeline;

import org.furore.domain.change.EntryId;
import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Text;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A scene while it is being laid out: the frame everything is placed in and the items so far.
final class Sketch {
    private final Typeface typeface;
    private final TimelineView view;
    private final TimeScale scale;
    private final DateWords words;
    private final double gutter;
    private final List<Item> items = new ArrayList<>();

    /// @param gutter where lane names begin; they end a little before the axis
    Sketch(Typeface typeface, TimelineView view, TimeScale scale, DateWords words, double gutter) {
        this.typeface = typeface;
        this.view = view;
        this.scale = scale;
        this.words = words;
        this.gutter = gutter;
    }

    Typeface typeface() {
        return typeface;
    }

    TimelineView view() {
        return view;
    }

    TimeScale scale() {
        return scale;
    }

    DateWords words() {
        return words;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    double gutter() {
        return gutter;
    }

    /// Size of labels.
    double size() {
        return view.textSize();
    }

    /// Size of small print.
    double small() {
        return view.textSize() * 0.86;
    }

    double width(String text, Face face, double size) {
        return typeface.width(text, face, size);
    }

    Text text(double x, double baseline, String text, double size, Face face, Paint paint) {
        return new Text(x, baseline, text, size, face, paint, width(text, face, size));
    }

    void add(Role role, Shape... shapes) {
        add(role, null, null, List.of(), Box.NONE, List.of(shapes));
    }

    void add(
            Role role,
            @Nullable EntryId entry,
            @Nullable String tip,
            List<? extends EntryId> holds,
            Box box,
            List<Shape> shapes) {
        items.add(new Item(role, entry, tip, List.copyOf(holds), box, shapes));
    }

    /// The name of a lane in the gutter, in up to `lines` lines from `top`.
    ///
    /// @return how many lines it took
    int laneName(String name, double top, int lines, Face face) {
        return laneName(name, top, lines, face, 0);
    }

    /// The same, with `kept` pixels before the axis left free for its numbers.
    int laneName(String name, double top, int lines, Face face, double kept) {
        double room = scale.left() - gutter - 12 - kept;
        double y = top + size();
        List<Shape> shapes = new ArrayList<>();
        for (String line : wrap(name, face, size(), room, lines)) {
            shapes.add(text(gutter, y, line, size(), face, Ink.TEXT.full()));
            y += size() * 1.25;
        }
        add(Role.LANE_NAME, null, name, List.of(), Box.NONE, shapes);
        return shapes.size();
    }

    /// `text` in at most `most` lines; the last ends in an ellipsis when not all fits.
    List<String> wrap(String text, Face face, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, face, size) > room) {
            int end = rest.length();
            while (end > 0 && width(rest.substring(0, end), face, size) > room) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(typeface.fit(rest, face, size, room));
        }
        return lines;
    }

    /// The items in painting order.
    List<Item> finished() {
        Map<Role, List<Item>> byRole = new EnumMap<>(Role.class);
        for (Item item : items) {
            byRole.computeIfAbsent(item.role(), r -> new ArrayList<>()).add(item);
        }
        List<Item> sorted = new ArrayList<>(items.size());
        byRole.values().forEach(sorted::addAll);
        return sorted;
    }
}
