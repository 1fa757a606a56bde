package org.furore.ui.codebook;

import javafx.scene.control.ColorPicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.furore.domain.EnumWords;
import org.furore.domain.codebook.CodeColour;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Colours side by side, none, and one of one's own.
final class ColourChooser extends FlowPane {
    private static final double RADIUS = 7;

    private final Map<CodeColour, ToggleButton> swatches = new EnumMap<>(CodeColour.class);
    private final ToggleButton none;
    private final ColorPicker own = new ColorPicker();
    private final ToggleGroup group = new ToggleGroup();
    private boolean filling;

    /// @param chosen told `#rrggbb`, or null for none
    ColourChooser(Words words, Consumer<@Nullable String> chosen) {
        getStyleClass().add("colours");
        none = swatch(words.text("ui.codebook.colour-none"), null, () -> chosen.accept(null));
        for (CodeColour colour : CodeColour.values()) {
            swatches.put(
                    colour,
                    swatch(
                            words.text("ui.codebook.colour-" + EnumWords.of(colour)),
                            colour.hex(),
                            () -> chosen.accept(colour.hex())));
        }
        own.getStyleClass().add("button");
        own.setAccessibleText(words.text("ui.codebook.colour-own"));
        own.setTooltip(new Tooltip(words.text("ui.codebook.colour-own")));
        own.setStyle("-fx-color-label-visible: false;");
        own.setOnAction(event -> {
            if (!filling) {
                chosen.accept(hex(own.getValue()));
            }
        });
        getChildren().add(none);
        getChildren().addAll(swatches.values());
        getChildren().add(own);
    }

    private ToggleButton swatch(String name, @Nullable String hex, Runnable action) {
        ToggleButton button = new ToggleButton();
        if (hex == null) {
            Region empty = new Region();
            empty.getStyleClass().add("no-colour");
            button.setGraphic(empty);
        } else {
            button.setGraphic(new Circle(RADIUS, Color.web(hex)));
        }
        button.getStyleClass().add("swatch");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            action.run();
        });
        return button;
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /// Shows which is chosen.
    void show(@Nullable String hex) {
        filling = true;
        group.selectToggle(hex == null ? none : null);
        swatches.forEach((colour, button) -> {
            if (colour.hex().equalsIgnoreCase(hex)) {
                group.selectToggle(button);
            }
        });
        own.setValue(Colours.of(hex, Color.TRANSPARENT));
        filling = false;
    }
}
