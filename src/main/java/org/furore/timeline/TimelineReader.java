package org.furore.timeline;

import org.furore.domain.CaseFile;
import org.furore.domain.CaseInfo;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Annotations.Placed;
import org.furore.domain.change.Entries;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.Imports;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.Link;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineData.Mention;
import org.furore.timeline.TimelineData.Sentiment;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Takes out of a case what its timeline shows. Suggestions nobody accepted and marks in documents
/// that no active import holds are left out. Calls block; any thread but the window's may make
/// them.
public final class TimelineReader {
    private static final int BATCH = 200;

    private final CaseInfo info;
    private final Entries entries;
    private final Annotations annotations;
    private final Documents documents;
    private final Imports imports;

    public TimelineReader(
            CaseInfo info,
            Entries entries,
            Annotations annotations,
            Documents documents,
            Imports imports) {
        this.imports = imports;
        this.info = info;
        this.entries = entries;
        this.annotations = annotations;
        this.documents = documents;
    }

    public static TimelineReader of(CaseFile file) {
        return new TimelineReader(
                file.info(), file.entries(), file.annotations(), file.documents(), file.imports());
    }

    /// The case as it stands.
    public TimelineData read() {
        // Counting a million documents takes as long as all the rest.
        CompletableFuture<Map<DocumentKind, Map<String, Long>>> volume =
                CompletableFuture.supplyAsync(documents::volume);
        Map<ActorId, String> actors = new LinkedHashMap<>();
        entries.all(Actor.class).forEach(a -> actors.put(a.id(), a.name()));
        Map<ClaimId, String> claims = new LinkedHashMap<>();
        entries.all(Claim.class).forEach(c -> claims.put(c.id(), c.text()));
        List<EventItem> events = entries.all(Event.class).stream().map(this::event).toList();
        List<LinkItem> links =
                entries.all(Link.class).stream()
                        .map(l -> new LinkItem(l.id(), l.from(), l.to(), l.type()))
                        .toList();
        Marks marks = marks();
        return new TimelineData(
                info.title(),
                info.zone(),
                events,
                links,
                actors,
                claims,
                marks.mentions,
                marks.sentiments,
                counted(volume),
                series(),
                marks.undated,
                Uncovered.of(imports.all(), info.zone()));
    }

    private static <T> T counted(CompletableFuture<T> counting) {
        try {
            return counting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private EventItem event(Event event) {
        List<String> sources = new ArrayList<>();
        for (Citation citation : event.sources()) {
            String words =
                    Stream.of(citation.outlet(), citation.title(), citation.url())
                            .filter(java.util.Objects::nonNull)
                            .collect(java.util.stream.Collectors.joining(", "));
            if (!words.isEmpty()) {
                sources.add(words);
            }
        }
        return new EventItem(
                event.id(),
                When.of(event.date(), info.zone()),
                event.title(),
                event.description(),
                event.type(),
                event.participants(),
                event.evidence().size() + event.sources().size(),
                sources);
    }

    private static final class Marks {
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Sentiment> sentiments = new ArrayList<>();
        private int undated;
    }

    /// A document's date and where it appeared.
    private record Source(@Nullable When when, @Nullable String outlet) {}

    private Marks marks() {
        List<Placed> placed;
        try (Stream<Placed> all = annotations.stream()) {
            placed =
                    all.filter(p -> p.ordinal() != null)
                            .filter(p ->
                                    p.annotation() instanceof ClaimMention
                                            || p.annotation() instanceof SentimentMark)
                            .toList();
        }
        Map<Long, Source> sources = sources(placed);
        Marks marks = new Marks();
        for (Placed one : placed) {
            Source source = sources.get(one.ordinal());
            if (source == null) {
                continue;
            }
            When when = source.when();
            if (when == null) {
                marks.undated++;
            } else if (one.annotation() instanceof ClaimMention m) {
                marks.mentions.add(
                        new Mention(
                                m.id(), m.claim(), m.stance(), when, m.speaker(), source.outlet()));
            } else if (one.annotation() instanceof SentimentMark s) {
                marks.sentiments.add(new Sentiment(s.id(), s.target(), s.polarity(), when));
            }
        }
        return marks;
    }

    private Map<Long, Source> sources(List<Placed> placed) {
        TreeSet<Long> ordinals = new TreeSet<>();
        for (Placed one : placed) {
            Long ordinal = one.ordinal();
            if (ordinal != null) {
                ordinals.add(ordinal);
            }
        }
        Map<Long, Source> sources = new HashMap<>();
        List<Long> all = List.copyOf(ordinals);
        for (int i = 0; i < all.size(); i += BATCH) {
            List<Long> batch = all.subList(i, Math.min(all.size(), i + BATCH));
            for (StoredDocument document : documents.byOrdinals(batch)) {
                Header header = document.document().header();
                Edtf date = header.date();
                sources.put(
                        document.ordinal(),
                        new Source(
                                date == null ? null : When.of(date, info.zone()),
                                header.outlet() == null ? header.author() : header.outlet()));
            }
        }
        return sources;
    }

    private List<SeriesItem> series() {
        Map<SeriesId, List<Value>> values = new HashMap<>();
        for (Observation observation : entries.all(Observation.class)) {
            Citation source = observation.source();
            values.computeIfAbsent(observation.series(), s -> new ArrayList<>())
                    .add(
                            new Value(
                                    When.of(observation.date(), info.zone()),
                                    observation.value(),
                                    Bound.of(observation.qualifier()),
                                    source == null
                                            ? null
                                            : source.outlet() == null
                                                    ? source.url()
                                                    : source.outlet()));
        }
        return entries.all(Series.class).stream()
                .map(s ->
                        new SeriesItem(
                                s.id(), s.name(), s.unit(), values.getOrDefault(s.id(), List.of())))
                .toList();
    }
}
