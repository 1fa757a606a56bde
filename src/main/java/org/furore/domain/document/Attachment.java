package org.furore.domain.document;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

/// An image (a poster, a screenshot, a chart) that belongs to a document or stands as evidence by
/// itself.
///
/// @param document the document it belongs to, or null
/// @param sha256 of the image's bytes, or null when they are not at hand
/// @param width pixels, or null
/// @param height pixels, or null
public record Attachment(
        AttachmentId id,
        @Nullable String key,
        @Nullable DocumentId document,
        String title,
        @Nullable String mediaType,
        @Nullable String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String note)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.ATTACHMENT;
    }
}
