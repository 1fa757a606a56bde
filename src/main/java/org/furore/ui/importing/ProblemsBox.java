package org.furore.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.document.ImportProblem;
import org.furore.ui.controls.BackKey;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.ProblemsModel.Raw;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// The records an import did not take and why: to be looked through, read as they came, copied,
/// saved, or written out to be mended.
final class ProblemsBox extends VBox {
    private final SummaryModel model;
    private final ProblemsModel problems;
    private final Words words;
    private final Chooser chooser;
    private final TableView<ImportProblem> table;
    private final SplitPane both;

    ProblemsBox(SummaryModel model, Words words, Chooser chooser) {
        this.model = model;
        this.problems = model.rejected();
        this.words = words;
        this.chooser = chooser;
        getStyleClass().add("problems");
        table = table();
        both = new SplitPane(table);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(seeking(), actions(), both);
        new Following(this).value(problems.record(), this::show);
        BackKey.of(this, this::back);
    }

    private TableView<ImportProblem> table() {
        TableView<ImportProblem> list = new TableView<>(problems.rows());
        list.setId("problems");
        list.setAccessibleText(words.text("ui.importing.problems"));
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        TableColumn<ImportProblem, String> file =
                TextColumns.text(
                        "column-file", 220, words, row -> Said.file(row.file(), row.locator()));
        file.getStyleClass().add("path");
        list.getColumns().add(file);
        list.getColumns()
                .add(
                        TextColumns.text(
                                "column-place",
                                110,
                                words,
                                row -> Said.place(row.locator(), words)));
        list.getColumns()
                .add(
                        TextColumns.text(
                                "column-reason",
                                500,
                                words,
                                row -> Said.reason(row.reason(), words)));
        ColumnScale.follow(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        // While one record is open, the next one chosen takes its place.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && problems.record().get().isPresent()) {
                        problems.open(row);
                    }
                });
        return list;
    }

    private void open() {
        ImportProblem row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            problems.open(row);
        }
    }

    private boolean back() {
        boolean open = problems.record().get().isPresent();
        problems.close();
        return open;
    }

    private void show(Optional<Raw> raw) {
        boolean lost = raw.isEmpty() && both.getItems().size() > 1;
        boolean first = raw.isPresent() && both.getItems().size() == 1;
        double[] kept = both.getDividerPositions();
        both.getItems().setAll(table);
        raw.ifPresent(each -> {
            both.getItems().add(new RecordBox(each, words, problems::close));
            both.setDividerPositions(first || kept.length == 0 ? 0.45 : kept[0]);
        });
        if (lost || raw.isPresent() && getScene() != null) {
            table.requestFocus();
        }
    }

    private HBox seeking() {
        TextField field = new TextField(problems.sought());
        field.setId("seek-problems");
        field.setPromptText(words.text("ui.importing.seek-problems"));
        field.setAccessibleText(words.text("ui.importing.seek-problems"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().subscribe(text -> problems.seek(text, words));
        Label shown = new Label();
        shown.setId("problems-shown");
        shown.getStyleClass().addAll("muted", "small");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(field, shown);
        line.getStyleClass().add("list-heading");
        Following following = new Following(line);
        following.list(problems.rows(), () -> shown.setText(counted()));
        following.value(problems.matching(), count -> shown.setText(counted()));
        following.value(
                model.subject(),
                subject -> {
                    if (problems.sought().isEmpty() && !field.getText().isEmpty()) {
                        field.clear();
                    }
                });
        return line;
    }

    private String counted() {
        long count = problems.matching().get();
        String found =
                problems.sought().isEmpty()
                        ? ""
                        : words.text("ui.importing.problems-found", count, problems.all());
        String first =
                count <= problems.rows().size()
                        ? ""
                        : words.text("ui.importing.problems-shown", problems.rows().size());
        return found.isEmpty() || first.isEmpty() ? found + first : found + ", " + first;
    }

    private FlowPane actions() {
        Button open = button("open-record", BootstrapIcons.FILE_EARMARK_CODE, this::open);
        open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        FlowPane line =
                new FlowPane(
                        open,
                        button("copy-problems", BootstrapIcons.CLIPBOARD, this::copy),
                        button("save-problems", BootstrapIcons.DOWNLOAD, this::save),
                        button("write-records", BootstrapIcons.FOLDER_SYMLINK, this::write));
        line.getStyleClass().add("problem-actions");
        return line;
    }

    private Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button(words.text("ui.importing." + name), new FontIcon(icon));
        button.setId(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(ProblemsCsv.of(problems.rows(), words));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        chooser.file(
                        words.text("ui.importing.save-problems"),
                        words.text("ui.importing.problems-file"),
                        getScene().getWindow())
                .ifPresent(file -> model.save(file, words));
    }

    private void write() {
        chooser.folder(words.text("ui.importing.write-records"), getScene().getWindow())
                .ifPresent(folder -> problems.write(folder, words));
    }
}
