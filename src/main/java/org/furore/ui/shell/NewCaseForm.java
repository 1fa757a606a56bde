package org.furore.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.furore.ui.fx.Words;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Asks what a new case is called and where it lies.
final class NewCaseForm {
    private static final String ENDING = ".furore";

    private final Shell shell;
    private final Words words;
    private final VBox root = new VBox();
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final Label problem = new Label();
    private boolean chosen;

    NewCaseForm(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
        root.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().addAll("card-pane", "form");
        Label heading = new Label(words.text("ui.shell.new-heading"));
        heading.getStyleClass().add("title");
        title.setId("new-title");
        title.setPromptText(words.text("ui.shell.new-title-prompt"));
        place.setId("new-place");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        title.textProperty().subscribe(this::suggest);
        place.textProperty().subscribe(text -> problem.setText(""));
        place.setOnKeyTyped(event -> chosen = true);
        Button choose = new Button(words.text("ui.shell.new-choose"));
        choose.setOnAction(event -> choose());
        choose.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox where = new HBox(place, choose);
        where.getStyleClass().add("form-buttons");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, labelled("ui.shell.new-title", title), title);
        grid.addRow(1, labelled("ui.shell.new-place", place), where);
        GridPane.setHgrow(title, Priority.ALWAYS);
        GridPane.setHgrow(where, Priority.ALWAYS);
        Button create = new Button(words.text("ui.shell.new-create"));
        create.setId("new-create");
        create.setDefaultButton(true);
        create.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> title.getText().isBlank() || place.getText().isBlank(),
                                title.textProperty(),
                                place.textProperty()));
        create.setOnAction(event -> create());
        Button cancel = new Button(words.text("ui.shell.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> shell.overlay().set(Shell.Overlay.NONE));
        HBox buttons = new HBox(cancel, create);
        buttons.getStyleClass().addAll("form-buttons", "form-end");
        root.getChildren().addAll(heading, grid, problem, buttons);
        root.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        title.requestFocus();
                    }
                });
        suggest("");
    }

    Node root() {
        return root;
    }

    private Label labelled(String key, Node of) {
        Label label = new Label(words.text(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /// A file beside the last case, named after the title.
    private void suggest(String named) {
        if (chosen) {
            return;
        }
        String name = named.strip().replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        Path file =
                folder().resolve(
                                (name.isEmpty() ? words.text("ui.shell.new-name") : name) + ENDING);
        place.setText(file.toString());
    }

    private Path folder() {
        try {
            if (!shell.preferences().recent().isEmpty()) {
                Path last = Path.of(shell.preferences().recent().getFirst().path()).getParent();
                if (last != null) {
                    return last;
                }
            }
        } catch (InvalidPathException e) {
            // a path of another system; the home will do
            return home();
        }
        return home();
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("ui.shell.new-heading"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                words.text("ui.shell.case-files"), "*" + ENDING));
        Path now = folder();
        chooser.setInitialDirectory(now.toFile());
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            chosen = true;
            place.setText(ended(file.getPath()));
        }
    }

    private static String ended(String path) {
        return path.endsWith(ENDING) ? path : path + ENDING;
    }

    private void create() {
        try {
            Path path = Path.of(ended(place.getText().strip())).toAbsolutePath();
            shell.cases()
                    .create(
                            path,
                            title.getText().strip(),
                            failed -> problem.setText(words.text(failed.message())));
        } catch (InvalidPathException e) {
            problem.setText(words.text("ui.shell.new-bad-place"));
        }
    }
}
