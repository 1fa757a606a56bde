package org.furore.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.furore.domain.CaseFile;
import org.furore.importing.ReadAgain;
import org.furore.platform.Keys;
import org.furore.platform.Settings;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.platform.SettingsFile;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Cases;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.OpenCase;
import org.furore.ui.shell.Screen;
import org.furore.ui.shell.Shell;
import org.furore.ui.shell.ShellView;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The real window around importing, its screens empty.
final class ImportWindow {
    final Harness harness;
    final Desk desk;
    final Shell shell;
    final ImportFlow flow;
    private Location shown = new Location.Library();

    /// What a person answers to the system's dialogs.
    private final Chooser chooser =
            new Chooser() {
                @Override
                Optional<Path> folder(String title, Window owner) {
                    return chosen;
                }

                @Override
                Optional<Path> file(String title, String name, Window owner) {
                    return chosen.map(folder -> folder.resolve(name));
                }
            };

    Optional<Path> chosen = Optional.empty();

    ImportWindow(Harness harness, CaseFile file) {
        this(harness, file, harness.toolbox().readAgain(file));
    }

    /// @param again which may know better readers than those that import
    ImportWindow(Harness harness, CaseFile file, ReadAgain again) {
        this.harness = harness;
        this.desk = harness.desk(file);
        Preferences preferences =
                Harness.fx(() ->
                        new Preferences(
                                new SettingsFile(harness.folder()),
                                new Settings(Appearance.USUAL, List.of(), Map.of()),
                                harness.tasks(),
                                problem -> {}));
        this.shell = Harness.fx(() -> new Shell(new NoCases(), preferences, desk.jobs()));
        // its readers read files when they are made
        ImportParts parts =
                new ImportParts(
                        harness.toolbox().importer(file),
                        again,
                        new Keys(harness.folder().resolve("keys")),
                        harness.folder().resolve("mappings"));
        this.flow = Harness.fx(() -> new ImportFlow(desk, shell, parts, shell, chooser));
        Harness.fx(() -> {
            shell.opened(
                    new OpenCase(
                            desk,
                            Arrays.stream(Location.Kind.values())
                                    .map(kind -> (Screen) new Blank(kind))
                                    .toList(),
                            flow.commands(),
                            flow::begin));
            return "";
        });
    }

    void show(Theme theme, Locale locale) {
        harness.show(theme, () -> new ShellView(shell, new Words(locale)).root());
    }

    void drop(Path... paths) {
        Harness.fx(() -> {
            flow.begin(List.of(paths));
            return "";
        });
    }

    /// Where the window was taken last.
    Location shown() {
        return Harness.fx(() -> shown);
    }

    private final class Blank implements Screen {
        private final Location.Kind kind;

        Blank(Location.Kind kind) {
            this.kind = kind;
        }

        @Override
        public Location.Kind kind() {
            return kind;
        }

        @Override
        public Node view(Words words) {
            return new StackPane(new Label());
        }

        @Override
        public void show(Location location) {
            shown = location;
        }

        @Override
        public Location location() {
            return shown;
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private static final class NoCases implements Cases {
        @Override
        public void create(
                Path path,
                String title,
                java.util.function.Consumer<org.furore.ui.fx.Problem> failed) {}

        @Override
        public void open(Path path) {}

        @Override
        public void choose() {}

        @Override
        public void openSample() {}

        @Override
        public void close(Runnable then) {}

        @Override
        public void quit() {}

        @Override
        public String program() {
            return "Furore (test)";
        }
    }
}
