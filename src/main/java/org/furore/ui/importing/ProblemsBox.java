package org.furore.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.furore.domain.document.ImportProblem;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;

/// The records an import did not take and why, to be copied or saved.
final class ProblemsBox extends VBox {
    private final SummaryModel model;
    private final Words words;

    ProblemsBox(SummaryModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("problems");
        TableView<ImportProblem> table = new TableView<>(model.problems());
        table.setId("problems");
        table.setAccessibleText(words.text("ui.importing.problems"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getColumns().add(TextColumns.text("column-file", 220, words, ImportProblem::file));
        table.getColumns()
                .add(
                        TextColumns.text(
                                "column-place",
                                110,
                                words,
                                row -> Said.place(row.locator(), words)));
        table.getColumns()
                .add(
                        TextColumns.text(
                                "column-reason",
                                500,
                                words,
                                row -> Said.reason(row.reason(), words)));
        ColumnScale.follow(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), table);
    }

    private HBox head() {
        Label shown = new Label();
        shown.getStyleClass().addAll("muted", "small");
        Button copy =
                new Button(
                        words.text("ui.importing.copy-problems"),
                        new FontIcon(BootstrapIcons.CLIPBOARD));
        copy.setId("copy-problems");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        Button save =
                new Button(
                        words.text("ui.importing.save-problems"),
                        new FontIcon(BootstrapIcons.DOWNLOAD));
        save.setId("save-problems");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> save());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(shown, space, copy, save);
        line.getStyleClass().add("list-heading");
        new Following(line)
                .list(
                        model.problems(),
                        () ->
                                shown.setText(
                                        model.problems().size() < SummaryModel.SHOWN
                                                ? ""
                                                : words.text(
                                                        "ui.importing.problems-shown",
                                                        SummaryModel.SHOWN)));
        return line;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(ProblemsCsv.of(model.problems(), words));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("ui.importing.save-problems"));
        chooser.setInitialFileName(words.text("ui.importing.problems-file"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath(), words);
        }
    }
}
