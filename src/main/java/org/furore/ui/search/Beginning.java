package org.furore.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// What is seen before anything was asked: what was saved, what was asked before, what can be.
final class Beginning {
    private Beginning() {}

    /// @param ask asks a query
    static Node of(Node saved, List<String> recent, Words words, Consumer<String> ask) {
        VBox page = new VBox(saved);
        page.getStyleClass().add("search-beginning");
        if (!recent.isEmpty()) {
            Label heading = new Label(words.text("ui.search.recent"));
            heading.getStyleClass().add("heading");
            VBox before = new VBox(heading);
            before.getStyleClass().add("recent-queries");
            for (String query : recent) {
                Button again = new Button(query, new FontIcon(BootstrapIcons.CLOCK_HISTORY));
                again.setMnemonicParsing(false);
                again.getStyleClass().addAll("flat", "recent-query");
                again.setOnAction(event -> ask.accept(query));
                before.getChildren().add(again);
            }
            page.getChildren().add(before);
        }
        page.getChildren().add(SyntaxHelp.of(words, ask));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
