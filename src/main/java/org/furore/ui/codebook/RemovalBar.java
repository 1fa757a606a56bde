package org.furore.ui.codebook;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.annotate.EntryEdit;
import org.furore.annotate.EntryEdits;
import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Usages.Tie;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks before an entry is deleted, says why one can't be, and says what went wrong: above the
/// entry it is about.
final class RemovalBar extends VBox {
    private final CodebookViewModel model;
    private final Words words;

    RemovalBar(CodebookViewModel model, Words words, Following following) {
        this.model = model;
        this.words = words;
        managedProperty().bind(visibleProperty());
        following.add(model.removal().subscribe(removal -> show()));
        following.add(model.problem().subscribe(problem -> show()));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        away();
                        event.consume();
                    }
                });
    }

    private void away() {
        model.removal().set(Optional.empty());
        model.problem().set(Optional.empty());
    }

    private void show() {
        getChildren().clear();
        model.problem().get().ifPresent(this::problem);
        model.removal().get().ifPresent(this::removal);
        setVisible(!getChildren().isEmpty());
    }

    private void problem(Problem problem) {
        Button away = new Button(words.text("ui.codebook.put-away"));
        away.setOnAction(event -> away());
        bar("bar-problem", List.of(words.text(problem.message())), away);
    }

    private void removal(Removal removal) {
        Button keep =
                new Button(
                        words.text(
                                removal.possible() ? "ui.codebook.keep" : "ui.codebook.put-away"));
        keep.setId("keep");
        keep.setOnAction(event -> away());
        if (removal.possible()) {
            Button delete = new Button(words.text("ui.codebook.delete"));
            delete.setId("really-delete");
            delete.getStyleClass().add("danger");
            delete.setOnAction(event -> model.remove());
            bar(
                    "bar-question",
                    List.of(
                            words.text(
                                    "ui.codebook.delete-question",
                                    EntryEdits.title(removal.entry()),
                                    removal.ties().markCount())),
                    delete,
                    keep);
            Fx.later(delete::requestFocus);
        } else {
            List<String> lines = new ArrayList<>();
            if (removal.edit() instanceof EntryEdit.Refused(var why)) {
                lines.add(words.text(why));
            }
            for (Tie tie : Tie.values()) {
                Long many = removal.ties().others().get(tie);
                if (many != null) {
                    lines.add(words.text("ui.codebook.tie-" + EnumWords.of(tie), many));
                }
            }
            bar("bar-question", lines, keep);
            Fx.later(keep::requestFocus);
        }
    }

    private void bar(String style, List<String> lines, Button... buttons) {
        VBox said = new VBox();
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            said.getChildren().add(label);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox bar = new HBox(said);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
            bar.getChildren().add(button);
        }
        bar.getStyleClass().addAll("bar", style);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(bar);
    }
}
