package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;

/// Asks whether something shall really be done. Escape and Enter leave it.
final class QuestionPane {
    private final VBox root = new VBox();

    QuestionPane(Shell shell, Question question, Words words) {
        root.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().addAll("card-pane", "form");
        Label text = new Label(words.text(question.text()));
        text.setWrapText(true);
        Button yes = new Button(words.text(question.yes()));
        yes.setId("question-yes");
        yes.setOnAction(event -> {
            shell.overlay().set(Shell.Overlay.NONE);
            question.action().run();
        });
        Button no = new Button(words.text(question.no()));
        no.setId("question-no");
        no.setDefaultButton(true);
        no.setOnAction(event -> shell.overlay().set(Shell.Overlay.NONE));
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().addAll("form-buttons", "form-end");
        root.getChildren().addAll(text, buttons);
        root.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        no.requestFocus();
                    }
                });
    }

    Node root() {
        return root;
    }
}
