package org.furore.domain.annotation;

import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.jspecify.annotations.Nullable;

/// Where a mark or a piece of evidence stands.
public sealed interface Place {
    /// The document, or null for a region of an attachment that stands by itself.
    @Nullable DocumentId document();

    /// The document as a whole.
    record Whole(DocumentId document) implements Place {}

    /// A span of its text.
    record Span(DocumentId document, Passage passage) implements Place {}

    /// A rectangle on an image.
    ///
    /// @param x left edge, 0..1 of the width
    /// @param y upper edge, 0..1 of the height
    /// @param width 0..1 of the width
    /// @param height 0..1 of the height
    record Region(
            @Nullable DocumentId document,
            AttachmentId attachment,
            double x,
            double y,
            double width,
            double height)
            implements Place {
        public Region {
            if (!(x >= 0
                    && y >= 0
                    && width > 0
                    && height > 0
                    && x + width <= 1.000001
                    && y + height <= 1.000001)) {
                throw new IllegalArgumentException("a region outside its image");
            }
        }
    }
}
