package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a hand does to events and the links between them, as change sets. Pure; any thread.
public final class EventEdits {
    private static final int SHOWN = 60;

    private EventEdits() {}

    /// Adds an event, and before it the actors who were first named with it.
    ///
    /// @throws IllegalArgumentException if its title is blank
    public static ChangeSet add(Event event, List<Actor> actors) {
        return of("step-event-add", named(event), made(actors, EntryChange.made(event)));
    }

    /// Edits an event; empty when nothing would change.
    ///
    /// @param actors who were first named with it
    /// @throws IllegalArgumentException if its title is blank, or it is another event
    public static Optional<ChangeSet> change(Event before, Event after, List<Actor> actors) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        of(
                                "step-event-edit",
                                named(after),
                                made(actors, new EntryChange(before, after))));
    }

    /// Removes an event and before it every link of `links` that touches it, since a link can't
    /// stand with one end.
    public static ChangeSet remove(Event event, Collection<Link> links) {
        List<Change> changes = new ArrayList<>();
        for (Link link : links) {
            if (link.from().equals(event.id()) || link.to().equals(event.id())) {
                changes.add(EntryChange.removed(link));
            }
        }
        changes.add(EntryChange.removed(event));
        return of("step-event-remove", event.title(), changes);
    }

    /// Backs an event with a piece of evidence, after what backs it already; empty when that is
    /// among it.
    public static Optional<ChangeSet> back(Event event, Evidence evidence) {
        if (event.evidence().contains(evidence)) {
            return Optional.empty();
        }
        List<Evidence> all = new ArrayList<>(event.evidence());
        all.add(evidence);
        return Optional.of(evidence("step-evidence-add", event, all));
    }

    /// Takes a piece of evidence away from an event; empty when it does not back it.
    public static Optional<ChangeSet> unback(Event event, Evidence evidence) {
        List<Evidence> all = new ArrayList<>(event.evidence());
        return all.remove(evidence)
                ? Optional.of(evidence("step-evidence-remove", event, all))
                : Optional.empty();
    }

    private static ChangeSet evidence(String step, Event event, List<Evidence> all) {
        Event after =
                new Event(
                        event.id(),
                        event.key(),
                        event.date(),
                        event.title(),
                        event.description(),
                        event.type(),
                        event.participants(),
                        all,
                        event.sources());
        return of(step, event.title(), List.of(new EntryChange(event, after)));
    }

    /// Links two events; empty when `links` holds that link already.
    ///
    /// @throws IllegalArgumentException if both are the same event
    public static Optional<ChangeSet> link(
            EventId from, EventId to, LinkKind kind, Collection<Link> links) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("an event is not linked to itself");
        }
        boolean there =
                links.stream()
                        .anyMatch(l ->
                                l.from().equals(from) && l.to().equals(to) && l.type() == kind);
        Link link = new Link(new LinkId(Uuids.v7()), null, from, to, kind, null, List.of(), null);
        return there
                ? Optional.empty()
                : Optional.of(of("step-link-add", null, List.of(EntryChange.made(link))));
    }

    /// Gives a link another kind; empty when it has that one.
    public static Optional<ChangeSet> change(Link link, LinkKind kind) {
        return link.type() == kind
                ? Optional.empty()
                : Optional.of(replaced(link, link.from(), link.to(), kind));
    }

    /// Turns a link round.
    public static ChangeSet reverse(Link link) {
        return replaced(link, link.to(), link.from(), link.type());
    }

    private static ChangeSet replaced(Link link, EventId from, EventId to, LinkKind kind) {
        Link after =
                new Link(
                        link.id(),
                        link.key(),
                        from,
                        to,
                        kind,
                        link.date(),
                        link.evidence(),
                        link.note());
        return of("step-link-edit", null, List.of(new EntryChange(link, after)));
    }

    /// Removes a link.
    public static ChangeSet remove(Link link) {
        return of("step-link-remove", null, List.of(EntryChange.removed(link)));
    }

    /// A type as events carry it: `Press release!` is `press-release`; null when nothing is left.
    public static @Nullable String type(String words) {
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? null : plain;
    }

    private static String named(Event event) {
        if (event.title().isBlank()) {
            throw new IllegalArgumentException("an event without a title");
        }
        return event.title();
    }

    private static List<Change> made(List<Actor> actors, Change last) {
        List<Change> changes = new ArrayList<>();
        actors.forEach(actor -> changes.add(EntryChange.made(actor)));
        changes.add(last);
        return changes;
    }

    private static ChangeSet of(String step, @Nullable String title, List<Change> changes) {
        Message message =
                title == null
                        ? Message.of("annotate." + step)
                        : Message.of("annotate." + step, shown(title));
        return ChangeSet.of(message, changes);
    }

    private static String shown(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
