package org.furore.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.furore.cli.SampleCase;
import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.platform.Settings.Recent;
import org.furore.ui.fx.CaseFeed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Job;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Work;
import org.furore.ui.shell.Cases;
import org.furore.ui.shell.Question;
import org.furore.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens and closes the case of the window. Nothing of it blocks the window's thread.
final class Desktop implements Cases {
    private static final int RECENT = 20;

    private final Toolbox toolbox;
    private final Path samples;

    /// Completed on the window's thread when the case that was closed last has let go of its file:
    /// the same one may be opened at once again.
    private CompletableFuture<Void> closed = CompletableFuture.completedFuture(null);

    private final Tasks tasks;
    private final Preferences preferences;
    private final Jobs jobs = new Jobs();
    private final Shell shell;
    private final Screens screens;
    private @Nullable Open open;
    private @Nullable Stage stage;
    private Runnable quit = () -> {};

    /// @param samples folder for the sample case
    Desktop(Toolbox toolbox, Path samples, Tasks tasks, Preferences preferences) {
        this.toolbox = toolbox;
        this.samples = samples;
        this.tasks = tasks;
        this.preferences = preferences;
        this.shell = new Shell(this, preferences, jobs);
        this.screens = new Screens(shell);
    }

    /// What is to be closed with the case.
    private record Open(
            Desk desk, Job<TextSearch> index, ObjectProperty<Optional<TextSearch>> search) {}

    Shell shell() {
        return shell;
    }

    /// The open case's file.
    Optional<CaseFile> file() {
        return Optional.ofNullable(open).map(now -> now.desk().file());
    }

    /// @param window that file choosers belong to
    /// @param quitting called when everything is closed after [#quit]
    void attach(Stage window, Runnable quitting) {
        stage = window;
        quit = quitting;
    }

    @Override
    public void create(Path path, String title, Consumer<Problem> failed) {
        opening(() -> toolbox.create(path, title, null, null), failed);
    }

    @Override
    public void open(Path path) {
        if (!isOpen(path)) {
            opening(() -> toolbox.open(path), shell::failed);
        }
    }

    @Override
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Furore", "*.furore"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            open(file.toPath());
        }
    }

    @Override
    public void openSample() {
        Path path = samples.resolve("cuties.furore");
        Locale language = preferences.locale();
        Work<Parts> work =
                progress -> {
                    if (Files.exists(path)) {
                        return Parts.of(toolbox, toolbox.open(path));
                    }
                    Files.createDirectories(samples);
                    Path unfinished = samples.resolve("cuties.making.furore");
                    Files.deleteIfExists(unfinished);
                    SampleCase sample = new SampleCase(toolbox);
                    try (CaseFile file = sample.create(unfinished)) {
                        sample.fill(file, samples.resolve("sample"), language, progress);
                    }
                    Files.move(unfinished, path);
                    return Parts.of(toolbox, toolbox.open(path));
                };
        if (!isOpen(path)) {
            asked(() ->
                    closed.thenRun(() ->
                            jobs.start(
                                    Message.of("ui.shell.job-sample"),
                                    work,
                                    this::replace,
                                    shell::failed)));
        }
    }

    private boolean isOpen(Path path) {
        return file().map(now -> now.path().toAbsolutePath().equals(path.toAbsolutePath()))
                .orElse(false);
    }

    /// The other case is opened first: one that can't be leaves everything as it is.
    private void opening(Supplier<CaseFile> found, Consumer<Problem> failed) {
        asked(() ->
                closed.thenRun(() ->
                        tasks.run(
                                progress -> Parts.of(toolbox, found.get()),
                                this::replace,
                                failed)));
    }

    private void replace(Parts parts) {
        closeNow(() -> opened(parts));
    }

    /// Does it now, or when a person says so if work would be lost by closing the case.
    private void asked(Runnable action) {
        Open now = open;
        boolean losing =
                now != null
                        && jobs.running().stream()
                                .anyMatch(job -> job != now.index() && !job.spare());
        if (!losing) {
            action.run();
        } else {
            shell.ask(
                    new Question(
                            Message.of("ui.shell.stop-work"),
                            Message.of("ui.shell.stop-and-close"),
                            Message.of("ui.shell.keep-going"),
                            action));
        }
    }

    private void opened(Parts parts) {
        CaseFile file = parts.file();
        file.keepBackups();
        CaseFeed feed = new CaseFeed(file.workspace());
        Edits edits = new Edits(file, tasks, feed, shell::failed);
        Desk desk = new Desk(file, tasks, jobs, edits, feed, preferences.memory());
        ObjectProperty<Optional<TextSearch>> search = new SimpleObjectProperty<>(Optional.empty());
        Job<TextSearch> index =
                jobs.start(
                        Message.of("ui.shell.job-index"),
                        progress -> toolbox.search(file, progress),
                        found -> {
                            search.set(Optional.of(found));
                            StartTimes.note("index");
                        },
                        shell::failed);
        open = new Open(desk, index, search);
        remember(file);
        entitle(file.info().title() + " – Furore");
        shell.opened(screens.of(desk, parts, search));
    }

    private void remember(CaseFile file) {
        String path = file.path().toAbsolutePath().toString();
        List<Recent> recent = preferences.recent();
        recent.removeIf(each -> each.path().equals(path));
        recent.addFirst(new Recent(path, file.info().title(), Instant.now().toString()));
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    @Override
    public void close(Runnable then) {
        asked(() -> closeNow(then));
    }

    private void closeNow(Runnable then) {
        Open before = open;
        open = null;
        if (before == null) {
            then.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        closed = done;
        Runnable after =
                () -> {
                    done.complete(null);
                    then.run();
                };
        shell.closed();
        screens.close();
        entitle("Furore");
        before.desk().feed().close();
        List<CompletableFuture<Void>> ended = jobs.running().stream().map(Job::ended).toList();
        jobs.running().forEach(Job::cancel);
        tasks.run(
                progress -> {
                    CompletableFuture.allOf(ended.toArray(CompletableFuture[]::new)).join();
                    return before;
                },
                // the index's answer, if it came, has arrived on this thread before this
                idle -> close(idle, after),
                problem -> {
                    done.complete(null);
                    shell.failed(problem);
                });
    }

    private void close(Open before, Runnable then) {
        Optional<TextSearch> search = before.search().get();
        tasks.run(
                progress -> {
                    search.ifPresent(TextSearch::close);
                    before.desk().file().close();
                    return before;
                },
                done -> then.run(),
                problem -> {
                    shell.failed(problem);
                    then.run();
                });
    }

    private void entitle(String title) {
        Stage window = stage;
        if (window != null) {
            window.setTitle(title);
        }
    }

    @Override
    public void quit() {
        close(() -> {
            quit.run();
            Fx.stop();
        });
    }

    @Override
    public String program() {
        return toolbox.program();
    }
}
