package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSetId;
import org.furore.domain.change.History;
import org.furore.domain.change.JournalStep;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The history read from the case file.
final class SqliteHistory implements History {
    private final Database database;

    SqliteHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<JournalStep> steps(@Nullable Long before, int limit) {
        return database.read(handle -> Journal.newest(handle, before, limit));
    }

    @Override
    public List<Change> changes(ChangeSetId step) {
        return database.read(handle -> Journal.changes(handle, step.value()));
    }
}
