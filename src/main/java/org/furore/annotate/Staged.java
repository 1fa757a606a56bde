package org.furore.annotate;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.Uuids;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The entries of one type as they are in the case and as the lines read so far would have them.
/// Read from the case once, when first asked for.
final class Staged<T extends Entry> {
    static final UUID NIL = new UUID(0, 0);
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Class<T> type;
    private final Entries entries;
    private final UnaryOperator<T> bare;
    private final Map<UUID, T> now = new HashMap<>();
    private final Map<String, UUID> keys = new HashMap<>();
    private final Map<UUID, Touched<T>> touched = new LinkedHashMap<>();
    private @Nullable Map<T, UUID> contents;
    private boolean loaded;

    private record Touched<T>(@Nullable T before, int lines) {}

    /// Makes the entry of a line under a name and a key.
    interface Maker<T> {
        T make(UUID id, @Nullable String key);
    }

    /// @param bare the same entry under [#NIL] and without a key: what makes two of them the same
    ///   when no line gives an id
    Staged(Class<T> type, Entries entries, UnaryOperator<T> bare) {
        this.type = type;
        this.entries = entries;
        this.bare = bare;
    }

    /// The UUID a text is, or null: any other text is a writer's key.
    static @Nullable UUID uuid(String text) {
        return text.length() == 36 && UUID_TEXT.matcher(text).matches()
                ? UUID.fromString(text.toLowerCase(Locale.ROOT))
                : null;
    }

    /// The entry of this key, or of this UUID, or null.
    @Nullable T find(String reference) {
        load();
        UUID id = keys.get(reference);
        if (id == null) {
            id = uuid(reference);
        }
        return id == null ? null : now.get(id);
    }

    /// All there are now, in no order.
    Collection<T> all() {
        load();
        return Collections.unmodifiableCollection(now.values());
    }

    @Nullable T at(UUID id) {
        load();
        return now.get(id);
    }

    /// Takes a line's entry in: as the entry of that id if there is one; without an id, as one that
    /// says the same if there is one; else as a new one.
    T put(@Nullable String id, Maker<T> maker) {
        load();
        if (id == null) {
            UUID known = contents().get(maker.make(NIL, null));
            if (known != null) {
                T same = Objects.requireNonNull(now.get(known));
                touch(known, same);
                return same;
            }
            return put(maker.make(Uuids.v7(), null));
        }
        T existing = find(id);
        if (existing != null) {
            return put(maker.make(existing.id().value(), existing.key()));
        }
        UUID given = uuid(id);
        return put(given == null ? maker.make(Uuids.v7(), id) : maker.make(given, null));
    }

    T put(T entry) {
        load();
        UUID id = entry.id().value();
        T before = now.get(id);
        touch(id, before);
        now.put(id, entry);
        String key = entry.key();
        if (key != null) {
            keys.put(key, id);
        }
        Map<T, UUID> known = contents;
        if (known != null) {
            if (before != null) {
                known.remove(bare.apply(before), id);
            }
            known.putIfAbsent(bare.apply(entry), id);
        }
        return entry;
    }

    /// What the lines did to the entries, in the order of the first line about each.
    List<EntryChange> changes() {
        List<EntryChange> changes = new ArrayList<>();
        touched.forEach((id, touch) -> {
            T after = Objects.requireNonNull(now.get(id));
            if (!after.equals(touch.before())) {
                changes.add(new EntryChange(touch.before(), after));
            }
        });
        return changes;
    }

    Count count() {
        int made = 0;
        int updated = 0;
        int unchanged = 0;
        for (Map.Entry<UUID, Touched<T>> touch : touched.entrySet()) {
            T before = touch.getValue().before();
            unchanged += touch.getValue().lines() - 1;
            if (before == null) {
                made++;
            } else if (before.equals(now.get(touch.getKey()))) {
                unchanged++;
            } else {
                updated++;
            }
        }
        return new Count(made, updated, unchanged);
    }

    private void touch(UUID id, @Nullable T before) {
        Touched<T> already = touched.get(id);
        touched.put(
                id,
                already == null
                        ? new Touched<>(before, 1)
                        : new Touched<>(already.before(), already.lines() + 1));
    }

    private Map<T, UUID> contents() {
        Map<T, UUID> known = contents;
        if (known == null) {
            known = new HashMap<>();
            for (T entry : now.values()) {
                known.putIfAbsent(bare.apply(entry), entry.id().value());
            }
            contents = known;
        }
        return known;
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        try (var all = entries.stream(type)) {
            all.forEach(entry -> {
                now.put(entry.id().value(), entry);
                String key = entry.key();
                if (key != null) {
                    keys.put(key, entry.id().value());
                }
            });
        }
    }
}
