package org.furore.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.furore.domain.annotation.Annotation;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The annotation that is being looked at, edited in place: each field that is changed is stored at
/// once, a note when one leaves it. To be used on the window's thread.
final class EditingViewModel {
    private final ReaderViewModel reader;
    private final Annotating annotating;
    private final Supplier<MarkForm> forms;
    private final ReadOnlyObjectWrapper<Optional<Edited>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private @Nullable Annotation current;
    private boolean filling;
    private int pending;
    private final List<Annotation> sent = new ArrayList<>();

    /// What is edited; a new one for each annotation.
    record Edited(Annotation annotation, MarkForm form) {
        MarkKind kind() {
            return MarkKind.of(annotation);
        }
    }

    EditingViewModel(ReaderViewModel reader, Annotating annotating, Supplier<MarkForm> forms) {
        this.reader = reader;
        this.annotating = annotating;
        this.forms = forms;
        reader.chosen().addListener((of, before, now) -> look());
        reader.sheet().addListener((of, before, now) -> look());
        reader.lexicon().addListener((of, before, now) -> rename(before));
    }

    /// What is being edited, if anything.
    ReadOnlyObjectProperty<Optional<Edited>> edited() {
        return edited.getReadOnlyProperty();
    }

    /// The note as it is being written.
    StringProperty note() {
        return note;
    }

    Annotating annotating() {
        return annotating;
    }

    /// Shows the annotation chosen as it is stored, unless that is what the fields say already.
    private void look() {
        Annotation now = reader.chosenAnnotation().orElse(null);
        Annotation before = current;
        boolean same = now != null && before != null && now.id().equals(before.id());
        if (same && now != null && (arrived(now) || pending > 0 || now.equals(before))) {
            return;
        }
        if (!same) {
            edited.get().ifPresent(left -> left.form().settle());
            keepNote();
        }
        fill(now);
    }

    /// Whether this is what was edited here, on its way back: by then the fields may say more.
    private boolean arrived(Annotation now) {
        int at = sent.indexOf(now);
        if (at < 0) {
            return false;
        }
        sent.subList(0, at).clear();
        if (sent.size() == 1) {
            sent.clear();
        }
        return true;
    }

    /// What `before` became by an edit here.
    private void send(Annotation before, Annotation after) {
        if (sent.isEmpty()) {
            sent.add(before);
        }
        sent.add(after);
        current = after;
    }

    /// Names came or changed: the fields say them, and stay where they are.
    private void rename(Lexicon before) {
        Optional<Edited> of = edited.get();
        if (of.isEmpty()) {
            return;
        }
        if (before == Lexicon.EMPTY && pending == 0) {
            fill(reader.chosenAnnotation().orElse(null));
        } else {
            filling = true;
            of.get().form().rename();
            filling = false;
        }
    }

    private void fill(@Nullable Annotation now) {
        pending = 0;
        sent.clear();
        current = now;
        if (now == null) {
            note.set("");
            edited.set(Optional.empty());
            return;
        }
        filling = true;
        MarkForm form = forms.get();
        form.fill(now);
        note.set(Objects.requireNonNullElse(now.note(), ""));
        edited.set(Optional.of(new Edited(now, form)));
        form.follow(() -> changed(form));
        filling = false;
    }

    private void changed(MarkForm form) {
        Annotation before = current;
        Optional<Edited> of = edited.get();
        if (filling || before == null || of.isEmpty() || of.get().form() != form) {
            return;
        }
        form.mark(MarkKind.of(before))
                .ifPresent(mark -> {
                    pending++;
                    Annotation after = annotating.edit(before, mark, this::stored, this::failed);
                    if (!after.equals(before)) {
                        send(before, after);
                    }
                    filling = true;
                    form.made(after);
                    filling = false;
                });
    }

    /// Stores the note if it was changed.
    void keepNote() {
        Annotation before = current;
        if (before != null
                && annotating.writable()
                && !note.get().strip().equals(Objects.requireNonNullElse(before.note(), ""))) {
            pending++;
            send(before, annotating.note(before, note.get(), this::stored, this::failed));
        }
    }

    private void stored() {
        pending = Math.max(0, pending - 1);
    }

    private void failed(Problem problem) {
        reader.failed(problem);
        fill(reader.chosenAnnotation().orElse(null));
    }

    /// Deletes the annotation.
    void delete() {
        reader.chosenAnnotation().ifPresent(annotating::delete);
    }

    /// Moves it to what is selected.
    void move() {
        reader.chosenAnnotation().ifPresent(annotating::move);
    }
}
