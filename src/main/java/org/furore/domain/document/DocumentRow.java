package org.furore.domain.document;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

/// A document as a line of a list shows it: no text but its first words, nothing that is only of
/// use to a reader.
///
/// @param ordinal as in [StoredDocument]
/// @param title as corrected, or null
/// @param opening the first words on one line where there is no title, else null; of a review
///   without text the work
/// @param author as written, or null
/// @param handle of a post, without `@`, or null
/// @param outlet the outlet, else the platform, or null
/// @param rating [Rating#NONE] for what is no review
/// @param engagement likes, reposts, replies and quotes as far as the source counted them; null
///   where it counted none. Views are left out: to see is not to act, and they drown the rest
/// @param annotations how many it carries, suggestions not counted
public record DocumentRow(
        DocumentId id,
        int ordinal,
        DocumentKind kind,
        @Nullable Edtf date,
        @Nullable String title,
        @Nullable String opening,
        @Nullable String author,
        @Nullable String handle,
        @Nullable String outlet,
        @Nullable String language,
        Rating rating,
        @Nullable Long engagement,
        int annotations) {

    /// The title, else the first words; empty where there are neither.
    public String label() {
        return title != null ? title : opening != null ? opening : "";
    }

    /// The author as written, else `@handle`, or null.
    public @Nullable String byline() {
        return author != null ? author : handle != null ? "@" + handle : null;
    }
}
