package org.furore.ui.codebook;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Excerpt;
import org.furore.domain.annotation.Usages;
import org.furore.domain.annotation.Usages.Usage;
import org.furore.domain.codebook.Code;
import org.furore.domain.document.DocumentKind;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.controls.MarkedText;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A passage: when and where, what the mark states, and the words themselves.
final class PassageCell extends ListCell<LazyRows.Row<Usage>> {
    private static final double WAITING = 5.5;

    private final CodebookViewModel model;
    private final Words words;
    private final Label date = new Label();
    private final FontIcon kind = new FontIcon();
    private final Label title = new Label();
    private final Label outlet = new Label();
    private final Label statement = new Label();
    private final Label coder = new Label();
    private final MarkedText text = new MarkedText();
    private final VBox box;

    PassageCell(CodebookViewModel model, Words words) {
        this.model = model;
        this.words = words;
        date.getStyleClass().addAll("muted", "small", "passage-date");
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        outlet.getStyleClass().addAll("muted");
        outlet.setMinWidth(0);
        statement.getStyleClass().addAll("small", "statement");
        statement.setMinWidth(0);
        coder.getStyleClass().addAll("muted", "small");
        coder.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(kind, title, outlet, gap, date);
        head.getStyleClass().add("passage-head");
        date.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(statement, space, coder);
        foot.getStyleClass().add("passage-head");
        VBox.setVgrow(text, Priority.ALWAYS);
        box = new VBox(head, text, foot);
        box.getStyleClass().add("passage");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.isStillSincePress()) {
                model.passages().open(getIndex());
            }
        });
    }

    /// The passage takes up to three lines at the width there is.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double wide = getWidth() > 0 ? getWidth() : getListView().getWidth();
        return snapSizeY(
                box.prefHeight(wide - snappedLeftInset() - snappedRightInset())
                        + snappedTopInset()
                        + snappedBottomInset());
    }

    @Override
    protected void updateItem(LazyRows.@Nullable Row<Usage> row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        Usage usage = row == null ? null : row.value().orElse(null);
        if (usage == null || empty) {
            // Room for what is being read, so that it doesn't jump when it is there.
            setMinHeight(row == null || empty ? USE_COMPUTED_SIZE : getFont().getSize() * WAITING);
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setMinHeight(USE_COMPUTED_SIZE);
            show(usage);
            setGraphic(box);
        }
    }

    private void show(Usage usage) {
        PassageWords said = new PassageWords(words, model.codebook().get());
        Usages.Where where = usage.document();
        date.setText(said.date(where));
        title.setText(said.title(where));
        outlet.setText(said.outlet(where));
        kind.setIconCode(icon(where == null ? null : where.kind()));
        kind.getStyleClass().setAll("ikonli-font-icon", "kind");
        if (where != null) {
            kind.getStyleClass().add("kind-" + org.furore.domain.EnumWords.of(where.kind()));
        }
        statement.setText(said.statement(usage.annotation(), model.chosen().get().orElse(null)));
        coder.setText(model.codebook().get().coder(usage.annotation().coder()));
        Excerpt excerpt = usage.excerpt();
        text.show(excerpt == null ? new Excerpt("", "", "", false, false) : excerpt);
        text.ink(
                switch (usage.annotation()) {
                    case Annotation.ClaimMention mention -> "claim";
                    case Annotation.SentimentMark mark -> "sentiment";
                    case Annotation.ActorMention mention -> "actor";
                    case Annotation.CodeMark mark -> "code";
                },
                usage.annotation() instanceof Annotation.CodeMark mark
                                && model.codebook().get().find(mark.code()) instanceof Code code
                                && code.colour() != null
                        ? Colours.of(code.colour(), Color.GRAY)
                        : null);
        setAccessibleText(
                words.text(
                        "ui.codebook.passage",
                        title.getText(),
                        date.getText(),
                        excerpt == null ? "" : excerpt.before() + excerpt.quote() + excerpt.after(),
                        statement.getText()));
    }

    private static BootstrapIcons icon(@Nullable DocumentKind kind) {
        return switch (kind) {
            case ARTICLE -> BootstrapIcons.NEWSPAPER;
            case POST -> BootstrapIcons.CHAT_LEFT_TEXT;
            case REVIEW -> BootstrapIcons.STAR;
            case null -> BootstrapIcons.IMAGE;
        };
    }
}
