package org.furore.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.furore.domain.EnumWords;
import org.furore.timeline.TimelineView.Lanes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// What is shown and how near, above the timeline.
final class TimelineBar extends BorderPane {
    private final TimelineViewModel model;
    private final PanelParts parts;
    private final List<Subscription> watching = new ArrayList<>();

    /// @param export asks for a file and writes the picture
    TimelineBar(TimelineViewModel model, PanelParts parts, Runnable export) {
        this.model = model;
        this.parts = parts;
        getStyleClass().add("timeline-bar");
        ComboBox<Lanes> lanes = lanes();
        Label name = new Label(parts.say("lanes"));
        name.setLabelFor(lanes);
        name.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane left =
                new FlowPane(
                        new HBox(name, lanes),
                        toggle("volume", model.volume()),
                        toggle("series", model.series()),
                        toggle("show-links", model.links()),
                        toggle("breaks", model.breaks()));
        left.getStyleClass().add("timeline-shown");
        HBox right =
                new HBox(
                        parts.icon("zoom-out", BootstrapIcons.ZOOM_OUT, () -> model.zoom(1 / 1.4)),
                        parts.icon("zoom-in", BootstrapIcons.ZOOM_IN, () -> model.zoom(1.4)),
                        parts.icon("fit", BootstrapIcons.ARROWS_FULLSCREEN, model::fit),
                        parts.icon("export", BootstrapIcons.DOWNLOAD, export));
        right.getStyleClass().add("timeline-tools");
        right.setMinWidth(Region.USE_PREF_SIZE);
        if (!parts.model().readOnly()) {
            Button add = parts.button("add", BootstrapIcons.PLUS, parts.model()::create);
            add.setMinWidth(Region.USE_PREF_SIZE);
            add.setId("timeline-add");
            right.getChildren().add(add);
        }
        setCenter(left);
        setRight(right);
    }

    private ComboBox<Lanes> lanes() {
        ComboBox<Lanes> box = new ComboBox<>();
        box.setId("timeline-lanes");
        box.getItems().setAll(Lanes.values());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Lanes value) {
                        return value == null ? "" : parts.say("lanes-" + EnumWords.of(value));
                    }

                    @Override
                    public Lanes fromString(String text) {
                        throw new UnsupportedOperationException("chosen, not typed");
                    }
                });
        watching.add(model.lanes().subscribe(value -> box.setValue(value)));
        watching.add(box.valueProperty().subscribe((before, value) -> model.lanes().set(value)));
        return box;
    }

    private Node toggle(String key, BooleanProperty shown) {
        ToggleButton button = new ToggleButton(parts.say(key));
        button.setId("timeline-" + key);
        button.setTooltip(new Tooltip(parts.say(key + "-tip")));
        button.getStyleClass().add("timeline-toggle");
        button.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon tick = new FontIcon(BootstrapIcons.CHECK2);
        watching.add(
                shown.subscribe(on -> {
                    button.setSelected(on);
                    button.setGraphic(on ? tick : null);
                }));
        button.setOnAction(e -> shown.set(button.isSelected()));
        return button;
    }

    /// Stops following the model.
    void dispose() {
        watching.forEach(Subscription::unsubscribe);
    }
}
