package org.furore.ui.report;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.furore.domain.task.Message;
import org.furore.report.SectionChoice;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sections in their order: ticked ones are printed; dragged, or moved with Alt and the arrows.
final class SectionList extends ListView<SectionChoice> {
    private static final double ROWS = 24.6;

    private final ReportChoices choices;
    private final Words words;

    SectionList(ReportChoices choices, Words words, Following following) {
        this.choices = choices;
        this.words = words;
        setId("sections");
        getStyleClass().add("section-list");
        setAccessibleText(words.text("ui.report.sections"));
        setAccessibleHelp(words.text("ui.report.sections-help"));
        setCellFactory(list -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        following.add(choices.sections().subscribe(now -> fill()));
        setMinHeight(USE_PREF_SIZE);
        styleProperty().set("-fx-pref-height: " + ROWS + "em;");
    }

    private void fill() {
        int at = getSelectionModel().getSelectedIndex();
        getItems().setAll(choices.sections().get());
        getSelectionModel().select(Math.max(0, at));
    }

    private void pressed(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        if (at < 0) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            toggle(at);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(at, at - 1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(at, at + 1);
            event.consume();
        }
    }

    private void toggle(int at) {
        choices.sections().set(SectionChoice.toggled(choices.sections().get(), at));
    }

    private void move(int from, int to) {
        if (to >= 0 && to < getItems().size()) {
            choices.sections().set(SectionChoice.moved(choices.sections().get(), from, to));
            getSelectionModel().clearAndSelect(to);
            getFocusModel().focus(to);
        }
    }

    private final class Cell extends ListCell<SectionChoice> {
        private final CheckBox box = new CheckBox();
        private final HBox row = new HBox();

        Cell() {
            FontIcon grip = new FontIcon(BootstrapIcons.GRIP_VERTICAL);
            Label name = new Label();
            name.textProperty().bind(box.accessibleTextProperty());
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            box.setFocusTraversable(false);
            box.setOnAction(event -> toggle(getIndex()));
            row.getChildren().setAll(box, name, grip);
            row.getStyleClass().add("section-row");
            setPrefWidth(0);
            setOnDragDetected(this::taken);
            setOnDragOver(this::over);
            setOnDragExited(event -> getStyleClass().remove("drop-here"));
            setOnDragDropped(this::dropped);
        }

        @Override
        protected void updateItem(@Nullable SectionChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            if (choice == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                String name = words.text(Message.of("report.section-" + choice.section().word()));
                box.setAccessibleText(name);
                box.setSelected(choice.printed());
                box.setDisable(choice.fixed());
                setGraphic(row);
                setAccessibleText(
                        words.text(
                                choice.printed()
                                        ? "ui.report.section-printed"
                                        : "ui.report.section-left-out",
                                name));
            }
        }

        private void taken(MouseEvent event) {
            if (!isEmpty()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(Integer.toString(getIndex()));
                board.setContent(content);
                board.setDragView(snapshot(null, null));
                event.consume();
            }
        }

        private void over(DragEvent event) {
            if (event.getGestureSource() instanceof Cell && !isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
                if (!getStyleClass().contains("drop-here")) {
                    getStyleClass().add("drop-here");
                }
                event.consume();
            }
        }

        private void dropped(DragEvent event) {
            if (event.getGestureSource() instanceof Cell from && !isEmpty()) {
                move(from.getIndex(), getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        }
    }
}
