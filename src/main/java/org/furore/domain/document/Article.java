package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// A page, a newspaper piece, a plain text.
public record Article(Header header, String text, @Nullable String description)
        implements Document {

    @Override
    public DocumentKind kind() {
        return DocumentKind.ARTICLE;
    }

    @Override
    public Article withHeader(Header other) {
        return new Article(other, text, description);
    }
}
