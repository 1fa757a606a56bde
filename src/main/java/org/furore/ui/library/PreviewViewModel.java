package org.furore.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.domain.EnumWords;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.Correction;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The document a person looks at in a list, and the corrections of its metadata. FX thread.
public final class PreviewViewModel {
    private final Desk desk;
    private final Consumer<Problem> failed;
    private final boolean editable;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Optional<Previewed>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int ordinal = -1;

    /// A document with its corrections.
    ///
    /// @param correction null where nothing was corrected
    public record Previewed(StoredDocument stored, @Nullable Correction correction) {

        /// A field's value as it counts, or null.
        public @Nullable String value(HeaderField field) {
            return field.of(stored.document().header());
        }

        /// The source's value of a field that was corrected.
        public Optional<String> source(HeaderField field) {
            return corrected(field)
                    ? Optional.of(Optional.ofNullable(field.of(stored.sourceHeader())).orElse(""))
                    : Optional.empty();
        }

        /// Whether a person corrected the field.
        public boolean corrected(HeaderField field) {
            return correction != null && correction.values().containsKey(field);
        }
    }

    PreviewViewModel(Desk desk, Consumer<Problem> failed) {
        this.desk = desk;
        this.failed = failed;
        this.editable = !desk.edits().readOnly();
        this.reading = desk.tasks().latest();
    }

    /// What is shown, empty for nothing.
    public ReadOnlyObjectProperty<Optional<Previewed>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows a document, or nothing (-1).
    void show(int other) {
        ordinal = other;
        if (other < 0) {
            reading.cancel();
            shown.set(Optional.empty());
        } else {
            reload();
        }
    }

    /// Reads what is shown again.
    void reload() {
        int wanted = ordinal;
        if (wanted >= 0) {
            reading.run(progress -> read(wanted), shown::set, failed);
        }
    }

    private Optional<Previewed> read(int wanted) {
        return desk.file()
                .documents()
                .byOrdinal(wanted)
                .map(stored ->
                        new Previewed(
                                stored,
                                desk.file()
                                        .entries()
                                        .find(Correction.class, stored.id())
                                        .orElse(null)));
    }

    /// Whether corrections can be made.
    public boolean editable() {
        return editable;
    }

    /// Sets a field to what a person wrote; nothing, or what the source says, gives the source's
    /// value back.
    ///
    /// @return what is wrong with it, to be shown beside it
    public Optional<Message> correct(HeaderField field, String written) {
        Previewed now = shown.get().orElse(null);
        if (now == null || !editable()) {
            return Optional.empty();
        }
        String value = written.strip();
        if (field == HeaderField.DATE && !value.isEmpty() && Edtf.tryParse(value).isEmpty()) {
            return Optional.of(Message.of("ui.library.bad-date", value));
        }
        Correction before = now.correction();
        Map<HeaderField, String> values = new EnumMap<>(HeaderField.class);
        if (before != null) {
            values.putAll(before.values());
        }
        if (value.isEmpty() || value.equals(field.of(now.stored().sourceHeader()))) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        Correction after = values.isEmpty() ? null : new Correction(now.stored().id(), values);
        if (before == null ? after != null : !before.equals(after)) {
            desk.edits()
                    .apply(
                            ChangeSet.of(
                                    Message.of("ui.library.step-correct-" + EnumWords.of(field)),
                                    List.of(new Change.EntryChange(before, after))),
                            step -> reload(),
                            failed);
        }
        return Optional.empty();
    }
}
