package org.furore.domain.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reading of entries. Calls block; any thread but the window's may make them. `type` is the class
/// of the entry ([org.furore.domain.actor.Actor], …, or [org.furore.domain.annotation.Annotation]
/// for all four kinds of annotation).
public interface Entries {

    /// All entries of a type in the order they were made, lazily; the stream must be closed.
    <T extends Entry> Stream<T> stream(Class<T> type);

    <T extends Entry> Optional<T> find(Class<T> type, EntryId id);

    <T extends Entry> Optional<T> byKey(Class<T> type, String key);

    /// All entries of a type in the order they were made.
    default <T extends Entry> List<T> all(Class<T> type) {
        try (Stream<T> entries = stream(type)) {
            return entries.toList();
        }
    }
}
