package org.furore.app;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.furore.platform.Settings;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.platform.SettingsFile;
import org.furore.ui.Harness;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.ShellView;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// The whole window on the headless screen, as [Window] puts it together, for tests.
final class Workbench implements AutoCloseable {
    private final Harness harness;
    private final Preferences preferences;
    private final Desktop desktop;
    private final AtomicReference<ShellView> view = new AtomicReference<>();

    Workbench(Path folder, Appearance appearance) {
        harness = new Harness(folder);
        preferences =
                Harness.fx(() ->
                        new Preferences(
                                new SettingsFile(folder.resolve("settings")),
                                new Settings(appearance, null, null),
                                harness.tasks(),
                                harness.problems()::add));
        desktop =
                Harness.fx(() ->
                        new Desktop(
                                harness.toolbox(),
                                folder.resolve("samples"),
                                harness.tasks(),
                                preferences));
        harness.show(theme(), this::built);
        // the first visit of each screen loads its classes and styles
        harness.warm(false);
        Harness.fx(() -> preferences.appearance().subscribe((before, now) -> dressed()));
        Harness.fx(() -> {
            desktop.attach(harness.stage(), () -> {});
            return "";
        });
    }

    private Theme theme() {
        return preferences.appearance().get().theme() == Theme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private javafx.scene.Parent built() {
        ShellView before =
                view.getAndSet(new ShellView(desktop.shell(), new Words(preferences.locale())));
        if (before != null) {
            before.close();
        }
        return view.get().root();
    }

    private void dressed() {
        harness.dress(theme(), preferences.appearance().get().textSize(), this::built);
    }

    Harness harness() {
        return harness;
    }

    Desktop desktop() {
        return desktop;
    }

    Preferences preferences() {
        return preferences;
    }

    Stage stage() {
        return harness.stage();
    }

    /// The open case, to look at from the test's own thread.
    org.furore.domain.CaseFile file() {
        return Harness.fx(() -> desktop.file().orElseThrow());
    }

    /// Presses a key while others are held.
    void key(KeyCode key, KeyCode... held) {
        harness.robot().press(held).press(key).release(key).release(held);
        harness.settle();
    }

    /// Opens the sample case from the start screen and waits until its library is listed.
    void openSample() {
        harness.robot().clickOn("#start-sample");
        harness.until(
                "the library lists the sample",
                () ->
                        harness.robot().lookup(".table-view").queryAllAs(TableView.class).stream()
                                .anyMatch(table -> !table.getItems().isEmpty()));
    }

    /// Where one is.
    Location place() {
        return Harness.fx(() -> desktop.shell().place().orElseThrow());
    }

    @Override
    public void close() throws Exception {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        Harness.fx(() -> {
            desktop.close(() -> closed.set(true));
            return "";
        });
        harness.until("the case is closed", closed::get);
        harness.close();
    }
}
