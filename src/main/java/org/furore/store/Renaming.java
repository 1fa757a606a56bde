package org.furore.store;

import org.furore.domain.Uuids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of the step to version 4 that SQL can't do: documents named by numbers get the names
/// that stand in the order of the numbers, also where the history speaks of them.
final class Renaming {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int AT_ONCE = 10_000;

    private final Handle handle;

    private Renaming(Handle handle) {
        this.handle = handle;
    }

    static void run(Handle handle) {
        handle.execute(
                "create temp table renamed (id integer primary key, old blob not null unique,"
                        + " new blob not null)");
        Renaming renaming = new Renaming(handle);
        renaming.collect();
        handle.execute("update document set uuid = r.new from renamed r where r.id = document.id");
        handle.execute(
                """
                update change set uuid = r.new from renamed r
                where r.old = change.uuid and change.kind in ('correction', 'revision')
                """);
        renaming.history();
        handle.execute("drop table renamed");
    }

    private void collect() {
        record Named(long id, byte[] uuid, String platform, String name) {}
        long after = 0;
        List<Named> some;
        do {
            some =
                    handle.select(
                                    """
                                    select d.id, d.uuid, coalesce(p.platform, v.platform) as platform,
                                        coalesce(p.native_id, v.native_id) as name
                                    from document d left join post p on p.document = d.id
                                    left join review v on v.document = d.id
                                    where d.id > ? and coalesce(p.native_id, v.native_id) is not null
                                        and coalesce(p.platform, v.platform) is not null
                                    order by d.id limit ?
                                    """,
                                    after,
                                    AT_ONCE)
                            .map((row, context) ->
                                    new Named(
                                            row.getLong("id"),
                                            row.getBytes("uuid"),
                                            row.getString("platform"),
                                            row.getString("name")))
                            .list();
            try (PreparedBatch batch =
                    handle.prepareBatch("insert into renamed (id, old, new) values (?, ?, ?)")) {
                for (Named one : some) {
                    after = one.id();
                    if (Uuids.isNumber(one.name())) {
                        UUID name = ContentKeys.ofNative(one.platform(), one.name()).value();
                        batch.add(one.id(), one.uuid(), Columns.bytes(name));
                    }
                }
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
        } while (!some.isEmpty());
    }

    private void history() {
        record Spoken(long set, long position, @Nullable String before, @Nullable String after) {}
        List<Spoken> changed = new ArrayList<>();
        handle
                .select("select change_set, position, before, after from change")
                .map((row, context) ->
                        new Spoken(
                                row.getLong("change_set"),
                                row.getLong("position"),
                                row.getString("before"),
                                row.getString("after")))
                .stream()
                .map(one ->
                        new Spoken(
                                one.set(),
                                one.position(),
                                changed(one.before()),
                                changed(one.after())))
                .filter(one -> one.before() != null || one.after() != null)
                .forEach(changed::add);
        for (Spoken one : changed) {
            handle.execute(
                    """
                    update change set before = coalesce(?, before), after = coalesce(?, after)
                    where change_set = ? and position = ?
                    """,
                    one.before(),
                    one.after(),
                    one.set(),
                    one.position());
        }
    }

    /// The text with new names, or null where it speaks of no document that has one.
    private @Nullable String changed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = UUIDS.matcher(text);
        StringBuilder changed = new StringBuilder();
        boolean any = false;
        while (matcher.find()) {
            Optional<UUID> name = renamed(UUID.fromString(matcher.group()));
            any |= name.isPresent();
            matcher.appendReplacement(changed, name.map(UUID::toString).orElse(matcher.group()));
        }
        return any ? matcher.appendTail(changed).toString() : null;
    }

    private Optional<UUID> renamed(UUID old) {
        return handle.select("select new from renamed where old = ?", (Object) Columns.bytes(old))
                .map((row, context) -> Columns.uuid(row.getBytes("new")))
                .findOne();
    }
}
