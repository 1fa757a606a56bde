package org.furore.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.controls.EvidenceSource.Dragged;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// An annotation as a card of a few lines: what it says, of which words, by whom.
final class AnnotationCell extends ListCell<Annotation> {
    private final Saying saying;
    private final Region stripe = new Region();
    private final Label name = new Label();
    private final Label more = new Label();
    private final Label quote = new Label();
    private final Label coder = new Label();
    private final HBox card;

    AnnotationCell(Saying saying) {
        this.saying = saying;
        getStyleClass().add("annotation-cell");
        stripe.getStyleClass().add("card-stripe");
        name.getStyleClass().add("card-name");
        more.getStyleClass().add("small");
        quote.getStyleClass().addAll("muted", "small", "card-quote");
        coder.getStyleClass().addAll("muted", "small");
        coder.setMinWidth(Region.USE_PREF_SIZE);
        more.managedProperty().bind(more.visibleProperty());
        quote.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox last = new HBox(quote, space, coder);
        last.getStyleClass().add("card-last");
        VBox lines = new VBox(name, more, last);
        lines.getStyleClass().add("card-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        card = new HBox(stripe, lines);
        card.getStyleClass().add("card");
        setPrefWidth(0);
        EvidenceSource.on(this, drag -> dragged());
    }

    /// The annotation as evidence, for an event of the timeline.
    private Optional<Dragged> dragged() {
        return Optional.ofNullable(getItem())
                .map(one ->
                        new Dragged(new EvidenceClip.OfAnnotation(one.id()), saying.whole(one)));
    }

    @Override
    protected void updateItem(@Nullable Annotation annotation, boolean empty) {
        super.updateItem(annotation, empty);
        if (empty || annotation == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        stripe.getStyleClass().setAll("card-stripe", "stripe-of-" + MarkKind.of(annotation).word());
        Color colour = annotation instanceof CodeMark ? saying.look(annotation).colour() : null;
        stripe.setStyle(colour == null ? "" : "-fx-background-color: " + Saying.css(colour) + ";");
        name.setText(saying.name(annotation));
        more.setText(saying.details(annotation));
        more.setVisible(!more.getText().isEmpty());
        quote.setText(saying.place(annotation));
        coder.setText(saying.coder(annotation));
        setGraphic(card);
        setAccessibleText(saying.whole(annotation));
    }
}
