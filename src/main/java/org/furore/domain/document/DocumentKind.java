package org.furore.domain.document;

/// The three kinds of documents.
public enum DocumentKind {
    ARTICLE,
    POST,
    REVIEW
}
