package org.furore.annotate.names;

import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Names over many documents that are most likely one actor: a candidate for the case.
///
/// @param name the most complete of the forms that are used often
/// @param forms all forms kept, that one included, most used first; aliases to be
/// @param kind the guess most mentions agree on, or null
/// @param mentions how often it is named
/// @param documents in how many documents; where forms met only in the end, one may count twice
/// @param examples the first places it was seen, in different documents
public record NameGroup(
        String name,
        List<Form> forms,
        @Nullable ActorKind kind,
        long mentions,
        long documents,
        List<Example> examples) {
    public NameGroup {
        forms = List.copyOf(forms);
        examples = List.copyOf(examples);
    }

    /// A way it is written.
    public record Form(String form, long mentions) {}

    /// A place it stands, in UTF-16 units of the document's text.
    public record Example(DocumentId document, Range range) {}
}
