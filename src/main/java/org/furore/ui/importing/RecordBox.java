package org.furore.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.document.ImportProblem;
import org.furore.ui.fx.Words;
import org.furore.ui.importing.ProblemsModel.Raw;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A rejected record as it came, where it stands and why it was not taken.
final class RecordBox extends VBox {
    RecordBox(Raw raw, Words words, Runnable away) {
        setId("record");
        getStyleClass().add("record");
        setMinWidth(0);
        ImportProblem problem = raw.problem();
        Label place = new Label(place(problem, words));
        place.getStyleClass().addAll("heading", "path");
        Button copy =
                new Button(
                        words.text("ui.importing.copy-record"),
                        new FontIcon(BootstrapIcons.CLIPBOARD));
        copy.setId("copy-record");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setDisable(raw.text().isEmpty());
        copy.setOnAction(event -> copy(raw.text()));
        Button close = new Button(null, new FontIcon(BootstrapIcons.X));
        close.setId("close-record");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(words.text("ui.importing.close-record"));
        close.setOnAction(event -> away.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(place, space, copy, close);
        head.getStyleClass().add("list-heading");
        Label reason = new Label(Said.reason(problem.reason(), words));
        reason.getStyleClass().add("problem");
        reason.setId("record-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, reason);
        String state = state(raw, words);
        if (!state.isEmpty()) {
            Label said = new Label(state);
            said.setId("record-state");
            said.getStyleClass().add("muted");
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            getChildren().add(said);
        }
        if (raw.kept() != ProblemsModel.Kept.GONE) {
            TextArea text = new TextArea(shown(raw.text()));
            text.setId("record-text");
            text.getStyleClass().add("record-text");
            text.setEditable(false);
            text.setWrapText(true);
            text.setAccessibleText(words.text("ui.importing.record"));
            VBox.setVgrow(text, Priority.ALWAYS);
            getChildren().add(text);
        }
    }

    private static String place(ImportProblem problem, Words words) {
        String place = Said.place(problem.locator(), words);
        String file = Said.file(problem.file(), problem.locator());
        return place.isEmpty() ? file : file + " · " + place;
    }

    private static String state(Raw raw, Words words) {
        return switch (raw.kept()) {
            case WHOLE -> "";
            case CUT ->
                    words.text("ui.importing.record-cut", Said.size(ProblemsModel.RECORD, words));
            case SOMEWHERE -> words.text("ui.importing.record-somewhere");
            case GONE -> words.text("ui.importing.record-gone");
        };
    }

    /// Control characters are shown as the signs Unicode has for them.
    private static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char each : text.replace("\r\n", "\n").toCharArray()) {
            boolean sign = each < ' ' && each != '\n' && each != '\t';
            out.append(sign ? (char) (0x2400 + each) : each);
        }
        return out.toString();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
