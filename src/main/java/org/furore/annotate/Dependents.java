package org.furore.annotate;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What rests on an annotation: the events, links and relations that name it as evidence, and the
/// relations that begin or end at it.
public record Dependents(List<Event> events, List<Link> links, List<Relation> relations) {
    public static final Dependents NONE = new Dependents(List.of(), List.of(), List.of());

    public Dependents {
        events = List.copyOf(events);
        links = List.copyOf(links);
        relations = List.copyOf(relations);
    }

    /// Looks through all events, links and relations of a case. Blocks.
    public static Dependents of(Entries entries, Annotation annotation) {
        Evidence as = new Evidence.OfAnnotation(annotation.id());
        return new Dependents(
                those(entries.stream(Event.class), event -> event.evidence().contains(as)),
                those(entries.stream(Link.class), link -> link.evidence().contains(as)),
                those(
                        entries.stream(Relation.class),
                        relation ->
                                relation.evidence().contains(as) || ends(relation, annotation)));
    }

    private static <T extends Entry> List<T> those(
            Stream<T> all, java.util.function.Predicate<T> wanted) {
        try (all) {
            return all.filter(wanted).toList();
        }
    }

    private static boolean ends(Relation relation, Annotation annotation) {
        return relation.from().equals(annotation.id()) || relation.to().equals(annotation.id());
    }

    public boolean isEmpty() {
        return events.isEmpty() && links.isEmpty() && relations.isEmpty();
    }

    /// The changes after which nothing rests on the annotation.
    List<EntryChange> without(Annotation annotation) {
        List<EntryChange> changes = new ArrayList<>();
        for (Relation relation : relations) {
            changes.add(
                    ends(relation, annotation)
                            ? EntryChange.removed(relation)
                            : new EntryChange(
                                    relation,
                                    relation.withEvidence(
                                            evidence(relation.evidence(), annotation))));
        }
        for (Link link : links) {
            changes.add(
                    new EntryChange(
                            link, link.withEvidence(evidence(link.evidence(), annotation))));
        }
        for (Event event : events) {
            changes.add(
                    new EntryChange(
                            event, event.withEvidence(evidence(event.evidence(), annotation))));
        }
        return changes;
    }

    /// The place instead of the annotation, once.
    private static List<Evidence> evidence(List<Evidence> evidence, Annotation annotation) {
        return evidence.stream()
                .map(one ->
                        one.equals(new Evidence.OfAnnotation(annotation.id()))
                                ? new Evidence.OfPlace(annotation.place())
                                : one)
                .distinct()
                .toList();
    }
}
