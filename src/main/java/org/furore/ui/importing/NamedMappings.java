package org.furore.ui.importing;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.task.Message;
import org.furore.importing.Mapping;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;

import java.util.List;
import java.util.Optional;

/// The mappings saved by name that fit one table. To be used on the window's thread.
final class NamedMappings {
    private final TableModel table;
    private final SavedMappings saved;
    private final Tasks tasks;
    private final Latest looking;
    private final ObservableList<Mapping> fitting = FXCollections.observableArrayList();

    NamedMappings(TableModel table, SavedMappings saved, Tasks tasks) {
        this.table = table;
        this.saved = saved;
        this.tasks = tasks;
        this.looking = tasks.latest();
        look();
    }

    private void look() {
        looking.run(progress -> saved.fitting(table.sample()), this::set, this::failed);
    }

    private void set(List<Mapping> found) {
        fitting.setAll(found);
    }

    private void failed(Problem failure) {
        table.problem().set(Optional.of(failure.message()));
    }

    /// Those made for the same columns, by name.
    ObservableList<Mapping> fitting() {
        return FXCollections.unmodifiableObservableList(fitting);
    }

    /// Saves what the table's columns mean now.
    void save(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return;
        }
        table.problem().set(Optional.empty());
        Mapping now = table.sample().owned(table.mapping().get());
        if (!now.needs().isEmpty()) {
            table.problem().set(Optional.of(Message.of("ui.importing.mapping-incomplete")));
            return;
        }
        tasks.run(
                progress -> saved.save(now, plain),
                named -> {
                    table.take(named);
                    look();
                },
                this::failed);
    }
}
