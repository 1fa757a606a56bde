package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// What is read and coded, as a reader understood it. The text is normalised once
/// ([Texts#normalise]); marks point into it by UTF-16 units.
public sealed interface Document permits Article, Post, Review {
    Header header();

    /// The normalised text, possibly empty (a rating without text is a review).
    String text();

    DocumentKind kind();

    /// The same document under a corrected header.
    Document withHeader(Header header);

    /// The platform whose [#nativeId] names this document, or null.
    default @Nullable String platform() {
        return null;
    }

    default @Nullable String nativeId() {
        return null;
    }
}
