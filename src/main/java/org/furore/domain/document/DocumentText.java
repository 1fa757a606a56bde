package org.furore.domain.document;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// What is shown of a document in a list: its text and how it is headed.
///
/// @param ordinal its number in this case's file
public record DocumentText(
        DocumentId id, long ordinal, @Nullable String title, @Nullable Edtf date, String text) {

    static DocumentText of(StoredDocument stored) {
        Header header = stored.document().header();
        return new DocumentText(
                stored.id(),
                stored.ordinal(),
                header.title(),
                header.date(),
                stored.document().text());
    }
}
