package org.furore.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

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
import org.furore.domain.change.EntryId;
import org.furore.domain.change.EntryKind;
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

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;

/// Entries as JSON, for the journal: the whole value, so that any step can be taken back.
final class EntryJson {
    private static final Map<EntryKind, Class<? extends Entry>> TYPES =
            Map.ofEntries(
                    Map.entry(EntryKind.CODER, Coder.class),
                    Map.entry(EntryKind.ACTOR, Actor.class),
                    Map.entry(EntryKind.CLAIM, Claim.class),
                    Map.entry(EntryKind.CODE, Code.class),
                    Map.entry(EntryKind.ATTACHMENT, Attachment.class),
                    Map.entry(EntryKind.CORRECTION, Correction.class),
                    Map.entry(EntryKind.ANNOTATION, Annotation.class),
                    Map.entry(EntryKind.SUGGESTION_RUN, SuggestionRun.class),
                    Map.entry(EntryKind.SUGGESTION, Suggestion.class),
                    Map.entry(EntryKind.EVENT, Event.class),
                    Map.entry(EntryKind.LINK, Link.class),
                    Map.entry(EntryKind.RELATION, Relation.class),
                    Map.entry(EntryKind.SERIES, Series.class),
                    Map.entry(EntryKind.OBSERVATION, Observation.class),
                    Map.entry(EntryKind.REPORT_PLAN, ReportPlan.class),
                    Map.entry(EntryKind.SAVED_SEARCH, SavedSearch.class));

    private static final JsonMapper MAPPER = mapper();

    private EntryJson() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .changeDefaultPropertyInclusion(any ->
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .addMixIn(Annotation.class, AnnotationTypes.class)
                        .addMixIn(Place.class, PlaceTypes.class)
                        .addMixIn(Evidence.class, EvidenceTypes.class)
                        .addMixIn(AttributeValue.class, AttributeTypes.class)
                        .addMixIn(EntryId.class, EntryIdTypes.class)
                        .addMixIn(Edtf.class, AsText.class);
        return builder.build();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Writes a value whose parts are of a sealed type that its own class does not tell.
    static <T> String write(T value, TypeReference<T> type) {
        return MAPPER.writerFor(type).writeValueAsString(value);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    static Entry read(EntryKind kind, String json) {
        return MAPPER.readValue(json, TYPES.get(kind));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Annotation.ClaimMention.class, name = "claim"),
        @JsonSubTypes.Type(value = Annotation.SentimentMark.class, name = "sentiment"),
        @JsonSubTypes.Type(value = Annotation.ActorMention.class, name = "actor"),
        @JsonSubTypes.Type(value = Annotation.CodeMark.class, name = "code")
    })
    private interface AnnotationTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Place.Whole.class, name = "whole"),
        @JsonSubTypes.Type(value = Place.Span.class, name = "span"),
        @JsonSubTypes.Type(value = Place.Region.class, name = "region")
    })
    private interface PlaceTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Evidence.OfAnnotation.class, name = "annotation"),
        @JsonSubTypes.Type(value = Evidence.OfPlace.class, name = "place")
    })
    private interface EvidenceTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AttributeValue.OfText.class, name = "text"),
        @JsonSubTypes.Type(value = AttributeValue.OfNumber.class, name = "number"),
        @JsonSubTypes.Type(value = AttributeValue.OfDate.class, name = "date"),
        @JsonSubTypes.Type(value = AttributeValue.OfYesNo.class, name = "yes-no")
    })
    private interface AttributeTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ActorId.class, name = "actor"),
        @JsonSubTypes.Type(value = ClaimId.class, name = "claim"),
        @JsonSubTypes.Type(value = CodeId.class, name = "code"),
        @JsonSubTypes.Type(value = CoderId.class, name = "coder"),
        @JsonSubTypes.Type(value = AttachmentId.class, name = "attachment"),
        @JsonSubTypes.Type(value = DocumentId.class, name = "document"),
        @JsonSubTypes.Type(value = AnnotationId.class, name = "annotation"),
        @JsonSubTypes.Type(value = SuggestionRunId.class, name = "suggestion-run"),
        @JsonSubTypes.Type(value = SuggestionId.class, name = "suggestion"),
        @JsonSubTypes.Type(value = EventId.class, name = "event"),
        @JsonSubTypes.Type(value = LinkId.class, name = "link"),
        @JsonSubTypes.Type(value = RelationId.class, name = "relation"),
        @JsonSubTypes.Type(value = SeriesId.class, name = "series"),
        @JsonSubTypes.Type(value = ObservationId.class, name = "observation"),
        @JsonSubTypes.Type(value = ReportPlanId.class, name = "report-plan"),
        @JsonSubTypes.Type(value = SavedSearchId.class, name = "saved-search")
    })
    private interface EntryIdTypes {
        UUID value();
    }

    private abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String text) {}

        @JsonValue
        abstract String text();
    }
}
