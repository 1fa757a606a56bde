package org.furore.cli;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Imports.CountsSeen;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A document as the command line prints it; the schema is `documents-line`.
final class DocumentJson {
    private DocumentJson() {}

    /// @param seen what a post counted at other times
    static ObjectNode line(StoredDocument stored, List<CountsSeen> seen, boolean withText) {
        Header header = stored.document().header();
        ObjectNode node =
                Terminal.object()
                        .put("id", stored.id().value().toString())
                        .put("kind", stored.document().kind().name().toLowerCase(Locale.ROOT))
                        .put("title", header.title())
                        .put("author", header.author())
                        .put("outlet", header.outlet())
                        .put("date", header.date() == null ? null : header.date().text())
                        .put("language", header.language())
                        .put("languageConfidence", stored.languageConfidence())
                        .put("url", header.url());
        node.putObject("original")
                .put("sha256", stored.origin().sha256())
                .put("name", stored.origin().name())
                .put("record", stored.origin().locator().number())
                .put("member", stored.origin().locator().member())
                .put("captured", instant(stored.origin().capture().at()))
                .put("capturedFrom", stored.origin().capture().url())
                .put("capturedBy", stored.origin().capture().tool());
        switch (stored.document()) {
            case Article article -> node.put("description", article.description());
            case Post post -> post(node, post, seen);
            case Review review -> review(node, review);
        }
        if (withText) {
            node.put("text", stored.document().text());
        }
        return node;
    }

    private static void post(ObjectNode node, Post post, List<CountsSeen> seen) {
        node.put("platform", post.platform())
                .put("nativeId", post.nativeId())
                .put("handle", post.handle())
                .put("replyTo", post.replyTo())
                .put("repostOf", post.repostOf())
                .put("quoteOf", post.quoteOf())
                .put("conversation", post.conversation());
        strings(node.putArray("hashtags"), post.hashtags());
        strings(node.putArray("mentions"), post.mentions());
        strings(node.putArray("links"), post.links());
        strings(node.putArray("media"), post.media());
        counts(node.putObject("counts"), post.counts());
        ArrayNode others = node.putArray("seen");
        for (CountsSeen each : seen) {
            counts(others.addObject().put("captured", each.at().toString()), each.counts());
        }
    }

    private static void counts(ObjectNode node, Post.Counts counts) {
        node.put("likes", counts.likes())
                .put("reposts", counts.reposts())
                .put("replies", counts.replies())
                .put("quotes", counts.quotes())
                .put("views", counts.views());
    }

    private static @Nullable String instant(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void review(ObjectNode node, Review review) {
        Review.ReviewerKind reviewer = review.reviewer();
        node.put("work", review.work())
                .put("rating", review.rating().written())
                .put("score", review.rating().score())
                .put("scale", review.rating().scale())
                .put("fresh", review.rating().fresh())
                .put("reviewer", reviewer == null ? null : reviewer.name().toLowerCase(Locale.ROOT))
                .put("platform", review.platform())
                .put("nativeId", review.nativeId());
    }
}
