package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The columns that annotations and suggestions share: what is said about a place, and by whom.
final class MarkColumns {
    private static final TypeReference<Map<String, AttributeValue>> ATTRIBUTES =
            new TypeReference<>() {};

    /// What [#map] reads, from the table `t` with [#JOINS].
    static final String COLUMNS =
            "t.kind, t.note, co.uuid as coder, cl.uuid as claim, sp.uuid as speaker, t.stance,"
                    + " rb.uuid as reported_by, t.attribution, t.hedged, t.polarity,"
                    + " ta.uuid as target, ac.uuid as actor, cd.uuid as code, t.attributes, "
                    + Places.COLUMNS;

    static final String JOINS =
            """
            join place p on p.id = t.place
            join coder co on co.id = t.coder
            left join claim cl on cl.id = t.claim
            left join actor sp on sp.id = t.speaker
            left join actor rb on rb.id = t.reported_by
            left join actor ta on ta.id = t.target
            left join actor ac on ac.id = t.actor
            left join code cd on cd.id = t.code
            """
                    + Places.JOINS;

    private MarkColumns() {}

    static Annotation map(ResultSet row, UUID uuid, @Nullable String key) throws SQLException {
        AnnotationId id = new AnnotationId(uuid);
        Place place = Places.map(row);
        CoderId coder = new CoderId(Columns.uuid(row, "coder"));
        String note = row.getString("note");
        return switch (row.getString("kind")) {
            case "claim" ->
                    new Annotation.ClaimMention(
                            id,
                            key,
                            place,
                            coder,
                            note,
                            new ClaimId(Columns.uuid(row, "claim")),
                            actor(row, "speaker"),
                            Columns.value(Annotation.Stance.class, row.getString("stance")),
                            actor(row, "reported_by"),
                            Columns.value(
                                    Annotation.Attribution.class, row.getString("attribution")),
                            row.getBoolean("hedged"));
            case "sentiment" ->
                    new Annotation.SentimentMark(
                            id,
                            key,
                            place,
                            coder,
                            note,
                            row.getDouble("polarity"),
                            actor(row, "target"));
            case "actor" ->
                    new Annotation.ActorMention(
                            id, key, place, coder, note, new ActorId(Columns.uuid(row, "actor")));
            default -> {
                String attributes = row.getString("attributes");
                yield new Annotation.CodeMark(
                        id,
                        key,
                        place,
                        coder,
                        note,
                        new CodeId(Columns.uuid(row, "code")),
                        attributes == null ? Map.of() : EntryJson.read(attributes, ATTRIBUTES));
            }
        };
    }

    private static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        UUID uuid = Columns.uuidOrNull(row, column);
        return uuid == null ? null : new ActorId(uuid);
    }

    /// The values of the shared columns by their names, for binding.
    static Map<String, @Nullable Object> values(References references, Annotation annotation) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column :
                new String[] {
                    "claim",
                    "speaker",
                    "stance",
                    "reported_by",
                    "attribution",
                    "hedged",
                    "polarity",
                    "target",
                    "actor",
                    "code",
                    "attributes"
                }) {
            values.put(column, null);
        }
        values.put("coder", references.require("coder", annotation.coder()));
        values.put("note", annotation.note());
        switch (annotation) {
            case Annotation.ClaimMention mention -> {
                values.put("kind", "claim");
                values.put("claim", references.require("claim", mention.claim()));
                values.put("speaker", references.optional("actor", mention.speaker()));
                values.put("stance", Columns.word(mention.stance()));
                values.put("reported_by", references.optional("actor", mention.reportedBy()));
                values.put("attribution", Columns.word(mention.attribution()));
                values.put("hedged", mention.hedged());
            }
            case Annotation.SentimentMark mark -> {
                values.put("kind", "sentiment");
                values.put("polarity", mark.polarity());
                values.put("target", references.optional("actor", mark.target()));
            }
            case Annotation.ActorMention mention -> {
                values.put("kind", "actor");
                values.put("actor", references.require("actor", mention.actor()));
            }
            case Annotation.CodeMark mark -> {
                values.put("kind", "code");
                values.put("code", references.require("code", mark.code()));
                values.put(
                        "attributes",
                        mark.attributes().isEmpty()
                                ? null
                                : EntryJson.write(mark.attributes(), ATTRIBUTES));
            }
        }
        return values;
    }
}
