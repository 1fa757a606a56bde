package org.furore.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;

import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of what typing found.
final class EntryList {
    private EntryList() {}

    /// A list that follows the choices of `pick` and where it stands in them; a click moves there.
    static <I extends EntryId> ListView<EntryPick.Choice<I>> of(EntryPick<I> pick, Words words) {
        ListView<EntryPick.Choice<I>> list = new ListView<>(pick.choices());
        list.getStyleClass().addAll("entry-list", "dense");
        list.setCellFactory(view -> new Cell<>(words));
        Label none =
                new Label(words.text(pick.makes() ? "ui.reader.no-choice" : "ui.reader.no-event"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        pick.at()
                .addListener((of, before, now) -> {
                    list.getSelectionModel().clearAndSelect(now.intValue());
                    list.scrollTo(Math.max(0, now.intValue() - 3));
                });
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((of, before, now) -> {
                    if (now.intValue() >= 0) {
                        pick.at().set(now.intValue());
                    }
                });
        list.getSelectionModel().clearAndSelect(Math.max(0, pick.at().get()));
        pick.choices()
                .addListener(
                        (javafx.collections.ListChangeListener<EntryPick.Choice<I>>)
                                change -> list.getSelectionModel().clearAndSelect(0));
        return list;
    }

    /// A name, or the offer to make an entry of it.
    private static final class Cell<I extends EntryId> extends ListCell<EntryPick.Choice<I>> {
        private final Words words;
        private final FontIcon plus = new FontIcon(BootstrapIcons.PLUS_CIRCLE);

        Cell(Words words) {
            this.words = words;
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(EntryPick.@Nullable Choice<I> choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                setGraphic(null);
            } else if (choice.id() == null) {
                setText(words.text("ui.reader.make", choice.name()));
                setGraphic(plus);
            } else {
                setText(choice.name().replaceAll("\\s+", " "));
                setGraphic(null);
            }
        }
    }
}
