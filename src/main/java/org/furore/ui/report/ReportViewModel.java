package org.furore.ui.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.furore.domain.change.Feed;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.report.ReportOptions;
import org.furore.report.ReportPages;
import org.furore.report.ReportWriter;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Job;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The report without its looks: the choices, the pages they give, the file. The pages are written
/// anew when it was quiet for a while after a change of the choices or of the case, and only while
/// somebody sees them. To be used on the window's thread.
final class ReportViewModel {
    private final Desk desk;
    private final ReportWriter writer;
    private final String program;
    private final Debounce quiet;
    private final Supplier<Optional<Opener>> opener;
    private final ReportChoices choices;
    private final KeptPlan plan;
    private final Latest writing;
    private final Subscription following;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<ReportPages>> pages =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Exported>> exported =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> exportFailure =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty phase = new SimpleStringProperty("");
    private Locale window = Locale.ENGLISH;
    private boolean stale = true;

    /// A file that was written.
    ///
    /// @param openable whether there is something to open it with
    record Exported(Path path, boolean openable) {}

    /// @param program as [ReportOptions#program]
    /// @param quiet waits with the pages
    /// @param calm waits with storing
    ReportViewModel(
            Desk desk,
            ReportWriter writer,
            String program,
            Debounce quiet,
            Debounce calm,
            Supplier<Optional<Opener>> opener) {
        this.desk = desk;
        this.writer = writer;
        this.program = program;
        this.quiet = quiet;
        this.opener = opener;
        this.choices = new ReportChoices(desk.file().info());
        this.writing = desk.tasks().latest();
        this.plan =
                new KeptPlan(
                        desk, choices, calm, problem -> exportFailure.set(Optional.of(problem)));
        following =
                Subscription.combine(
                        choices.follow(this::changed, this::changed),
                        desk.feed().follow(this::committed),
                        plan.ready().subscribe((was, is) -> refresh()),
                        shown.subscribe((was, is) -> refresh()));
    }

    private void committed(List<Feed> news) {
        if (!KeptPlan.only(news)) {
            changed();
        }
    }

    private void changed() {
        stale = true;
        quiet.restart(this::refresh);
    }

    /// Has the report follow the language of the window.
    void window(Locale locale) {
        if (!locale.equals(window)) {
            window = locale;
            changed();
        }
    }

    private void refresh() {
        if (!shown.get() || !stale || !plan.ready().get()) {
            return;
        }
        stale = false;
        busy.set(true);
        ReportOptions options = choices.options(window, program);
        writing.run(progress -> write(options, progress), this::arrived, this::failed);
    }

    private ReportPages write(ReportOptions options, Progress progress) throws IOException {
        Path file = Files.createTempFile("furore-report", ".pdf");
        file.toFile().deleteOnExit();
        @Nullable ReportPages written = null;
        try {
            writer.write(file, options, progress);
            written = ReportPages.open(file);
            if (progress.cancelled()) {
                written.close();
                throw new CancelledException();
            }
            return written;
        } finally {
            if (written == null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void arrived(ReportPages fresh) {
        busy.set(false);
        failure.set(Optional.empty());
        Optional<ReportPages> before = pages.get();
        pages.set(Optional.of(fresh));
        before.ifPresent(this::letGo);
    }

    private void failed(Problem problem) {
        busy.set(false);
        failure.set(Optional.of(problem));
    }

    private void letGo(ReportPages old) {
        desk.tasks()
                .run(
                        progress -> {
                            old.close();
                            return true;
                        },
                        closed -> {},
                        problem -> {});
    }

    /// Tries again after a failure.
    void again() {
        stale = true;
        refresh();
    }

    /// Writes the report to a file, as a job that can be seen and cancelled.
    void export(Path out) {
        plan.store();
        exported.set(Optional.empty());
        exportFailure.set(Optional.empty());
        ReportOptions options = choices.options(window, program);
        Job<Exported> job =
                desk.jobs()
                        .start(
                                Message.of("ui.report.exporting", out.getFileName()),
                                progress -> export(out, options, progress),
                                written -> exported.set(Optional.of(written)),
                                problem -> exportFailure.set(Optional.of(problem)));
        job.stand().subscribe(stand -> phase.set(stand.phase()));
        job.ended().thenRun(() -> Fx.later(() -> phase.set("")));
    }

    private Exported export(Path out, ReportOptions options, Progress progress) {
        try {
            writer.write(out, options, progress);
            return new Exported(out, opener.get().isPresent());
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.report.not-exported", out), e);
        }
    }

    /// Opens a file or a folder in the program people use for it.
    void open(Path path) {
        desk.tasks()
                .run(
                        progress -> {
                            Optional<Opener> now = opener.get();
                            if (now.isPresent()) {
                                now.get().open(path);
                            }
                            return path;
                        },
                        opened -> {},
                        problem -> exportFailure.set(Optional.of(problem)));
    }

    /// A name for the file, made from the title.
    String suggestedName() {
        String title =
                choices.title().get().isBlank()
                        ? desk.file().info().title()
                        : choices.title().get();
        String plain = title.strip().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        int length = Math.min(plain.length(), 80);
        return (plain.isEmpty() ? "report" : plain.substring(0, length).strip()) + ".pdf";
    }

    /// Stores what was typed: its field was left.
    void store() {
        plan.store();
    }

    void close() {
        plan.close();
        following.unsubscribe();
        shown.set(false);
        writing.cancel();
        pages.get().ifPresent(this::letGo);
    }

    String caseTitle() {
        return desk.file().info().title();
    }

    /// Whether a person can change the choices.
    ObservableValue<Boolean> writable() {
        return plan.ready().map(known -> known && !desk.edits().readOnly());
    }

    ReportChoices choices() {
        return choices;
    }

    Locale language() {
        return choices.language(window);
    }

    /// Set by the view: whether anybody sees it.
    BooleanProperty shown() {
        return shown;
    }

    /// Whether newer pages are being written.
    BooleanProperty busy() {
        return busy;
    }

    /// The newest pages there are.
    ObjectProperty<Optional<ReportPages>> pages() {
        return pages;
    }

    /// Why there are no newer pages.
    ObjectProperty<Optional<Problem>> failure() {
        return failure;
    }

    /// What was exported.
    ObjectProperty<Optional<Exported>> exported() {
        return exported;
    }

    /// What the export is doing, a key below `cli.phase-`, or "" while there is none.
    StringProperty phase() {
        return phase;
    }

    ObjectProperty<Optional<Problem>> exportFailure() {
        return exportFailure;
    }
}
