package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import org.furore.ui.fx.Words;

import java.util.function.Function;

/// Columns of words and numbers, as the tables of importing have them: in the order they are given.
final class TextColumns {
    private TextColumns() {}

    /// @param key of the title, below `ui.importing.`
    /// @param width in pixels at the usual size of text
    static <R> TableColumn<R, String> text(
            String key, double width, Words words, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(words.text("ui.importing." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    /// The same at the right.
    static <R> TableColumn<R, String> number(
            String key, double width, Words words, Function<R, String> number) {
        TableColumn<R, String> column = text(key, width, words, number);
        column.getStyleClass().add("number");
        return column;
    }
}
