package org.furore.store;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jdbi.v3.core.Handle;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// All tables of entries, by kind and by type.
final class EntryTables {
    private final Map<EntryKind, EntryTable<?>> byKind = new EnumMap<>(EntryKind.class);

    EntryTables(ZoneId zone) {
        byKind.put(EntryKind.CODER, new CoderTable());
        byKind.put(EntryKind.ACTOR, new ActorTable());
        byKind.put(EntryKind.CLAIM, new ClaimTable());
        byKind.put(EntryKind.CODE, new CodeTable());
        byKind.put(EntryKind.ATTACHMENT, new AttachmentTable());
        byKind.put(EntryKind.CORRECTION, new CorrectionTable(zone));
        byKind.put(EntryKind.ANNOTATION, new AnnotationTable());
        byKind.put(EntryKind.SUGGESTION_RUN, new SuggestionRunTable());
        byKind.put(EntryKind.SUGGESTION, new SuggestionTable());
        byKind.put(EntryKind.EVENT, new EventTable());
        byKind.put(EntryKind.LINK, new LinkTable());
        byKind.put(EntryKind.RELATION, new RelationTable());
        byKind.put(EntryKind.SERIES, new SeriesTable());
        byKind.put(EntryKind.OBSERVATION, new ObservationTable());
        byKind.put(EntryKind.REPORT_PLAN, new ReportPlanTable());
        byKind.put(EntryKind.SAVED_SEARCH, new SavedSearchTable());
    }

    /// Those of some entries of one kind that are there, at most [EntryTable#ASKED] of them.
    List<? extends Entry> find(Handle handle, EntryKind kind, List<UUID> ids) {
        return of(kind).find(handle, ids);
    }

    void put(Handle handle, References references, Entry entry) {
        put(of(entry.kind()), handle, references, entry);
    }

    void replace(Handle handle, References references, Entry before, Entry entry) {
        replace(of(entry.kind()), handle, references, before, entry);
    }

    void remove(Handle handle, References references, Entry entry) {
        remove(of(entry.kind()), handle, references, entry);
    }

    Stream<EntryTable<?>> all() {
        return byKind.values().stream();
    }

    private EntryTable<?> of(EntryKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    private static <T extends Entry> void put(
            EntryTable<T> table, Handle handle, References references, Entry entry) {
        table.put(handle, references, table.type().cast(entry));
    }

    private static <T extends Entry> void replace(
            EntryTable<T> table, Handle handle, References references, Entry before, Entry entry) {
        table.replace(handle, references, table.type().cast(before), table.type().cast(entry));
    }

    private static <T extends Entry> void remove(
            EntryTable<T> table, Handle handle, References references, Entry entry) {
        table.remove(handle, references, table.type().cast(entry));
    }

    /// The table of a type, or of the type it is one of (any annotation stands in one table).
    private EntryTable<?> holding(Class<?> type) {
        List<EntryTable<?>> tables =
                byKind.values().stream().filter(t -> t.type().isAssignableFrom(type)).toList();
        if (tables.size() != 1) {
            throw new IllegalArgumentException(type + " is not a kind of entry");
        }
        return tables.getFirst();
    }

    <T extends Entry> Stream<T> stream(Handle handle, Class<T> type) {
        return holding(type).stream(handle).filter(type::isInstance).map(type::cast);
    }

    <T extends Entry> Optional<T> find(Handle handle, Class<T> type, UUID id) {
        return holding(type).find(handle, id).filter(type::isInstance).map(type::cast);
    }

    <T extends Entry> Optional<T> byKey(Handle handle, Class<T> type, String key) {
        return holding(type).byKey(handle, key).filter(type::isInstance).map(type::cast);
    }
}
