package org.furore.domain.document;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a person corrected in a document's header; the source's values stay beside it.
///
/// @param id the document
public record Correction(DocumentId id, Map<HeaderField, String> values) implements Entry {
    /// @throws IllegalArgumentException if a date is not EDTF
    public Correction {
        Map<HeaderField, String> copy = new EnumMap<>(HeaderField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        for (Map.Entry<HeaderField, String> field : copy.entrySet()) {
            field.getKey().set(Header.EMPTY, field.getValue());
        }
    }

    @Override
    public @Nullable String key() {
        return null;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CORRECTION;
    }

    /// The source's header under these corrections.
    public Header over(Header source) {
        Header result = source;
        for (Map.Entry<HeaderField, String> field : values.entrySet()) {
            result = field.getKey().set(result, field.getValue());
        }
        return result;
    }
}
