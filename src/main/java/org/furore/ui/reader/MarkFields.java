package org.furore.ui.reader;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

/// The fields of a mark in a form of two columns, made for one kind.
final class MarkFields extends GridPane {
    private final MarkForm form;
    private final Words words;
    private int row;

    MarkFields(MarkForm form, Words words) {
        this.form = form;
        this.words = words;
        getStyleClass().add("mark-fields");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        getColumnConstraints().setAll(labels, fields);
    }

    /// The entry a mark is about, as a field, for marks that have one.
    void subject(MarkKind kind) {
        switch (kind) {
            case CLAIM -> field("kind-claim", new EntryField<>(form.claim(), words, ""));
            case ACTOR -> field("kind-actor", new EntryField<>(form.actor(), words, ""));
            case CODE -> field("kind-code", new EntryField<>(form.code(), words, ""));
            case SENTIMENT -> {}
        }
    }

    /// All that may be said besides.
    void details(MarkKind kind) {
        switch (kind) {
            case CLAIM -> {
                field("stance", toggles("stance-", Stance.values(), form.stance()));
                field("speaker", entry(form.speaker(), "nobody-named"));
                field(
                        "attribution",
                        toggles("attribution-", Attribution.values(), form.attribution()));
                field("reported-by", entry(form.reportedBy(), "author-or-outlet"));
                CheckBox hedged = new CheckBox(words.text("ui.reader.hedged"));
                hedged.selectedProperty().bindBidirectional(form.hedged());
                add(hedged, 1, row++);
            }
            case SENTIMENT -> {
                field("polarity", polarity());
                field("target", entry(form.target(), "no-target"));
            }
            case ACTOR, CODE -> {}
        }
    }

    private EntryField<?> entry(EntryPick<?> pick, String prompt) {
        return new EntryField<>(pick, words, words.text("ui.reader." + prompt));
    }

    private void field(String name, Node node) {
        Label label = new Label(words.text("ui.reader." + name));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(node);
        node.setAccessibleText(label.getText());
        add(label, 0, row);
        add(node, 1, row++);
    }

    private <E extends Enum<E>> Node toggles(
            String stem, E[] values, ObjectProperty<@Nullable E> chosen) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("pills");
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            ToggleButton button =
                    new ToggleButton(words.text("ui.reader." + stem + EnumWords.of(value)));
            button.getStyleClass().add("pill");
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(button.getText() + " (" + (value.ordinal() + 1) + ")"));
            pane.getChildren().add(button);
        }
        pane.addEventFilter(KeyEvent.KEY_PRESSED, press -> pressed(press, chosen));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, press -> digit(press, values, chosen));
        show(group, chosen.get());
        chosen.addListener((of, before, now) -> show(group, now));
        group.selectedToggleProperty()
                .addListener((of, before, now) -> {
                    for (E value : values) {
                        if (now != null && now.getUserData() == value) {
                            chosen.set(value);
                        }
                    }
                    if (now == null) {
                        chosen.set(null);
                    }
                });
        return pane;
    }

    /// Space chooses and never lets go of what an arrow has chosen; Backspace lets go.
    private static <E> void pressed(KeyEvent press, ObjectProperty<@Nullable E> chosen) {
        if (press.getCode() == KeyCode.BACK_SPACE) {
            chosen.set(null);
            press.consume();
        } else if (press.getCode() == KeyCode.SPACE
                && press.getTarget() instanceof ToggleButton button) {
            button.setSelected(true);
            press.consume();
        }
    }

    /// Its number chooses a value, 0 none.
    private static <E> void digit(KeyEvent press, E[] values, ObjectProperty<@Nullable E> chosen) {
        String typed = press.getText();
        if (typed.length() == 1 && !press.isShortcutDown() && !press.isAltDown()) {
            int number = typed.charAt(0) - '0';
            if (number == 0) {
                chosen.set(null);
                press.consume();
            } else if (number > 0 && number <= values.length) {
                chosen.set(values[number - 1]);
                press.consume();
            }
        }
    }

    /// The number of a stance chooses it, unless a field with numbers of its own took it.
    void stance(KeyEvent press) {
        digit(press, Stance.values(), form.stance());
    }

    private static void show(ToggleGroup group, @Nullable Object value) {
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData() == value) {
                group.selectToggle(toggle);
                return;
            }
        }
        group.selectToggle(null);
    }

    /// Five steps, also by the keys 1 to 5, and a slider for what lies between.
    private Node polarity() {
        javafx.scene.layout.VBox pane = new javafx.scene.layout.VBox();
        pane.getStyleClass().add("polarity");
        HBox steps = new HBox();
        steps.getStyleClass().add("pills");
        ToggleGroup group = new ToggleGroup();
        for (int step = 0; step < 5; step++) {
            double value = (step - 2) / 2.0;
            ToggleButton button = new ToggleButton(words.signed(value));
            button.getStyleClass().addAll("pill", "polarity-step");
            if (value == 0) {
                button.getStyleClass().add("polarity-neutral");
            }
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setAccessibleText(words.text("ui.reader.polarity-" + step));
            button.setTooltip(
                    new Tooltip(
                            words.text("ui.reader.polarity-" + step) + " (" + (step + 1) + ")"));
            button.setOnAction(press -> form.polarity().set(value));
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
            steps.getChildren().add(button);
        }
        Slider slider = new Slider(-1, 1, form.polarity().get());
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(words.text("ui.reader.polarity"));
        slider.valueProperty().bindBidirectional(form.polarity());
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = new Label();
        value.getStyleClass().addAll("small", "polarity-value");
        HBox fine = new HBox(slider, value);
        fine.getStyleClass().add("polarity-fine");
        Runnable follow =
                () -> {
                    double now = Math.round(form.polarity().get() * 100) / 100.0;
                    value.setText(words.signed(now));
                    show(group, now == 0 ? (Object) 0.0 : (Object) now);
                    for (Toggle toggle : group.getToggles()) {
                        toggle.setSelected(toggle.getUserData().equals(now == 0 ? 0.0 : now));
                    }
                };
        form.polarity().addListener((of, before, now) -> follow.run());
        follow.run();
        pane.getChildren().addAll(steps, fine);
        return pane;
    }
}
