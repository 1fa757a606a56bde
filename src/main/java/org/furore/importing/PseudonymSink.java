package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lets records pass with pseudonyms for names.
final class PseudonymSink implements RecordSink {
    private final RecordSink sink;
    private final Pseudonyms pseudonyms;

    PseudonymSink(RecordSink sink, Pseudonyms pseudonyms) {
        this.sink = sink;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void mapped(Mapping mapping) {
        sink.mapped(mapping);
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        Capture nameless = new Capture(capture.at(), pseudonyms.url(capture.url()), capture.tool());
        sink.take(at, fingerprint, nameless(document), nameless);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        sink.observe(at, observation);
    }

    /// The values a reason quotes may hold names.
    @Override
    public void reject(Locator at, Message reason) {
        List<String> arguments =
                reason.arguments().stream()
                        .map(each -> String.valueOf(pseudonyms.text(each, List.of())))
                        .toList();
        sink.reject(at, new Message(reason.key(), arguments));
    }

    private Document nameless(Document document) {
        return switch (document) {
            case Article article -> {
                List<String> names = names(article.header(), null);
                yield new Article(
                        header(article.header(), null, names),
                        text(article.text(), names),
                        pseudonyms.text(article.description(), names));
            }
            case Review review -> {
                List<String> names = names(review.header(), null);
                yield new Review(
                        header(review.header(), null, names),
                        text(review.text(), names),
                        review.work(),
                        review.rating(),
                        review.reviewer(),
                        review.platform(),
                        review.nativeId());
            }
            case Post post -> post(post);
        };
    }

    private Post post(Post post) {
        List<String> names = names(post.header(), post.handle());
        return new Post(
                header(post.header(), post.handle(), names),
                text(post.text(), names),
                post.platform(),
                post.nativeId(),
                pseudonyms.of(post.handle()),
                post.replyTo(),
                post.repostOf(),
                post.quoteOf(),
                post.conversation(),
                post.hashtags().stream().map(tag -> text(tag, names)).toList(),
                pseudonyms.all(post.mentions()),
                pseudonyms.urls(post.links()),
                pseudonyms.urls(post.media()),
                post.counts());
    }

    private String text(String text, List<String> names) {
        return String.valueOf(pseudonyms.text(text, names));
    }

    private static List<String> names(Header header, @Nullable String handle) {
        List<String> names = new ArrayList<>();
        if (header.author() != null) {
            names.addAll(List.of(header.author().split(";\\s*")));
        }
        if (handle != null) {
            names.add(handle);
        }
        return names;
    }

    /// The author of a post goes by the pseudonym of the handle, so that both are one.
    private Header header(Header header, @Nullable String handle, List<String> names) {
        String author = header.author();
        if (author != null) {
            author =
                    handle != null
                            ? pseudonyms.of(handle)
                            : String.join("; ", pseudonyms.all(List.of(author.split(";\\s*"))));
        }
        return new Header(
                pseudonyms.text(header.title(), names),
                author,
                header.outlet(),
                header.date(),
                header.language(),
                pseudonyms.url(header.url()));
    }
}
