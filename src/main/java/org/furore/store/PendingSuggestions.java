package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Excerpt;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.domain.annotation.Suggestions.Proposed;
import org.furore.domain.annotation.Suggestions.Tone;
import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.annotation.Usages.Where;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Queries for suggestions that nobody decided on, of runs in sight, in documents that are live.
final class PendingSuggestions {
    private static final SuggestionTable TABLE = new SuggestionTable();

    /// Which way a polarity goes, as a number of [Tone], or null.
    private static final String TONE =
            """
            case when t.kind <> 'sentiment' then null when t.polarity <= -0.05 then 0
                when t.polarity < 0.05 then 1 else 2 end
            """;

    private static final String RUNS = " from suggestion t join suggestion_run r on r.id = t.run";

    private static final String FROM =
            RUNS
                    + """

                    join place p on p.id = t.place
                    join document d on d.id = p.document
                    """;

    private static final String LIVE = " where " + SuggestionTable.WAITING + " and d.live = 1";

    private PendingSuggestions() {}

    /// Where no import is inactive all documents are live, and a million of them need not be looked
    /// at.
    static List<Group> groups(Handle handle) {
        boolean allLive =
                handle.createQuery("select not exists (select 1 from import where active = 0)")
                        .mapTo(boolean.class)
                        .one();
        return handle.select(
                        """
                        with g as (select t.coder, t.kind, t.claim, t.actor, t.code,
                            case when t.kind = 'actor' then t.made_uuid end as made_uuid,
                            %s as tone, count(*) as marks,
                            min(case when t.kind = 'actor' then t.made end) as made %s %s
                            group by 1, 2, 3, 4, 5, 6, 7)
                        select co.uuid as coder_uuid, g.kind, g.made, g.tone, g.marks,
                            coalesce(cl.uuid, ac.uuid, cd.uuid, g.made_uuid) as subject
                        from g join coder co on co.id = g.coder
                        left join claim cl on cl.id = g.claim
                        left join actor ac on ac.id = g.actor
                        left join code cd on cd.id = g.code
                        order by g.kind, g.tone, g.marks desc, g.made, subject
                        """
                                .formatted(
                                        TONE,
                                        allLive ? RUNS : FROM,
                                        allLive ? " where " + SuggestionTable.WAITING : LIVE))
                .map((row, context) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        Kind kind = Columns.required(Kind.class, row.getString("kind"));
        Long tone = Columns.number(row, "tone");
        return new Group(
                new CoderId(Columns.uuid(row, "coder_uuid")),
                kind,
                entry(kind, Columns.uuidOrNull(row, "subject")),
                row.getString("made"),
                tone == null ? null : Tone.values()[Math.toIntExact(tone)],
                row.getLong("marks"));
    }

    private static @Nullable EntryId entry(Kind kind, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return switch (kind) {
            case CLAIM -> new ClaimId(id);
            case ACTOR -> new ActorId(id);
            case CODE -> new CodeId(id);
            case SENTIMENT -> null;
        };
    }

    static Listing of(Handle handle, Group group) {
        EntryId entry = group.entry();
        String word = Columns.word(group.kind());
        String subject =
                entry == null
                        ? "t.claim is null"
                        : "(t.made_uuid = :entry or t.%1$s = (select id from %1$s where uuid ="
                                        .formatted(word)
                                + " :entry))";
        LongStream.Builder numbers = LongStream.builder();
        LongStream.Builder ordinals = LongStream.builder();
        var query =
                handle.createQuery(
                                "select t.id, d.id as ordinal"
                                        + FROM
                                        + LIVE
                                        + " and t.kind = :kind and t.coder = (select id from coder"
                                        + " where uuid = :coder) and "
                                        + subject
                                        + (group.tone() == null ? "" : " and " + TONE + " = :tone")
                                        + " order by t.confidence desc, abs(t.polarity) desc,"
                                        + " d.date_from is null, d.date_from, d.id, p.start, t.id")
                        .bind("kind", word)
                        .bind("coder", Columns.bytes(group.coder().value()));
        if (entry != null) {
            query.bind("entry", Columns.bytes(entry.value()));
        }
        Tone tone = group.tone();
        if (tone != null) {
            query.bind("tone", tone.ordinal());
        }
        query.map(
                        (row, context) -> {
                            numbers.add(row.getLong("id"));
                            ordinals.add(row.getLong("ordinal"));
                            return true;
                        })
                .forEach(row -> {});
        return new Listing(numbers.build().toArray(), ordinals.build().toArray());
    }

    static List<Proposed> read(Handle handle, List<Long> numbers) {
        return new PassageRows<>(TABLE, Suggestion::proposed)
                .read(handle, numbers).stream()
                        .filter(found -> found.mark().state() == Suggestion.State.PENDING)
                        .flatMap(found -> {
                            Where document = found.document();
                            Excerpt excerpt = found.excerpt();
                            return document == null || excerpt == null
                                    ? Stream.of()
                                    : Stream.of(
                                            new Proposed(
                                                    found.number(),
                                                    found.mark(),
                                                    document,
                                                    excerpt));
                        })
                        .toList();
    }

    static List<Suggestion> pending(Handle handle, List<Long> numbers) {
        return handle.createQuery(
                        TABLE.select()
                                + " where t.id in (select value from json_each(:numbers)) and "
                                + SuggestionTable.WAITING
                                + " order by t.id")
                .bind("numbers", numbers.toString())
                .map((row, context) -> TABLE.map(handle, row))
                .list();
    }

    static List<Suggestion> in(Handle handle, DocumentId document) {
        return handle.select(
                        TABLE.select()
                                + " where pd.uuid = ? and "
                                + SuggestionTable.WAITING
                                + " order by p.kind = 'span', p.start, p.\"end\", t.id",
                        (Object) Columns.bytes(document.value()))
                .map((row, context) -> TABLE.map(handle, row))
                .list();
    }
}
