package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Keeps the first records of a file and then stops its reader.
final class PreviewSink implements RecordSink {
    private final int most;
    private final List<Draft> drafts = new ArrayList<>();

    PreviewSink(int most) {
        this.most = most;
    }

    /// Says that no more records are wanted. Expected, so it carries no stack trace.
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    List<Draft> drafts() {
        return drafts;
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        add(new Draft.Taken(at, cut(document)));
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        add(new Draft.Observed(at, observation));
    }

    @Override
    public void reject(Locator at, Message reason) {
        add(new Draft.Rejected(at, reason));
    }

    private void add(Draft draft) {
        if (drafts.size() == most) {
            throw new Enough();
        }
        drafts.add(draft);
    }

    private static Document cut(Document document) {
        String text = document.text();
        if (text.length() <= Draft.SHOWN) {
            return document;
        }
        int end = Draft.SHOWN - (Character.isHighSurrogate(text.charAt(Draft.SHOWN - 1)) ? 1 : 0);
        String shown = text.substring(0, end);
        return switch (document) {
            case Article article -> new Article(article.header(), shown, article.description());
            case Review review ->
                    new Review(
                            review.header(),
                            shown,
                            review.work(),
                            review.rating(),
                            review.reviewer(),
                            review.platform(),
                            review.nativeId());
            case Post post ->
                    new Post(
                            post.header(),
                            shown,
                            post.platform(),
                            post.nativeId(),
                            post.handle(),
                            post.replyTo(),
                            post.repostOf(),
                            post.quoteOf(),
                            post.conversation(),
                            post.hashtags(),
                            post.mentions(),
                            post.links(),
                            post.media(),
                            post.counts());
        };
    }
}
