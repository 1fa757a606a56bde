package org.furore.ui.timeline;

import org.furore.domain.event.EventId;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Goes through what a picture shows, in order of time: events, clusters, mentions, sentiment.
record Walk(Frame frame, Selection from) {

    /// The next thing to choose; empty behind the last one.
    Optional<Item> next() {
        return beside(1);
    }

    /// The one before; empty before the first.
    Optional<Item> previous() {
        return beside(-1);
    }

    private Optional<Item> beside(int by) {
        List<Item> stops = stops();
        int at = -1;
        for (int i = 0; i < stops.size() && at < 0; i++) {
            at = from.shows(stops.get(i)) ? i : -1;
        }
        int next = at < 0 ? (by > 0 ? 0 : stops.size() - 1) : at + by;
        return next < 0 || next >= stops.size() ? Optional.empty() : Optional.of(stops.get(next));
    }

    private List<Item> stops() {
        return frame.scene().items().stream()
                .filter(Walk::stop)
                .sorted(
                        Comparator.comparingDouble((Item i) -> i.box().x())
                                .thenComparingDouble(i -> i.box().y()))
                .toList();
    }

    private static boolean stop(Item item) {
        return item.role() == Role.MARK
                || item.role() == Role.CLUSTER
                || item.role() == Role.MENTION
                || item.role() == Role.SENTIMENT;
    }

    /// The event at an end of what is chosen, from which to go beyond the picture.
    Optional<EventId> edge(boolean forward) {
        return switch (from) {
            case Selection.OfEvent e -> Optional.of(e.event());
            case Selection.OfCluster c ->
                    Optional.of(forward ? c.events().getLast() : c.events().getFirst());
            default -> Optional.empty();
        };
    }
}
