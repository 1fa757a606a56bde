package org.furore.ui.suggestions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestions.Proposed;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.controls.MarkedText;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// A suggestion: where, its words in their surroundings, what accepting it would say, how sure the
/// machine is, and the two decisions.
final class SuggestedCell extends ListCell<LazyRows.Row<Proposed>> {
    private static final double WAITING = 5.5;

    /// Width of the bar at the right, which is there in all but the shortest lists.
    private static final double BAR = 14;

    private final SuggestionsViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label outlet = new Label();
    private final Label date = new Label();
    private final Label statement = new Label();
    private final MarkedText text = new MarkedText();
    private final VBox said;
    private final VBox decide;
    private final HBox box;

    SuggestedCell(SuggestionsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        outlet.getStyleClass().add("muted");
        outlet.setMinWidth(0);
        date.getStyleClass().addAll("muted", "small");
        date.setMinWidth(USE_PREF_SIZE);
        statement.getStyleClass().addAll("small", "statement");
        statement.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, outlet, gap, date);
        head.getStyleClass().add("suggestion-head");
        VBox.setVgrow(text, Priority.ALWAYS);
        said = new VBox(head, text, statement);
        said.getStyleClass().add("suggestion");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        decide =
                new VBox(
                        decision("accept", BootstrapIcons.CHECK2, model::accept),
                        decision("reject", BootstrapIcons.X, model::reject));
        decide.getStyleClass().add("decide");
        decide.setMinWidth(USE_PREF_SIZE);
        box = new HBox(said, decide);
        box.getStyleClass().add("suggestion-row");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getClickCount() == 2) {
                model.open(getIndex());
            }
        });
    }

    private Button decision(
            String name, BootstrapIcons icon, java.util.function.Consumer<List<Integer>> action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", name);
        button.setTooltip(
                new Tooltip(
                        words.text("ui.suggestions.does-" + name)
                                + "\u2003"
                                + words.text("ui.suggestions.key-" + name)));
        button.setAccessibleText(words.text("ui.suggestions.does-" + name));
        button.disableProperty().bind(emptyProperty());
        button.setOnAction(event -> action.accept(List.of(getIndex())));
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        return button;
    }

    /// The passage takes up to three lines at the width there is.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double wide = getListView().getWidth() - BAR;
        double left =
                wide
                        - snappedLeftInset()
                        - snappedRightInset()
                        - decide.prefWidth(-1)
                        - box.getSpacing();
        return snapSizeY(said.prefHeight(left) + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected void updateItem(LazyRows.@Nullable Row<Proposed> row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        Proposed proposed = row == null ? null : row.value().orElse(null);
        if (proposed == null || empty) {
            // Room for what is being read, so that it doesn't jump when it is there.
            setMinHeight(row == null || empty ? USE_COMPUTED_SIZE : getFont().getSize() * WAITING);
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setMinHeight(USE_COMPUTED_SIZE);
            show(proposed);
            setGraphic(box);
        }
    }

    private void show(Proposed proposed) {
        Header header = proposed.document().header();
        Edtf when = header.date();
        String called = header.title() != null ? header.title() : header.author();
        title.setText(called == null ? words.text("ui.suggestions.untitled") : called.strip());
        outlet.setText(header.outlet() == null ? "" : header.outlet().strip());
        date.setText(
                when == null
                        ? words.text("ui.suggestions.undated")
                        : EdtfLabel.of(when, words.locale()));
        text.show(proposed.excerpt());
        Suggestion suggestion = proposed.suggestion();
        text.ink(
                switch (suggestion.proposed()) {
                    case Annotation.ClaimMention mention -> "claim";
                    case Annotation.SentimentMark mark -> "sentiment";
                    case Annotation.ActorMention mention -> "actor";
                    case Annotation.CodeMark mark -> "code";
                },
                null);
        statement.setText(statement(suggestion));
        setAccessibleText(
                words.text(
                        "ui.suggestions.row",
                        title.getText(),
                        proposed.excerpt().before()
                                + proposed.excerpt().quote()
                                + proposed.excerpt().after(),
                        statement.getText()));
    }

    private String statement(Suggestion suggestion) {
        List<String> parts = new ArrayList<>();
        Heap heap = model.heap().get();
        switch (suggestion.proposed()) {
            case Annotation.SentimentMark mark -> {
                parts.add(words.text("ui.suggestions.sentiment", words.signed(mark.polarity())));
                String target = heap.name(mark.target());
                if (target != null) {
                    parts.add(words.text("ui.suggestions.towards", target));
                }
            }
            case Annotation.ClaimMention mention -> named(parts, heap.name(mention.claim()));
            case Annotation.ActorMention mention -> {
                String name = heap.name(mention.actor());
                if (name == null && suggestion.makes() != null) {
                    parts.add(words.text("ui.suggestions.makes-actor", suggestion.makes()));
                }
                named(parts, name);
            }
            case Annotation.CodeMark mark -> named(parts, heap.name(mark.code()));
        }
        Double confidence = suggestion.confidence();
        if (confidence != null) {
            // A claim's is for comparing sentences, no probability.
            parts.add(
                    suggestion.proposed() instanceof Annotation.ClaimMention
                            ? words.text("ui.suggestions.score", words.rounded(confidence))
                            : words.text("ui.suggestions.confidence", words.percent(confidence)));
        }
        return String.join("  \u00B7  ", parts);
    }

    private static void named(List<String> parts, @Nullable String name) {
        if (name != null) {
            parts.add(name);
        }
    }
}
