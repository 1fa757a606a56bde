package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Citation;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what happened and what was measured: events, links, relations, series, observations.
final class EventLines {
    private static final Pattern KIND =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");
    private static final List<String> ENDS = List.of("actor", "claim", "mark");

    private final Stage stage;
    private final EntryLines entries;
    private final MarkPlaces places;

    EventLines(Stage stage, EntryLines entries, MarkPlaces places) {
        this.stage = stage;
        this.entries = entries;
        this.places = places;
    }

    void event(Fields f) {
        String id = f.needKey("id");
        Edtf date = f.needDate("date");
        String title = f.needText("title");
        String description = f.text("description");
        String kind = f.text("kind");
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw new BadLine("bad-event-kind", f.at("kind"), Fields.shown(kind));
        }
        LinkedHashSet<ActorId> participants = new LinkedHashSet<>();
        for (String actor : f.texts("participants")) {
            participants.add(stage.need(stage.actors, f.at("participants"), actor).id());
        }
        List<Evidence> evidence = places.evidence(f);
        List<Citation> sources = entries.sources(f);
        stage.events.put(
                id,
                (uuid, key) ->
                        new Event(
                                new EventId(uuid),
                                key,
                                date,
                                title,
                                description,
                                kind,
                                new ArrayList<>(participants),
                                evidence,
                                sources));
    }

    void link(Fields f) {
        String id = f.key("id");
        EventId from = stage.need(stage.events, f.at("from"), f.needKey("from")).id();
        EventId to = stage.need(stage.events, f.at("to"), f.needKey("to")).id();
        differ(f, from, to);
        Link.LinkKind kind = f.needWord("kind", Link.LinkKind.class);
        Edtf date = f.date("date");
        List<Evidence> evidence = places.evidence(f);
        String note = f.text("note");
        stage.links.put(
                id,
                (uuid, key) ->
                        new Link(new LinkId(uuid), key, from, to, kind, date, evidence, note));
    }

    void relation(Fields f) {
        String id = f.key("id");
        EntryId from = end(f.needObject("from", ENDS));
        EntryId to = end(f.needObject("to", ENDS));
        if (from.getClass() != to.getClass()) {
            throw new BadLine("mixed-relation");
        }
        differ(f, from, to);
        Relation.RelationKind kind = f.needWord("kind", Relation.RelationKind.class);
        Edtf date = f.date("date");
        List<Evidence> evidence = places.evidence(f);
        String note = f.text("note");
        stage.relations.put(
                id,
                (uuid, key) ->
                        new Relation(
                                new RelationId(uuid), key, from, to, kind, date, evidence, note));
    }

    private EntryId end(Fields f) {
        return switch (f.oneOf("actor", "claim", "mark")) {
            case "actor" -> stage.need(stage.actors, f.at("actor"), f.needKey("actor")).id();
            case "claim" -> stage.need(stage.claims, f.at("claim"), f.needKey("claim")).id();
            default -> places.mark(f, "mark").id();
        };
    }

    private static void differ(Fields f, EntryId from, EntryId to) {
        if (from.equals(to)) {
            throw new BadLine("same-ends", f.at("from"), f.at("to"));
        }
    }

    void series(Fields f) {
        String id = f.needKey("id");
        String given = f.text("name");
        String name = given == null ? id : given;
        String unit = f.text("unit");
        String note = f.text("note");
        stage.series.put(id, (uuid, key) -> new Series(new SeriesId(uuid), key, name, unit, note));
    }

    void observation(Fields f) {
        String id = f.key("id");
        Edtf date = f.needDate("date");
        BigDecimal value = f.needDecimal("value");
        String qualifier = f.text("qualifier");
        Citation source = entries.cited(f, "source");
        String note = f.text("note");
        SeriesId series = seriesOf(f, f.text("unit"));
        stage.observations.put(
                id,
                (uuid, key) ->
                        new Observation(
                                new ObservationId(uuid),
                                key,
                                series,
                                date,
                                value,
                                qualifier,
                                source,
                                note));
    }

    /// The series an observation belongs to, made from it if nobody defined it; a series that has
    /// no unit yet takes the observation's.
    private SeriesId seriesOf(Fields f, @Nullable String unit) {
        String name = f.needKey("series");
        Series known = stage.series.find(name);
        if (known == null) {
            if (Staged.uuid(name) != null || stage.isLost(LineKind.SERIES, name)) {
                throw new BadLine("no-such-entry", f.at("series"), Fields.shown(name));
            }
            return stage.series
                    .put(new Series(new SeriesId(Uuids.v7()), name, name, unit, null))
                    .id();
        }
        String measured = known.unit();
        if (measured == null) {
            if (unit != null) {
                stage.series.put(
                        new Series(known.id(), known.key(), known.name(), unit, known.note()));
            }
        } else if (unit != null && !unit.equals(measured)) {
            throw new BadLine("other-unit", f.at("unit"), Fields.shown(unit), measured);
        }
        return known.id();
    }
}
