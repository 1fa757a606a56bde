package org.furore.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Job;
import org.furore.ui.fx.Words;

/// An import under way, or a look at files that takes long.
final class RunningView extends VBox {
    private final Words words;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label rate = new Label();

    RunningView(ImportModel model, Words words, boolean looking) {
        this.words = words;
        getStyleClass().add("running");
        Label heading =
                new Label(words.text(looking ? "ui.importing.looking" : "ui.importing.running"));
        heading.getStyleClass().add("title");
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(heading.getText());
        rate.getStyleClass().add("muted");
        getChildren().addAll(heading, bar, rate);
        if (!looking) {
            Label hint = new Label(words.text("ui.importing.running-hint"));
            hint.getStyleClass().add("muted");
            hint.setWrapText(true);
            getChildren().add(hint);
            Following following = new Following(this);
            model.job().get().ifPresent(job -> following.value(job.stand(), this::show));
        }
    }

    private void show(Job.Stand stand) {
        bar.setProgress(stand.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : stand.share());
        if (stand.total() <= 0) {
            rate.setText("");
            return;
        }
        // Each byte counts twice: once for its hash, once for what is in it.
        String done =
                words.text(
                        "ui.importing.done-of",
                        Said.size(stand.done() / 2, words),
                        Said.size(stand.total() / 2, words));
        String speed =
                stand.perSecond() <= 0
                        ? ""
                        : " · "
                                + words.text(
                                        "ui.importing.per-second",
                                        Said.size((long) stand.perSecond() / 2, words));
        String left =
                stand.secondsLeft() < 2
                        ? ""
                        : " · " + words.text("ui.importing.seconds-left", stand.secondsLeft());
        rate.setText(done + speed + left);
    }
}
