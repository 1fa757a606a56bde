package org.furore.ui.timeline;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.change.EntryId;
import org.furore.domain.event.EventId;
import org.furore.domain.event.LinkId;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;

import java.util.List;

/// What is chosen in the timeline.
sealed interface Selection {
    Selection NOTHING = new Nothing();

    /// Nothing.
    record Nothing() implements Selection {}

    /// An event.
    record OfEvent(EventId event) implements Selection {}

    /// An arrow between two events.
    record OfLink(LinkId link) implements Selection {}

    /// Events that stand too close to be shown one by one.
    record OfCluster(List<EventId> events) implements Selection {
        public OfCluster {
            events = List.copyOf(events);
        }
    }

    /// Mentions of a claim, or sentiment, of about one date.
    record OfMarks(List<AnnotationId> marks) implements Selection {
        public OfMarks {
            marks = List.copyOf(marks);
        }
    }

    /// What choosing an item chooses.
    static Selection of(Item item) {
        if (item.role() == Role.LINK && item.entry() instanceof LinkId link) {
            return new OfLink(link);
        }
        if (item.entry() instanceof EventId event) {
            return new OfEvent(event);
        }
        if (item.role() == Role.CLUSTER) {
            return new OfCluster(only(item.holds(), EventId.class));
        }
        List<AnnotationId> marks = only(item.holds(), AnnotationId.class);
        return marks.isEmpty() ? NOTHING : new OfMarks(marks);
    }

    private static <T extends EntryId> List<T> only(List<EntryId> ids, Class<T> type) {
        return ids.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What is still chosen in another picture. Events and links stay when they are out of sight; a
    /// cluster or a mark is only what a picture made of several things, and goes with it.
    default Selection in(Frame frame) {
        boolean made = this instanceof OfCluster || this instanceof OfMarks;
        return made && frame.scene().items().stream().noneMatch(this::shows) ? NOTHING : this;
    }

    /// Whether an item is what is chosen, or part of it.
    default boolean shows(Item item) {
        return switch (this) {
            case Nothing n -> false;
            case OfEvent e ->
                    item.role() != Role.LINK
                            && (e.event().equals(item.entry())
                                    || item.role() == Role.CLUSTER
                                            && item.holds().contains(e.event()));
            case OfLink l -> l.link().equals(item.entry());
            case OfCluster c -> item.role() == Role.CLUSTER && item.holds().equals(c.events());
            case OfMarks m -> !item.holds().isEmpty() && item.holds().equals(m.marks());
        };
    }
}
