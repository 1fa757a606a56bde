package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.event.Edtf;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A verdict that was given, edited where it stands. It stays while the verdict changes, so that
/// the focus and what is being typed stay too.
final class VerdictRow {
    private final Words words;
    private final ComboBox<Finding> what;
    private final TextField when = new TextField();
    private final GrowingArea why = new GrowingArea();
    private final Map<TextInputControl, String> stored = new HashMap<>();
    private final Runnable keep;
    private final VBox box;
    private boolean showing;

    /// @param what an empty choice of findings
    /// @param keep called when a field was changed and left
    VerdictRow(Words words, ComboBox<Finding> what, Runnable keep, Runnable remove) {
        this.words = words;
        this.what = what;
        this.keep = keep;
        what.setAccessibleText(words.text("ui.codebook.verdicts"));
        name(when, "verdict-date");
        why.getStyleClass().add("in-place");
        name(why, "verdict-reason");
        Button delete = new Button(null, new FontIcon(BootstrapIcons.X));
        delete.getStyleClass().addAll("flat", "button-icon");
        delete.setAccessibleText(words.text("ui.codebook.verdict-delete"));
        delete.setTooltip(new Tooltip(words.text("ui.codebook.verdict-delete")));
        delete.setOnAction(event -> remove.run());
        box = of(what, when, why, delete);
        what.valueProperty()
                .subscribe((was, is) -> {
                    if (!showing) {
                        keep.run();
                    }
                });
        keptWhenLeft(when);
        keptWhenLeft(why);
    }

    /// The finding and its date, and below them why.
    static VBox of(Node finding, TextField date, Node reason, Node last) {
        date.setPrefColumnCount(9);
        FlowPane row = new FlowPane(finding, date, last);
        row.getStyleClass().add("verdict-head");
        VBox box = new VBox(row, reason);
        box.getStyleClass().add("verdict");
        return box;
    }

    private void name(TextInputControl field, String key) {
        field.setPromptText(words.text("ui.codebook." + key));
        field.setAccessibleText(words.text("ui.codebook." + key));
    }

    Node node() {
        return box;
    }

    Finding finding() {
        return what.getValue();
    }

    String date() {
        return when.getText();
    }

    String reason() {
        return why.getText();
    }

    /// Shows a verdict; a field in which something is being typed is left alone.
    void show(Verdict verdict) {
        showing = true;
        what.setValue(verdict.verdict());
        Edtf day = verdict.date();
        show(when, day == null ? "" : day.text());
        show(why, Objects.requireNonNullElse(verdict.reason(), ""));
        showing = false;
    }

    private void show(TextInputControl field, String now) {
        boolean typing = field.isFocused() && drafted(field);
        stored.put(field, now);
        if (!typing) {
            field.setText(now);
        }
    }

    private boolean drafted(TextInputControl field) {
        return !field.getText().equals(stored.getOrDefault(field, ""));
    }

    private void keptWhenLeft(TextInputControl field) {
        Runnable changed =
                () -> {
                    if (drafted(field)) {
                        keep.run();
                    }
                };
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean line = field instanceof TextField;
                    if (event.getCode() == KeyCode.ENTER && (line || event.isShortcutDown())) {
                        changed.run();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        field.setText(stored.getOrDefault(field, ""));
                    }
                });
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (!is) {
                        changed.run();
                    }
                });
    }
}
