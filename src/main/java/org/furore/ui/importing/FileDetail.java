package org.furore.ui.importing;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.task.Message;
import org.furore.importing.Draft;
import org.furore.importing.Mapping;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is in the file that is chosen: its first records, its problem, or its columns.
final class FileDetail extends VBox {
    private final Words words;

    FileDetail(FileRow row, Words words) {
        this.words = words;
        getStyleClass().add("file-detail");
        Label name = new Label(row.file().name());
        name.getStyleClass().add("title");
        getChildren().add(name);
        Message problem = row.file().problem();
        TableModel table = row.table();
        if (problem != null) {
            getChildren().add(problem(problem));
        }
        if (table != null) {
            if (table.open.get()) {
                columns(table);
            } else {
                known(table);
            }
        } else if (problem == null || !row.file().drafts().isEmpty()) {
            getChildren().addAll(heading(row), drafts(row));
        }
    }

    private Node problem(Message message) {
        Label said =
                new Label(
                        Said.reason(message, words),
                        new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE));
        said.getStyleClass().add("file-problem");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        return said;
    }

    private Label heading(FileRow row) {
        int count = row.file().drafts().size();
        Label label =
                new Label(
                        row.file().more()
                                ? words.text("ui.importing.first-records", count)
                                : words.text("ui.importing.all-records", count));
        label.getStyleClass().add("muted");
        return label;
    }

    private Node drafts(FileRow row) {
        ListView<Draft> list =
                new ListView<>(FXCollections.observableArrayList(row.file().drafts()));
        list.setId("drafts");
        list.getStyleClass().add("drafts");
        list.setCellFactory(each -> new DraftCell(words));
        list.setAccessibleText(words.text("ui.importing.records"));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /// A table Furore knows by its columns.
    private void known(TableModel table) {
        Mapping mapping = table.mapping().get();
        Label said = new Label(words.text("ui.importing.known-table", mapping.name()));
        said.setWrapText(true);
        Button change = new Button(words.text("ui.importing.change-columns"));
        change.setId("change-columns");
        change.setOnAction(event -> {
            table.open.set(true);
            getChildren().remove(1, getChildren().size());
            columns(table);
        });
        ListView<Draft> list = new ListView<>(table.result());
        list.setId("result");
        list.getStyleClass().add("drafts");
        list.setCellFactory(each -> new DraftCell(words));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(said, change, list);
    }

    private void columns(TableModel table) {
        MappingView view = new MappingView(table, words);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().add(view);
    }
}
