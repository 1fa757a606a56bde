package org.furore.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.importing.DateForm;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.TableModel.DateChoice;

import java.util.List;

/// How the dates of a table are written. Where its cells do not show whether the day or the month
/// stands first, it asks.
final class DateRow extends VBox {
    private final TableModel table;
    private final Words words;
    private final ComboBox<DateChoice> choice = new ComboBox<>();
    private final TextField pattern = new TextField();
    private final Label problem = new Label();
    private final Label question = new Label();
    private final VBox asking;
    private boolean showing;

    DateRow(TableModel table, Words words) {
        this.table = table;
        this.words = words;
        getStyleClass().add("date-row");
        question.setWrapText(true);
        Button day = new Button(words.text("ui.importing.day-first"));
        day.setId("day-first");
        day.setOnAction(event -> table.setDates(DateChoice.DAY_FIRST));
        Button month = new Button(words.text("ui.importing.month-first"));
        month.setId("month-first");
        month.setOnAction(event -> table.setDates(DateChoice.MONTH_FIRST));
        FlowPane answers = new FlowPane(day, month);
        answers.getStyleClass().add("form-buttons");
        asking = new VBox(question, answers);
        asking.getStyleClass().add("question");
        choice.setId("date-order");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(words.text("ui.importing.dates"));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(DateChoice value) {
                        return value == null ? "" : said(value);
                    }

                    @Override
                    public DateChoice fromString(String text) {
                        throw new UnsupportedOperationException(text);
                    }
                });
        choice.valueProperty()
                .subscribe(value -> {
                    if (value != null && !showing) {
                        table.setDates(value);
                        pattern(value == DateChoice.PATTERN);
                    }
                });
        pattern(false);
        pattern.setId("date-pattern");
        pattern.setPromptText("dd/MM/yyyy HH:mm");
        pattern.setAccessibleText(words.text("ui.importing.date-pattern"));
        pattern.textProperty()
                .subscribe(text -> {
                    if (!showing && pattern.isManaged()) {
                        boolean good = text.isBlank() || table.setPattern(text.strip());
                        problem.setText(good ? "" : words.text("ui.importing.bad-pattern"));
                    }
                });
        problem.getStyleClass().addAll("problem", "small");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox.setHgrow(choice, Priority.ALWAYS);
        getChildren().addAll(asking, choice, pattern, problem);
        show();
    }

    private String said(DateChoice value) {
        return words.text(
                switch (value) {
                    case AS_WRITTEN -> "ui.importing.dates-as-written";
                    case DAY_FIRST -> "ui.importing.day-first";
                    case MONTH_FIRST -> "ui.importing.month-first";
                    case PATTERN -> "ui.importing.dates-pattern";
                });
    }

    /// Why a person is asked.
    private String why() {
        int first = table.sample().rows().size();
        return switch (table.search().found().get()) {
            case LOOKING -> words.text("ui.importing.which-first-looking", first);
            case NONE -> words.text("ui.importing.which-first-none");
            case BOTH -> words.text("ui.importing.which-first-both");
            default -> words.text("ui.importing.which-first-sample", first);
        };
    }

    private void pattern(boolean shown) {
        pattern.setVisible(shown);
        pattern.setManaged(shown);
        if (!shown) {
            problem.setText("");
        }
    }

    /// Shows what the mapping says now.
    void show() {
        DateForm form = table.dateForm().get().orElse(null);
        setVisible(form != null && form.shape() != DateForm.Shape.EMPTY);
        setManaged(isVisible());
        if (form == null || pattern.isFocused()) {
            return;
        }
        showing = true;
        boolean unclear = table.state().get() == TableModel.State.DATE_ORDER;
        boolean open =
                form.shape() == DateForm.Shape.UNCLEAR_ORDER
                        && table.dateChoice() == DateChoice.AS_WRITTEN;
        asking.setVisible(unclear || open);
        asking.setManaged(unclear || open);
        question.setText(words.text("ui.importing.which-first", form.example()) + " " + why());
        boolean three = !form.dayFirst().isEmpty();
        choice.getItems()
                .setAll(
                        three
                                ? List.of(DateChoice.values())
                                : List.of(DateChoice.AS_WRITTEN, DateChoice.PATTERN));
        boolean unknown =
                form.shape() == DateForm.Shape.UNKNOWN
                        && table.mapping().get().date().patterns().isEmpty();
        DateChoice now = unknown ? DateChoice.PATTERN : table.dateChoice();
        choice.setValue(now);
        choice.setVisible(!asking.isManaged());
        choice.setManaged(!asking.isManaged());
        pattern(now == DateChoice.PATTERN);
        if (now == DateChoice.PATTERN) {
            pattern.setText(String.join(" | ", table.mapping().get().date().patterns()));
        }
        problem.setText(unknown ? words.text("ui.importing.no-date", form.example()) : "");
        showing = false;
    }
}
