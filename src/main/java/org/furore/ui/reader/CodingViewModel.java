package org.furore.ui.reader;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.furore.annotate.Mark;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// What is being said of a place while the coding sheet is open over the page. To be used on the
/// window's thread.
final class CodingViewModel {
    private final ReaderViewModel reader;
    private final Annotating annotating;
    private final Supplier<MarkForm> forms;
    private final Backing backing;
    private MarkForm form;
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper storing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StringProperty date = new SimpleStringProperty("");

    /// What the sheet asks for.
    sealed interface Asked {
        /// A mark of a kind at a place.
        record OfMark(MarkKind kind, Place place) implements Asked {}

        /// An event that is to be backed.
        ///
        /// @param place where the evidence stands
        record OfEvent(Evidence evidence, Place place) implements Asked {}

        /// The date of an event, since the document has none.
        record OfDate() implements Asked {}
    }

    /// @param forms gives an empty form
    CodingViewModel(
            ReaderViewModel reader,
            Annotating annotating,
            Backing backing,
            Supplier<MarkForm> forms) {
        this.backing = backing;
        this.reader = reader;
        this.annotating = annotating;
        this.forms = forms;
        this.form = forms.get();
    }

    /// What is asked for, empty while the sheet is closed.
    ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /// The passage that is being marked.
    Optional<Range> passage() {
        return asked.get()
                .filter(Asked.OfMark.class::isInstance)
                .map(of -> ((Asked.OfMark) of).place())
                .filter(Place.Span.class::isInstance)
                .map(place -> ((Place.Span) place).passage())
                .map(passage -> new Range(passage.start(), passage.end()));
    }

    /// The fields of the mark that is asked for; others for each.
    MarkForm form() {
        return form;
    }

    /// The event that is sought.
    Backing backing() {
        return backing;
    }

    /// Why it could not be stored, or null.
    ObjectProperty<@Nullable Problem> problem() {
        return problem;
    }

    /// The date of an event as it is typed.
    StringProperty date() {
        return date;
    }

    /// Whether it is on its way into the case.
    ReadOnlyBooleanProperty storing() {
        return storing.getReadOnlyProperty();
    }

    /// Begins a mark of what is selected.
    void begin(MarkKind kind) {
        if (!annotating.writable()) {
            reader.say(Message.of("ui.reader.read-only"));
            return;
        }
        Optional<Place> place = annotating.place();
        if (place.isEmpty()) {
            reader.say(Message.of("ui.reader.select-first"));
            return;
        }
        form = forms.get();
        problem.set(null);
        reader.notice().set(null);
        asked.set(Optional.of(new Asked.OfMark(kind, place.get())));
        form.subject(kind).ifPresent(EntryPick::search);
    }

    /// Makes an event of what is selected; asks for its date if the document has none.
    void event() {
        if (!annotating.writable()) {
            reader.say(Message.of("ui.reader.read-only"));
        } else if (annotating.place().isEmpty() || reader.whole().get()) {
            reader.say(Message.of("ui.reader.select-first"));
        } else {
            annotating
                    .day()
                    .ifPresentOrElse(
                            annotating::event,
                            () -> {
                                date.set("");
                                problem.set(null);
                                asked.set(Optional.of(new Asked.OfDate()));
                            });
        }
    }

    /// Asks which event the selection, the annotation that is looked at or the document shall back.
    void back() {
        if (!annotating.writable()) {
            reader.say(Message.of("ui.reader.read-only"));
            return;
        }
        backing.asked()
                .ifPresent(what -> {
                    problem.set(null);
                    reader.notice().set(null);
                    backing.begin();
                    asked.set(Optional.of(what));
                });
    }

    /// What the typed date says, or empty if it is none.
    Optional<Edtf> readDate() {
        return Edtf.tryParse(date.get().strip());
    }

    /// Stores what the sheet says, and closes it when that is done.
    ///
    /// @return whether there was enough to store
    boolean store() {
        return switch (asked.get().orElse(null)) {
            case Asked.OfMark of -> store(of);
            case Asked.OfEvent of -> store(of);
            case Asked.OfDate of -> {
                Optional<Edtf> read = readDate();
                read.ifPresent(day -> {
                    close();
                    annotating.event(day);
                });
                yield read.isPresent();
            }
            case null -> false;
        };
    }

    private boolean store(Asked.OfMark of) {
        form.settle();
        Optional<Mark> mark = form.mark(of.kind());
        if (mark.isEmpty()) {
            // Nothing was taken yet: the choice it stands at is meant.
            form.subject(of.kind()).ifPresent(EntryPick::take);
            mark = form.mark(of.kind());
        }
        if (mark.isEmpty() || storing.get()) {
            return false;
        }
        storing.set(true);
        annotating.mark(
                of.place(),
                mark.get(),
                null,
                () -> {
                    storing.set(false);
                    close();
                },
                why -> {
                    storing.set(false);
                    problem.set(why);
                });
        return true;
    }

    private boolean store(Asked.OfEvent of) {
        EntryPick<EventId> pick = backing.pick();
        EventId event =
                pick.take() && pick.picked().get() != null ? pick.picked().get().id() : null;
        if (event == null || storing.get()) {
            return false;
        }
        storing.set(true);
        backing.back(
                event,
                of.evidence(),
                () -> {
                    storing.set(false);
                    close();
                },
                why -> {
                    storing.set(false);
                    problem.set(why);
                });
        return true;
    }

    /// Leaves it.
    void close() {
        asked.set(Optional.empty());
    }
}
