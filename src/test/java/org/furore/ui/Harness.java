package org.furore.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.furore.app.TestToolbox;
import org.furore.cli.SampleCase;
import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.BackgroundTasks;
import org.furore.ui.fx.CaseFeed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Problem;
import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A window for tests: the toolkit, a case, a themed scene of a size, a robot, and a watchdog over
/// the window's thread that fails the test on [#close].
public final class Harness implements AutoCloseable {
    private static final long PATIENCE = 20_000;
    private static final AtomicReference<Thread> FX_THREAD = new AtomicReference<>();

    private final Path folder;
    private final Toolbox toolbox;
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final FxRobot robot = new FxRobot();
    private final Look look = new Look();
    private final Watchdog watchdog;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Stage stage;

    /// @param folder for this test's files
    public Harness(Path folder) {
        this.folder = folder;
        this.toolbox = TestToolbox.in(folder);
        startToolkit();
        stage = fx(Stage::new);
        watchdog = Watchdog.over(FX_THREAD.get());
    }

    private static synchronized void startToolkit() {
        if (FX_THREAD.get() == null) {
            Look.loadFonts();
            Fx.start(() -> FX_THREAD.set(Thread.currentThread()));
            await(() -> FX_THREAD.get() != null);
        }
    }

    public Toolbox toolbox() {
        return toolbox;
    }

    public Path folder() {
        return folder;
    }

    public FxRobot robot() {
        return robot;
    }

    public Stage stage() {
        return stage;
    }

    public BackgroundTasks tasks() {
        return tasks;
    }

    /// A new case without anything in it.
    public CaseFile emptyCase() {
        CaseFile file =
                toolbox.create(folder.resolve("empty.furore"), "An empty case", null, "coder-1");
        open.add(file);
        return file;
    }

    /// A copy of the sample case.
    public CaseFile sampleCase() {
        Path path = folder.resolve("sample.furore");
        try {
            Files.copy(SAMPLE.get(), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return openCase(path);
    }

    /// A case that is there.
    public CaseFile openCase(Path path) {
        CaseFile file = toolbox.open(path);
        open.add(file);
        return file;
    }

    private static final Supplier<Path> SAMPLE =
            new Supplier<>() {
                private Path made;

                @Override
                public synchronized Path get() {
                    if (made == null) {
                        made = make();
                    }
                    return made;
                }
            };

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("furore-sample");
            folder.toFile().deleteOnExit();
            SampleCase sample = new SampleCase(TestToolbox.in(folder));
            Path path = folder.resolve("sample.furore");
            try (CaseFile file = sample.create(path)) {
                sample.fill(file, folder.resolve("files"), Locale.ENGLISH, Progress.NONE);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What screens of `file` stand on. Problems nobody shows are kept for [#problems].
    public Desk desk(CaseFile file) {
        return fx(() -> {
            CaseFeed feed = new CaseFeed(file.workspace());
            open.addFirst(feed);
            return new Desk(
                    file,
                    tasks,
                    new Jobs(),
                    new Edits(file, tasks, feed, problems::add),
                    feed,
                    Memory.brief());
        });
    }

    /// The search of a case, its index ready.
    public ObservableValue<Optional<TextSearch>> search(CaseFile file) {
        TextSearch search = toolbox.search(file, Progress.NONE);
        open.addFirst(search);
        return new SimpleObjectProperty<>(Optional.of(search));
    }

    public List<Problem> problems() {
        return problems;
    }

    /// Shows `root` made on the window's thread, in a theme, 1280×800.
    public <P extends Parent> P show(Theme theme, Supplier<P> root) {
        return show(theme, 1280, 800, root);
    }

    /// Shows `root` made on the window's thread, in a theme and a size. The watchdog counts blocked
    /// frames from now on.
    public <P extends Parent> P show(Theme theme, double width, double height, Supplier<P> root) {
        P shown =
                fx(() -> {
                    look.wear(new Appearance("en", theme, 100), false);
                    P made = root.get();
                    Scene scene = new Scene(new Group(), width, height);
                    scene.setRoot(made);
                    scene.addEventFilter(MouseEvent.ANY, Harness::cleaned);
                    look.dress(scene);
                    stage.setScene(scene);
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    stage.sizeToScene();
                    return made;
                });
        settle();
        watchdog.warm(true);
        return shown;
    }

    /// Whether the window counts as warm from now on, so that a blocked frame is a failure; it does
    /// after [#show].
    public void warm(boolean now) {
        watchdog.warm(now);
    }

    /// Puts another root into the scene, e.g. the same screen in another language or theme. On the
    /// window's thread.
    public void dress(Theme theme, int textSize, Supplier<? extends Parent> root) {
        look.wear(new Appearance("en", theme, textSize), false);
        stage.getScene().setRoot(root.get());
        look.dress(stage.getScene());
    }

    /// The same from another thread, waiting until it is seen.
    public void show(Theme theme, int textSize, Supplier<? extends Parent> root) {
        fx(() -> {
            dress(theme, textSize, root);
            return "";
        });
        settle();
    }

    /// The same scene in another size.
    public void resize(double width, double height) {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return "";
        });
        settle();
    }

    /// The headless robot's presses arrive as if synthesized and asking for a menu; a text area
    /// then selects from the old caret. The same events, clean.
    private static void cleaned(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && (event.isSynthesized() || event.isPopupTrigger())) {
            event.consume();
            Event.fireEvent(
                    event.getTarget(),
                    new MouseEvent(
                            event.getSource(),
                            event.getTarget(),
                            event.getEventType(),
                            event.getX(),
                            event.getY(),
                            event.getScreenX(),
                            event.getScreenY(),
                            event.getButton(),
                            event.getClickCount(),
                            event.isShiftDown(),
                            event.isControlDown(),
                            event.isAltDown(),
                            event.isMetaDown(),
                            event.isPrimaryButtonDown(),
                            event.isMiddleButtonDown(),
                            event.isSecondaryButtonDown(),
                            false,
                            false,
                            event.isStillSincePress(),
                            event.getPickResult()));
        }
    }

    /// Writes a picture of the window with all that pops up to `target/screenshots`.
    public void picture(String name) {
        settle();
        BufferedImage picture = fx(() -> Pictures.of(stage));
        Pictures.write(picture, name);
    }

    /// Writes a picture of the same root at 1920×1080: the headless screen itself has room for a
    /// thousand lines only, so it is painted beside it, without what pops up.
    public void widePicture(String name) {
        settle();
        Scene small = stage.getScene();
        Parent root = small.getRoot();
        Scene wide =
                fx(() -> {
                    small.setRoot(new Group());
                    Scene scene = new Scene(root, 1920, 1080);
                    look.dress(scene);
                    return scene;
                });
        BufferedImage picture = null;
        for (int i = 0; i < 4; i++) {
            // what is asked for as seen comes between these
            picture = fx(() -> Pictures.of(wide));
            pause(100);
        }
        Pictures.write(picture, name);
        fx(() -> {
            wide.setRoot(new Group());
            small.setRoot(root);
            look.dress(small);
            return "";
        });
        settle();
    }

    /// Waits until `condition`, asked on the window's thread, holds.
    public void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!fx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            pause(10);
        }
    }

    /// Waits until a few frames were painted and nothing was queued meanwhile.
    public void settle() {
        for (int i = 0; i < 4; i++) {
            pause(20);
            fx(() -> "");
        }
    }

    /// Does something on the window's thread and waits for its answer.
    public static <T> T fx(Callable<T> action) {
        if (Fx.here()) {
            try {
                return action.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Fx.later(() -> {
            try {
                answer.complete(action.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the window's thread gave no answer", e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!condition.getAsBoolean() && System.currentTimeMillis() < end) {
            pause(10);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Closes everything, and fails if the window's thread did what it must not.
    @Override
    public void close() throws Exception {
        fx(() -> {
            stage.hide();
            // the headless platform keeps its windows for ever, and they the last two scenes
            stage.setScene(new Scene(new Group()));
            stage.setScene(new Scene(new Group()));
            return "";
        });
        settle();
        watchdog.stop();
        for (AutoCloseable each : open) {
            each.close();
        }
        tasks.close();
        assertEquals(List.of(), watchdog.findings());
    }
}
