package org.furore.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.furore.annotate.EventEdits;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.task.Message;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What stands beside the timeline: what is chosen, with all that hangs on it, and the event being
/// written. To be used on the window's thread.
final class EventPanelModel {
    private final Desk desk;
    private final TimelineViewModel chart;
    private final Navigator navigator;
    private final DetailReader reader;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Details> details =
            new ReadOnlyObjectWrapper<>(Details.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable EventFormModel> form =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> done = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty linking = new SimpleBooleanProperty();
    private @Nullable EventId fresh;

    EventPanelModel(Desk desk, TimelineViewModel chart, Navigator navigator) {
        this.desk = desk;
        this.chart = chart;
        this.navigator = navigator;
        reader = new DetailReader(desk.file());
        reading = desk.tasks().latest();
        chart.selection().subscribe((before, after) -> chosen());
        chart.index().subscribe((before, after) -> readAgain());
    }

    ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    /// The event being written; null when none is.
    ReadOnlyObjectProperty<@Nullable EventFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /// What went wrong last; null when nothing did.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was done elsewhere on this screen; null when that is told long enough.
    ReadOnlyObjectProperty<@Nullable Message> done() {
        return done.getReadOnlyProperty();
    }

    /// Whether another end is sought for a link from the chosen event.
    BooleanProperty linking() {
        return linking;
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }

    /// Whether the case is known to hold no event.
    boolean eventless() {
        var index = chart.index().get();
        return index != null && index.data().events().isEmpty();
    }

    /// The other event of this name, as the timeline shows it.
    Optional<EventItem> event(EventId id) {
        return chart.event(id);
    }

    private void chosen() {
        linking.set(false);
        done.set(null);
        EventFormModel open = form.get();
        if (open != null && !open.changed()) {
            form.set(null);
        }
        load();
    }

    private void readAgain() {
        EventId made = fresh;
        if (made != null && chart.event(made).isPresent()) {
            fresh = null;
            chart.reveal(made);
        }
        load();
    }

    private void load() {
        switch (chart.selection().get()) {
            case Selection.Nothing n -> {
                reading.cancel();
                details.set(Details.NOTHING);
            }
            case Selection.OfEvent e -> read(() -> reader.event(e.event()));
            case Selection.OfLink l -> read(() -> reader.link(l.link()));
            case Selection.OfMarks m -> read(() -> reader.marks(m.marks()));
            case Selection.OfCluster c -> {
                reading.cancel();
                details.set(new Details.OfCluster(c.events()));
            }
        }
    }

    private void read(java.util.function.Supplier<Details> what) {
        reading.run(
                progress -> what.get(),
                read -> {
                    if (!read.equals(details.get())) {
                        details.set(read);
                    }
                },
                problem::set);
    }

    /// Begins a new event.
    void create() {
        form.set(EventFormModel.blank(List.of()));
    }

    /// Begins to edit the chosen event.
    void edit() {
        if (details.get() instanceof Details.OfEvent event && !readOnly()) {
            form.set(EventFormModel.of(event));
        }
    }

    /// Leaves the form without saving.
    void cancel() {
        form.set(null);
    }

    /// Saves what is written, if it is complete.
    void save() {
        EventFormModel written = form.get();
        if (written == null || !written.complete()) {
            return;
        }
        Event event = written.event();
        Optional<ChangeSet> changes = written.changes(event);
        if (changes.isEmpty()) {
            form.set(null);
            return;
        }
        apply(
                changes.get(),
                () -> {
                    form.set(null);
                    if (written.isNew()) {
                        fresh = event.id();
                        chart.selection().set(new Selection.OfEvent(event.id()));
                    }
                });
    }

    /// Deletes the chosen event with its links, or the chosen link.
    void remove() {
        if (readOnly()) {
            return;
        }
        switch (details.get()) {
            case Details.OfEvent e -> {
                List<Link> links = e.links().stream().map(Details.Arrow::link).toList();
                apply(EventEdits.remove(e.event(), links), this::chooseNothing);
            }
            case Details.OfLink l -> apply(EventEdits.remove(l.link()), this::chooseNothing);
            default -> {}
        }
    }

    private void chooseNothing() {
        chart.selection().set(Selection.NOTHING);
    }

    /// Links two events.
    void link(EventId from, EventId to, LinkKind kind) {
        if (from.equals(to) || readOnly()) {
            return;
        }
        desk.tasks()
                .run(
                        progress -> reader.links(from),
                        links ->
                                EventEdits.link(from, to, kind, links)
                                        .ifPresentOrElse(
                                                changes -> apply(changes, () -> linking.set(false)),
                                                () -> tell("link-there")),
                        problem::set);
    }

    void change(Link link, LinkKind kind) {
        EventEdits.change(link, kind).ifPresent(changes -> apply(changes, () -> {}));
    }

    void reverse(Link link) {
        apply(EventEdits.reverse(link), () -> {});
    }

    void remove(Link link) {
        apply(EventEdits.remove(link), () -> {});
    }

    /// Backs an event with what was dropped on it.
    void back(EventId event, EvidenceClip clip) {
        if (readOnly()) {
            return;
        }
        desk.tasks()
                .run(
                        progress -> {
                            Optional<Evidence> evidence = reader.evidence(clip);
                            Optional<Event> found = desk.file().entries().find(Event.class, event);
                            return found.flatMap(f -> evidence.flatMap(e -> EventEdits.back(f, e)));
                        },
                        changes ->
                                changes.ifPresentOrElse(
                                        set -> apply(set, () -> chart.reveal(event)),
                                        () -> tell("evidence-not-taken")),
                        problem::set);
    }

    /// Takes a piece of evidence away from the chosen event.
    void unback(Evidence evidence) {
        if (details.get() instanceof Details.OfEvent e) {
            EventEdits.unback(e.event(), evidence).ifPresent(changes -> apply(changes, () -> {}));
        }
    }

    /// Opens a place in the reader.
    void open(Location place) {
        navigator.go(place);
    }

    /// Opens the place of a mark in the reader.
    void open(AnnotationId mark) {
        desk.tasks()
                .run(
                        progress -> reader.place(mark),
                        place -> place.ifPresentOrElse(this::open, () -> tell("mark-gone")),
                        problem::set);
    }

    /// Chooses another event, moving to it.
    void choose(EventId event) {
        chart.reveal(event);
    }

    /// Shows a run of events alone.
    void expand(List<EventId> events) {
        chart.expand(events);
    }

    /// Finds actors, events and types by what is typed.
    Finder finder() {
        return new Finder(desk.file());
    }

    org.furore.ui.fx.Tasks tasks() {
        return desk.tasks();
    }

    private void apply(ChangeSet changes, Runnable then) {
        desk.edits()
                .apply(
                        changes,
                        step -> {
                            problem.set(null);
                            then.run();
                        },
                        problem::set);
    }

    /// Tells of something that went wrong elsewhere on this screen, or of nothing any more.
    void failed(@Nullable Problem told) {
        done.set(null);
        problem.set(told);
    }

    /// Tells of something that was done elsewhere on this screen.
    void done(Message told) {
        problem.set(null);
        done.set(told);
    }

    private void tell(String key) {
        problem.set(new Problem(Message.of("ui.timeline." + key), ""));
    }
}
