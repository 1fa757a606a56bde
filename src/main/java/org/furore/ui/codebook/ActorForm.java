package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.furore.annotate.ActorEdits;
import org.furore.annotate.EntryEdit;
import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.ui.fx.Words;

import java.util.List;

/// What is known of an actor.
final class ActorForm implements EntryForm<Actor> {
    private final EntryFields<Actor> fields;
    private final InPlaceField name;
    private final Node body;

    ActorForm(CodebookViewModel model, Words words) {
        fields = new EntryFields<>(model, words, Actor.class);
        name = fields.line(words.text("ui.codebook.name"), Actor::name, ActorEdits::name);
        String kindName = words.text("ui.codebook.kind");
        ComboBox<ActorKind> kind =
                fields.choice(
                        kindName,
                        each ->
                                each == null
                                        ? ""
                                        : words.text("ui.codebook.actor-" + EnumWords.of(each)),
                        actor -> List.of(ActorKind.values()),
                        Actor::type,
                        (actor, type) ->
                                type == null
                                        ? new EntryEdit.Nothing()
                                        : ActorEdits.kind(actor, type));
        String aliasesName = words.text("ui.codebook.aliases");
        InPlaceField aliases =
                fields.area(
                        aliasesName,
                        actor -> String.join("\n", actor.aliases()),
                        ActorEdits::aliases);
        String handlesName = words.text("ui.codebook.handles");
        InPlaceField handles =
                fields.area(handlesName, ActorEdits::handleLines, ActorEdits::handles);
        handles.field().setPromptText(words.text("ui.codebook.handles-prompt"));
        String rolesName = words.text("ui.codebook.roles");
        InPlaceField roles = fields.area(rolesName, ActorEdits::roleLines, ActorEdits::roles);
        roles.field().setPromptText(words.text("ui.codebook.roles-prompt"));
        String noteName = words.text("ui.codebook.note");
        InPlaceField note = fields.area(noteName, Actor::note, ActorEdits::note);
        body =
                Columns.of(
                        List.of(
                                EntryFields.named(kindName, kind),
                                EntryFields.named(aliasesName, aliases.node())),
                        List.of(
                                EntryFields.named(handlesName, handles.node()),
                                EntryFields.named(rolesName, roles.node()),
                                EntryFields.named(noteName, note.node())));
    }

    @Override
    public void show(Actor actor) {
        fields.show(actor);
    }

    @Override
    public InPlaceField name() {
        return name;
    }

    @Override
    public Node body() {
        return body;
    }
}
