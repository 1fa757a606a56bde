package org.furore.ui.importing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.furore.domain.task.Message;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.ImportModel.Step;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.util.List;

/// One import over the window, step by step: choose, look, import, and how it went.
final class ImportPane extends BorderPane {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final ImportFlow flow;
    private final ImportModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label problem = new Label();
    private final HBox buttons = new HBox();
    private final HBox head = new HBox();
    private final HBox foot = new HBox();

    ImportPane(ImportFlow flow, ImportModel model, Words words) {
        this.flow = flow;
        this.model = model;
        this.words = words;
        setId("import-pane");
        getStyleClass().addAll("card-pane", "import-pane");
        getStylesheets().add(Look.sheet("/org/furore/ui/importing/importing.css"));
        title.getStyleClass().add("title");
        Button close = new Button(null, new FontIcon(BootstrapIcons.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setId("close-pane");
        close.setAccessibleText(words.text("ui.importing.close"));
        close.setOnAction(event -> flow.hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(title, space, close);
        head.getStyleClass().add("pane-head");
        problem.getStyleClass().add("problem");
        problem.setId("import-problem");
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        buttons.getStyleClass().addAll("form-buttons", "form-end");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        foot.getChildren().addAll(problem, buttons);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("pane-foot");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Following following = new Following(this);
        following.value(model.step(), this::show);
        following.value(model.problem(), said -> sayProblem());
        following.list(model.files().tables(), this::sayProblem);
        following.list(model.files().rows(), this::sayProblem);
    }

    private void pressed(KeyEvent event) {
        if (PASTE.match(event) && model.step().get() == Step.CHOOSE) {
            event.consume();
            flow.paste();
        }
    }

    private void show(Step step) {
        boolean stopped = step == Step.SUMMARY && model.stopped();
        title.setText(
                words.text(
                        stopped
                                ? "ui.importing.title-stopped"
                                : step == Step.SUMMARY
                                        ? "ui.importing.title-done"
                                        : "ui.importing.title"));
        put(
                switch (step) {
                    case CHOOSE -> choosing();
                    case LOOKING -> new StackPane(new RunningView(model, words, true));
                    case PREVIEW -> new PreviewView(model, words);
                    case RUNNING -> new StackPane(new RunningView(model, words, false));
                    case SUMMARY -> new SummaryView(model.summary(), words, flow);
                });
        buttons.getChildren().setAll(buttons(step));
        sayProblem();
        // The button before was thrown away with its step, and the focus with it.
        requestFocus();
    }

    /// Tab goes through what the step is about, then through the buttons below; the way out at the
    /// top comes last.
    private void put(Node center) {
        setTop(null);
        setBottom(null);
        setCenter(center);
        setBottom(foot);
        setTop(head);
    }

    /// Gives the focus to what a person needs next.
    @Override
    public void requestFocus() {
        switch (model.step().get()) {
            case CHOOSE -> focus("#choose-files");
            case LOOKING -> focus("#cancel-import");
            case PREVIEW ->
                    focus(
                            model.startable().get()
                                    ? "#start-import"
                                    : model.files().rows().size() > 1 ? "#files" : "#day-first");
            case RUNNING -> focus("#import-progress");
            case SUMMARY -> focus("#close-import");
        }
    }

    private void focus(String query) {
        if (getScene() == null) {
            return;
        }
        // What stands in a split or scroll pane can be found only once that has its looks.
        applyCss();
        Node found = lookup(query);
        if (found != null && !found.isDisabled()) {
            found.requestFocus();
        } else {
            buttons.getChildren().getFirst().requestFocus();
        }
    }

    private List<Button> buttons(Step step) {
        Button close = button("close-import", "ui.importing.close", flow::hide);
        return switch (step) {
            case CHOOSE -> List.of(button("cancel-import", "ui.importing.cancel", flow::hide));
            case LOOKING -> List.of(button("cancel-import", "ui.importing.cancel", model::reset));
            case PREVIEW -> {
                Button start = button("start-import", "ui.importing.start", model::start);
                start.setDefaultButton(true);
                start.disableProperty().bind(model.startable().not());
                yield List.of(
                        button("choose-others", "ui.importing.choose-others", model::reset),
                        button("cancel-import", "ui.importing.cancel", flow::hide),
                        start);
            }
            case RUNNING -> {
                Button stop = button("stop-import", "ui.importing.stop", model::stop);
                stop.disableProperty().bind(model.running().stopping());
                yield List.of(pause(), stop, close);
            }
            case SUMMARY -> {
                close.setDefaultButton(true);
                close.setText(words.text("ui.importing.finish"));
                yield List.of(button("import-more", "ui.importing.more", model::reset), close);
            }
        };
    }

    private Button pause() {
        Button pause = new Button();
        pause.setId("pause-import");
        pause.disableProperty().bind(model.running().stopping());
        pause.setOnAction(event -> model.setPaused(!model.running().paused().get()));
        new Following(pause)
                .value(
                        model.running().paused(),
                        paused -> {
                            pause.setText(
                                    words.text(
                                            paused ? "ui.importing.resume" : "ui.importing.pause"));
                            pause.setGraphic(
                                    new FontIcon(
                                            paused
                                                    ? BootstrapIcons.PLAY_FILL
                                                    : BootstrapIcons.PAUSE_FILL));
                        });
        return pause;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node choosing() {
        Button files =
                new Button(
                        words.text("ui.importing.choose-files"),
                        new FontIcon(BootstrapIcons.FILE_EARMARK_TEXT));
        files.setId("choose-files");
        files.setDefaultButton(true);
        files.setOnAction(event -> chooseFiles());
        Button folder =
                new Button(
                        words.text("ui.importing.choose-folder"),
                        new FontIcon(BootstrapIcons.FOLDER2_OPEN));
        folder.setId("choose-folder");
        folder.setOnAction(event -> chooseFolder());
        Button paste =
                new Button(
                        words.text("ui.importing.paste"), new FontIcon(BootstrapIcons.CLIPBOARD));
        paste.setId("paste-text");
        paste.setOnAction(event -> flow.paste());
        HBox both = new HBox(files, folder, paste);
        both.getStyleClass().add("choose-buttons");
        both.setDisable(model.readOnly());
        return new EmptyState(
                BootstrapIcons.BOX_ARROW_IN_DOWN,
                words.text("ui.importing.choose-title"),
                words.text("ui.importing.choose-text"),
                both);
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("ui.importing.choose-files"));
        flow.folder().ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            flow.begin(files.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("ui.importing.choose-folder"));
        flow.folder().ifPresent(chooser::setInitialDirectory);
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            flow.begin(List.of(folder.toPath()));
        }
    }

    private void sayProblem() {
        Message said = model.problem().get().orElse(null);
        boolean open = model.step().get() == Step.PREVIEW && model.files().asking();
        if (model.readOnly()) {
            problem.setText(words.text("ui.importing.read-only"));
        } else if (said != null) {
            problem.setText(words.text(said));
        } else {
            problem.setText(open ? words.text("ui.importing.open-questions") : "");
        }
    }
}
