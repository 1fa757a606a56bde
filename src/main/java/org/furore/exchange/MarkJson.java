package org.furore.exchange;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Event;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// Writes marks, and what rests on them, as the object of their line.
final class MarkJson {
    private final Names names;
    private final EntryJson entries;

    MarkJson(Names names, EntryJson entries) {
        this.names = names;
        this.entries = entries;
    }

    ObjectNode annotation(Annotation mark) {
        return mark(Names.of(mark), mark).text("status", "accepted").node();
    }

    ObjectNode suggestion(Suggestion suggestion) {
        Json json = mark(Names.of(suggestion), suggestion.proposed());
        String makes = suggestion.makes();
        if (makes != null) {
            boolean claim = json.node().remove("claim") != null;
            json.node().remove("actor");
            json.text(claim ? "newClaim" : "newActor", makes);
        }
        return json.text("status", "suggested")
                .text("run", suggestion.run())
                .number("confidence", suggestion.confidence())
                .node();
    }

    private Json mark(String id, Annotation mark) {
        Json json = EntryJson.named(id);
        place(json, mark.place());
        switch (mark) {
            case ClaimMention m ->
                    json.text("claim", names.of(m.claim()))
                            .text("speaker", actor(m.speaker()))
                            .word("stance", m.stance())
                            .text("reportedBy", actor(m.reportedBy()))
                            .word("attribution", m.attribution())
                            .yes("hedged", m.hedged());
            case SentimentMark m ->
                    json.number("sentiment", m.polarity()).text("target", actor(m.target()));
            case ActorMention m -> json.text("actor", names.of(m.actor()));
            case CodeMark m -> json.text("code", names.of(m.code())).put("attributes", values(m));
        }
        return json.text("note", mark.note()).text("coder", names.of(mark.coder()));
    }

    private @Nullable String actor(@Nullable ActorId id) {
        return id == null ? null : names.of(id);
    }

    private static @Nullable JsonNode values(CodeMark mark) {
        Json json = new Json();
        for (Map.Entry<String, AttributeValue> value : mark.attributes().entrySet()) {
            switch (value.getValue()) {
                case AttributeValue.OfText v -> json.text(value.getKey(), v.text());
                case AttributeValue.OfNumber v ->
                        json.put(value.getKey(), JsonNodeFactory.instance.numberNode(v.number()));
                case AttributeValue.OfDate v -> json.date(value.getKey(), v.date());
                case AttributeValue.OfYesNo v -> json.node().put(value.getKey(), v.yes());
            }
        }
        return json.node().isEmpty() ? null : json.node();
    }

    private void place(Json json, Place place) {
        if (place.document() != null) {
            json.put("document", names.document(place.document()));
        }
        switch (place) {
            case Place.Whole whole -> {}
            case Place.Span span -> {
                Passage passage = span.passage();
                json.text("quote", passage.quote())
                        .text("prefix", passage.prefix())
                        .text("suffix", passage.suffix())
                        .whole("start", passage.start())
                        .whole("end", passage.end());
            }
            case Place.Region region ->
                    json.put(
                            "region",
                            new Json()
                                    .text("attachment", names.of(region.attachment()))
                                    .number("x", region.x())
                                    .number("y", region.y())
                                    .number("width", region.width())
                                    .number("height", region.height())
                                    .node());
        }
    }

    private JsonNode evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfAnnotation of ->
                    new Json().text("mark", names.of(of.annotation())).node();
            case Evidence.OfPlace of -> {
                Json json = new Json();
                place(json, of.place());
                yield json.node();
            }
        };
    }

    ObjectNode event(Event event) {
        return EntryJson.named(Names.of(event))
                .date("date", event.date())
                .text("title", event.title())
                .text("description", event.description())
                .text("kind", event.type())
                .texts("participants", event.participants().stream().map(names::of).toList())
                .list("evidence", event.evidence(), this::evidence)
                .list("sources", event.sources(), entries::citation)
                .node();
    }

    ObjectNode link(Link link) {
        return arrow(
                EntryJson.named(Names.of(link))
                        .text("from", names.of(link.from()))
                        .text("to", names.of(link.to()))
                        .word("kind", link.type())
                        .date("date", link.date()),
                link.evidence(),
                link.note());
    }

    ObjectNode relation(Relation relation) {
        return arrow(
                EntryJson.named(Names.of(relation))
                        .put("from", end(relation.from()))
                        .put("to", end(relation.to()))
                        .word("kind", relation.type())
                        .date("date", relation.date()),
                relation.evidence(),
                relation.note());
    }

    private ObjectNode arrow(Json json, List<Evidence> evidence, @Nullable String note) {
        return json.list("evidence", evidence, this::evidence).text("note", note).node();
    }

    private JsonNode end(EntryId id) {
        String kind = id instanceof ActorId ? "actor" : id instanceof ClaimId ? "claim" : "mark";
        return new Json().text(kind, names.of(id)).node();
    }
}
