package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Two columns of fields, as wide as each other.
final class Columns {
    private static final double HALF = 50;

    private Columns() {}

    static GridPane of(List<? extends Node> left, List<? extends Node> right) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("columns");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(HALF);
            grid.getColumnConstraints().add(column);
        }
        grid.add(column(left), 0, 0);
        grid.add(column(right), 1, 0);
        return grid;
    }

    private static VBox column(List<? extends Node> fields) {
        VBox column = new VBox();
        column.getChildren().addAll(fields);
        column.getStyleClass().add("column");
        return column;
    }
}
