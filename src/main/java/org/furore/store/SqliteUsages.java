package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Uses of entries read from the case file. A list is one query over the entry's index that reads
/// numbers only; a page of it is one more, and one for its texts.
final class SqliteUsages implements Usages {

    private static final AnnotationTable TABLE = new AnnotationTable();

    private final Database database;

    SqliteUsages(Database database) {
        this.database = database;
    }

    // Claim, actor and code never stand in one row, so they share a column of the groups.
    @Override
    public Map<EntryId, Count> counts() {
        return database.read(handle -> {
            Map<EntryId, Count> counts = new HashMap<>();
            Map<String, Map<Long, UUID>> names = new HashMap<>();
            for (String table : new String[] {"claim", "actor", "code"}) {
                names.put(table, names(handle, table));
            }
            handle.select(
                            """
                            select a.claim, a.code, a.actor, a.speaker, a.reported_by, a.target,
                                count(*) as marks
                            from annotation a join place p on p.id = a.place
                            left join document d on d.id = p.document
                            where d.id is null or d.live = 1
                            group by 1, 2, 3, 4, 5, 6
                            """)
                    .map((row, context) -> count(row, names, counts))
                    .forEach(row -> {});
            return counts;
        });
    }

    private static Map<Long, UUID> names(Handle handle, String table) {
        Map<Long, UUID> names = new HashMap<>();
        handle.select("select id, uuid from " + table)
                .map((row, context) -> names.put(row.getLong("id"), Columns.uuid(row, "uuid")))
                .forEach(row -> {});
        return names;
    }

    private static boolean count(
            ResultSet row, Map<String, Map<Long, UUID>> names, Map<EntryId, Count> counts)
            throws SQLException {
        long marks = row.getLong("marks");
        Map<EntryId, Set<Role>> roles = new HashMap<>();
        note(row, "claim", names.get("claim"), ClaimId::new, Role.SUBJECT, roles);
        note(row, "code", names.get("code"), CodeId::new, Role.SUBJECT, roles);
        Map<Long, UUID> actors = names.get("actor");
        note(row, "actor", actors, ActorId::new, Role.SUBJECT, roles);
        note(row, "speaker", actors, ActorId::new, Role.SPEAKER, roles);
        note(row, "reported_by", actors, ActorId::new, Role.REPORTER, roles);
        note(row, "target", actors, ActorId::new, Role.TARGET, roles);
        roles.forEach((entry, ways) ->
                counts.merge(
                        entry,
                        Count.NONE.plus(marks, ways),
                        (one, other) -> one.plus(marks, ways)));
        return true;
    }

    private static void note(
            ResultSet row,
            String column,
            @Nullable Map<Long, UUID> names,
            Function<UUID, EntryId> id,
            Role role,
            Map<EntryId, Set<Role>> roles)
            throws SQLException {
        Long number = Columns.number(row, column);
        UUID uuid = number == null || names == null ? null : names.get(number);
        if (uuid != null) {
            roles.computeIfAbsent(id.apply(uuid), e -> EnumSet.noneOf(Role.class)).add(role);
        }
    }

    @Override
    public Listing of(Collection<? extends EntryId> entries, @Nullable Role role) {
        List<String> columns =
                entries.isEmpty() ? List.of() : columns(entries.iterator().next(), role);
        if (columns.isEmpty()) {
            return Listing.EMPTY;
        }
        String named =
                columns.stream()
                        .map(column ->
                                "select id from annotation where "
                                        + column
                                        + " in (select value from json_each(:rows))")
                        .collect(Collectors.joining(" union "));
        return database.read(handle -> {
            List<Long> rows =
                    entries.stream()
                            .map(entry -> row(handle, entry))
                            .filter(Objects::nonNull)
                            .toList();
            LongStream.Builder numbers = LongStream.builder();
            LongStream.Builder ordinals = LongStream.builder();
            handle.createQuery(
                            "select a.id, d.id as ordinal from annotation a"
                                    + " join place p on p.id = a.place"
                                    + " left join document d on d.id = p.document"
                                    + " where a.id in ("
                                    + named
                                    + ") and (d.id is null or d.live = 1)"
                                    + " order by d.date_from is null, d.date_from, d.id, p.start,"
                                    + " p.\"end\", a.id")
                    .bind("rows", rows.toString())
                    .map((row, context) -> {
                        numbers.add(row.getLong("id"));
                        ordinals.add(row.getLong("ordinal"));
                        return true;
                    })
                    .forEach(row -> {});
            return new Listing(numbers.build().toArray(), ordinals.build().toArray());
        });
    }

    private static List<String> columns(EntryId entry, @Nullable Role role) {
        if (!(entry instanceof ActorId)) {
            return role == null || role == Role.SUBJECT ? List.of(table(entry)) : List.of();
        }
        return Arrays.stream(Role.values())
                .filter(each -> role == null || role == each)
                .map(each ->
                        switch (each) {
                            case SUBJECT -> "actor";
                            case SPEAKER -> "speaker";
                            case REPORTER -> "reported_by";
                            case TARGET -> "target";
                        })
                .toList();
    }

    private static String table(EntryId entry) {
        return switch (entry) {
            case ActorId id -> "actor";
            case ClaimId id -> "claim";
            case CodeId id -> "code";
            default -> throw new IllegalArgumentException("marks don't name " + entry);
        };
    }

    private static @Nullable Long row(Handle handle, EntryId entry) {
        return handle.select(
                        "select id from " + table(entry) + " where uuid = ?",
                        (Object) Columns.bytes(entry.value()))
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    @Override
    public List<Usage> read(List<Long> numbers) {
        return database.read(handle ->
                new PassageRows<>(TABLE, annotation -> annotation)
                        .read(handle, numbers).stream()
                                .map(found ->
                                        new Usage(
                                                found.number(),
                                                found.mark(),
                                                found.document(),
                                                found.excerpt()))
                                .toList());
    }

    @Override
    public Ties ties(EntryId entry, int most) {
        return database.read(handle -> {
            Long row = row(handle, entry);
            return row == null
                    ? new Ties(List.of(), 0, Map.of())
                    : new EntryTies(handle, table(entry), row).read(most);
        });
    }
}
