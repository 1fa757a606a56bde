package org.furore.ui.library;

import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Widths of columns: each keeps its own, and one takes what is left of the table.
final class OneTakesTheRest extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {
    private final String taker;

    /// @param taker the id of the column that takes the rest
    OneTakesTheRest(String taker) {
        this.taker = taker;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> moved = features.getColumn();
        TableColumnBase<?, ?> rest = null;
        double others = 0;
        for (Object each : features.getTable().getVisibleLeafColumns()) {
            TableColumnBase<?, ?> column = (TableColumnBase<?, ?>) each;
            if (taker.equals(column.getId())) {
                rest = column;
                continue;
            }
            double width = moved == null ? column.getPrefWidth() : column.getWidth();
            if (column == moved) {
                width += features.getDelta();
            }
            width = Math.clamp(width, column.getMinWidth(), column.getMaxWidth());
            if (column == moved) {
                column.setPrefWidth(width);
            }
            features.setColumnWidth(column, width);
            others += width;
        }
        if (rest != null) {
            features.setColumnWidth(
                    rest, Math.max(rest.getMinWidth(), features.getContentWidth() - others));
        }
        return moved == null || moved != rest;
    }
}
