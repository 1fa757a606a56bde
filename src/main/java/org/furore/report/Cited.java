package org.furore.report;

import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Origin;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

/// A document as it is cited: everything but its text.
///
/// @param start of its text, for documents without title
record Cited(DocumentId id, Document bare, Header sourceHeader, Origin origin, String start) {
    private static final int START = 60;

    static Cited of(StoredDocument stored) {
        Document document = stored.document();
        Document bare =
                switch (document) {
                    case org.furore.domain.document.Article a ->
                            new org.furore.domain.document.Article(a.header(), "", null);
                    case Post p ->
                            new Post(
                                    p.header(),
                                    "",
                                    p.platform(),
                                    p.nativeId(),
                                    p.handle(),
                                    p.replyTo(),
                                    p.repostOf(),
                                    p.quoteOf(),
                                    p.conversation(),
                                    java.util.List.of(),
                                    java.util.List.of(),
                                    java.util.List.of(),
                                    java.util.List.of(),
                                    p.counts());
                    case Review r ->
                            new Review(
                                    r.header(),
                                    "",
                                    r.work(),
                                    r.rating(),
                                    r.reviewer(),
                                    r.platform(),
                                    r.nativeId());
                };
        return new Cited(
                stored.id(),
                bare,
                stored.sourceHeader(),
                stored.origin(),
                start(document.text().strip()));
    }

    private static String start(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= START) {
            return line;
        }
        int space = line.lastIndexOf(' ', START);
        int end =
                space > START / 2
                        ? space
                        : line.offsetByCodePoints(0, line.codePointCount(0, START));
        return line.substring(0, end) + "\u2026";
    }

    Header header() {
        return bare.header();
    }

    /// Who wrote it, as a reader would say; null when not known.
    @Nullable String author() {
        String author = header().author();
        if (bare instanceof Post post && post.handle() != null) {
            String handle = "@" + post.handle();
            return author == null || author.equals(handle) || author.equals(post.handle())
                    ? handle
                    : author + " (" + handle + ")";
        }
        return author;
    }

    /// Its title, or the beginning of its text, without quotation marks; null when it has neither.
    @Nullable String title() {
        String title = header().title();
        return title != null ? title : start.isEmpty() ? null : start;
    }
}
