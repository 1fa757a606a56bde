package org.furore.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of what typing found.
final class EntryList {
    /// Two lines of text and the room around them, in ems.
    private static final double LINES = 3.8;

    /// What is sure to be seen whole.
    private static final int SHORT = 40;

    private EntryList() {}

    /// A list that follows the choices of `pick` and where it stands in them; a click on one of
    /// them takes it.
    ///
    /// @param clicked told after it was taken
    static <I extends EntryId> ListView<EntryPick.Choice<I>> of(
            EntryPick<I> pick, Words words, Runnable clicked) {
        ListView<EntryPick.Choice<I>> list = new ListView<>(pick.choices());
        list.getStyleClass().addAll("entry-list", "dense");
        list.setCellFactory(view -> {
            Cell<I> cell = new Cell<>(words);
            cell.setOnMouseClicked(click -> {
                if (cell.getItem() != null && click.getButton() == MouseButton.PRIMARY) {
                    pick.take(cell.getItem());
                    clicked.run();
                }
            });
            return cell;
        });
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

    /// A name, or the offer to make an entry of it; on two lines where it is long and the list has
    /// no lines of one height.
    private static final class Cell<I extends EntryId> extends ListCell<EntryPick.Choice<I>> {
        private final Words words;
        private final FontIcon plus = new FontIcon(BootstrapIcons.PLUS_CIRCLE);
        private final Tooltip whole = new Tooltip();

        Cell(Words words) {
            this.words = words;
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
            setWrapText(true);
            whole.setWrapText(true);
            whole.setMaxWidth(480);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(super.computePrefHeight(width), LINES * getFont().getSize());
        }

        @Override
        protected void updateItem(EntryPick.@Nullable Choice<I> choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else if (choice.id() == null) {
                setText(words.text("ui.reader.make", choice.name()));
                setGraphic(plus);
                tip(choice.name());
            } else {
                setText(choice.name().replaceAll("\\s+", " "));
                setGraphic(null);
                tip(choice.name());
            }
        }

        private void tip(String name) {
            whole.setText(name);
            setTooltip(name.length() > SHORT ? whole : null);
        }
    }
}
