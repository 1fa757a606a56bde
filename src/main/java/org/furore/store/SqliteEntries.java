package org.furore.store;

import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;

import java.util.Optional;
import java.util.stream.Stream;

/// Entries read from the case file.
final class SqliteEntries implements Entries {
    private final Database database;
    private final EntryTables tables;

    SqliteEntries(Database database, EntryTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public <T extends Entry> Stream<T> stream(Class<T> type) {
        return database.stream(handle -> tables.stream(handle, type));
    }

    @Override
    public <T extends Entry> Optional<T> find(Class<T> type, EntryId id) {
        return database.read(handle -> tables.find(handle, type, id.value()));
    }

    @Override
    public <T extends Entry> Optional<T> byKey(Class<T> type, String key) {
        return database.read(handle -> tables.byKey(handle, type, key));
    }
}
