package org.furore.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an empty screen says: what belongs here, and what to do next.
public final class EmptyState extends VBox {

    /// @param actions buttons or links for what to do next
    public EmptyState(Ikon icon, String title, String text, Node... actions) {
        getStyleClass().addAll("empty-state", "huge-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        Label body = new Label(text);
        body.getStyleClass().add("empty-text");
        body.setWrapText(true);
        getChildren().addAll(new FontIcon(icon), heading, body);
        getChildren().addAll(actions);
    }
}
