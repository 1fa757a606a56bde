package org.furore.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.importing.Importer;
import org.furore.importing.Preview;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// One import from the choice of files to its summary. It outlives the pane that shows it, so that
/// closing the pane loses nothing. To be used on the window's thread.
final class ImportModel {
    private final Desk desk;
    private final Importer importer;
    private final LanguageFinding languages;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FilesModel files;
    private final RunningModel running = new RunningModel();
    private final SummaryModel summary;
    private final BooleanBinding startable;
    private List<Path> inputs = List.of();
    private Optional<Path> pasted = Optional.empty();
    private boolean stopped;

    final FrameModel frame = new FrameModel();
    final SecrecyModel secrecy;

    /// Where an import is.
    enum Step {
        CHOOSE,
        LOOKING,
        PREVIEW,
        RUNNING,
        SUMMARY
    }

    ImportModel(Desk desk, ImportParts parts, LanguageFinding languages) {
        this.desk = desk;
        this.importer = parts.importer();
        this.languages = languages;
        this.secrecy = new SecrecyModel(parts.keys(), desk.file().info().id().toString());
        this.looking = desk.tasks().latest();
        this.files = new FilesModel(importer, desk.tasks(), new SavedMappings(parts.mappings()));
        this.summary = new SummaryModel(desk);
        BooleanBinding ready = files.ready();
        this.startable =
                Bindings.createBooleanBinding(
                        () ->
                                step.get() == Step.PREVIEW
                                        && !readOnly()
                                        && frame.periodReadable().get()
                                        && ready.get(),
                        step,
                        ready,
                        frame.period);
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

    FilesModel files() {
        return files;
    }

    /// The import under way.
    RunningModel running() {
        return running;
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

    /// Whether there is something to import, nothing to be answered and nothing on the way.
    BooleanBinding startable() {
        return startable;
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
        forgetPasted();
        files.clear();
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

    /// Looks into a file that was written for a text a person pasted, and deletes it in the end.
    void lookPasted(Path file) {
        look(List.of(file));
        pasted = Optional.of(file);
    }

    private void forgetPasted() {
        pasted.ifPresent(file ->
                desk.tasks()
                        .run(
                                progress -> {
                                    Pasted.delete(file);
                                    return file;
                                },
                                gone -> {},
                                failure -> say(failure.message())));
        pasted = Optional.empty();
    }

    /// Says what went wrong at the step that shows.
    void say(Message said) {
        problem.set(Optional.of(said));
    }

    /// Lets go of the case.
    void close() {
        forgetPasted();
    }

    private void found(Preview found) {
        files.set(found);
        preview.set(Optional.of(found));
        if (found.files().isEmpty()) {
            problem.set(Optional.of(Message.of("ui.importing.nothing-there")));
            step.set(Step.CHOOSE);
            return;
        }
        step.set(Step.PREVIEW);
    }

    private void notFound(Problem failure) {
        problem.set(Optional.of(failure.message()));
        step.set(Step.CHOOSE);
    }

    /// Imports what was looked at and is wanted.
    void start() {
        if (!startable().get()) {
            return;
        }
        ImportOptions options =
                new ImportOptions(null, null, files.mappings(), frame.frame(), files.unwanted());
        List<Path> paths = inputs;
        problem.set(Optional.empty());
        stopped = false;
        running.begin();
        Optional<SecrecyModel.Wanted> secret = secrecy.choice();
        CompletableFuture<Void> room = languages.hold();
        running.follow(
                desk.jobs()
                        .start(
                                Message.of("ui.importing.job", name(paths)),
                                progress -> {
                                    room.join();
                                    return run(paths, under(options, secret), progress);
                                },
                                this::imported,
                                this::notImported));
        step.set(Step.RUNNING);
    }

    private static ImportOptions under(
            ImportOptions options, Optional<SecrecyModel.Wanted> secret) {
        return secret.map(wanted -> options.under(wanted.pseudonyms())).orElse(options);
    }

    /// The report, or empty where the import was stopped before it began.
    private Optional<ImportReport> run(List<Path> paths, ImportOptions options, Progress progress) {
        try {
            return Optional.of(importer.run(paths, options, running.resting(progress), running));
        } catch (CancelledException e) {
            return Optional.empty();
        }
    }

    private static String name(List<Path> paths) {
        Path name = paths.getFirst().getFileName();
        return name == null ? paths.getFirst().toString() : name.toString();
    }

    /// What the last import was of: the name of its file or folder.
    String name() {
        return inputs.isEmpty() ? "" : name(inputs);
    }

    /// Has the import rest, or go on.
    void setPaused(boolean paused) {
        running.setPaused(paused);
    }

    /// Stops the import; what was stored so far stays and is summed up.
    void stop() {
        stopped = true;
        running.stop();
    }

    /// Whether the last import was stopped by a person.
    boolean stopped() {
        return stopped;
    }

    private void imported(Optional<ImportReport> report) {
        running.end();
        languages.release();
        if (report.isPresent()) {
            forgetPasted();
        }
        report.ifPresent(each -> summary.show(each.id()));
        step.set(report.isPresent() ? Step.SUMMARY : Step.PREVIEW);
    }

    private void notImported(Problem failure) {
        running.end();
        languages.release();
        problem.set(Optional.of(failure.message()));
        step.set(Step.PREVIEW);
    }
}
