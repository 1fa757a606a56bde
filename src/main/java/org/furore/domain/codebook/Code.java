package org.furore.domain.codebook;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A researcher's own category.
///
/// @param parent the code above it in the tree, or null
/// @param colour `#rrggbb`, or null for the next free colour
/// @param attributes what a mark with this code can state
public record Code(
        CodeId id,
        @Nullable String key,
        String name,
        @Nullable CodeId parent,
        @Nullable String definition,
        List<String> examples,
        @Nullable String colour,
        List<Attribute> attributes,
        @Nullable String note)
        implements Entry {

    public Code {
        examples = List.copyOf(examples);
        attributes = List.copyOf(attributes);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CODE;
    }

    /// A typed attribute of a code.
    ///
    /// @param choices the values of a [AttributeType#CHOICE], else empty
    public record Attribute(String name, AttributeType type, List<String> choices) {
        public Attribute {
            choices = List.copyOf(choices);
        }
    }

    /// Types of attributes.
    public enum AttributeType {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }
}
