package org.furore.ui.report;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.ui.controls.TabKey;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What the report shall hold, and the way to its file.
final class OptionsPane extends VBox {
    private static final int MOST = 5000;
    private static final int STEP = 10;

    private final ReportViewModel model;
    private final Words words;
    private final Following following;

    OptionsPane(ReportViewModel model, Words words, Following following, Runnable export) {
        this.model = model;
        this.words = words;
        this.following = following;
        getStyleClass().add("report-options");
        ReportChoices choices = model.choices();
        TextField title = bound(new TextField(), "title", choices.title());
        title.setPromptText(model.caseTitle());
        TextArea authors = bound(new TextArea(), "authors", choices.authors());
        authors.setPrefRowCount(2);
        TextArea summary = bound(new TextArea(), "summary", choices.summary());
        summary.setPrefRowCount(5);
        summary.setWrapText(true);
        HBox form = new HBox(named("language", language()), named("paper", paper()));
        form.getStyleClass().add("report-form");
        form.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        VBox fields =
                new VBox(
                        named("title", title),
                        named("subtitle", bound(new TextField(), "subtitle", choices.subtitle())),
                        named("authors", authors),
                        named("summary", summary),
                        form,
                        named("passages", passages()),
                        named("sections", open(new SectionList(choices, words, following))),
                        help());
        fields.getStyleClass().add("report-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("report-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, new ExportFoot(model, words, following, export));
    }

    private Label help() {
        Label help = new Label(words.text("ui.report.sections-help"));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        return help;
    }

    private <F extends TextInputControl> F bound(F field, String name, StringProperty value) {
        field.setId("report-" + name);
        field.setAccessibleText(words.text("ui.report." + name));
        field.textProperty().bindBidirectional(value);
        following.add(() -> field.textProperty().unbindBidirectional(value));
        following.add(model.writable().subscribe(field::setEditable));
        stored(field);
        if (field instanceof TextArea area) {
            TabKey.leaves(area);
        }
        return field;
    }

    /// Enabled as long as the case can be changed.
    private <N extends Node> N open(N node) {
        following.add(model.writable().subscribe(writable -> node.setDisable(!writable)));
        return node;
    }

    /// What was typed is stored when its field is left.
    private void stored(Node field) {
        following.add(
                field.focusedProperty()
                        .subscribe((was, is) -> {
                            if (!is) {
                                model.store();
                            }
                        }));
    }

    private Node named(String name, Node field) {
        Label label = new Label(words.text("ui.report." + name));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private ComboBox<String> language() {
        return choice(
                "language",
                model.choices().language(),
                value -> words.text("ui.report.language-" + (value.isEmpty() ? "window" : value)),
                "",
                "en",
                "fr");
    }

    private ComboBox<String> paper() {
        return choice(
                "paper",
                model.choices().paper(),
                value -> words.text("ui.report.paper-" + value),
                "a4",
                "letter");
    }

    private ComboBox<String> choice(
            String name, StringProperty value, Function<String, String> said, String... values) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("report-" + name);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.text("ui.report." + name));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String each) {
                        return each == null ? "" : said.apply(each);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.valueProperty().bindBidirectional(value);
        following.add(() -> box.valueProperty().unbindBidirectional(value));
        return open(box);
    }

    private Spinner<Integer> passages() {
        ObjectProperty<Integer> chosen = model.choices().passages();
        Spinner<Integer> spinner = new Spinner<>(1, MOST, Math.clamp(chosen.get(), 1, MOST), STEP);
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.getEditor().setAccessibleText(words.text("ui.report.passages"));
        spinner.valueProperty()
                .subscribe((was, is) -> {
                    if (is != null) {
                        chosen.set(is);
                    }
                });
        following.add(
                chosen.subscribe(
                        now -> spinner.getValueFactory().setValue(Math.clamp(now, 1, MOST))));
        stored(spinner);
        return open(spinner);
    }
}
