package org.furore.app;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.furore.cli.Toolbox;
import org.furore.platform.Folders;
import org.furore.platform.Settings;
import org.furore.platform.SettingsFile;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.BackgroundTasks;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.ShellView;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// The program's one window: its stage, its look, its place on the screen.
final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Folders folders;
    private final Toolbox toolbox;
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final Look look = new Look();
    private final CountDownLatch closed = new CountDownLatch(1);

    Window(Folders folders, Toolbox toolbox) {
        this.folders = folders;
        this.toolbox = toolbox;
    }

    /// Opens it and returns when it is closed. The toolkit can't be started a second time.
    ///
    /// @param path of the case to open, or null for the start screen
    void run(@Nullable Path path) {
        SettingsFile file = new SettingsFile(folders.settings());
        // Read while the toolkit starts.
        CompletableFuture<Settings> reading = CompletableFuture.supplyAsync(file::read);
        Path logs = folders.cache().resolve("log");
        LogFile.keep(logs);
        Fx.start(() -> StartTimes.note("toolkit"));
        Settings settings = reading.join();
        Fx.later(() -> open(file, settings, logs, path));
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while the window was open", e);
        }
    }

    private void open(SettingsFile file, Settings settings, Path logs, @Nullable Path path) {
        Look.loadFonts();
        StartTimes.note("fonts");
        // failures before the shell is there are only noted
        Preferences preferences = new Preferences(file, settings, tasks, problem -> {});
        Desktop desktop =
                new Desktop(toolbox, folders.settings().resolve("sample"), tasks, preferences);
        CrashHandler crash =
                new CrashHandler(problem ->
                        Fx.later(() ->
                                desktop.shell().crashed(problem, LogFile.in(logs).toString())));
        Thread.setDefaultUncaughtExceptionHandler(crash);
        Thread.currentThread().setUncaughtExceptionHandler(crash);
        Stage stage = new Stage();
        Scene scene = new Scene(new Group(), WIDTH, HEIGHT);
        stage.setScene(scene);
        show(preferences, desktop, scene);
        place(stage, preferences.memory());
        icons(stage);
        stage.setTitle("Furore");
        stage.setOnCloseRequest(event -> {
            event.consume();
            desktop.quit();
        });
        desktop.attach(
                stage,
                () -> {
                    stage.hide();
                    tasks.run(
                            progress -> {
                                file.write(preferences.settings());
                                closed.countDown();
                                return "";
                            },
                            written -> {},
                            problem -> closed.countDown());
                });
        StartTimes.note("scene");
        stage.show();
        StartTimes.note("window");
        Fx.later(() -> StartTimes.note("usable"));
        if (path != null) {
            StartTimes.watch(scene);
            desktop.open(path);
        }
    }

    /// Builds the view, and anew whenever the language changes; dresses it whenever the look does.
    private void show(Preferences preferences, Desktop desktop, Scene scene) {
        var dark = Fx.systemDark();
        ShellView[] view = new ShellView[1];
        Locale[] said = new Locale[1];
        Runnable dress =
                () -> {
                    look.wear(preferences.appearance().get(), dark.getValue());
                    if (!preferences.locale().equals(said[0])) {
                        said[0] = preferences.locale();
                        if (view[0] != null) {
                            view[0].close();
                        }
                        view[0] = new ShellView(desktop.shell(), new Words(said[0]));
                        scene.setRoot(view[0].root());
                    }
                    look.dress(scene);
                };
        preferences.appearance().subscribe(now -> dress.run());
        dark.subscribe(now -> dress.run());
    }

    /// Where it was last, if that is still on a screen.
    private static void place(Stage stage, Memory memory) {
        var x = memory.number("window.x", Double.NaN);
        var y = memory.number("window.y", Double.NaN);
        var width = memory.number("window.width", WIDTH);
        var height = memory.number("window.height", HEIGHT);
        var maximised = memory.flag("window.maximised", false);
        if (!Screen.getScreensForRectangle(x.get() + 40, y.get() + 10, 80, 20).isEmpty()) {
            stage.setX(x.get());
            stage.setY(y.get());
        }
        stage.setWidth(Math.max(720, width.get()));
        stage.setHeight(Math.max(480, height.get()));
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.setMaximized(maximised.get());
        stage.maximizedProperty().subscribe((before, now) -> maximised.set(now));
        stage.xProperty().subscribe((before, now) -> keep(stage, x, now));
        stage.yProperty().subscribe((before, now) -> keep(stage, y, now));
        stage.widthProperty().subscribe((before, now) -> keep(stage, width, now));
        stage.heightProperty().subscribe((before, now) -> keep(stage, height, now));
    }

    private static void keep(Stage stage, javafx.beans.property.DoubleProperty kept, Number now) {
        if (!stage.isMaximized() && stage.isShowing()) {
            kept.set(now.doubleValue());
        }
    }

    private static void icons(Stage stage) {
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            try (InputStream in =
                    Window.class.getResourceAsStream("/assets/icons/furore-" + size + ".png")) {
                if (in != null) {
                    stage.getIcons().add(new Image(in));
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
