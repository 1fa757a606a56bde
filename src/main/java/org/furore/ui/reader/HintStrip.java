package org.furore.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.furore.domain.annotation.Suggestion;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// What machine coders suggest at the caret, above the annotations there: kept apart from them, and
/// decided on one by one.
final class HintStrip extends VBox {
    /// More at one place are told by their number.
    private static final int SHOWN = 4;

    private final Hints hints;
    private final Saying saying;
    private final Words words;
    private final Subscription following;

    HintStrip(Hints hints, Saying saying, Words words) {
        this.hints = hints;
        this.saying = saying;
        this.words = words;
        getStyleClass().add("hint-strip");
        managedProperty().bind(visibleProperty());
        following = hints.here().subscribe(this::show);
    }

    private void show(List<Suggestion> here) {
        setVisible(!here.isEmpty());
        getChildren().clear();
        if (here.isEmpty()) {
            return;
        }
        Label heading = new Label(words.text("ui.reader.suggested-here"));
        heading.getStyleClass().addAll("muted", "small");
        getChildren().add(heading);
        here.stream().limit(SHOWN).map(this::row).forEach(getChildren()::add);
        if (here.size() > SHOWN) {
            Label more = new Label(words.text("ui.reader.suggested-more", here.size() - SHOWN));
            more.getStyleClass().addAll("muted", "small");
            getChildren().add(more);
        }
    }

    private Node row(Suggestion suggestion) {
        String kind = MarkKind.of(suggestion.proposed()).word();
        String name =
                suggestion.makes() == null
                        ? saying.name(suggestion.proposed())
                        : suggestion.makes();
        Label what = new Label(words.text("ui.reader.kind-" + kind) + ": " + name);
        what.getStyleClass().add("hint-name");
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setTooltip(new Tooltip(what.getText()));
        Label sure = new Label();
        Double confidence = suggestion.confidence();
        if (confidence != null) {
            // A claim's is for comparing sentences, no probability.
            sure.setText(
                    kind.equals(MarkKind.CLAIM.word())
                            ? words.rounded(confidence)
                            : words.percent(confidence));
        }
        sure.getStyleClass().addAll("muted", "small");
        sure.setMinWidth(USE_PREF_SIZE);
        HBox row =
                new HBox(
                        what,
                        sure,
                        button(
                                "accept-suggestion",
                                BootstrapIcons.CHECK2,
                                () -> hints.accept(suggestion)),
                        button(
                                "reject-suggestion",
                                BootstrapIcons.X,
                                () -> hints.reject(suggestion)));
        row.getStyleClass().addAll("hint-row", "hint-of-" + kind);
        return row;
    }

    private Button button(String name, BootstrapIcons icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", name);
        String does = words.text("ui.reader.command-" + name);
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setOnAction(press -> action.run());
        return button;
    }

    /// Lets go of what it follows.
    void close() {
        following.unsubscribe();
    }
}
