package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.furore.ui.fx.Following;
import org.furore.ui.fx.Job;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bottom line: where the case lies, and the work under way with progress, rate and a way to
/// stop it.
final class StatusBar {
    private static final String IMPORTING = "importing";

    private final Words words;
    private final HBox root = new HBox();
    private final HBox jobs = new HBox();

    StatusBar(Shell shell, Words words, Following followed) {
        this.words = words;
        root.getStyleClass().add("status-bar");
        jobs.getStyleClass().add("jobs");
        Label path = new Label();
        path.getStyleClass().addAll("muted", "small");
        path.setMinWidth(0);
        shell.open().get().ifPresent(open -> path.setText(shortened(open.desk().file().path())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.getChildren().addAll(path, space, jobs);
        followed.add(shell.jobs().running().subscribe(() -> show(shell.jobs().running())));
        show(shell.jobs().running());
    }

    Node root() {
        return root;
    }

    private void show(List<? extends Job<?>> running) {
        jobs.getChildren().setAll(running.stream().map(this::job).toList());
    }

    private Node job(Job<?> job) {
        Label title = new Label(words.text(job.title()));
        Label rate = new Label();
        rate.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar(-1);
        bar.setAccessibleText(words.text(job.title()));
        Button stop = new Button(null, new FontIcon(BootstrapIcons.X));
        stop.getStyleClass().addAll("button-icon", "flat");
        stop.setAccessibleText(words.text("ui.shell.stop", words.text(job.title())));
        stop.setOnAction(event -> {
            job.cancel();
            stop.setDisable(true);
            rate.setText(words.text("ui.shell.stopping"));
        });
        HBox row = new HBox(title, bar, rate, stop);
        row.getStyleClass().addAll("job", "small");
        job.stand()
                .subscribe(stand -> {
                    bar.setProgress(stand.share());
                    if (!job.cancelled()) {
                        rate.setText(left(stand));
                    }
                });
        return row;
    }

    /// How fast it goes, and how long it may take.
    private String left(Job.Stand stand) {
        List<String> said = new ArrayList<>();
        if (stand.perSecond() > 0) {
            // an import is measured by what was read of its files, all else by pieces
            said.add(
                    IMPORTING.equals(stand.phase())
                            ? words.text("ui.shell.megabytes-a-second", stand.perSecond() / 1e6)
                            : words.text("ui.shell.a-second", stand.perSecond()));
        }
        long seconds = stand.secondsLeft();
        if (seconds >= 0) {
            said.add(
                    seconds < 60
                            ? words.text("ui.shell.seconds-left", Math.max(1, seconds))
                            : words.text("ui.shell.minutes-left", Math.round(seconds / 60.0)));
        }
        return String.join(" · ", said);
    }

    /// A path as people write it, the home folder as `~`.
    private static String shortened(Path path) {
        String home = System.getProperty("user.home", "") + File.separator;
        String whole = path.toAbsolutePath().toString();
        return whole.startsWith(home)
                ? "~" + File.separator + whole.substring(home.length())
                : whole;
    }
}
