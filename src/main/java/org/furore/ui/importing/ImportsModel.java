package org.furore.ui.importing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Imports;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;

import java.util.List;
import java.util.Optional;

/// All imports of the case, the newest first. To be used on the window's thread.
final class ImportsModel implements AutoCloseable {
    private final Desk desk;
    private final RereadModel reread;
    private final Latest reading;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SummaryModel summary;
    private final Subscription following;
    private boolean showing;

    final ObjectProperty<Optional<ImportId>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /// An import and what it is called: its first file, and how many more there are.
    record Row(Import subject, String first, int files) {}

    ImportsModel(Desk desk, RereadModel reread) {
        this.reread = reread;
        this.desk = desk;
        this.reading = desk.tasks().latest();
        this.summary = new SummaryModel(desk);
        this.following = desk.feed().follow(news -> refresh());
        chosen.subscribe(id -> id.ifPresentOrElse(summary::show, summary::clear));
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Message>> problem() {
        return problem.getReadOnlyProperty();
    }

    SummaryModel summary() {
        return summary;
    }

    /// Files that an older version read.
    RereadModel reread() {
        return reread;
    }

    /// Begins or ceases to follow the case: a list nobody sees needs not be read.
    void setShowing(boolean shown) {
        showing = shown;
        refresh();
        if (shown) {
            reread.look();
        }
    }

    private void refresh() {
        if (showing) {
            reading.run(
                    progress -> read(),
                    this::set,
                    failure -> problem.set(Optional.of(failure.message())));
        }
    }

    private List<Row> read() {
        Imports imports = desk.file().imports();
        return imports.all().reversed().stream()
                .map(each -> {
                    List<Imports.ImportedFile> files = imports.files(each.id());
                    return new Row(
                            each, files.isEmpty() ? "" : files.getFirst().name(), files.size());
                })
                .toList();
    }

    private void set(List<Row> read) {
        Optional<ImportId> kept = chosen.get();
        rows.setAll(read);
        boolean there =
                kept.isPresent()
                        && read.stream().anyMatch(row -> row.subject().id().equals(kept.get()));
        if (there) {
            chosen.set(kept);
            summary.show(kept.get());
        } else {
            chosen.set(read.stream().map(row -> row.subject().id()).findFirst());
        }
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
