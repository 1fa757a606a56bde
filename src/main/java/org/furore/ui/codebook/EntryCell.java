package org.furore.ui.codebook;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.furore.domain.claim.Claim;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

/// An entry in the list: its sign, its name, how often it is used.
final class EntryCell extends TreeCell<EntryRow> {
    private static final int SHOWN = 300;

    /// What the padding takes of the width and height, in sizes of the font.
    private static final double BESIDE = 2.2;

    private static final double PADDING = 0.6;

    private final Words words;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox();

    EntryCell(Words words) {
        this.words = words;
        box.getStyleClass().add("entry-row");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("entry-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().addAll("muted", "small", "count");
        count.setMinWidth(USE_PREF_SIZE);
        // As wide as the list, so that a long name is cut and the list never scrolls sideways.
        setPrefWidth(0);
    }

    /// A wording takes as many lines as it needs at the width there is.
    @Override
    protected double computePrefHeight(double width) {
        double usual = super.computePrefHeight(width);
        if (!name.isWrapText() || getGraphic() == null || getWidth() <= 0) {
            return usual;
        }
        double beside = getFont().getSize() * BESIDE;
        return Math.max(
                usual,
                Math.ceil(box.prefHeight(getWidth() - beside) + getFont().getSize() * PADDING));
    }

    @Override
    protected void updateItem(@Nullable EntryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            String full = EntryRow.name(row.entry());
            name.setText(full.length() > SHOWN ? full.substring(0, SHOWN) : full);
            name.setWrapText(row.entry() instanceof Claim);
            count.setText(row.total() == 0 ? "" : words.number(row.total()));
            box.getChildren().setAll(EntryIcons.of(row.entry()), name, count);
            setGraphic(box);
            setAccessibleText(words.text("ui.codebook.row", full, row.total()));
        }
    }
}
