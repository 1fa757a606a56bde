package org.furore.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.importing.Importer;
import org.furore.importing.Mapping;
import org.furore.importing.Preview;
import org.furore.importing.TableSample;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Job;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One import from the choice of files to its summary. It outlives the pane that shows it, so that
/// closing the pane loses nothing. To be used on the window's thread.
final class ImportModel {
    private final Desk desk;
    private final Importer importer;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> job =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<FileRow> files = FXCollections.observableArrayList();
    private final ObservableList<TableModel> tables =
            FXCollections.observableArrayList(
                    table -> new javafx.beans.Observable[] {table.state()});
    private final SummaryModel summary;
    private List<Path> inputs = List.of();
    private boolean stopped;

    final ObjectProperty<Optional<FileRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
    final FrameModel frame = new FrameModel();

    /// Where an import is.
    enum Step {
        CHOOSE,
        LOOKING,
        PREVIEW,
        RUNNING,
        SUMMARY
    }

    ImportModel(Desk desk, Importer importer) {
        this.desk = desk;
        this.importer = importer;
        this.looking = desk.tasks().latest();
        this.summary = new SummaryModel(desk);
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// What was found, once somebody looked.
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Why it can't go on, said at the step that shows.
    ReadOnlyObjectProperty<Optional<Message>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The import under way.
    ReadOnlyObjectProperty<Optional<Job<?>>> job() {
        return job.getReadOnlyProperty();
    }

    ObservableList<FileRow> files() {
        return files;
    }

    /// The different tables among the files.
    ObservableList<TableModel> tables() {
        return tables;
    }

    SummaryModel summary() {
        return summary;
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    /// Whether another import may begin; one that runs is finished or stopped first.
    boolean free() {
        return step.get() != Step.RUNNING;
    }

    /// Whether there is something to import and nothing on the way.
    BooleanBinding startable() {
        return Bindings.createBooleanBinding(
                () ->
                        step.get() == Step.PREVIEW
                                && !readOnly()
                                && frame.periodReadable().get()
                                && files.stream().anyMatch(ImportModel::importable),
                step,
                files,
                tables,
                frame.period);
    }

    private static boolean importable(FileRow row) {
        TableModel table = row.table();
        return row.file().format() != null
                && (table == null || table.state().get() != TableModel.State.INCOMPLETE);
    }

    /// Back to the beginning.
    void reset() {
        if (free()) {
            looking.cancel();
            clear();
            step.set(Step.CHOOSE);
        }
    }

    private void clear() {
        files.clear();
        tables.clear();
        chosen.set(Optional.empty());
        preview.set(Optional.empty());
        problem.set(Optional.empty());
        summary.clear();
    }

    /// Looks into files and folders.
    void look(List<Path> paths) {
        if (!free() || paths.isEmpty()) {
            return;
        }
        clear();
        inputs = List.copyOf(paths);
        step.set(Step.LOOKING);
        looking.run(
                progress ->
                        importer.preview(paths, ImportOptions.NONE, Preview.Limits.USUAL, progress),
                this::found,
                this::notFound);
    }

    private void found(Preview found) {
        Map<TableSample, TableModel> known = new IdentityHashMap<>();
        List<FileRow> rows = new ArrayList<>();
        for (Preview.FilePreview file : found.files()) {
            TableSample sample = file.table();
            TableModel table = null;
            if (sample != null) {
                table = known.computeIfAbsent(sample, each -> new TableModel(each, desk.tasks()));
                if (!tables.contains(table)) {
                    tables.add(table);
                }
            }
            rows.add(new FileRow(file, table));
        }
        files.setAll(rows);
        preview.set(Optional.of(found));
        if (rows.isEmpty()) {
            problem.set(Optional.of(Message.of("ui.importing.nothing-there")));
            step.set(Step.CHOOSE);
            return;
        }
        // What a person has to look at comes first.
        chosen.set(Optional.of(firstQuestion(rows)));
        step.set(Step.PREVIEW);
    }

    private static FileRow firstQuestion(List<FileRow> rows) {
        return rows.stream()
                .filter(row -> row.outlook() == FileRow.Outlook.QUESTION)
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.table() != null).findFirst())
                .orElse(rows.getFirst());
    }

    private void notFound(Problem failure) {
        problem.set(Optional.of(failure.message()));
        step.set(Step.CHOOSE);
    }

    /// Imports what was looked at.
    void start() {
        if (!startable().get()) {
            return;
        }
        List<Mapping> own = new ArrayList<>();
        tables.forEach(table -> table.own().ifPresent(own::add));
        ImportOptions options = new ImportOptions(null, null, own, frame.frame());
        List<Path> paths = inputs;
        problem.set(Optional.empty());
        stopped = false;
        step.set(Step.RUNNING);
        job.set(
                Optional.of(
                        desk.jobs()
                                .start(
                                        Message.of("ui.importing.job", name(paths)),
                                        progress -> run(paths, options, progress),
                                        this::imported,
                                        this::notImported)));
    }

    /// The report, or empty where the import was stopped before it began.
    private Optional<ImportReport> run(List<Path> paths, ImportOptions options, Progress progress) {
        try {
            return Optional.of(importer.run(paths, options, progress));
        } catch (CancelledException e) {
            return Optional.empty();
        }
    }

    private static String name(List<Path> paths) {
        Path name = paths.getFirst().getFileName();
        return name == null ? paths.getFirst().toString() : name.toString();
    }

    /// Stops the import; what was stored so far stays and is summed up.
    void stop() {
        stopped = true;
        job.get().ifPresent(Job::cancel);
    }

    /// Whether the last import was stopped by a person.
    boolean stopped() {
        return stopped;
    }

    private void imported(Optional<ImportReport> report) {
        job.set(Optional.empty());
        report.ifPresent(each -> summary.show(each.id()));
        step.set(report.isPresent() ? Step.SUMMARY : Step.PREVIEW);
    }

    private void notImported(Problem failure) {
        job.set(Optional.empty());
        problem.set(Optional.of(failure.message()));
        step.set(Step.PREVIEW);
    }

    /// The files that were looked at, again: they may have changed since.
    void lookAgain() {
        look(inputs);
    }

    /// A person's file, or null.
    @Nullable FileRow chosenRow() {
        return chosen.get().orElse(null);
    }
}
