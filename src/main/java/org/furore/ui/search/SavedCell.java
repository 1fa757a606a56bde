package org.furore.ui.search;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.furore.domain.search.SavedSearch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// A saved search in the list: its name with the note, below it what it asks. A click asks it.
final class SavedCell extends ListCell<SavedSearch> {
    private final Label name = new Name();
    private final Label note = new Label();
    private final Label query = new Label();
    private final HBox row;
    private final Tooltip whole = new Tooltip();

    SavedCell(Consumer<SavedSearch> asked) {
        name.getStyleClass().add("saved-name");
        note.getStyleClass().addAll("muted", "small");
        query.getStyleClass().add("muted");
        HBox first = new HBox(name, note);
        first.getStyleClass().add("saved-first");
        VBox lines = new VBox(first, query);
        row = new HBox(new FontIcon(BootstrapIcons.STAR_FILL), lines);
        row.getStyleClass().add("saved-row");
        row.setPrefWidth(0);
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        setOnMouseClicked(event -> {
            SavedSearch search = getItem();
            if (search != null && event.getButton() == MouseButton.PRIMARY) {
                asked.accept(search);
            }
        });
        addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> getListView().getSelectionModel().clearAndSelect(getIndex()));
    }

    /// A name that is seen whole beside a note of any length, unless it is very long itself.
    private static final class Name extends Label {
        private static final double MOST = 40;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), MOST * getFont().getSize());
        }
    }

    @Override
    protected void updateItem(@Nullable SavedSearch search, boolean empty) {
        super.updateItem(search, empty);
        setText(null);
        if (empty || search == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String noted = search.note() == null ? "" : SavedSearch.plain(search.note());
        name.setText(search.name());
        note.setText(noted);
        query.setText(SavedSearch.plain(search.query()));
        whole.setText(
                search.name()
                        + "\n"
                        + search.query()
                        + (search.note() == null ? "" : "\n\n" + search.note()));
        setTooltip(whole);
        setAccessibleText(search.name() + ", " + query.getText() + ", " + noted);
        setGraphic(row);
    }
}
