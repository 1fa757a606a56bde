package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Relation;
import org.furore.domain.event.Relation.RelationKind;
import org.furore.domain.event.RelationId;
import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class GesturesTest {
    private static final String TEXT =
            "Lantern Films said the poster misleads nobody, and the festival agreed.";

    private final MemoryCase file = new MemoryCase();
    private final DocumentId document = file.article("page.html", TEXT);
    private Gestures gestures = Gestures.of(Optional.empty(), "me");

    private Place.Span span(String quote) {
        int at = TEXT.indexOf(quote);
        return new Place.Span(document, Passage.of(TEXT, at, at + quote.length()));
    }

    private Annotation mark(String quote, Mark mark) {
        ChangeSet step = gestures.mark(span(quote), mark, null);
        file.apply(step);
        gestures = gestures.stored();
        return (Annotation) ((Change.EntryChange) step.changes().getLast()).subject();
    }

    private void undo(ChangeSet step) {
        List<Change> back = step.changes().reversed().stream().map(Change::inverted).toList();
        file.apply(ChangeSet.of(step.title(), back));
    }

    @Test
    void whatAMarkNamesIsMadeInTheSameStep() {
        ChangeSet step =
                gestures.mark(
                        span("the poster misleads nobody"),
                        new Mark.OfClaim(
                                new Pick.Made<>(" The poster is honest "),
                                new Pick.Made<>("Lantern Films"),
                                Stance.SUPPORTS,
                                new Pick.Made<>("Lantern Films"),
                                Attribution.INDIRECT,
                                true),
                        "  ");
        file.apply(step);
        assertEquals(
                Message.of("annotate.step-mark-claim", "the poster misleads nobody"), step.title());
        Coder coder = file.all(Coder.class).getFirst();
        Claim claim = file.all(Claim.class).getFirst();
        Actor actor = file.all(Actor.class).getFirst();
        assertEquals("The poster is honest", claim.text());
        assertEquals(1, file.all(Actor.class).size());
        Annotation made = file.all(Annotation.class).getFirst();
        assertEquals(
                new ClaimMention(
                        made.id(),
                        null,
                        span("the poster misleads nobody"),
                        coder.id(),
                        null,
                        claim.id(),
                        actor.id(),
                        Stance.SUPPORTS,
                        actor.id(),
                        Attribution.INDIRECT,
                        true),
                made);
        undo(step);
        assertEquals(List.of(), file.all(Annotation.class));
        assertEquals(List.of(), file.all(Claim.class));
        assertEquals(List.of(), file.all(Coder.class));
    }

    @Test
    void theCodersAnnotationsAreTheirsFromTheFirstOn() {
        Annotation one = mark("festival", new Mark.OfActor(new Pick.Made<>("Norderney")));
        Annotation two = mark("nobody", new Mark.OfCode(new Pick.Made<>("irony"), Map.of()));
        assertEquals(one.coder(), two.coder());
        assertEquals(1, file.all(Coder.class).size());
        assertEquals("me", file.all(Coder.class).getFirst().key());
        assertEquals("irony", file.all(Code.class).getFirst().name());
    }

    @Test
    void aWholeDocumentIsMarkedToo() {
        ChangeSet step =
                gestures.mark(new Place.Whole(document), new Mark.OfSentiment(-0.5, null), "Cold.");
        file.apply(step);
        assertEquals(Message.of("annotate.step-whole-sentiment"), step.title());
        SentimentMark mark = (SentimentMark) file.all(Annotation.class).getFirst();
        assertEquals(-0.5, mark.polarity());
        assertEquals("Cold.", mark.note());
    }

    @Test
    void anEditKeepsNamePlaceAndCoder() {
        Annotation before = mark("nobody", new Mark.OfSentiment(-1, null));
        ChangeSet step =
                gestures.edit(before, new Mark.OfSentiment(0.5, new Pick.Made<>("Critics")), "n");
        file.apply(step);
        SentimentMark after = (SentimentMark) file.all(Annotation.class).getFirst();
        assertEquals(before.id(), after.id());
        assertEquals(before.place(), after.place());
        assertEquals(before.coder(), after.coder());
        assertEquals(file.all(Actor.class).getFirst().id(), after.target());
        undo(step);
        assertEquals(List.of(before), file.all(Annotation.class));
    }

    @Test
    void aNoteAndAnotherPlaceChangeNothingElse() {
        Annotation before = mark("festival", new Mark.OfActor(new Pick.Made<>("Norderney")));
        file.apply(gestures.note(before, "First mention."));
        Annotation noted = file.all(Annotation.class).getFirst();
        assertEquals("First mention.", noted.note());
        file.apply(gestures.move(noted, span("the festival")));
        Annotation moved = file.all(Annotation.class).getFirst();
        assertEquals(span("the festival"), moved.place());
        assertEquals(Gestures.said(before), Gestures.said(moved));
        file.apply(gestures.note(moved, " "));
        assertNull(file.all(Annotation.class).getFirst().note());
    }

    @Test
    void whatRestedOnADeletedAnnotationRestsOnItsPlace() {
        Annotation claim = mark("poster", Mark.OfClaim.plain(new Pick.Made<>("It misleads")));
        Annotation other = mark("agreed", Mark.OfClaim.plain(new Pick.Made<>("It does not")));
        Evidence as = new Evidence.OfAnnotation(claim.id());
        Event event =
                new Event(
                        new EventId(Uuids.v7()),
                        null,
                        Edtf.parse("2020-09"),
                        "Said",
                        null,
                        null,
                        List.of(),
                        List.of(as, new Evidence.OfPlace(claim.place())),
                        List.of());
        Relation relation =
                new Relation(
                        new RelationId(Uuids.v7()),
                        null,
                        other.id(),
                        claim.id(),
                        RelationKind.REPEATS,
                        null,
                        List.of(),
                        null);
        file.apply(
                ChangeSet.of(
                        Message.of("x"),
                        List.of(
                                Change.EntryChange.made(event),
                                Change.EntryChange.made(relation))));
        Dependents dependents = Dependents.of(file, claim);
        assertFalse(dependents.isEmpty());
        ChangeSet step = gestures.delete(claim, dependents);
        file.apply(step);
        assertEquals(
                List.of(new Evidence.OfPlace(claim.place())),
                file.all(Event.class).getFirst().evidence());
        assertEquals(List.of(), file.all(Relation.class));
        assertEquals(List.of(other), file.all(Annotation.class));
        undo(step);
        assertEquals(List.of(event), file.all(Event.class));
        assertEquals(List.of(relation), file.all(Relation.class));
    }

    @Test
    void anEventIsTitledDatedAndBackedByItsPassage() {
        ActorId studio = new ActorId(Uuids.v7());
        ChangeSet step =
                gestures.event(span(TEXT), Edtf.parse("2020-09-09"), List.of(studio), null);
        Event event = (Event) ((Change.EntryChange) step.changes().getFirst()).subject();
        assertEquals(TEXT, event.title());
        assertEquals(List.of(new Evidence.OfPlace(span(TEXT))), event.evidence());
        assertEquals(List.of(studio), event.participants());
        AnnotationId id = new AnnotationId(Uuids.v7());
        ChangeSet other = gestures.event(span(TEXT), Edtf.parse("2020-09-09"), List.of(), id);
        assertEquals(
                List.of(new Evidence.OfAnnotation(id)),
                ((Event) ((Change.EntryChange) other.changes().getFirst()).subject()).evidence());
    }

    @Test
    void participantsAreThoseNamedAndThoseWhoSpeak() {
        Annotation named = mark("Lantern Films", new Mark.OfActor(new Pick.Made<>("Lantern")));
        ActorId lantern = ((ActorMention) named).actor();
        Annotation claim =
                mark(
                        "agreed",
                        new Mark.OfClaim(
                                new Pick.Made<>("It does not"),
                                new Pick.Made<>("Festival"),
                                null,
                                new Pick.Known<>(lantern),
                                null,
                                false));
        Annotation again = mark("said", new Mark.OfActor(new Pick.Known<>(lantern)));
        ActorId festival = ((ClaimMention) claim).speaker();
        assertEquals(
                List.of(lantern, festival), Gestures.participants(List.of(named, claim, again)));
    }

    @Test
    void theDayOfADocumentIsTheDayWithoutTheTime() {
        assertEquals(
                Optional.of(Edtf.parse("2020-09-09")),
                Gestures.day(Edtf.parse("2020-09-09T23:30:00-05:00")));
        assertEquals(Optional.of(Edtf.parse("2020-09~")), Gestures.day(Edtf.parse("2020-09~")));
        assertEquals(Optional.empty(), Gestures.day(null));
    }

    @Test
    void aBeginningIsCutBehindAWord() {
        assertEquals("one two…", Gestures.beginning("one two, three four", 10));
        assertEquals("short", Gestures.beginning(" short\n", 10));
        assertEquals("aaaaaaaaaa…", Gestures.beginning("a".repeat(30), 10));
        String emoji = "\uD83D\uDE00".repeat(20);
        assertEquals("\uD83D\uDE00".repeat(2) + "…", Gestures.beginning(emoji, 5));
    }
}
