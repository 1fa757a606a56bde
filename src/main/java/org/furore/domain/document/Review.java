package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// A rated or written judgement of a work.
///
/// @param work what is reviewed, as written
/// @param reviewer critic or user; null where the source does not say
public record Review(
        Header header,
        String text,
        @Nullable String work,
        Rating rating,
        @Nullable ReviewerKind reviewer,
        @Nullable String platform,
        @Nullable String nativeId)
        implements Document {

    @Override
    public DocumentKind kind() {
        return DocumentKind.REVIEW;
    }

    @Override
    public Review withHeader(Header other) {
        return new Review(other, text, work, rating, reviewer, platform, nativeId);
    }

    /// Who judges.
    public enum ReviewerKind {
        CRITIC,
        USER
    }
}
