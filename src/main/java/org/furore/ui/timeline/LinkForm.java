package org.furore.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.domain.EnumWords;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Links the chosen event to another without a mouse: what one does to the other, which way round,
/// and the other event by its title.
final class LinkForm {
    private final PanelParts parts;
    private final Event event;
    private final ComboBox<LinkKind> kind;
    private final Label other = new Label();
    private final SuggestField<Event> field;
    private final Button save;
    private final VBox root = new VBox();
    private boolean outgoing = true;
    private @Nullable EventId chosen;

    LinkForm(PanelParts parts, Event event) {
        this.parts = parts;
        this.event = event;
        EventPanelModel model = parts.model();
        kind = kinds(parts);
        kind.setId("link-kind");
        field = new SuggestField<>(model.tasks(), model.finder()::events, this::said, this::choose);
        field.setId("link-other");
        field.setPromptText(parts.say("link-prompt"));
        save = parts.button("link-save", BootstrapIcons.CHECK2, this::save);
        save.setDisable(true);
        save.setId("link-save");
        Button cancel = new Button(parts.say("cancel"));
        cancel.setOnAction(e -> model.linking().set(false));
        other.setWrapText(true);
        root.getStyleClass().add("panel-form");
        root.setId("link-form");
        HBox end = new HBox(save, cancel);
        end.getStyleClass().add("panel-actions");
        Button turn = parts.icon("link-turn", BootstrapIcons.ARROW_LEFT_RIGHT, this::turn);
        root.getChildren().addAll(PanelParts.row(kind, turn), field, other, end);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        model.linking().set(false);
                        e.consume();
                    }
                });
        tell();
        root.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        kind.requestFocus();
                    }
                });
    }

    /// A choice of kinds, by their verbs.
    static ComboBox<LinkKind> kinds(PanelParts parts) {
        ComboBox<LinkKind> box = new ComboBox<>();
        box.getItems().setAll(LinkKind.values());
        box.setValue(LinkKind.LEADS_TO);
        box.setAccessibleText(parts.say("link-kind"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LinkKind value) {
                        return value == null ? "" : parts.say("verb-" + EnumWords.of(value));
                    }

                    @Override
                    public LinkKind fromString(String text) {
                        throw new UnsupportedOperationException("chosen, not typed");
                    }
                });
        return box;
    }

    Node root() {
        return root;
    }

    private String said(Event one) {
        String title = one.title().strip().replaceAll("\\s+", " ");
        String shown =
                title.length() <= 60
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, 50)) + "…";
        return shown + " (" + EdtfLabel.of(one.date(), parts.words().locale()) + ")";
    }

    private @Nullable Event target;

    private void choose(Event one) {
        if (!one.id().equals(event.id())) {
            chosen = one.id();
            target = one;
            save.setDisable(false);
            tell();
            save.requestFocus();
        }
    }

    private void turn() {
        outgoing = !outgoing;
        tell();
    }

    /// Says the link as a sentence.
    private void tell() {
        Event to = target;
        String there = to == null ? "…" : said(to);
        String here = said(event);
        String verb = parts.say("verb-" + EnumWords.of(kind.getValue()));
        other.setText((outgoing ? here : there) + " → " + verb + " → " + (outgoing ? there : here));
        kind.setOnAction(e -> tell());
    }

    private void save() {
        EventId to = chosen;
        if (to != null) {
            parts.model()
                    .link(outgoing ? event.id() : to, outgoing ? to : event.id(), kind.getValue());
        }
    }
}
