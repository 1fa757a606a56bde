package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestion.State;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.SuggestionRunId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.AttributeValue.OfDate;
import org.furore.domain.codebook.AttributeValue.OfNumber;
import org.furore.domain.codebook.AttributeValue.OfText;
import org.furore.domain.codebook.AttributeValue.OfYesNo;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Code.Attribute;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads marks of all four kinds, accepted or suggested.
final class MarkLines {
    private static final AnnotationId NIL = new AnnotationId(Staged.NIL);
    private static final String[] OF_CLAIM = {
        "speaker", "stance", "reportedBy", "attribution", "hedged"
    };

    private enum Status {
        ACCEPTED,
        SUGGESTED
    }

    private final Stage stage;
    private final MarkPlaces places;
    private final String coder;

    /// @param coder whose marks they are where a line says nothing
    MarkLines(Stage stage, MarkPlaces places, String coder) {
        this.stage = stage;
        this.places = places;
        this.coder = coder;
    }

    void mark(Fields f) {
        String id = f.key("id");
        Status given = f.word("status", Status.class);
        String run = f.text("run");
        Double confidence = f.number("confidence", 0, 1);
        Place place = places.place(f);
        String name = f.key("coder") == null ? coder : f.needKey("coder");
        Coder by = coder(f, name);
        Annotation mark = what(f, place, by.id());
        boolean suggested = given == null ? by.machine() : given == Status.SUGGESTED;
        if (!suggested) {
            f.only("accepted", "run", "confidence", "newClaim", "newActor");
        }
        if (stage.coders.at(by.id().value()) == null) {
            stage.coders.put(by);
        }
        if (suggested) {
            suggest(f, run == null ? name : run, confidence, mark);
        } else {
            accept(id, mark);
        }
    }

    /// The run of this name, which a line that names it first makes.
    private String run(String name, CoderId by) {
        if (stage.runs.find(name) == null) {
            stage.runs.put(
                    new SuggestionRun(
                            new SuggestionRunId(Uuids.v7()),
                            name,
                            by,
                            null,
                            null,
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            false));
        }
        return name;
    }

    private void suggest(Fields f, String run, @Nullable Double confidence, Annotation mark) {
        String id = f.key("id");
        String claim = f.text("newClaim");
        Annotation taken = id == null ? null : stage.annotations.find(id);
        if (taken != null) {
            stage.annotations.put(taken);
            return;
        }
        stage.suggestions.put(
                id,
                run(run, mark.coder()),
                confidence,
                mark,
                claim == null ? f.text("newActor") : claim);
    }

    private void accept(@Nullable String id, Annotation mark) {
        Suggestion proposed = id == null ? null : stage.suggestions.find(id);
        if (id != null && proposed != null && stage.annotations.find(id) == null) {
            AnnotationId name = proposed.proposed().id();
            if (stage.annotations.at(name.value()) == null) {
                if (proposed.state() == State.PENDING) {
                    stage.suggestions.accept(proposed);
                }
                stage.annotations.put(mark.named(name, proposed.proposed().key()));
                return;
            }
        }
        stage.annotations.put(id, (uuid, key) -> mark.named(new AnnotationId(uuid), key));
    }

    private Coder coder(Fields f, String name) {
        Coder known = stage.coders.find(name);
        if (known != null) {
            return known;
        }
        if (Staged.uuid(name) != null || stage.isLost(LineKind.CODER, name)) {
            throw new BadLine("no-such-entry", f.at("coder"), Fields.shown(name));
        }
        return new Coder(new CoderId(Uuids.v7()), name, name, false, null);
    }

    private Annotation what(Fields f, Place place, CoderId by) {
        String note = f.text("note");
        String kind = f.oneOf("claim", "newClaim", "sentiment", "actor", "newActor", "code");
        if (!kind.equals("claim") && !kind.equals("newClaim")) {
            f.only(kind, OF_CLAIM);
        }
        if (!kind.equals("sentiment")) {
            f.only(kind, "target");
        }
        if (!kind.equals("code")) {
            f.only(kind, "attributes");
        }
        return switch (kind) {
            case "claim", "newClaim" ->
                    new ClaimMention(
                            NIL,
                            null,
                            place,
                            by,
                            note,
                            kind.equals("claim")
                                    ? stage.need(stage.claims, f.at("claim"), f.needKey("claim"))
                                            .id()
                                    : Suggestion.newClaim(f.needText("newClaim")),
                            actor(f, "speaker"),
                            f.word("stance", Stance.class),
                            actor(f, "reportedBy"),
                            f.word("attribution", Attribution.class),
                            Boolean.TRUE.equals(f.yes("hedged")));
            case "sentiment" ->
                    new SentimentMark(
                            NIL,
                            null,
                            place,
                            by,
                            note,
                            f.needNumber("sentiment", -1, 1),
                            actor(f, "target"));
            case "actor", "newActor" ->
                    new ActorMention(
                            NIL,
                            null,
                            place,
                            by,
                            note,
                            kind.equals("actor")
                                    ? stage.need(stage.actors, f.at("actor"), f.needKey("actor"))
                                            .id()
                                    : Suggestion.newActor(f.needText("newActor")));
            default -> {
                Code code = stage.need(stage.codes, f.at("code"), f.needKey("code"));
                yield new CodeMark(NIL, null, place, by, note, code.id(), attributes(f, code));
            }
        };
    }

    private @Nullable ActorId actor(Fields f, String name) {
        String id = f.key(name);
        return id == null ? null : stage.need(stage.actors, f.at(name), id).id();
    }

    private static Map<String, AttributeValue> attributes(Fields f, Code code) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        Fields given =
                f.object("attributes", code.attributes().stream().map(Attribute::name).toList());
        if (given != null) {
            for (Attribute attribute : code.attributes()) {
                JsonNode value = given.raw(attribute.name());
                if (value != null) {
                    values.put(attribute.name(), value(given, attribute, value));
                }
            }
        }
        return values;
    }

    private static AttributeValue value(Fields f, Attribute attribute, JsonNode value) {
        String path = f.at(attribute.name());
        switch (attribute.type()) {
            case NUMBER -> {
                return new OfNumber(Fields.decimal(path, value));
            }
            case YES_NO -> {
                if (!value.isBoolean()) {
                    throw new BadLine("not-boolean", path);
                }
                return new OfYesNo(value.booleanValue());
            }
            case TEXT, CHOICE, DATE -> {
                if (!value.isString()) {
                    throw new BadLine("not-text", path);
                }
            }
        }
        String text = Texts.normalise(value.stringValue());
        if (attribute.type() == Code.AttributeType.DATE) {
            return new OfDate(
                    Edtf.tryParse(text)
                            .orElseThrow(() -> new BadLine("bad-date", path, Fields.shown(text))));
        }
        if (attribute.type() == Code.AttributeType.CHOICE && !attribute.choices().contains(text)) {
            throw new BadLine(
                    "bad-word", path, Fields.shown(text), String.join(", ", attribute.choices()));
        }
        return new OfText(text);
    }
}
