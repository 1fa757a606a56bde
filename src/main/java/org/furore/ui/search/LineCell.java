package org.furore.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.furore.domain.search.Concordance.Line;
import org.furore.ui.library.Slot;
import org.furore.ui.library.SlotCell;
import org.furore.ui.search.ConcordanceViewModel.LineRow;
import org.jspecify.annotations.Nullable;

/// A line of a concordance: what stands before, the words found, what stands after. Both sides are
/// as wide as each other, so that the words found stand below each other.
final class LineCell extends SlotCell<LineRow> {
    private final Label left = new Label();
    private final Label match = new Label();
    private final Label right = new Label();
    private final HBox line = new HBox(left, match, right);

    LineCell() {
        line.getStyleClass().add("concordance-line");
        match.getStyleClass().add("concordance-match");
        match.setMinWidth(Region.USE_PREF_SIZE);
        left.setAlignment(Pos.CENTER_RIGHT);
        left.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        for (Label side : new Label[] {left, right}) {
            side.setMinWidth(0);
            side.setPrefWidth(0);
            side.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        // as wide as the list, never wider
        line.prefWidthProperty().set(0);
    }

    @Override
    protected Node line() {
        return line;
    }

    @Override
    protected void show(Slot<LineRow> slot, @Nullable LineRow row) {
        Line shown = row == null ? null : row.line();
        left.setText(shown == null ? "" : shown.left().strip() + gap(shown.left().endsWith(" ")));
        match.setText(shown == null ? "…" : shown.match());
        right.setText(
                shown == null ? "" : gap(shown.right().startsWith(" ")) + shown.right().strip());
        setAccessibleText(shown == null ? "" : shown.left() + shown.match() + shown.right());
    }

    /// A blank that no label leaves out, where the text has one beside the match.
    private static String gap(boolean blank) {
        return blank ? "\u00a0" : "";
    }
}
