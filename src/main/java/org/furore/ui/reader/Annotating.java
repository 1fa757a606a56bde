package org.furore.ui.reader;

import org.furore.annotate.Dependents;
import org.furore.annotate.Gestures;
import org.furore.annotate.Mark;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person does to the annotations of the document that is open: each gesture becomes a
/// change set and goes through the one door. Nothing is shown as done before it is stored. To be
/// used on the window's thread.
final class Annotating {
    private final ReaderViewModel reader;
    private final Recent recent;
    private @Nullable Coder made;

    Annotating(ReaderViewModel reader, Recent recent) {
        this.reader = reader;
        this.recent = recent;
    }

    /// Whether the case can be written.
    boolean writable() {
        return !reader.desk().edits().readOnly();
    }

    /// Where the next mark would stand, or empty when nothing is selected.
    Optional<Place> place() {
        return reader.open()
                .flatMap(open -> {
                    if (reader.whole().get()) {
                        return Optional.of(new Place.Whole(open.stored().id()));
                    }
                    return reader.passage().map(range -> span(open, range));
                });
    }

    private static Place.Span span(Shown.Open open, Range range) {
        return new Place.Span(
                open.stored().id(),
                Passage.of(open.paragraphs().text(), range.start(), range.end()));
    }

    /// Marks a place, and looks at the annotation once it is stored.
    void mark(
            Place place,
            Mark mark,
            @Nullable String note,
            Runnable done,
            Consumer<Problem> failed) {
        ChangeSet step = gestures().mark(place, mark, note);
        Annotation annotation = (Annotation) subject(step);
        apply(
                step,
                () -> {
                    recent.note(annotation);
                    reader.chosen().set(annotation.id());
                    done.run();
                },
                failed);
    }

    /// Says something else where an annotation stands.
    ///
    /// @return what will then be stored
    Annotation edit(Annotation before, Mark mark, Runnable done, Consumer<Problem> failed) {
        ChangeSet step = gestures().edit(before, mark, before.note());
        Annotation after = (Annotation) subject(step);
        if (!after.equals(before)) {
            apply(
                    step,
                    () -> {
                        recent.note(after);
                        done.run();
                    },
                    failed);
        } else {
            done.run();
        }
        return after;
    }

    /// Writes the note of an annotation.
    ///
    /// @return what will then be stored
    Annotation note(Annotation before, String note, Runnable done, Consumer<Problem> failed) {
        ChangeSet step = gestures().note(before, note);
        Annotation after = (Annotation) subject(step);
        if (!after.equals(before)) {
            apply(step, done, failed);
        } else {
            done.run();
        }
        return after;
    }

    /// Moves an annotation to what is selected.
    void move(Annotation annotation) {
        Range selection = reader.caret().get().selection();
        if (selection == null || MarkSheet.range(annotation) == null) {
            reader.say(Message.of("ui.reader.select-first"));
            return;
        }
        reader.open()
                .ifPresent(open ->
                        reader.passage()
                                .ifPresent(range ->
                                        apply(
                                                gestures().move(annotation, span(open, range)),
                                                () -> {},
                                                reader::failed)));
    }

    /// Deletes an annotation. Most have nothing resting on them, so that is looked up only when the
    /// case refuses.
    void delete(Annotation annotation) {
        Consumer<Problem> refused =
                first ->
                        reader.desk()
                                .tasks()
                                .run(
                                        progress ->
                                                Dependents.of(
                                                        reader.desk().file().entries(), annotation),
                                        dependents -> delete(annotation, dependents, first),
                                        reader::failed);
        apply(gestures().delete(annotation, Dependents.NONE), () -> {}, refused);
    }

    private void delete(Annotation annotation, Dependents dependents, Problem first) {
        if (dependents.isEmpty()) {
            reader.failed(first);
        } else {
            apply(gestures().delete(annotation, dependents), () -> {}, reader::failed);
        }
    }

    /// What an event made here would be dated by.
    Optional<Edtf> day() {
        return reader.open()
                .flatMap(open -> Gestures.day(open.stored().document().header().date()));
    }

    /// Makes an event of what is selected, or of the annotation that is looked at, dated `date`.
    void event(Edtf date) {
        Optional<Place> place = place();
        if (place.isEmpty() || !(place.get() instanceof Place.Span span)) {
            reader.say(Message.of("ui.reader.select-first"));
            return;
        }
        Range range = new Range(span.passage().start(), span.passage().end());
        List<Annotation> there = reader.sheet().get().in(range);
        AnnotationId evidence =
                reader.caret().get().selection() == null ? reader.chosen().get() : null;
        ChangeSet step = gestures().event(span, date, Gestures.participants(there), evidence);
        Event event = (Event) subject(step);
        apply(
                step,
                () ->
                        reader.notice()
                                .set(
                                        new Notice(
                                                Message.of("ui.reader.event-made", event.title()),
                                                null,
                                                event.id())),
                reader::failed);
    }

    private void apply(ChangeSet step, Runnable done, Consumer<Problem> failed) {
        for (var change : step.changes()) {
            if (change instanceof EntryChange entry && entry.after() instanceof Coder coder) {
                made = coder;
            }
        }
        reader.desk()
                .edits()
                .apply(
                        step,
                        stored -> {
                            reader.notice().set(null);
                            done.run();
                        },
                        problem -> {
                            made = null;
                            failed.accept(problem);
                        });
    }

    /// The case's coder, who is made with the first annotation. Until the news of that arrives, the
    /// coder made counts.
    private Gestures gestures() {
        String key = reader.desk().file().info().coder();
        Optional<Coder> known = reader.lexicon().get().coder(key);
        Coder waiting = made;
        if (known.isPresent()) {
            made = null;
            return Gestures.of(known, key);
        }
        return waiting != null && Objects.equals(waiting.key(), key)
                ? new Gestures(waiting, true)
                : Gestures.of(Optional.empty(), key);
    }

    /// What a coder is called.
    String coder(CoderId id) {
        return reader.lexicon().get().name(id);
    }

    private static Object subject(ChangeSet step) {
        return ((EntryChange) step.changes().getLast()).subject();
    }
}
