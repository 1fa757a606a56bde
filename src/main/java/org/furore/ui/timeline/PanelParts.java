package org.furore.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.event.EdtfLabel;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.furore.ui.timeline.Details.Quote;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pieces that the pages beside the timeline are put together from.
record PanelParts(EventPanelModel model, Words words) {

    String say(String key, Object... arguments) {
        return words.text("ui.timeline." + key, arguments);
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    Label heading(String key) {
        return label(say(key), "panel-heading");
    }

    static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setMinHeight(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button(say(key), new FontIcon(icon));
        button.setOnAction(e -> action.run());
        return button;
    }

    /// A button with an icon only; its name is told on pointing and to screen readers.
    Button icon(String key, Ikon icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(say(key));
        button.setTooltip(new Tooltip(say(key)));
        button.setOnAction(e -> action.run());
        return button;
    }

    static HBox row(Node grows, Node... others) {
        HBox row = new HBox(grows);
        row.getStyleClass().add("panel-row");
        row.getChildren().addAll(others);
        HBox.setHgrow(grows, Priority.ALWAYS);
        if (grows instanceof javafx.scene.layout.Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setMinWidth(0);
        }
        return row;
    }

    /// A passage or a mark with a way to its place, and to take it away where it is evidence. It
    /// can be dragged, as evidence, from here to an event.
    ///
    /// @param number its own among those beside it
    private Node quote(Quote quote, boolean removable, int number) {
        VBox lines = new VBox();
        lines.getStyleClass().add("quote");
        EvidenceClip clip = quote.clip();
        if (clip != null) {
            lines.setCursor(Cursor.OPEN_HAND);
            String said = quote.quote() == null ? quote.source() : quote.quote();
            EvidenceSource.on(
                    lines,
                    drag ->
                            Optional.of(
                                    new EvidenceSource.Dragged(clip, said == null ? "" : said)));
        }
        if (quote.about() != null) {
            lines.getChildren().add(label(words.text(quote.about()), "quote-about"));
        }
        if (quote.quote() != null) {
            lines.getChildren().add(label(say("quoted", quote.quote()), "quote-text"));
        }
        String source =
                String.join(
                        " · ",
                        Stream.of(
                                        quote.source(),
                                        quote.date() == null
                                                ? null
                                                : EdtfLabel.of(quote.date(), words.locale()))
                                .filter(java.util.Objects::nonNull)
                                .toList());
        Location place = quote.place();
        if (place != null) {
            String shown = source.isEmpty() ? say("open-passage") : source;
            lines.getChildren().add(link(shown, () -> model.open(place)));
        } else if (!source.isEmpty()) {
            lines.getChildren().add(label(source, "muted", "small"));
        }
        if (!removable || quote.evidence() == null) {
            return lines;
        }
        Button remove =
                icon(
                        "evidence-remove",
                        BootstrapIcons.X,
                        () -> model.unback(java.util.Objects.requireNonNull(quote.evidence())));
        remove.setId("evidence-remove-" + number);
        return row(lines, remove);
    }

    List<Node> quotes(List<Quote> all, boolean removable) {
        List<Node> nodes = new ArrayList<>();
        all.forEach(quote -> nodes.add(quote(quote, removable, nodes.size())));
        return nodes;
    }
}
