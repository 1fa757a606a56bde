package org.furore.ui.reader;

import org.furore.annotate.EventEdits;
import org.furore.annotate.NameSearch;
import org.furore.annotate.NameSearch.Named;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.reader.CodingViewModel.Asked;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Backing an event of the case with what is looked at: the event is found by typing, those about
/// the document's date first. To be used on the window's thread.
final class Backing {
    private final ReaderViewModel reader;
    private final Annotating annotating;
    private final Latest looking;
    private Known known = new Known(new NameSearch<>(List.of()), Map.of());
    private EntryPick<EventId> pick;

    /// The events there are.
    ///
    /// @param nearness 0 for the one whose date is nearest to the document's
    private record Known(NameSearch<EventId> names, Map<EventId, Integer> nearness) {}

    Backing(ReaderViewModel reader, Annotating annotating) {
        this.reader = reader;
        this.annotating = annotating;
        looking = reader.desk().tasks().latest();
        pick = fresh();
    }

    private EntryPick<EventId> fresh() {
        return new EntryPick<EventId>(
                        reader.desk().tasks(), () -> known.names(), () -> known.nearness())
                .knownOnly();
    }

    /// The event that is sought; another for each time of asking.
    EntryPick<EventId> pick() {
        return pick;
    }

    /// What would back an event now: what is selected, else the annotation that is looked at, else
    /// the document. Empty when none is open.
    Optional<Asked.OfEvent> asked() {
        return reader.open()
                .map(open -> {
                    Optional<Annotation> chosen = reader.chosenAnnotation();
                    boolean selected =
                            reader.caret().get().selection() != null || reader.whole().get();
                    if (!selected && chosen.isPresent()) {
                        Annotation annotation = chosen.get();
                        return new Asked.OfEvent(
                                new Evidence.OfAnnotation(annotation.id()), annotation.place());
                    }
                    Place place =
                            annotating.place().orElseGet(() -> new Place.Whole(open.stored().id()));
                    return new Asked.OfEvent(new Evidence.OfPlace(place), place);
                });
    }

    /// Begins to look for an event.
    void begin() {
        pick = fresh();
    }

    /// Reads which events there are, and finds those that are meant.
    ///
    /// @param locale of their dates
    void look(Locale locale) {
        Edtf date =
                reader.open().map(open -> open.stored().document().header().date()).orElse(null);
        looking.run(
                progress -> read(locale, date),
                read -> {
                    known = read;
                    pick.search();
                },
                reader::failed);
    }

    private Known read(Locale locale, @Nullable Edtf date) {
        ZoneId zone = reader.desk().file().info().zone();
        List<Event> events = new ArrayList<>(reader.desk().file().entries().all(Event.class));
        TimeSpan there = date == null ? null : date.span(zone);
        if (there != null && there.from() != TimeSpan.OPEN_START) {
            events.sort(Comparator.comparingDouble(e -> distance(e.date().span(zone), there)));
        } else {
            events.sort(Comparator.comparing(Event::date));
        }
        Map<EventId, Integer> nearness = new HashMap<>();
        List<Named<EventId>> named = new ArrayList<>();
        for (Event event : events) {
            nearness.put(event.id(), nearness.size());
            String title = event.title().strip().replaceAll("\\s+", " ");
            String when = EdtfLabel.of(event.date(), locale);
            named.add(new Named<>(event.id(), title + " (" + when + ")", List.of(), 0));
        }
        return new Known(new NameSearch<>(named), nearness);
    }

    /// Milliseconds between two spans; 0 where they overlap.
    private static double distance(TimeSpan one, TimeSpan other) {
        return Math.max(
                0, Math.max((double) one.from() - other.to(), (double) other.from() - one.to()));
    }

    /// Backs an event, and says so.
    void back(EventId id, Evidence evidence, Runnable done, Consumer<Problem> failed) {
        reader.desk()
                .tasks()
                .run(
                        progress -> step(id, evidence),
                        step -> {
                            if (step.changes() == null) {
                                done.run();
                                tell(step);
                            } else {
                                reader.desk()
                                        .edits()
                                        .apply(
                                                step.changes(),
                                                stored -> {
                                                    done.run();
                                                    tell(step);
                                                },
                                                failed);
                            }
                        },
                        failed);
    }

    /// What is to be done, and what is said then.
    ///
    /// @param changes null when there is nothing to do
    private record Step(@Nullable ChangeSet changes, Message said, @Nullable EventId event) {}

    private Step step(EventId id, Evidence evidence) {
        Optional<Event> found = reader.desk().file().entries().find(Event.class, id);
        if (found.isEmpty()) {
            return new Step(null, Message.of("ui.reader.event-gone"), null);
        }
        Event event = found.get();
        return EventEdits.back(event, evidence)
                .map(changes ->
                        new Step(changes, Message.of("ui.reader.event-backed", event.title()), id))
                .orElseGet(() ->
                        new Step(
                                null,
                                Message.of("ui.reader.event-backed-already", event.title()),
                                id));
    }

    private void tell(Step step) {
        reader.notice().set(new Notice(step.said(), null, step.event()));
    }
}
