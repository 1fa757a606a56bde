package org.furore.report;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Entries and marks made with few words, with ids that are the same each time.
class Coding {
    static final String LONG_URL =
            "https://news.example/a/2023/10/07/"
                    + "the-salt-season-and-the-poster-".repeat(9)
                    + "?utm_source=newsletter&utm_medium=email&id=0123456789abcdef0123456789abcdef";
    static final String ARABIC = "هذا الملصق لا يمثل الفيلم ولا مخرجته";
    static final String JAPANESE = "このポスターは映画の内容をまったく伝えていません。";
    static final String EMOJI = "cancelled my Lumora account today 😡🚫 who is with me? 🇫🇷❤️👍🏽";

    final MemoryCase file = new MemoryCase("The Salt Season");
    final List<String> quotes = new ArrayList<>();
    long ids = 1;

    final CoderId anna = new CoderId(id());
    final CoderId ben = new CoderId(id());
    final CoderId machine = new CoderId(id());

    UUID id() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ids++);
    }

    ActorId actor(String key, String name, ActorKind kind, String... aliases) {
        ActorId id = new ActorId(id());
        file.entries.add(
                new Actor(
                        id,
                        key,
                        name,
                        kind,
                        List.of(aliases),
                        kind == ActorKind.PLATFORM
                                ? List.of(new Actor.Handle("x", key))
                                : List.of(),
                        key.equals("valmont")
                                ? List.of(new Actor.Role("director of the film", null))
                                : key.equals("actress")
                                        ? List.of(
                                                new Actor.Role(
                                                        "jury member", Edtf.parse("2023-01")))
                                        : List.of(),
                        null));
        return id;
    }

    static Verdict verdict(@Nullable String date, Finding finding, String reason) {
        return new Verdict(
                date == null ? null : Edtf.parse(date),
                finding,
                reason,
                finding == Finding.TRUE
                        ? List.of(
                                new Citation(
                                        "Media Desk",
                                        "What we know about the poster",
                                        "https://desk.example/poster",
                                        Edtf.parse("2023-10-02"),
                                        null))
                        : List.of());
    }

    ClaimId claim(
            String key,
            String text,
            ClaimKind kind,
            Claim.@Nullable Value value,
            Verdict... verdicts) {
        ClaimId id = new ClaimId(id());
        file.entries.add(
                new Claim(
                        id,
                        key,
                        text,
                        key.equals("poster")
                                ? List.of(
                                        "The marketing lies about the film",
                                        "That image is not the film")
                                : List.of(),
                        kind,
                        key.equals("stock") ? "the days after the release" : null,
                        value,
                        List.of(verdicts),
                        List.of(),
                        null));
        return id;
    }

    CodeId code(String key, String name, @Nullable CodeId parent, String definition) {
        CodeId id = new CodeId(id());
        file.entries.add(
                new Code(
                        id,
                        key,
                        name,
                        parent,
                        definition,
                        List.of("“an example of " + name + "”"),
                        null,
                        List.of(),
                        null));
        return id;
    }

    Place span(DocumentId document, String quote) {
        String text = file.find(document).orElseThrow().document().text();
        int at = text.indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException(quote);
        }
        return new Place.Span(document, Passage.of(text, at, at + quote.length()));
    }

    @Nullable AnnotationId mark(
            DocumentId document,
            String quote,
            @Nullable ClaimId claim,
            @Nullable ActorId speaker,
            @Nullable Stance stance,
            @Nullable ActorId reportedBy,
            @Nullable Attribution attribution,
            boolean hedged) {
        AnnotationId id = new AnnotationId(id());
        if (claim == null) {
            annotate(
                    new Annotation.ActorMention(
                            id,
                            null,
                            span(document, quote),
                            anna,
                            null,
                            java.util.Objects.requireNonNull(speaker)));
        } else {
            quotes.add(quote);
            annotate(
                    new Annotation.ClaimMention(
                            id,
                            null,
                            span(document, quote),
                            anna,
                            null,
                            claim,
                            speaker,
                            stance,
                            reportedBy,
                            attribution,
                            hedged));
        }
        return id;
    }

    void annotate(Annotation annotation) {
        file.add(annotation);
    }

    void sentiment(DocumentId document, ActorId target, double polarity) {
        annotate(
                new Annotation.SentimentMark(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(document),
                        ben,
                        null,
                        polarity,
                        target));
    }

    void relation(
            ActorId from,
            ActorId to,
            Relation.RelationKind kind,
            @Nullable String date,
            @Nullable AnnotationId evidence) {
        file.entries.add(
                new Relation(
                        new RelationId(id()),
                        null,
                        from,
                        to,
                        kind,
                        date == null ? null : Edtf.parse(date),
                        evidence == null ? List.of() : List.of(new Evidence.OfAnnotation(evidence)),
                        null));
    }

    void link(EventId from, EventId to, Link.LinkKind kind) {
        file.entries.add(new Link(new LinkId(id()), null, from, to, kind, null, List.of(), null));
    }
}
