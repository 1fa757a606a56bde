package org.furore.timeline;

import org.furore.domain.change.EntryId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A laid-out timeline: what to paint, from back to front, and what each thing stands for.
///
/// @param title the case's
/// @param description what the picture shows, for who cannot see it
/// @param language BCP 47 tag of its words
/// @param axis where which moment stands
public record Scene(
        double width,
        double height,
        String title,
        String description,
        String language,
        Axis axis,
        List<Item> items) {

    public Scene {
        items = List.copyOf(items);
    }

    /// The items of a role in painting order.
    public List<Item> items(Role role) {
        return items.stream().filter(i -> i.role() == role).toList();
    }

    /// Shapes that belong together.
    ///
    /// @param entry what it stands for, or null
    /// @param tip what a reader is told on pointing at it, or null
    /// @param holds the entries it shows: an event, the members of a cluster, both ends of a link
    public record Item(
            Role role,
            @Nullable EntryId entry,
            @Nullable String tip,
            List<EntryId> holds,
            Box box,
            List<Shape> shapes) {
        public Item {
            holds = List.copyOf(holds);
            shapes = List.copyOf(shapes);
        }
    }

    /// The room an item takes.
    public record Box(double x, double y, double width, double height) {
        public static final Box NONE = new Box(0, 0, 0, 0);

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        /// Whether both share more than an edge.
        public boolean overlaps(Box other) {
            return x < other.right() - 1e-6
                    && other.x < right() - 1e-6
                    && y < other.bottom() - 1e-6
                    && other.y < bottom() - 1e-6;
        }
    }

    /// What an item is; painted in this order.
    public enum Role {
        LANE,
        GRID,
        BREAK,
        VOLUME,
        SERIES,
        CONNECTOR,
        LINK,
        MARK,
        MENTION,
        SENTIMENT,
        CLUSTER,
        LABEL,
        LANE_NAME,
        AXIS,
        TICK,
        HEADING,
        LEGEND,
        NOTE
    }
}
