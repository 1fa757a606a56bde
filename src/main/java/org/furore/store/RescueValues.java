package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.store.Legibility.Illegible;
import org.furore.store.Shape.Column;
import org.furore.store.Shape.Reference;
import org.furore.store.Shape.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Empties the values that keep rescued rows from being read, as few as will do; what can't be read
/// even then goes.
final class RescueValues {
    private final Shape shape;
    private final Handle handle;
    private final RescueReferences references;
    private final Consumer<Loss> losses;

    RescueValues(Shape shape, Handle handle, RescueReferences references, Consumer<Loss> losses) {
        this.shape = shape;
        this.handle = handle;
        this.references = references;
        this.losses = losses;
    }

    /// A value of one table can hide that of another: until nothing is found.
    void mend() {
        Set<String> tried = new TreeSet<>();
        for (List<Illegible> found = check(); !found.isEmpty(); found = check()) {
            for (Illegible each : found) {
                String name = each.table() + " " + each.id();
                Table table = shape.tables().get(each.table());
                boolean ofMany = table == null || table.numbered() == null;
                if (ofMany || !tried.add(name)) {
                    delete(each);
                } else {
                    empty(each);
                }
            }
            references.mend();
        }
    }

    private List<Illegible> check() {
        return new Legibility(handle, Progress.NONE).check();
    }

    /// A value's place: the table it stands in, the column, and the column that holds the id.
    private record Spot(String table, String column, String key) {}

    private void empty(Illegible illegible) {
        List<Spot> spots = spots(illegible);
        for (Spot spot : spots) {
            handle.savepoint("value");
            if (clear(spot, illegible.id()) && legible(illegible)) {
                handle.releaseSavepoint("value");
                tell(illegible, spot.column());
                return;
            }
            handle.rollbackToSavepoint("value");
        }
        spots.forEach(spot -> clear(spot, illegible.id()));
        tell(illegible, illegible.why());
    }

    private void tell(Illegible illegible, String what) {
        losses.accept(
                new Loss(
                        illegible.table(),
                        Long.toString(illegible.id()),
                        Message.of("store.rescue-value", what)));
    }

    private boolean legible(Illegible illegible) {
        return new Legibility(handle, Progress.NONE).legible(illegible);
    }

    /// Where a value can be emptied: in the row, and in the rows that belong to it.
    private List<Spot> spots(Illegible illegible) {
        List<Spot> spots = new ArrayList<>();
        for (Table table : shape.tables().values()) {
            if (table.name().equals(illegible.table())) {
                spots(table, key(table), spots);
            }
        }
        for (Table table : shape.tables().values()) {
            for (Reference reference : table.references()) {
                Column column = table.column(reference.columns().getFirst());
                if (reference.parent().equals(illegible.table())
                        && reference.columns().size() == 1
                        && column != null
                        && column.key() > 0) {
                    spots(table, column.name(), spots);
                }
            }
        }
        return spots;
    }

    private static String key(Table table) {
        return table.columns().stream()
                .filter(column -> column.key() == 1)
                .map(Column::name)
                .findFirst()
                .orElse("rowid");
    }

    private static void spots(Table table, String key, List<Spot> spots) {
        for (Column column : table.columns()) {
            if (!column.required() && column.key() == 0) {
                spots.add(new Spot(table.name(), column.name(), key));
            }
        }
    }

    /// @return whether the row may live without it
    private boolean clear(Spot spot, long id) {
        try {
            handle.execute(
                    "update %s set %s = null where %s = ?"
                            .formatted(
                                    RescueRows.quoted(spot.table()),
                                    RescueRows.quoted(spot.column()),
                                    RescueRows.quoted(spot.key())),
                    id);
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }

    private void delete(Illegible illegible) {
        Table table = shape.tables().get(illegible.table());
        if (table != null) {
            handle.execute(
                    "delete from %s where %s = ?"
                            .formatted(
                                    RescueRows.quoted(table.name()), RescueRows.quoted(key(table))),
                    illegible.id());
            losses.accept(
                    new Loss(
                            illegible.table(),
                            Long.toString(illegible.id()),
                            Message.of("store.rescue-illegible", illegible.why())));
        }
    }
}
