package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.series.SeriesId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a timeline shows, taken out of a case at one moment. Immutable.
///
/// @param title the case's
/// @param zone the time zone days are cut in
/// @param actors names of those who take part or are spoken of
/// @param claims wordings of the claims that are mentioned
/// @param mentions of claims in dated documents
/// @param sentiments in dated documents
/// @param volume documents of each kind by date (`YYYY-MM-DD`, or coarser)
/// @param undated how many mentions and sentiment marks stand in documents without a date
/// @param uncovered when nobody collected, as the imports say, in order
public record TimelineData(
        String title,
        ZoneId zone,
        List<EventItem> events,
        List<LinkItem> links,
        Map<ActorId, String> actors,
        Map<ClaimId, String> claims,
        List<Mention> mentions,
        List<Sentiment> sentiments,
        Map<DocumentKind, Map<String, Long>> volume,
        List<SeriesItem> series,
        int undated,
        List<TimeSpan> uncovered) {

    /// Of a case that says nothing of what was not collected.
    public TimelineData(
            String title,
            ZoneId zone,
            List<EventItem> events,
            List<LinkItem> links,
            Map<ActorId, String> actors,
            Map<ClaimId, String> claims,
            List<Mention> mentions,
            List<Sentiment> sentiments,
            Map<DocumentKind, Map<String, Long>> volume,
            List<SeriesItem> series,
            int undated) {
        this(
                title,
                zone,
                events,
                links,
                actors,
                claims,
                mentions,
                sentiments,
                volume,
                series,
                undated,
                List.of());
    }

    public TimelineData {
        events = List.copyOf(events);
        links = List.copyOf(links);
        actors = Map.copyOf(actors);
        claims = Map.copyOf(claims);
        mentions = List.copyOf(mentions);
        sentiments = List.copyOf(sentiments);
        Map<DocumentKind, Map<String, Long>> copy = new EnumMap<>(DocumentKind.class);
        volume.forEach((kind, days) -> copy.put(kind, Map.copyOf(days)));
        volume = copy;
        series = List.copyOf(series);
        uncovered = List.copyOf(uncovered);
    }

    /// An event.
    ///
    /// @param type the researcher's word for it, or null
    /// @param participants in their order
    /// @param evidence how many passages, marks and sources back it
    public record EventItem(
            EventId id,
            When when,
            String title,
            @Nullable String description,
            @Nullable String type,
            List<ActorId> participants,
            int evidence,
            List<String> sources) {
        public EventItem {
            participants = List.copyOf(participants);
            sources = List.copyOf(sources);
        }
    }

    /// An arrow between two events.
    public record LinkItem(LinkId id, EventId from, EventId to, LinkKind type) {}

    /// A claim mentioned at its document's date.
    public record Mention(
            AnnotationId id,
            ClaimId claim,
            @Nullable Stance stance,
            When when,
            @Nullable ActorId speaker,
            @Nullable String source) {}

    /// A feeling expressed at its document's date.
    ///
    /// @param polarity -1..1
    /// @param target towards whom, or null
    public record Sentiment(
            AnnotationId id, @Nullable ActorId target, double polarity, When when) {}

    /// A measured quantity, its values by date.
    public record SeriesItem(SeriesId id, String name, @Nullable String unit, List<Value> values) {
        public SeriesItem {
            values = List.copyOf(values);
        }
    }

    /// @param bound what the source says of the value
    public record Value(When when, BigDecimal value, Bound bound, @Nullable String source) {}

    /// Whether a value is exact, as far as its source says.
    public enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST;

        /// What a source's qualifier means; words nobody knows are read as "about".
        static Bound of(@Nullable String qualifier) {
            return switch (qualifier == null
                    ? ""
                    : qualifier.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "", "exact", "exactly", "=" -> EXACT;
                case "at least", "at-least", "more than", "over", "minimum", ">", ">=", "≥" ->
                        AT_LEAST;
                case "at most",
                        "at-most",
                        "less than",
                        "under",
                        "up to",
                        "maximum",
                        "<",
                        "<=",
                        "≤" ->
                        AT_MOST;
                default -> ABOUT;
            };
        }
    }
}
