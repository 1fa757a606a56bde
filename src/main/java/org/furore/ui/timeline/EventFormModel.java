package org.furore.ui.timeline;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.annotate.EventEdits;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// An event while it is being written. To be used on the window's thread.
final class EventFormModel {
    private final @Nullable Event before;
    private final List<Evidence> evidence;
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final ObservableList<Participant> participants = FXCollections.observableArrayList();

    /// Someone who takes part.
    ///
    /// @param fresh what sort of actor to make when nobody of this name is in the case; else null
    record Participant(ActorId id, String name, Actor.@Nullable ActorKind fresh) {
        static Participant made(String name, Actor.ActorKind kind) {
            return new Participant(new ActorId(Uuids.v7()), name.strip(), kind);
        }

        Optional<Actor> actor() {
            return fresh == null ? Optional.empty() : Optional.of(Actor.named(id, name, fresh));
        }
    }

    private EventFormModel(@Nullable Event before, List<Evidence> evidence) {
        this.before = before;
        this.evidence = List.copyOf(evidence);
    }

    /// A new event.
    ///
    /// @param evidence it is made from, or none
    static EventFormModel blank(List<Evidence> evidence) {
        return new EventFormModel(null, evidence);
    }

    /// An event that is there.
    static EventFormModel of(Details.OfEvent details) {
        Event event = details.event();
        EventFormModel form = new EventFormModel(event, event.evidence());
        form.date.set(event.date().text());
        form.title.set(event.title());
        form.type.set(event.type() == null ? "" : event.type());
        form.description.set(event.description() == null ? "" : event.description());
        details.participants()
                .forEach(p -> form.participants.add(new Participant(p.id(), p.name(), null)));
        return form;
    }

    boolean isNew() {
        return before == null;
    }

    StringProperty date() {
        return date;
    }

    StringProperty title() {
        return title;
    }

    StringProperty type() {
        return type;
    }

    StringProperty description() {
        return description;
    }

    ObservableList<Participant> participants() {
        return participants;
    }

    /// Adds someone once.
    void join(Participant participant) {
        boolean there =
                participants.stream()
                        .anyMatch(p ->
                                p.id().equals(participant.id())
                                        || p.fresh() != null
                                                && p.name().equals(participant.name()));
        if (!there) {
            participants.add(participant);
        }
    }

    boolean complete() {
        return Edtf.tryParse(date.get().strip()).isPresent() && !title.get().isBlank();
    }

    /// Whether anything was written that saving would change.
    boolean changed() {
        if (before == null) {
            return !date.get().isBlank() || !title.get().isBlank() || !description.get().isBlank();
        }
        return !complete() || !event().equals(before);
    }

    /// The event as written; only when [#complete].
    Event event() {
        Event old = before;
        String words = description.get().strip();
        return new Event(
                old == null ? new EventId(Uuids.v7()) : old.id(),
                old == null ? null : old.key(),
                Edtf.parse(date.get().strip()),
                title.get().strip(),
                words.isEmpty() ? null : words,
                EventEdits.type(type.get()),
                participants.stream().map(Participant::id).toList(),
                evidence,
                old == null ? List.of() : old.sources());
    }

    /// What saving `event`, as [#event] gave it, does; empty when it changes nothing.
    Optional<ChangeSet> changes(Event event) {
        List<Actor> actors = participants.stream().flatMap(p -> p.actor().stream()).toList();
        Event old = before;
        return old == null
                ? Optional.of(EventEdits.add(event, actors))
                : EventEdits.change(old, event, actors);
    }
}
