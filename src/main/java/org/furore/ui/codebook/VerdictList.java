package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.annotate.ClaimEdits;
import org.furore.domain.EnumWords;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// The verdicts on a claim, each with its date and reason, and a line to give the next.
final class VerdictList extends VBox {
    private final CodebookViewModel model;
    private final Words words;
    private final VBox given = new VBox();
    private final ComboBox<Finding> finding = findings();
    private final TextField date = new TextField();
    private final TextField reason = new TextField();
    private final Label refusal = new Label();
    private @Nullable Claim claim;

    VerdictList(CodebookViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("verdicts");
        given.getStyleClass().add("verdicts");
        finding.setConverter(converter());
        finding.setPromptText(words.text("ui.codebook.verdict-new"));
        finding.setAccessibleText(words.text("ui.codebook.verdict-new"));
        finding.setId("new-verdict");
        date.setPromptText(words.text("ui.codebook.verdict-date"));
        date.setAccessibleText(words.text("ui.codebook.verdict-date"));
        reason.setPromptText(words.text("ui.codebook.verdict-reason"));
        reason.setAccessibleText(words.text("ui.codebook.verdict-reason"));
        Button add = new Button(words.text("ui.codebook.verdict-add"));
        add.setId("add-verdict");
        add.disableProperty().bind(finding.valueProperty().isNull());
        add.setOnAction(event -> add());
        reason.setOnAction(event -> add());
        date.setOnAction(event -> add());
        refusal.getStyleClass().addAll("problem", "small");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Node next = row(finding, date, reason, add);
        next.setDisable(model.readOnly());
        getChildren().addAll(given, next, refusal);
    }

    /// The finding and its date, and below them why.
    private static VBox row(Node finding, TextField date, Node reason, Node last) {
        date.setPrefColumnCount(9);
        FlowPane row = new FlowPane(finding, date, last);
        row.getStyleClass().add("verdict-head");
        VBox box = new VBox(row, reason);
        box.getStyleClass().add("verdict");
        return box;
    }

    private ComboBox<Finding> findings() {
        ComboBox<Finding> box = new ComboBox<>();
        box.getItems().setAll(Finding.values());
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private StringConverter<Finding> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Finding each) {
                return each == null ? "" : words.text("ui.codebook.verdict-" + EnumWords.of(each));
            }

            @Override
            public @Nullable Finding fromString(String text) {
                return null;
            }
        };
    }

    void show(Claim now) {
        Claim before = claim;
        boolean other = before == null || !before.id().equals(now.id());
        if (before == null || other || !before.verdicts().equals(now.verdicts())) {
            given.getChildren().clear();
            for (int i = 0; i < now.verdicts().size(); i++) {
                given.getChildren().add(verdict(now, i));
            }
        }
        claim = now;
        if (other) {
            clear();
        }
    }

    private void clear() {
        finding.setValue(null);
        date.clear();
        reason.clear();
        refusal.setVisible(false);
    }

    private void add() {
        Claim now = claim;
        Finding chosen = finding.getValue();
        if (now == null || chosen == null) {
            return;
        }
        Optional<Message> refused =
                model.edit(
                        now.id(),
                        Claim.class,
                        each -> ClaimEdits.verdict(each, chosen, date.getText(), reason.getText()));
        refused.ifPresentOrElse(
                this::refuse,
                () -> {
                    clear();
                    finding.requestFocus();
                });
    }

    private void refuse(Message why) {
        refusal.setText(words.text(why));
        refusal.setVisible(true);
    }

    private Node verdict(Claim of, int index) {
        Verdict verdict = of.verdicts().get(index);
        ComboBox<Finding> what = findings();
        what.setConverter(converter());
        what.setValue(verdict.verdict());
        what.setAccessibleText(words.text("ui.codebook.verdicts"));
        TextField when = new TextField();
        when.setPromptText(words.text("ui.codebook.verdict-date"));
        when.setAccessibleText(words.text("ui.codebook.verdict-date"));
        Edtf day = verdict.date();
        when.setText(day == null ? "" : day.text());
        GrowingArea why = new GrowingArea();
        why.getStyleClass().add("in-place");
        why.setText(verdict.reason() == null ? "" : verdict.reason());
        why.setPromptText(words.text("ui.codebook.verdict-reason"));
        why.setAccessibleText(words.text("ui.codebook.verdict-reason"));
        Runnable keep =
                () ->
                        model.edit(
                                        of.id(),
                                        Claim.class,
                                        now ->
                                                ClaimEdits.verdictAt(
                                                        now,
                                                        index,
                                                        what.getValue(),
                                                        when.getText(),
                                                        why.getText()))
                                .ifPresentOrElse(this::refuse, () -> refusal.setVisible(false));
        what.valueProperty().subscribe((was, is) -> keep.run());
        keepWhenLeft(when, keep);
        keepWhenLeft(why, keep);
        Button delete = new Button(null, new FontIcon(BootstrapIcons.X));
        delete.getStyleClass().addAll("flat", "button-icon");
        delete.setAccessibleText(words.text("ui.codebook.verdict-delete"));
        delete.setTooltip(new Tooltip(words.text("ui.codebook.verdict-delete")));
        delete.setOnAction(event ->
                model.edit(of.id(), Claim.class, now -> ClaimEdits.withoutVerdict(now, index)));
        VBox row = row(what, when, why, delete);
        row.setDisable(model.readOnly());
        return row;
    }

    private static void keepWhenLeft(TextInputControl field, Runnable keep) {
        String[] before = {field.getText()};
        Runnable changed =
                () -> {
                    if (!String.valueOf(before[0]).equals(field.getText())) {
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
                        field.setText(before[0]);
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
