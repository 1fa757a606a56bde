package org.furore.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.importing.Draft;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// A record as an import would take it, or why it would not.
final class DraftCell extends ListCell<Draft> {
    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label heading = new Label();
    private final Label details = new Label();
    private final VBox text = new VBox(heading, details);
    private final HBox row = new HBox(icon, text);

    DraftCell(Words words) {
        this.words = words;
        row.getStyleClass().add("draft");
        heading.getStyleClass().add("draft-heading");
        details.getStyleClass().addAll("muted", "small");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Draft draft, boolean empty) {
        super.updateItem(draft, empty);
        setText(null);
        if (empty || draft == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean rejected = draft instanceof Draft.Rejected;
        row.getStyleClass().removeAll("article", "post", "review", "series", "rejected");
        heading.setWrapText(rejected);
        switch (draft) {
            case Draft.Taken(var at, Document document) -> {
                row.getStyleClass().add(document.kind().name().toLowerCase(Locale.ROOT));
                icon.setIconCode(
                        switch (document.kind()) {
                            case ARTICLE -> BootstrapIcons.NEWSPAPER;
                            case POST -> BootstrapIcons.CHAT_LEFT_TEXT;
                            case REVIEW -> BootstrapIcons.STAR_HALF;
                        });
                heading.setText(Said.heading(document, words));
                details.setText(within(at, Said.details(document, words)));
            }
            case Draft.Observed(var at, var observation) -> {
                row.getStyleClass().add("series");
                icon.setIconCode(BootstrapIcons.GRAPH_UP);
                heading.setText(observation.seriesKey());
                details.setText(within(at, Said.observation(observation, words)));
            }
            case Draft.Rejected(var at, var reason) -> {
                row.getStyleClass().add("rejected");
                icon.setIconCode(BootstrapIcons.EXCLAMATION_TRIANGLE);
                heading.setText(Said.reason(reason, words));
                details.setText(
                        within(
                                at,
                                at.line() > 0 || at.member() != null
                                        ? Said.place(at, words)
                                        : words.text("ui.importing.at-record", at.number())));
            }
        }
        setGraphic(row);
        setAccessibleText(heading.getText() + ", " + details.getText());
    }

    /// What is known of a record, after the path of it in its archive.
    private static String within(Locator at, String known) {
        if (at.member() == null) {
            return known;
        }
        return known.isEmpty() ? at.member() : at.member() + " · " + known;
    }
}
