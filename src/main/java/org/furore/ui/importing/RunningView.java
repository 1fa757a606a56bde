package org.furore.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;
import org.furore.ui.importing.RunningModel.Stand;

import java.util.ArrayList;
import java.util.List;

/// An import under way, or a look at files that takes long. It takes the focus itself, so that a
/// key pressed once too often neither stops the import nor hides it.
final class RunningView extends VBox {
    private final Words words;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label file = new Label();
    private final Label records = new Label();
    private final Label bytes = new Label();

    RunningView(ImportModel model, Words words, boolean looking) {
        this.words = words;
        getStyleClass().add("running");
        Label heading =
                new Label(words.text(looking ? "ui.importing.looking" : "ui.importing.running"));
        heading.getStyleClass().add("title");
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(heading.getText());
        bar.setFocusTraversable(!looking);
        getChildren().addAll(heading, bar);
        if (!looking) {
            file.getStyleClass().add("path");
            file.setId("import-file");
            records.setId("import-records");
            bytes.getStyleClass().add("muted");
            bytes.setId("import-bytes");
            Label hint = new Label();
            hint.getStyleClass().add("muted");
            hint.setWrapText(true);
            getChildren().addAll(file, records, bytes, hint);
            Following following = new Following(this);
            following.value(model.running().stand(), this::show);
            Runnable state =
                    () -> {
                        boolean paused = model.running().paused().get();
                        boolean stopping = model.running().stopping().get();
                        heading.setText(
                                words.text(
                                        paused ? "ui.importing.paused" : "ui.importing.running"));
                        hint.setText(
                                words.text(
                                        stopping
                                                ? "ui.importing.stopping"
                                                : paused
                                                        ? "ui.importing.paused-hint"
                                                        : "ui.importing.running-hint"));
                    };
            following.value(model.running().stopping(), stopping -> state.run());
            following.value(model.running().paused(), paused -> state.run());
        }
    }

    @Override
    public void requestFocus() {
        bar.requestFocus();
    }

    private void show(Stand stand) {
        bar.setProgress(stand.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : stand.share());
        file.setText(stand.file());
        List<String> read = new ArrayList<>();
        if (stand.records() > 0) {
            read.add(words.text("ui.importing.records-done", stand.records()));
        }
        if (stand.perSecond() > 0) {
            read.add(words.text("ui.importing.per-second", stand.perSecond()));
        }
        // While a file is only hashed, nobody knows how long its records take.
        if (stand.perSecond() > 0 && stand.secondsLeft() >= 2) {
            read.add(Said.left(stand.secondsLeft(), words));
        }
        records.setText(String.join(" · ", read));
        bytes.setText(
                stand.total() <= 0
                        ? ""
                        : words.text(
                                "ui.importing.done-of",
                                Said.size(stand.done(), words),
                                Said.size(stand.total(), words)));
    }
}
