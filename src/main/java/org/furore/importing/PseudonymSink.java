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
import java.util.Set;

/// Lets records pass with pseudonyms for names.
final class PseudonymSink implements RecordSink {
    /// Reasons in which words of the record stand.
    private static final Set<String> QUOTING =
            Set.of(
                    "importing.reader-failed",
                    "importing.bad-id",
                    "importing.api-error",
                    "importing.answer-without-posts",
                    "importing.post-blocked",
                    "importing.post-gone",
                    "importing.post-private",
                    "importing.service-error",
                    "importing.table-date",
                    "importing.table-date-pattern",
                    "importing.table-date-order",
                    "importing.table-date-mixed",
                    "importing.table-number",
                    "importing.table-number-sign",
                    "importing.table-language",
                    "importing.table-list",
                    "importing.table-id",
                    "importing.table-unmapped",
                    "importing.table-misfit",
                    "importing.json-rows",
                    "importing.mhtml-damaged",
                    "importing.warc-revisit");

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
        List<String> names =
                names(document.header(), document instanceof Post post ? post.handle() : null);
        Capture nameless =
                new Capture(
                        capture.at(), pseudonyms.captured(capture.url(), names), capture.tool());
        sink.take(at, fingerprint, nameless(document), nameless);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        sink.observe(at, observation);
    }

    /// A reason that quotes the record quotes names: what has letters is left out of it.
    @Override
    public void reject(Locator at, Message reason) {
        boolean quoting = QUOTING.contains(reason.key());
        List<String> arguments =
                reason.arguments().stream()
                        .map(each ->
                                quoting && each.codePoints().anyMatch(Character::isLetter)
                                        ? "\u2026"
                                        : String.valueOf(pseudonyms.text(each, List.of())))
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
                String.valueOf(pseudonyms.text(post.text(), names, post.mentions())),
                post.platform(),
                pseudonyms.id(post.nativeId()),
                pseudonyms.of(post.handle()),
                pseudonyms.id(post.replyTo()),
                pseudonyms.id(post.repostOf()),
                pseudonyms.id(post.quoteOf()),
                pseudonyms.id(post.conversation()),
                post.hashtags().stream().map(tag -> text(tag, names)).toList(),
                pseudonyms.all(post.mentions()),
                pseudonyms.urls(post.links(), names),
                pseudonyms.urls(post.media(), names),
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
                pseudonyms.url(header.url(), names));
    }
}
