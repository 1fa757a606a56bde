package org.furore.ui.importing;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.importing.Mapping.Field;
import org.furore.ui.fx.Words;

import java.util.ArrayList;
import java.util.List;

/// The column of one field: a choice among the table's columns, each shown with its first cell, or
/// the same value for all records.
final class ChoiceBox extends VBox {
    private static final int CELL = 40;
    private static final double WIDTH = 240;

    private final TableModel table;
    private final Field field;
    private final Words words;
    private final ComboBox<Choice> columns = new ComboBox<>();
    private final TextField same = new TextField();
    private boolean showing;

    ChoiceBox(TableModel table, Field field, Words words) {
        this.table = table;
        this.field = field;
        this.words = words;
        getStyleClass().add("choice");
        columns.setId("field-" + field.key());
        columns.setMaxWidth(Double.MAX_VALUE);
        // Asked for its width, a combo box would lay out its whole list.
        columns.setPrefWidth(WIDTH);
        columns.setMinWidth(0);
        columns.setVisibleRowCount(14);
        columns.setAccessibleText(Said.field(field, words));
        columns.setCellFactory(list -> new ColumnCell());
        columns.setButtonCell(new ColumnCell());
        columns.valueProperty()
                .subscribe(choice -> {
                    if (choice != null && !showing) {
                        chosen(choice);
                    }
                });
        same(false, "");
        same.setId("same-" + field.key());
        same.setAccessibleText(Said.field(field, words));
        same.setPromptText(words.text("ui.importing.same-prompt"));
        same.textProperty()
                .subscribe(text -> {
                    if (!showing && same.isManaged()) {
                        String value = text.strip();
                        table.choose(field, value.isEmpty() ? Choice.NONE : new Choice.Same(value));
                    }
                });
        HBox.setHgrow(columns, Priority.ALWAYS);
        getChildren().addAll(columns, same);
        show();
    }

    /// Shows what the mapping says now.
    void show() {
        Choice now = table.choice(field);
        boolean typing = same.isManaged() && same.isFocused();
        if (typing && !(now instanceof Choice.Column)) {
            return;
        }
        showing = true;
        List<Choice> items = new ArrayList<>();
        items.add(Choice.NONE);
        table.sample().names().forEach(name -> items.add(new Choice.Column(name)));
        items.add(new Choice.Same(""));
        if (now instanceof Choice.Given) {
            items.add(now);
        }
        if (!columns.getItems().equals(items)) {
            columns.getItems().setAll(items);
        }
        columns.setValue(now instanceof Choice.Same ? new Choice.Same("") : now);
        same(now instanceof Choice.Same, now instanceof Choice.Same(String value) ? value : "");
        showing = false;
    }

    private void same(boolean shown, String value) {
        same.setVisible(shown);
        same.setManaged(shown);
        same.setText(value);
    }

    private void chosen(Choice choice) {
        if (choice instanceof Choice.Same) {
            showing = true;
            same(true, "");
            showing = false;
            same.requestFocus();
            table.choose(field, Choice.NONE);
        } else {
            table.choose(field, choice);
            showing = true;
            same(false, "");
            showing = false;
        }
    }

    /// A column's name and its first cell.
    private final class ColumnCell extends ListCell<Choice> {
        private final Label name = new Label();
        private final Label cell = new Label();
        private final HBox row = new HBox(name, cell);

        ColumnCell() {
            row.getStyleClass().add("column-choice");
            cell.getStyleClass().addAll("muted", "small");
            name.setMinWidth(USE_PREF_SIZE);
            cell.setMinWidth(0);
            name.setMaxWidth(260);
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            row.getStyleClass().remove("no-column");
            cell.setText("");
            switch (choice) {
                case Choice.None none -> {
                    row.getStyleClass().add("no-column");
                    name.setText(words.text("ui.importing.no-column"));
                }
                case Choice.Same value -> name.setText(words.text("ui.importing.same"));
                case Choice.Given given -> name.setText(words.text("ui.importing.given"));
                case Choice.Column(String column) -> {
                    name.setText(column);
                    cell.setText(first(column));
                }
            }
            setGraphic(row);
        }
    }

    private String first(String column) {
        List<String> cells = table.sample().cells(column);
        if (cells.isEmpty()) {
            return "";
        }
        String cell = cells.getFirst().replaceAll("\\s+", " ");
        return cell.length() <= CELL
                ? cell
                : cell.substring(
                                0,
                                cell.offsetByCodePoints(
                                        0, Math.min(CELL, cell.codePointCount(0, cell.length()))))
                        + "…";
    }
}
