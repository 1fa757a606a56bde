package org.furore.ui.importing;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Imports.Duplicate;
import org.furore.domain.task.Message;
import org.furore.ui.controls.ColumnScale;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Slot;

import java.util.function.Consumer;

/// The records the case had already, each with the document that was there; that is read as it
/// comes into sight.
final class DuplicatesBox extends VBox {
    private final SummaryModel model;
    private final Words words;
    private final Consumer<DocumentId> open;

    DuplicatesBox(SummaryModel model, Words words, Consumer<DocumentId> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        getStyleClass().add("problems");
        Label shown = new Label();
        shown.getStyleClass().addAll("muted", "small");
        shown.managedProperty().bind(shown.textProperty().isNotEmpty());
        TableView<Duplicate> table = new TableView<>(model.duplicates());
        table.setId("duplicates");
        table.setAccessibleText(words.text("ui.importing.duplicates"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(file(words));
        table.getColumns()
                .add(
                        TextColumns.text(
                                "column-place",
                                80,
                                words,
                                row -> Said.place(row.locator(), words)));
        table.getColumns().add(document());
        table.getColumns().add(TextColumns.text("column-why", 420, words, this::why));
        ColumnScale.follow(table);
        table.setOnKeyPressed(event -> {
            Duplicate row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row.document());
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(shown, table);
        new Following(this)
                .list(
                        model.duplicates(),
                        () ->
                                shown.setText(
                                        model.duplicates().size() < SummaryModel.SHOWN
                                                ? ""
                                                : words.text(
                                                        "ui.importing.problems-shown",
                                                        SummaryModel.SHOWN)));
    }

    private static TableColumn<Duplicate, String> file(Words words) {
        TableColumn<Duplicate, String> column =
                TextColumns.text(
                        "column-file", 200, words, row -> Said.file(row.file(), row.locator()));
        column.getStyleClass().add("path");
        return column;
    }

    private TableColumn<Duplicate, Duplicate> document() {
        TableColumn<Duplicate, Duplicate> column =
                new TableColumn<>(words.text("ui.importing.column-duplicate-of"));
        column.setCellValueFactory(
                row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> new DocumentCell());
        column.setPrefWidth(330);
        column.setSortable(false);
        return column;
    }

    /// A link to the document that was there.
    private final class DocumentCell extends TableCell<Duplicate, Duplicate> {
        private final Hyperlink link = new Hyperlink();

        DocumentCell() {
            link.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(Duplicate row, boolean empty) {
            super.updateItem(row, empty);
            link.textProperty().unbind();
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Slot<DocumentRow> slot = model.document(getIndex());
            link.textProperty().bind(slot.rowProperty().map(DuplicatesBox.this::label).orElse("…"));
            link.setOnAction(event -> open.accept(row.document()));
            setGraphic(link);
        }
    }

    private String why(Duplicate row) {
        Message why = row.why();
        return why == null ? "" : words.text(why);
    }

    private String label(DocumentRow row) {
        String label = row.label().isEmpty() ? words.text("ui.importing.no-text") : row.label();
        return row.byline() == null ? label : label + " · " + row.byline();
    }
}
