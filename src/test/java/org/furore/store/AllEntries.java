package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.SuggestionRunId;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// At least one entry of every kind, with every field filled at least once, over one document.
final class AllEntries {
    private AllEntries() {}

    static List<Entry> over(DocumentId document, String text) {
        List<Entry> entries = new ArrayList<>();
        Coder coder = new Coder(new CoderId(Uuids.v7()), "ada", "Ada", false, "#112233");
        Coder machine = new Coder(new CoderId(Uuids.v7()), "vader", "VADER", true, null);
        Citation citation =
                new Citation(
                        "The Courier",
                        "A title",
                        "https://example.org/a",
                        Edtf.parse("2020-09"),
                        document);
        Actor actor =
                new Actor(
                        new ActorId(Uuids.v7()),
                        "netflix",
                        "Netflix",
                        Actor.ActorKind.ORGANISATION,
                        List.of("@netflix", "Net flix"),
                        List.of(new Actor.Handle("x", "netflix")),
                        List.of(new Actor.Role("streamer", Edtf.parse("2007/.."))),
                        "a note");
        Actor other =
                new Actor(
                        new ActorId(Uuids.v7()),
                        "film",
                        "The film 🎬",
                        Actor.ActorKind.WORK,
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        Claim claim =
                new Claim(
                        new ClaimId(Uuids.v7()),
                        "c1",
                        "The poster misrepresents the film",
                        List.of("The poster is unlike the film", "Le poster trompe"),
                        Claim.ClaimKind.ACCUSATION,
                        "the US poster",
                        new Claim.Value(
                                "more than 600,000", "signatures", Edtf.parse("2020-09-11")),
                        List.of(
                                new Claim.Verdict(
                                        Edtf.parse("2020-09"),
                                        Claim.Finding.DISPUTED,
                                        "why",
                                        List.of(citation)),
                                new Claim.Verdict(null, Claim.Finding.MIXED, null, List.of())),
                        List.of(citation),
                        "note");
        Claim second =
                new Claim(
                        new ClaimId(Uuids.v7()),
                        "c2",
                        "Another",
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);
        Code code =
                new Code(
                        new CodeId(Uuids.v7()),
                        "poster",
                        "Poster",
                        null,
                        "what",
                        List.of("e", "f"),
                        "#445566",
                        List.of(
                                new Code.Attribute(
                                        "tone", Code.AttributeType.CHOICE, List.of("a", "b"))),
                        "n");
        Code child =
                new Code(
                        new CodeId(Uuids.v7()),
                        "us-poster",
                        "US poster",
                        code.id(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null);
        Attachment attachment =
                new Attachment(
                        new AttachmentId(Uuids.v7()),
                        "p1",
                        document,
                        "The poster",
                        "image/png",
                        "ab".repeat(32),
                        400,
                        600,
                        "n");
        Place span = new Place.Span(document, Passage.of(text, 0, 5));
        Place whole = new Place.Whole(document);
        Place region = new Place.Region(document, attachment.id(), 0.1, 0.2, 0.3, 0.4);
        Annotation.ClaimMention mention =
                new Annotation.ClaimMention(
                        new AnnotationId(Uuids.v7()),
                        "m1",
                        span,
                        coder.id(),
                        "note",
                        claim.id(),
                        actor.id(),
                        Annotation.Stance.OPPOSES,
                        other.id(),
                        Annotation.Attribution.INDIRECT,
                        true);
        Annotation.SentimentMark sentiment =
                new Annotation.SentimentMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        whole,
                        coder.id(),
                        null,
                        -0.6,
                        actor.id());
        Annotation.ActorMention naming =
                new Annotation.ActorMention(
                        new AnnotationId(Uuids.v7()), null, region, coder.id(), null, actor.id());
        Annotation.CodeMark coded =
                new Annotation.CodeMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        span,
                        coder.id(),
                        null,
                        child.id(),
                        Map.of(
                                "tone", new AttributeValue.OfText("a"),
                                "n", new AttributeValue.OfNumber(new BigDecimal("1.50")),
                                "when", new AttributeValue.OfDate(Edtf.parse("2020")),
                                "sure", new AttributeValue.OfYesNo(true)));
        SuggestionRun run =
                new SuggestionRun(
                        new SuggestionRunId(Uuids.v7()),
                        "run-1",
                        machine.id(),
                        "2",
                        "kind:article",
                        Instant.ofEpochMilli(1_600_000_000_123L),
                        false);
        Suggestion fresh =
                new Suggestion(
                        new SuggestionId(Uuids.v7()),
                        null,
                        "run-1",
                        new Annotation.ActorMention(
                                new AnnotationId(Uuids.v7()),
                                null,
                                span,
                                machine.id(),
                                null,
                                Suggestion.newActor("Bena")),
                        "Bena",
                        null,
                        Suggestion.State.PENDING);
        Suggestion suggestion =
                new Suggestion(
                        new SuggestionId(Uuids.v7()),
                        "s1",
                        "run-1",
                        new Annotation.SentimentMark(
                                new AnnotationId(Uuids.v7()),
                                null,
                                span,
                                machine.id(),
                                null,
                                0.25,
                                null),
                        0.75,
                        Suggestion.State.PENDING);
        Event event =
                new Event(
                        new EventId(Uuids.v7()),
                        "e1",
                        Edtf.parse("2020-01"),
                        "Premiere",
                        "At a festival",
                        "release",
                        List.of(actor.id(), other.id()),
                        List.of(
                                new Evidence.OfAnnotation(mention.id()),
                                new Evidence.OfPlace(span)),
                        List.of(citation));
        Event later =
                new Event(
                        new EventId(Uuids.v7()),
                        "e2",
                        Edtf.parse("2020-09-09~"),
                        "Release",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        Link link =
                new Link(
                        new LinkId(Uuids.v7()),
                        "l1",
                        event.id(),
                        later.id(),
                        Link.LinkKind.LEADS_TO,
                        Edtf.parse("2020"),
                        List.of(new Evidence.OfPlace(whole)),
                        "n");
        Relation relation =
                new Relation(
                        new RelationId(Uuids.v7()),
                        "r1",
                        actor.id(),
                        other.id(),
                        Relation.RelationKind.TAKES_OVER,
                        Edtf.parse("2020-09/.."),
                        List.of(new Evidence.OfPlace(region)),
                        "n");
        Relation between =
                new Relation(
                        new RelationId(Uuids.v7()),
                        null,
                        second.id(),
                        claim.id(),
                        Relation.RelationKind.CONTRADICTS,
                        null,
                        List.of(),
                        null);
        Series series =
                new Series(new SeriesId(Uuids.v7()), "petition", "Petition", "signatures", "n");
        Observation observation =
                new Observation(
                        new ObservationId(Uuids.v7()),
                        "o1",
                        series.id(),
                        Edtf.parse("2020-09-11"),
                        new BigDecimal("600000"),
                        "at least",
                        citation,
                        "n");
        Correction correction =
                new Correction(
                        document,
                        Map.of(HeaderField.DATE, "2020-09-12", HeaderField.TITLE, "Corrected"));
        ReportPlan plan =
                new ReportPlan(
                        new ReportPlanId(Uuids.v7()),
                        "A title",
                        "A subtitle",
                        List.of("A. One", "B. Two"),
                        "A paragraph.\n\nAnother \uD83C\uDFAC",
                        List.of(
                                new ReportPlan.Section("timeline", true),
                                new ReportPlan.Section("claims", false)),
                        "fr",
                        "letter",
                        7);
        SavedSearch search =
                new SavedSearch(
                        new SavedSearchId(Uuids.v7()),
                        "k1",
                        "The poster \uD83C\uDFAC",
                        "poster date:2020-09",
                        "n");
        entries.addAll(
                List.of(
                        coder,
                        machine,
                        actor,
                        other,
                        claim,
                        second,
                        code,
                        child,
                        attachment,
                        correction,
                        mention,
                        sentiment,
                        naming,
                        coded,
                        run,
                        suggestion,
                        fresh,
                        event,
                        later,
                        link,
                        relation,
                        between,
                        series,
                        observation,
                        plan,
                        search));
        return entries;
    }
}
