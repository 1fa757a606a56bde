package org.furore.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.controls.TabKey;
import org.furore.ui.timeline.EventFormModel.Participant;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An event being written in its place. What is wrong with a date is said under it, with what was
/// probably meant one press away.
final class EventForm {
    private static final List<ActorKind> KINDS =
            List.of(ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.MOVEMENT, ActorKind.GROUP);

    private final PanelParts parts;
    private final EventFormModel form;
    private final TextField date = new TextField();
    private final Label hint = new Label();
    private final Hyperlink proposal = new Hyperlink();
    private final FlowPane people = new FlowPane();
    private final Button save;

    EventForm(PanelParts parts, EventFormModel form) {
        this.parts = parts;
        this.form = form;
        save =
                parts.button(
                        form.isNew() ? "save-new" : "save",
                        BootstrapIcons.CHECK2,
                        parts.model()::save);
        save.setId("event-save");
        save.getStyleClass().add("accent");
    }

    /// The fields, one below the other.
    List<Node> nodes() {
        VBox box = new VBox();
        box.getStyleClass().add("panel-form");
        date.setId("event-date");
        date.textProperty().bindBidirectional(form.date());
        date.setPromptText(parts.say("date-prompt"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        proposal.setId("date-proposal");
        TextField title = new TextField();
        title.setId("event-title");
        title.textProperty().bindBidirectional(form.title());
        SuggestField<String> type =
                new SuggestField<>(
                        parts.model().tasks(),
                        parts.model().finder()::types,
                        known -> known,
                        form.type()::set);
        type.typedCounts();
        type.setId("event-type");
        type.setPromptText(parts.say("type-prompt"));
        type.textProperty().bindBidirectional(form.type());
        TextArea description = new TextArea();
        description.setId("event-description");
        description.setWrapText(true);
        description.setPrefRowCount(4);
        TabKey.leaves(description);
        description.textProperty().bindBidirectional(form.description());
        SuggestField<Participant> joining =
                new SuggestField<>(
                        parts.model().tasks(),
                        parts.model().finder()::actors,
                        Participant::name,
                        form::join);
        joining.setId("event-participant");
        joining.setPromptText(parts.say("participant-prompt"));
        joining.offer(this::fresh);
        people.getStyleClass().add("chips");
        form.participants().addListener((javafx.beans.Observable o) -> people());
        people();
        Button cancel = new Button(parts.say("cancel"));
        cancel.setId("event-cancel");
        cancel.setOnAction(e -> parts.model().cancel());
        HBox end = new HBox(save, cancel);
        end.getStyleClass().add("panel-actions");
        box.getChildren()
                .addAll(
                        PanelParts.label(
                                parts.say(form.isNew() ? "form-new" : "form-edit"), "event-title"),
                        named("field-date", date),
                        date,
                        hint,
                        proposal,
                        named("field-title", title),
                        title,
                        named("field-type", type),
                        type,
                        named("field-description", description),
                        description,
                        named("participants", joining),
                        people,
                        joining,
                        end);
        date.textProperty().subscribe(text -> check());
        title.textProperty().subscribe(text -> save.setDisable(!form.complete()));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        box.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        date.requestFocus();
                    }
                });
        return List.of(box);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER
                && (e.isShortcutDown() || e.getTarget() == date && form.complete())) {
            parts.model().save();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            parts.model().cancel();
            e.consume();
        }
    }

    private Label named(String key, Node field) {
        Label label = PanelParts.label(parts.say(key), "field-name");
        label.setLabelFor(field);
        field.setAccessibleText(parts.say(key));
        return label;
    }

    private void check() {
        String typed = form.date().get();
        DateHint found = DateHint.of(typed, parts.words().locale());
        hint.getStyleClass().setAll("label", "small");
        if (found.problem() == null) {
            hint.getStyleClass().add("muted");
            hint.setText(
                    Optional.of(typed.strip())
                            .flatMap(Edtf::tryParse)
                            .map(d -> EdtfLabel.of(d, parts.words().locale()))
                            .orElse(""));
        } else {
            hint.getStyleClass().add(typed.isBlank() ? "muted" : "problem");
            hint.setText(parts.words().text(found.problem()));
        }
        String better = found.proposal();
        proposal.setVisible(better != null);
        proposal.setManaged(better != null);
        if (better != null) {
            proposal.setText(parts.say("date-use", better));
            proposal.setOnAction(e -> {
                date.setText(better);
                date.requestFocus();
                date.end();
            });
        }
        save.setDisable(!form.complete());
    }

    private void people() {
        people.getChildren().clear();
        for (Participant one : form.participants()) {
            Button away =
                    parts.icon(
                            "participant-remove",
                            BootstrapIcons.X,
                            () -> form.participants().remove(one));
            away.setAccessibleText(parts.say("participant-away", one.name()));
            HBox chip = new HBox(new Label(one.name()), away);
            chip.getStyleClass().add("chip");
            people.getChildren().add(chip);
        }
        boolean some = !form.participants().isEmpty();
        people.setVisible(some);
        people.setManaged(some);
        save.setDisable(!form.complete());
    }

    /// Ways to name someone who is not in the case yet.
    private List<SuggestField.Offer> fresh(String typed) {
        String name = typed.strip();
        List<SuggestField.Offer> offers = new ArrayList<>();
        for (ActorKind kind : KINDS) {
            offers.add(
                    new SuggestField.Offer(
                            parts.say("new-" + EnumWords.of(kind), name),
                            () -> form.join(Participant.made(name, kind))));
        }
        return offers;
    }
}
