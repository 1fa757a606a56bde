package org.furore.ui.timeline;

import org.furore.domain.CaseFile;
import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.task.Message;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.shell.Location;
import org.furore.ui.timeline.Details.Arrow;
import org.furore.ui.timeline.Details.Person;
import org.furore.ui.timeline.Details.Quote;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads from a case what is told of an event, a link or a mark. Calls block; any thread but the
/// window's may make them.
final class DetailReader {
    private static final int MOST = 60;
    private static final int LONGEST = 400;

    private final CaseFile file;

    DetailReader(CaseFile file) {
        this.file = file;
    }

    /// An event, or that it is gone.
    Details event(EventId id) {
        Optional<Event> found = file.entries().find(Event.class, id);
        if (found.isEmpty()) {
            return new Details.Gone();
        }
        Event event = found.get();
        List<Person> participants =
                event.participants().stream().map(p -> new Person(p, actor(p))).toList();
        List<Arrow> arrows = new ArrayList<>();
        for (Link link : links(id)) {
            boolean outgoing = link.from().equals(id);
            file.entries()
                    .find(Event.class, outgoing ? link.to() : link.from())
                    .ifPresent(other -> arrows.add(new Arrow(link, outgoing, other)));
        }
        return new Details.OfEvent(event, participants, arrows, evidence(event.evidence()));
    }

    /// The links that touch an event.
    List<Link> links(EventId id) {
        try (var all = file.entries().stream(Link.class)) {
            return all.filter(l -> l.from().equals(id) || l.to().equals(id)).toList();
        }
    }

    /// A link, or that it is gone.
    Details link(LinkId id) {
        Optional<Link> found = file.entries().find(Link.class, id);
        Optional<Event> from = found.flatMap(link -> file.entries().find(Event.class, link.from()));
        Optional<Event> to = found.flatMap(link -> file.entries().find(Event.class, link.to()));
        if (found.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return new Details.Gone();
        }
        return new Details.OfLink(
                found.get(), from.get(), to.get(), evidence(found.get().evidence()));
    }

    /// Marks, as far as they are still there.
    Details marks(List<AnnotationId> ids) {
        Map<DocumentId, Optional<Document>> documents = new HashMap<>();
        List<Quote> quotes = new ArrayList<>();
        for (AnnotationId id : ids.subList(0, Math.min(MOST, ids.size()))) {
            file.entries()
                    .find(Annotation.class, id)
                    .ifPresent(mark -> quotes.add(quote(mark.place(), mark, null, documents)));
        }
        return quotes.isEmpty() ? new Details.Gone() : new Details.OfMarks(ids.size(), quotes);
    }

    /// Where a mark stands; empty when it is gone or stands on no document.
    Optional<Location.Reader> place(AnnotationId id) {
        return file.entries()
                .find(Annotation.class, id)
                .map(mark -> reader(mark.place()))
                .filter(place -> place.document() != null);
    }

    private List<Quote> evidence(List<Evidence> all) {
        Map<DocumentId, Optional<Document>> documents = new HashMap<>();
        List<Quote> quotes = new ArrayList<>();
        for (Evidence one : all.subList(0, Math.min(MOST, all.size()))) {
            switch (one) {
                case Evidence.OfPlace p -> quotes.add(quote(p.place(), null, one, documents));
                case Evidence.OfAnnotation a -> {
                    Optional<Annotation> mark =
                            file.entries().find(Annotation.class, a.annotation());
                    quotes.add(
                            mark.map(m -> quote(m.place(), m, one, documents))
                                    .orElseGet(() -> lost(one)));
                }
            }
        }
        return quotes;
    }

    private static Quote lost(Evidence evidence) {
        Message gone = Message.of("ui.timeline.evidence-gone");
        return new Quote(gone, null, null, null, null, evidence, null);
    }

    private Quote quote(
            Place place,
            @Nullable Annotation mark,
            @Nullable Evidence evidence,
            Map<DocumentId, Optional<Document>> documents) {
        DocumentId id = place.document();
        Document document =
                id == null ? null : documents.computeIfAbsent(id, this::document).orElse(null);
        Location.Reader reader = reader(place);
        return new Quote(
                mark == null ? null : about(mark),
                place instanceof Place.Span span ? shortened(span.passage().quote()) : null,
                document == null ? null : source(document),
                document == null ? null : document.header().date(),
                document == null || reader.document() == null ? null : reader,
                evidence,
                mark == null ? null : mark.id());
    }

    private Optional<Document> document(DocumentId id) {
        return file.documents().find(id).map(StoredDocument::document);
    }

    private static Location.Reader reader(Place place) {
        Location.Span span =
                place instanceof Place.Span s
                        ? new Location.Span(s.passage().start(), s.passage().end())
                        : null;
        return new Location.Reader(place.document(), span);
    }

    /// Title and outlet, or who wrote it where the source gives no title; who posted a post always.
    private static @Nullable String source(Document document) {
        Header header = document.header();
        String title = header.title();
        String handle = document instanceof Post post ? post.handle() : null;
        String author = handle == null ? header.author() : "@" + handle;
        boolean named = title == null || header.outlet() == null || document instanceof Post;
        String source =
                Stream.of(title, named ? author : null, header.outlet())
                        .filter(Objects::nonNull)
                        .map(DetailReader::shortened)
                        .collect(Collectors.joining(" · "));
        return source.isEmpty() ? null : source;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    /// What a mark says.
    private Message about(Annotation mark) {
        return switch (mark) {
            case Annotation.ClaimMention m -> {
                Annotation.Stance stance = m.stance();
                ActorId speaker = m.speaker();
                String word = stance == null ? "mentions" : EnumWords.of(stance);
                String claim = name(Claim.class, m.claim(), Claim::text);
                yield speaker == null
                        ? Message.of("ui.timeline.claim-" + word, claim)
                        : Message.of("ui.timeline.speaker-" + word, actor(speaker), claim);
            }
            case Annotation.SentimentMark s -> {
                ActorId target = s.target();
                String value = String.format(Locale.ROOT, "%+.1f", s.polarity());
                yield target == null
                        ? Message.of("ui.timeline.sentiment", value)
                        : Message.of("ui.timeline.sentiment-towards", value, actor(target));
            }
            case Annotation.ActorMention a ->
                    Message.of("ui.timeline.actor-named", actor(a.actor()));
            case Annotation.CodeMark c ->
                    Message.of("ui.timeline.coded", name(Code.class, c.code(), Code::name));
        };
    }

    private String actor(ActorId id) {
        return name(Actor.class, id, Actor::name);
    }

    private <T extends org.furore.domain.change.Entry> String name(
            Class<T> type, org.furore.domain.change.EntryId id, Function<T, String> name) {
        return file.entries().find(type, id).map(name).map(DetailReader::shortened).orElse("?");
    }

    /// What a dragged piece of evidence is; empty when the case does not hold it (any more).
    Optional<Evidence> evidence(EvidenceClip clip) {
        return switch (clip) {
            case EvidenceClip.OfAnnotation a ->
                    file.entries()
                            .find(Annotation.class, a.annotation())
                            .map(mark -> new Evidence.OfAnnotation(mark.id()));
            case EvidenceClip.OfDocument d ->
                    file.documents()
                            .find(d.document())
                            .map(found -> new Evidence.OfPlace(new Place.Whole(found.id())));
            case EvidenceClip.OfPassage p ->
                    file.documents().find(p.document()).flatMap(found -> passage(found, p));
        };
    }

    private static Optional<Evidence> passage(
            StoredDocument document, EvidenceClip.OfPassage clip) {
        try {
            Passage passage = Passage.of(document.document().text(), clip.start(), clip.end());
            return Optional.of(new Evidence.OfPlace(new Place.Span(document.id(), passage)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
