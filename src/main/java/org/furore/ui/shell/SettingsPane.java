package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.fx.Words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// Language, theme and size of text. Each takes effect at once.
final class SettingsPane {
    private static final String SYSTEM = "system";

    private final Shell shell;
    private final Words words;
    private final VBox root = new VBox();

    SettingsPane(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
        root.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().addAll("card-pane", "form");
        Label heading = new Label(words.text("ui.shell.settings-heading"));
        heading.getStyleClass().add("title");
        Appearance now = shell.preferences().appearance().get();
        String stated = now.language();
        ComboBox<String> language =
                choice(
                        List.of(SYSTEM, "en", "fr"),
                        stated == null ? SYSTEM : stated,
                        each -> words.text("ui.shell.language-" + each));
        language.setId("settings-language");
        language.valueProperty()
                .subscribe((before, chosen) ->
                        change(old ->
                                new Appearance(
                                        SYSTEM.equals(chosen) ? null : chosen,
                                        old.theme(),
                                        old.textSize())));
        ComboBox<Theme> theme =
                choice(
                        List.of(Theme.values()),
                        Objects.requireNonNull(now.theme()),
                        each ->
                                words.text(
                                        "ui.shell.theme-" + each.name().toLowerCase(Locale.ROOT)));
        theme.setId("settings-theme");
        theme.valueProperty()
                .subscribe((before, chosen) ->
                        change(old -> new Appearance(old.language(), chosen, old.textSize())));
        Slider size = new Slider(100, Appearance.LARGEST, now.textSize());
        size.setId("settings-size");
        size.setMajorTickUnit(10);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        size.setBlockIncrement(10);
        Label percent = new Label();
        size.valueProperty()
                .subscribe(value ->
                        percent.setText(
                                words.text("ui.shell.percent", Math.round(value.doubleValue()))));
        size.valueChangingProperty().subscribe(changing -> sized(size));
        size.valueProperty().subscribe(value -> sized(size));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, labelled("ui.shell.settings-language", language), language);
        grid.addRow(1, labelled("ui.shell.settings-theme", theme), theme);
        HBox sizes = new HBox(size, percent);
        sizes.getStyleClass().add("form-buttons");
        grid.addRow(2, labelled("ui.shell.settings-size", size), sizes);
        Button done = new Button(words.text("ui.shell.done"));
        done.setDefaultButton(true);
        done.setOnAction(event -> shell.overlay().set(Shell.Overlay.NONE));
        HBox end = new HBox(done);
        end.getStyleClass().addAll("form-buttons", "form-end");
        root.getChildren().addAll(heading, grid, end);
        root.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        language.requestFocus();
                    }
                });
    }

    Node root() {
        return root;
    }

    private void sized(Slider size) {
        int chosen = (int) (Math.round(size.getValue() / 10) * 10);
        if (!size.isValueChanging()
                && chosen != shell.preferences().appearance().get().textSize()) {
            change(old -> new Appearance(old.language(), old.theme(), chosen));
        }
    }

    private void change(Function<Appearance, Appearance> changed) {
        Appearance before = shell.preferences().appearance().get();
        shell.preferences().appearance().set(changed.apply(before));
    }

    private Label labelled(String key, Node of) {
        Label label = new Label(words.text(key));
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static <T> ComboBox<T> choice(List<T> of, T now, Function<T, String> said) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(of);
        box.setValue(now);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : said.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("chosen, not typed");
                    }
                });
        return box;
    }
}
