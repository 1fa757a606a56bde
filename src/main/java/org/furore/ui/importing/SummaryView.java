package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Imports;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How an import went: counts, its files, the records it did not take and why, and what to do next.
final class SummaryView extends VBox {
    private final SummaryModel model;
    private final Words words;
    private final HBox counts = new HBox();
    private final Label state = new Label();
    private final Button undo = new Button();
    private final Button documents;
    private final VBox problems;
    private final SplitPane lists;

    /// @param toDocuments shows the documents of an import
    SummaryView(SummaryModel model, Words words, Consumer<ImportId> toDocuments) {
        this.model = model;
        this.words = words;
        getStyleClass().add("summary");
        counts.getStyleClass().add("counts");
        state.setWrapText(true);
        documents =
                new Button(
                        words.text("ui.importing.show-documents"),
                        new FontIcon(BootstrapIcons.COLLECTION));
        documents.setId("show-documents");
        documents.setOnAction(
                event -> model.subject().get().ifPresent(now -> toDocuments.accept(now.id())));
        undo.setId("undo-import");
        undo.setOnAction(
                event -> model.subject().get().ifPresent(now -> model.setActive(!now.active())));
        Label said = new Label();
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        HBox actions = new HBox(documents, undo);
        actions.getStyleClass().add("form-buttons");
        problems = problems();
        lists = new SplitPane(files());
        lists.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().addAll(counts, state, said, actions, lists);
        Following following = new Following(this);
        following.value(model.subject(), this::show);
        following.list(model.problems(), this::showProblems);
        following.value(
                model.problem(),
                problem -> {
                    said.getStyleClass().remove("problem");
                    problem.ifPresent(message -> {
                        said.setText(words.text(message));
                        said.getStyleClass().add("problem");
                    });
                });
        following.value(
                model.news(),
                news -> {
                    said.getStyleClass().remove("problem");
                    said.setText(news.map(words::text).orElse(""));
                });
    }

    private void show(Optional<Import> subject) {
        counts.getChildren().clear();
        boolean there = subject.isPresent();
        documents.setDisable(!there);
        undo.setDisable(!there || model.readOnly());
        undo.setText(words.text("ui.importing.undo-import"));
        subject.ifPresent(now -> {
            counts.getChildren()
                    .addAll(
                            count("ui.importing.count-taken", now.tally().taken(), "taken"),
                            count(
                                    "ui.importing.count-duplicates",
                                    now.tally().duplicates(),
                                    "duplicates"),
                            count(
                                    "ui.importing.count-rejected",
                                    now.tally().rejected(),
                                    now.tally().rejected() > 0 ? "rejected" : "none"));
            documents.setDisable(
                    now.tally().taken() + now.tally().duplicates() == 0 || !now.active());
            undo.setText(
                    words.text(
                            now.active()
                                    ? "ui.importing.undo-import"
                                    : "ui.importing.redo-import"));
        });
        String text = subject.map(this::told).orElse("");
        state.setText(text);
        state.setVisible(!text.isEmpty());
        state.setManaged(!text.isEmpty());
    }

    private String told(Import now) {
        if (!now.active()) {
            return words.text("ui.importing.state-undone");
        }
        return switch (now.state()) {
            case CANCELLED -> words.text("ui.importing.state-cancelled");
            case RUNNING -> words.text("ui.importing.state-running");
            case COMPLETE -> "";
        };
    }

    private Node count(String key, long number, String style) {
        Label value = new Label(words.number(number));
        value.getStyleClass().add("count-value");
        Label name = new Label(words.text(key));
        name.getStyleClass().add("muted");
        VBox box = new VBox(value, name);
        box.getStyleClass().addAll("count", "count-" + style);
        return box;
    }

    private Node files() {
        TableView<Imports.ImportedFile> table = new TableView<>(model.files());
        table.setId("imported-files");
        table.setAccessibleText(words.text("ui.importing.files"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns().add(column("column-file", 300, Imports.ImportedFile::name));
        table.getColumns()
                .add(column("column-format", 200, row -> Said.format(row.format(), words)));
        table.getColumns().add(number("column-taken", row -> row.tally().taken()));
        table.getColumns().add(number("column-duplicates", row -> row.tally().duplicates()));
        table.getColumns().add(number("column-rejected", row -> row.tally().rejected()));
        return table;
    }

    private VBox problems() {
        TableView<ImportProblem> table = new TableView<>(model.problems());
        table.setId("problems");
        table.setAccessibleText(words.text("ui.importing.problems"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getColumns().add(column("column-file", 220, ImportProblem::file));
        table.getColumns().add(column("column-place", 110, this::place));
        table.getColumns()
                .add(column("column-reason", 500, row -> Said.reason(row.reason(), words)));
        table.getSelectionModel().setSelectionMode(javafx.scene.control.SelectionMode.MULTIPLE);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label heading = new Label(words.text("ui.importing.problems"));
        heading.getStyleClass().add("heading");
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
        HBox line = new HBox(heading, shown, space, copy, save);
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
        VBox box = new VBox(line, table);
        box.getStyleClass().add("problems");
        return box;
    }

    private void showProblems() {
        boolean any = !model.problems().isEmpty();
        if (any && !lists.getItems().contains(problems)) {
            lists.getItems().add(problems);
            lists.setDividerPositions(0.4);
        } else if (!any) {
            lists.getItems().remove(problems);
        }
    }

    private String place(ImportProblem problem) {
        String member = problem.locator().member();
        if (problem.locator().line() > 0) {
            return words.text("ui.importing.at-line", problem.locator().line());
        }
        return member == null ? "" : member;
    }

    private <R> TableColumn<R, String> column(String key, double width, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(words.text("ui.importing." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private TableColumn<Imports.ImportedFile, String> number(
            String key, Function<Imports.ImportedFile, Long> number) {
        TableColumn<Imports.ImportedFile, String> column =
                column(key, 100, row -> words.number(number.apply(row)));
        column.getStyleClass().add("number");
        return column;
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
