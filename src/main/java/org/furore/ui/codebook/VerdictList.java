package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.annotate.ClaimEdits;
import org.furore.domain.EnumWords;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.task.Message;
import org.furore.ui.controls.FocusOrder;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<VerdictRow> rows = new ArrayList<>();
    private final Map<ClaimId, Draft> drafts = new HashMap<>();
    private @Nullable Claim claim;

    /// A verdict not given yet; it waits for its claim to be shown again.
    private record Draft(@Nullable Finding finding, String date, String reason) {}

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
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Node next = VerdictRow.of(finding, date, reason, add);
        next.setDisable(model.readOnly());
        getChildren().addAll(given, next, refusal);
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
        if (other || rows.size() != now.verdicts().size()) {
            FocusOrder.keep(given, () -> remake(now));
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(now.verdicts().get(i));
        }
        if (other) {
            if (before != null) {
                drafts.put(before.id(), draft());
            }
            clear();
            restore(drafts.remove(now.id()));
        }
        claim = now;
    }

    private void remake(Claim now) {
        rows.clear();
        for (int i = 0; i < now.verdicts().size(); i++) {
            rows.add(row(now.id(), i));
        }
        given.getChildren().setAll(rows.stream().map(VerdictRow::node).toList());
    }

    private Draft draft() {
        return new Draft(finding.getValue(), date.getText(), reason.getText());
    }

    private void restore(@Nullable Draft draft) {
        if (draft != null) {
            finding.setValue(draft.finding());
            date.setText(draft.date());
            reason.setText(draft.reason());
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

    private VerdictRow row(ClaimId of, int index) {
        ComboBox<Finding> what = findings();
        what.setConverter(converter());
        VerdictRow[] row = new VerdictRow[1];
        row[0] =
                new VerdictRow(
                        words,
                        what,
                        () -> keep(of, index, row[0]),
                        () ->
                                model.edit(
                                        of,
                                        Claim.class,
                                        now -> ClaimEdits.withoutVerdict(now, index)));
        row[0].node().setDisable(model.readOnly());
        return row[0];
    }

    private void keep(ClaimId of, int index, VerdictRow row) {
        model.edit(
                        of,
                        Claim.class,
                        now ->
                                ClaimEdits.verdictAt(
                                        now, index, row.finding(), row.date(), row.reason()))
                .ifPresentOrElse(this::refuse, () -> refusal.setVisible(false));
    }
}
