package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Imports.Duplicate;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.furore.ui.library.PagedRows;
import org.furore.ui.library.Slot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How one import went: counts, files, problems, and whether it holds its documents. To be used on
/// the window's thread.
final class SummaryModel {
    /// Problems and duplicates that are shown; all problems can be saved.
    static final int SHOWN = 5000;

    private final Desk desk;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Optional<Import>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Imports.ImportedFile> files = FXCollections.observableArrayList();
    private final ProblemsModel rejected;
    private final ObservableList<Duplicate> duplicates = FXCollections.observableArrayList();
    private final PagedRows<DocumentRow> rows;
    private ObservableList<Slot<DocumentRow>> originals = FXCollections.observableArrayList();
    private boolean documents = true;
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> news =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SummaryModel(Desk desk) {
        this.desk = desk;
        this.reading = desk.tasks().latest();
        this.rejected = new ProblemsModel(desk, done -> news.set(Optional.of(done)), this::failed);
        this.rows =
                new PagedRows<>(
                        desk.tasks(),
                        ordinals -> desk.file().listings().rows(ordinals),
                        DocumentRow::ordinal,
                        this::failed);
    }

    private record Read(
            Optional<Import> subject,
            List<Imports.ImportedFile> files,
            List<ImportProblem> problems,
            List<Duplicate> duplicates,
            boolean documents) {
        static final Read NOTHING =
                new Read(Optional.empty(), List.of(), List.of(), List.of(), true);
    }

    /// Shows an import.
    void show(ImportId id) {
        Optional<Import> before = subject.get();
        if (before.isEmpty() || !before.get().id().equals(id)) {
            files.clear();
            rejected.clear();
            duplicates.clear();
            news.set(Optional.empty());
            problem.set(Optional.empty());
        }
        reading.run(progress -> read(id), this::set, this::failed);
    }

    /// Shows none.
    void clear() {
        reading.cancel();
        set(Read.NOTHING);
    }

    private Read read(ImportId id) {
        Imports imports = desk.file().imports();
        try (Stream<ImportProblem> found = imports.problems(id)) {
            return new Read(
                    imports.all().stream().filter(each -> each.id().equals(id)).findFirst(),
                    imports.files(id),
                    found.limit(SHOWN).toList(),
                    imports.duplicates(id, SHOWN),
                    imports.bringsDocuments(id));
        }
    }

    private void set(Read read) {
        files.setAll(read.files);
        read.subject.ifPresentOrElse(
                now -> rejected.set(now.id(), read.problems, now.tally().rejected()),
                rejected::clear);
        documents = read.documents;
        originals = rows.list(read.duplicates.stream().mapToInt(Duplicate::ordinal).toArray());
        duplicates.setAll(read.duplicates);
        subject.set(read.subject);
    }

    private void failed(Problem failure) {
        problem.set(Optional.of(failure.message()));
    }

    /// The import, as it is stored now.
    ReadOnlyObjectProperty<Optional<Import>> subject() {
        return subject.getReadOnlyProperty();
    }

    ObservableList<Imports.ImportedFile> files() {
        return files;
    }

    /// The rejected records.
    ProblemsModel rejected() {
        return rejected;
    }

    /// The first [#SHOWN] records the case had before.
    ObservableList<Duplicate> duplicates() {
        return duplicates;
    }

    /// The document that the duplicate at a place of the list is one of.
    Slot<DocumentRow> document(int index) {
        return originals.get(index);
    }

    /// Whether it brought documents, and not only measured values.
    boolean documents() {
        return documents;
    }

    /// What failed last, at its place.
    ReadOnlyObjectProperty<Optional<Message>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was done last.
    ReadOnlyObjectProperty<Optional<Message>> news() {
        return news.getReadOnlyProperty();
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    /// Has the import hold its documents, or let them go: a step that can be undone.
    void setActive(boolean active) {
        subject.get()
                .ifPresent(now -> {
                    Message title =
                            Message.of(
                                    (active
                                                    ? "ui.importing.step-activate-"
                                                    : "ui.importing.step-deactivate-")
                                            + (now.tally().taken() == 1 ? "one" : "many"),
                                    now.tally().taken());
                    desk.edits()
                            .apply(
                                    ChangeSet.of(
                                            title,
                                            List.of(new Change.ImportActivation(now.id(), active))),
                                    step -> show(now.id()),
                                    this::failed);
                });
    }

    /// Writes all problems of the import as a table.
    void save(Path file, Words words) {
        subject.get()
                .ifPresent(now ->
                        desk.tasks()
                                .run(
                                        progress -> Written.text(file, all(now.id(), words)),
                                        path ->
                                                news.set(
                                                        Optional.of(
                                                                Message.of(
                                                                        "ui.importing.saved",
                                                                        path.getFileName()))),
                                        this::failed));
    }

    private String all(ImportId id, Words words) {
        try (Stream<ImportProblem> found = desk.file().imports().problems(id)) {
            return ProblemsCsv.of(found.toList(), words);
        }
    }
}
