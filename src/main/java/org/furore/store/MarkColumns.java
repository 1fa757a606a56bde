package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// The shared columns as they are written, but for the place.
    static final List<String> WRITTEN =
            List.of(
                    "kind",
                    "coder",
                    "note",
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
                    "attributes");

    /// A statement that writes a row, new or over the one of its uuid, whose place is the row that
    /// was inserted last.
    ///
    /// @param own the table's own columns, whose values are bound first; `uuid` the first of them
    static String upsert(String table, List<String> own) {
        List<String> columns = Stream.concat(own.stream(), WRITTEN.stream()).toList();
        return "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ", place) values ("
                + "?, ".repeat(columns.size())
                + "last_insert_rowid()) on conflict (uuid) do update set "
                + columns.stream()
                        .skip(1)
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "))
                + ", place = excluded.place";
    }

    /// Carries out an [#upsert].
    ///
    /// @param made whether its claim or actor is not in the case yet
    /// @param own values of the table's own columns
    static void write(
            Handle handle,
            References references,
            String upsert,
            Annotation annotation,
            boolean made,
            @Nullable Object... own) {
        @Nullable Object[] values = Arrays.copyOf(own, own.length + WRITTEN.size());
        int at = own.length;
        values[at + 1] = references.require("coder", annotation.coder());
        values[at + 2] = annotation.note();
        switch (annotation) {
            case Annotation.ClaimMention mention -> {
                values[at] = "claim";
                values[at + 3] = made ? null : (Long) references.require("claim", mention.claim());
                values[at + 4] = references.optional("actor", mention.speaker());
                values[at + 5] = Columns.word(mention.stance());
                values[at + 6] = references.optional("actor", mention.reportedBy());
                values[at + 7] = Columns.word(mention.attribution());
                values[at + 8] = mention.hedged() ? 1 : 0;
            }
            case Annotation.SentimentMark mark -> {
                values[at] = "sentiment";
                values[at + 9] = mark.polarity();
                values[at + 10] = references.optional("actor", mark.target());
            }
            case Annotation.ActorMention mention -> {
                values[at] = "actor";
                values[at + 11] = made ? null : (Long) references.require("actor", mention.actor());
            }
            case Annotation.CodeMark mark -> {
                values[at] = "code";
                values[at + 12] = references.require("code", mark.code());
                values[at + 13] =
                        mark.attributes().isEmpty()
                                ? null
                                : EntryJson.write(mark.attributes(), ATTRIBUTES);
            }
        }
        Places.insert(handle, references, annotation.place());
        KeptStatements.execute(handle, upsert, values);
    }
}
