package org.furore.ui.controls;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/// Has the columns of a table grow with the text in them: their widths are in pixels. To be used on
/// the window's thread.
public final class ColumnScale {
    private final TableView<?> table;
    private double scale = 1;

    private ColumnScale(TableView<?> table) {
        this.table = table;
    }

    /// @param table with all its columns, their widths those of the usual size of text
    public static void follow(TableView<?> table) {
        ColumnScale scale = new ColumnScale(table);
        TextSize.of(table).subscribe(size -> scale.to(size / Look.TEXT));
    }

    private void to(double now) {
        double by = now / scale;
        scale = now;
        if (by != 1) {
            for (TableColumnBase<?, ?> column : table.getColumns()) {
                column.setMaxWidth(column.getMaxWidth() * by);
                column.setPrefWidth(column.getPrefWidth() * by);
                column.setMinWidth(column.getMinWidth() * by);
            }
        }
    }
}
