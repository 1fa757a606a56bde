package org.furore.ui.controls;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import java.util.Collection;

/// Has the columns of a table grow with the text in them: their widths are in pixels. To be used on
/// the window's thread.
public final class ColumnScale {
    private final Collection<? extends TableColumnBase<?, ?>> columns;
    private double scale = 1;

    private ColumnScale(Collection<? extends TableColumnBase<?, ?>> columns) {
        this.columns = columns;
    }

    /// @param table with all its columns, their widths those of the usual size of text
    public static void follow(TableView<?> table) {
        follow(table, table.getColumns());
    }

    /// @param columns of the table, also those that are not shown now
    public static ColumnScale follow(
            TableView<?> table, Collection<? extends TableColumnBase<?, ?>> columns) {
        ColumnScale scale = new ColumnScale(columns);
        TextSize.of(table).subscribe(size -> scale.to(size / Look.TEXT));
        return scale;
    }

    /// How many times as wide as at the usual size of text they are.
    public double now() {
        return scale;
    }

    private void to(double now) {
        double by = now / scale;
        scale = now;
        if (by != 1) {
            for (TableColumnBase<?, ?> column : columns) {
                column.setMaxWidth(column.getMaxWidth() * by);
                column.setPrefWidth(column.getPrefWidth() * by);
                column.setMinWidth(column.getMinWidth() * by);
            }
        }
    }
}
