package org.furore.ui.report;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.util.Duration;

import org.furore.domain.task.Message;
import org.furore.report.ReportWriter;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the report shall hold, its pages, and its file.
public final class ReportScreen implements Screen {
    private static final Duration QUIET = Duration.millis(600);
    private static final Duration CALM = Duration.seconds(5);

    private final Desk desk;
    private final ReportViewModel model;
    private final Chooser chooser;
    private final List<Command> commands;
    private @Nullable ReportView view;
    private @Nullable Words words;

    /// @param program name and version of the program, printed in the report
    public ReportScreen(Desk desk, ReportWriter writer, String program) {
        this(desk, writer, program, Chooser::dialog, Opener::ofSystem);
    }

    /// @param opener looked for when there is something to open, off the window's thread
    ReportScreen(
            Desk desk,
            ReportWriter writer,
            String program,
            Chooser chooser,
            Supplier<Optional<Opener>> opener) {
        this.desk = desk;
        this.chooser = chooser;
        model = new ReportViewModel(desk, writer, program, pause(QUIET), pause(CALM), opener);
        commands =
                List.of(
                        Command.always(
                                Message.of("ui.report.command-export"),
                                Command.Menu.FILE,
                                BootstrapIcons.DOWNLOAD,
                                KeyCombination.valueOf("Shortcut+E"),
                                this::export),
                        Command.always(
                                Message.of("ui.report.command-again"),
                                Command.Menu.VIEW,
                                BootstrapIcons.ARROW_REPEAT,
                                KeyCombination.valueOf("F5"),
                                model::again));
    }

    private static Debounce pause(Duration length) {
        PauseTransition pause = new PauseTransition(length);
        return action -> {
            pause.setOnFinished(event -> action.run());
            pause.playFromStart();
        };
    }

    private void export() {
        Words now = words;
        if (now != null) {
            chooser.choose(now, model.suggestedName(), window()).ifPresent(model::export);
        }
    }

    /// The window this is seen in.
    private @Nullable Window window() {
        Scene scene = view == null ? null : view.root().getScene();
        return scene == null ? null : scene.getWindow();
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.REPORT;
    }

    @Override
    public Node view(Words said) {
        closeView();
        words = said;
        model.window(said.locale());
        ReportView fresh = new ReportView(model, said, desk, this::export);
        view = fresh;
        return fresh.root();
    }

    private void closeView() {
        if (view != null) {
            view.close();
        }
    }

    @Override
    public void show(Location location) {}

    @Override
    public Location location() {
        return new Location.Report();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        closeView();
        model.close();
    }
}
