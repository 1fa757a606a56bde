package org.furore.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.CollectionFrame.Coverage;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How the material was collected, as a person writes it down. All of it may stay empty.
final class FrameModel {
    final StringProperty query = new SimpleStringProperty("");
    final StringProperty period = new SimpleStringProperty("");
    final StringProperty tool = new SimpleStringProperty("");
    final StringProperty gaps = new SimpleStringProperty("");
    final ObjectProperty<Optional<Coverage>> coverage =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether the period can be read as a date or an interval; an empty one can.
    BooleanBinding periodReadable() {
        return Bindings.createBooleanBinding(
                () -> {
                    String text = stripped(period);
                    return text == null || Edtf.tryParse(text).isPresent();
                },
                period);
    }

    CollectionFrame frame() {
        return new CollectionFrame(
                stripped(query),
                stripped(period),
                stripped(tool),
                coverage.get().orElse(null),
                stripped(gaps));
    }

    private static @Nullable String stripped(StringProperty text) {
        String plain = text.get().strip();
        return plain.isEmpty() ? null : plain;
    }
}
