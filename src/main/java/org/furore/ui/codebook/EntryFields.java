package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.furore.annotate.EntryEdit;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes the fields of one kind of entry, and fills all of them when one is shown.
///
/// @param <E> the kind
final class EntryFields<E extends Entry> {
    private final CodebookViewModel model;
    private final Words words;
    private final Class<E> type;
    private final List<Consumer<E>> showing = new ArrayList<>();
    private boolean filling;

    EntryFields(CodebookViewModel model, Words words, Class<E> type) {
        this.model = model;
        this.words = words;
        this.type = type;
    }

    /// Fills all fields.
    void show(E entry) {
        filling = true;
        showing.forEach(each -> each.accept(entry));
        filling = false;
    }

    /// Called whenever an entry is shown.
    void whenShown(Consumer<E> show) {
        showing.add(show);
    }

    /// A field of one line.
    InPlaceField line(
            String name,
            Function<E, @Nullable String> value,
            BiFunction<E, String, EntryEdit> edit) {
        return add(InPlaceField.line(name, words, committing(edit)), value);
    }

    /// A field that grows with its text.
    InPlaceField area(
            String name,
            Function<E, @Nullable String> value,
            BiFunction<E, String, EntryEdit> edit) {
        return add(InPlaceField.area(name, words, committing(edit)), value);
    }

    private BiFunction<EntryId, String, java.util.Optional<org.furore.domain.task.Message>>
            committing(BiFunction<E, String, EntryEdit> edit) {
        return (id, text) -> model.edit(id, type, entry -> edit.apply(entry, text));
    }

    private InPlaceField add(InPlaceField field, Function<E, @Nullable String> value) {
        field.field().setEditable(!model.readOnly());
        showing.add(entry -> {
            String now = value.apply(entry);
            field.show(entry.id(), now == null ? "" : now);
        });
        return field;
    }

    /// A choice among values; `none` says the absence of one, where that is possible.
    <V> ComboBox<V> choice(
            String name,
            Function<@Nullable V, String> said,
            Function<E, List<V>> among,
            Function<E, @Nullable V> value,
            BiFunction<E, @Nullable V, EntryEdit> edit) {
        ComboBox<V> box = new ComboBox<>();
        box.setAccessibleText(name);
        box.setDisable(model.readOnly());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(14);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable V each) {
                        return said.apply(each);
                    }

                    @Override
                    public @Nullable V fromString(String text) {
                        return null;
                    }
                });
        EntryId[] shown = new EntryId[1];
        showing.add(entry -> {
            shown[0] = entry.id();
            List<V> values = among.apply(entry);
            if (!box.getItems().equals(values)) {
                box.getItems().setAll(values);
            }
            box.setValue(value.apply(entry));
        });
        box.valueProperty()
                .subscribe((was, is) -> {
                    EntryId id = shown[0];
                    if (!filling && id != null && !box.isDisabled()) {
                        model.edit(id, type, entry -> edit.apply(entry, is));
                    }
                });
        return box;
    }

    /// A field under its name.
    static VBox named(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "small", "field-name");
        VBox box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }
}
