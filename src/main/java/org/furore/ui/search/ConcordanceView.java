package org.furore.ui.search;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.furore.domain.EnumWords;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Shown;
import org.furore.ui.library.Slot;
import org.furore.ui.search.ConcordanceViewModel.LineRow;
import org.furore.ui.search.ConcordanceViewModel.Lines;
import org.furore.ui.search.ConcordanceViewModel.Sorting;
import org.jspecify.annotations.Nullable;

/// The lines of a concordance below each other, the words found in one column.
final class ConcordanceView {
    private final ConcordanceViewModel model;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final Label count = new Label();
    private final ListView<Slot<LineRow>> list = new ListView<>();

    ConcordanceView(ConcordanceViewModel model, Words words) {
        this.model = model;
        this.words = words;
        count.setId("lines-count");
        count.getStyleClass().add("muted");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bar = new HBox(count, between, sorting());
        bar.getStyleClass().add("library-bar");
        root.setTop(bar);
        root.setCenter(list);
        list.setId("lines");
        list.getStyleClass().add("concordance");
        list.setAccessibleText(words.text("ui.search.lines"));
        list.setPlaceholder(new Label(words.text("ui.search.no-lines")));
        list.setCellFactory(of -> new LineCell());
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        open();
                    }
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open();
                        event.consume();
                    }
                });
        Shown.follow(root, model.linesProperty(), this::show);
    }

    Node root() {
        return root;
    }

    private void open() {
        model.open(list.getSelectionModel().getSelectedItem());
    }

    private void show(Lines lines) {
        list.setItems(lines.slots());
        count.setText(words.text("ui.search.lines-count", lines.total(), lines.documents()));
    }

    private ComboBox<Sorting> sorting() {
        ComboBox<Sorting> sorting = new ComboBox<>();
        sorting.setId("lines-sorting");
        sorting.getItems().setAll(Sorting.values());
        sorting.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Sorting by) {
                        return by == null ? "" : words.text("ui.search.lines-" + EnumWords.of(by));
                    }

                    @Override
                    public Sorting fromString(String text) {
                        return Sorting.DOCUMENT;
                    }
                });
        sorting.setAccessibleText(words.text("ui.search.sort"));
        sorting.setValue(model.sortingProperty().get());
        sorting.valueProperty().subscribe((before, after) -> model.sortingProperty().set(after));
        return sorting;
    }
}
