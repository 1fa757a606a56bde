package org.furore.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.furore.domain.document.CollectionFrame.Coverage;
import org.furore.ui.fx.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks how the material was collected; folded away, as none of it is needed.
final class FrameForm extends TitledPane {
    private final FrameModel model;
    private final Words words;

    FrameForm(FrameModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("frame");
        getStyleClass().add("frame-form");
        setText(words.text("ui.importing.frame"));
        setExpanded(!model.frame().equals(org.furore.domain.document.CollectionFrame.UNSTATED));
        setAnimated(false);
        setContent(content());
    }

    private Node content() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        TextField query = field("frame-query", "ui.importing.frame-query-prompt");
        query.textProperty().bindBidirectional(model.query);
        TextField period = field("frame-period", "ui.importing.frame-period-prompt");
        period.textProperty().bindBidirectional(model.period);
        TextField tool = field("frame-tool", "ui.importing.frame-tool-prompt");
        tool.textProperty().bindBidirectional(model.tool);
        TextField gaps = field("frame-gaps", "ui.importing.frame-gaps-prompt");
        gaps.textProperty().bindBidirectional(model.gaps);
        Label problem = new Label(words.text("ui.importing.bad-period"));
        problem.getStyleClass().addAll("problem", "small");
        problem.visibleProperty().bind(model.periodReadable().not());
        problem.managedProperty().bind(problem.visibleProperty());
        add(grid, 0, "ui.importing.frame-query", query);
        add(grid, 1, "ui.importing.frame-period", period);
        grid.add(problem, 1, 2);
        add(grid, 3, "ui.importing.frame-tool", tool);
        Label label = label("ui.importing.frame-coverage");
        ComboBox<Optional<Coverage>> coverage = coverage();
        label.setLabelFor(coverage);
        grid.add(label, 2, 0);
        grid.add(coverage, 3, 0);
        Label missing = label("ui.importing.frame-gaps");
        missing.setLabelFor(gaps);
        grid.add(missing, 2, 1);
        grid.add(gaps, 3, 1);
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i % 2 == 1 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.text(prompt));
        return field;
    }

    private Label label(String key) {
        Label label = new Label(words.text(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private void add(GridPane grid, int row, String key, Node field) {
        Label label = label(key);
        label.setLabelFor(field);
        grid.add(label, 0, row);
        grid.add(field, 1, row);
    }

    private ComboBox<Optional<Coverage>> coverage() {
        ComboBox<Optional<Coverage>> box = new ComboBox<>();
        box.getItems()
                .setAll(
                        List.of(
                                Optional.empty(),
                                Optional.of(Coverage.SAMPLE),
                                Optional.of(Coverage.CENSUS)));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Coverage> value) {
                        return words.text(
                                "ui.importing.coverage-"
                                        + (value == null || value.isEmpty()
                                                ? "unstated"
                                                : value.get().name().toLowerCase(Locale.ROOT)));
                    }

                    @Override
                    public Optional<Coverage> fromString(String text) {
                        throw new UnsupportedOperationException(text);
                    }
                });
        box.valueProperty().bindBidirectional(model.coverage);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
