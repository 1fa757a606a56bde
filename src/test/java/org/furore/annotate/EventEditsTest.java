package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class EventEditsTest {
    private final Event petition = event("Petition starts");
    private final Event release = event("Film is released");
    private final Evidence mark = new Evidence.OfAnnotation(new AnnotationId(Uuids.v7()));

    private static Event event(String title) {
        return new Event(
                new EventId(Uuids.v7()),
                "k",
                Edtf.parse("2020-09-11~"),
                title,
                "what",
                "campaign",
                List.of(),
                List.of(),
                List.of());
    }

    private static Link link(Event from, Event to, LinkKind kind) {
        return new Link(
                new LinkId(Uuids.v7()), "l", from.id(), to.id(), kind, null, List.of(), "why");
    }

    private static Event with(Event event, Evidence... evidence) {
        return new Event(
                event.id(),
                event.key(),
                event.date(),
                event.title(),
                event.description(),
                event.type(),
                event.participants(),
                List.of(evidence),
                event.sources());
    }

    @Test
    void anEventIsAddedAfterTheActorsFirstNamedWithIt() {
        Actor actor =
                new Actor(
                        new ActorId(Uuids.v7()),
                        null,
                        "Film board",
                        Actor.ActorKind.ORGANISATION,
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        ChangeSet changes = EventEdits.add(petition, List.of(actor));
        assertEquals(
                List.of(EntryChange.made(actor), EntryChange.made(petition)), changes.changes());
        assertEquals(Message.of("annotate.step-event-add", "Petition starts"), changes.title());
    }

    @Test
    void anEventNeedsATitle() {
        assertThrows(IllegalArgumentException.class, () -> EventEdits.add(event(" \n"), List.of()));
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        assertEquals(Optional.empty(), EventEdits.change(petition, petition, List.of()));
        Event after = with(petition, mark);
        assertEquals(
                List.of(new EntryChange(petition, after)),
                EventEdits.change(petition, after, List.of()).orElseThrow().changes());
        assertThrows(
                IllegalArgumentException.class,
                () -> EventEdits.change(petition, release, List.of()));
    }

    @Test
    void anEventGoesWithItsLinksAndNoOthers() {
        Event third = event("Rating drops");
        Link out = link(petition, release, LinkKind.LEADS_TO);
        Link in = link(third, petition, LinkKind.AMPLIFIES);
        Link other = link(third, release, LinkKind.RESPONDS_TO);
        assertEquals(
                List.of(
                        EntryChange.removed(out),
                        EntryChange.removed(in),
                        EntryChange.removed(petition)),
                EventEdits.remove(petition, List.of(out, in, other)).changes());
    }

    @Test
    void evidenceIsAddedOnceAndTakenAway() {
        Event backed = with(petition, mark);
        assertEquals(
                List.of(new EntryChange(petition, backed)),
                EventEdits.back(petition, mark).orElseThrow().changes());
        assertEquals(Optional.empty(), EventEdits.back(backed, mark));
        assertEquals(
                List.of(new EntryChange(backed, petition)),
                EventEdits.unback(backed, mark).orElseThrow().changes());
        assertEquals(Optional.empty(), EventEdits.unback(petition, mark));
    }

    @Test
    void eventsAreLinkedOnceInEachKindAndNeverToThemselves() {
        Link there = link(petition, release, LinkKind.LEADS_TO);
        List<Link> links = List.of(there);
        assertEquals(
                Optional.empty(),
                EventEdits.link(petition.id(), release.id(), LinkKind.LEADS_TO, links));
        ChangeSet back =
                EventEdits.link(release.id(), petition.id(), LinkKind.LEADS_TO, links)
                        .orElseThrow();
        Link made = (Link) ((EntryChange) back.changes().getFirst()).subject();
        assertEquals(
                new Link(
                        made.id(),
                        null,
                        release.id(),
                        petition.id(),
                        LinkKind.LEADS_TO,
                        null,
                        List.of(),
                        null),
                made);
        assertThrows(
                IllegalArgumentException.class,
                () -> EventEdits.link(petition.id(), petition.id(), LinkKind.LEADS_TO, List.of()));
    }

    @Test
    void aLinkChangesItsKindOrDirectionAndKeepsTheRest() {
        Link link = link(petition, release, LinkKind.LEADS_TO);
        assertEquals(Optional.empty(), EventEdits.change(link, LinkKind.LEADS_TO));
        Link louder =
                new Link(
                        link.id(),
                        "l",
                        link.from(),
                        link.to(),
                        LinkKind.AMPLIFIES,
                        null,
                        List.of(),
                        "why");
        assertEquals(
                List.of(new EntryChange(link, louder)),
                EventEdits.change(link, LinkKind.AMPLIFIES).orElseThrow().changes());
        Link turned =
                new Link(
                        link.id(),
                        "l",
                        link.to(),
                        link.from(),
                        LinkKind.LEADS_TO,
                        null,
                        List.of(),
                        "why");
        assertEquals(List.of(new EntryChange(link, turned)), EventEdits.reverse(link).changes());
        assertEquals(List.of(EntryChange.removed(link)), EventEdits.remove(link).changes());
    }

    @Test
    void aTypeIsLowerCaseWordsJoinedByHyphens() {
        assertEquals("press-release", EventEdits.type("  Press release! "));
        assertEquals("événement-2", EventEdits.type("Événement 2"));
        assertNull(EventEdits.type(" – "));
    }

    @Test
    void aLongTitleIsCutInTheNameOfTheStepOnly() {
        String title = "😀".repeat(40) + " and\nmore";
        ChangeSet changes = EventEdits.add(event(title), List.of());
        assertEquals(Message.of("annotate.step-event-add", "😀".repeat(30) + "…"), changes.title());
        assertEquals(
                title, ((Event) ((EntryChange) changes.changes().getFirst()).subject()).title());
    }
}
