package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What one page holds, in the order of its records: the reviews it declares ([PageReviews]), the
/// page as an article, the average ratings of what it is about ([PageRatings]). It is the same
/// whether the page was saved by itself or stands in a file of pages.
///
/// An average rating becomes an observation of the day the page was seen, in UTC: the day the page
/// itself says it was saved, else that of the file that holds it, as what archived it first saw the
/// figure.
public final class PageRecords {
    private static final Message NO_TEXT = Message.of("importing.page-without-text");

    private final List<PageReviews.Found> reviews;
    private final @Nullable Article article;
    private final List<AverageRating> ratings;
    private final Capture capture;
    private final @Nullable Instant seen;
    private final Header header;
    private final Message blank;

    /// @param blank why there is nothing, where there is nothing
    private PageRecords(
            List<PageReviews.Found> reviews,
            @Nullable Article article,
            List<AverageRating> ratings,
            Capture capture,
            @Nullable Instant seen,
            Header header,
            Message blank) {
        this.reviews = reviews;
        this.article = article;
        this.ratings = ratings;
        this.capture = capture;
        this.seen = seen;
        this.header = header;
        this.blank = blank;
    }

    /// @param around how the file that holds the page says it was caught, which goes before what
    ///   the page says; of a page saved by itself, [Capture#UNSTATED]
    /// @param title the page's, where it has none itself, or null
    public static PageRecords of(String html, Capture around, @Nullable String title) {
        Document page = HtmlReader.parsed(html);
        if (page == null) {
            Message why = Message.of("importing.page-elements", HtmlReader.MOST_ELEMENTS);
            return new PageRecords(List.of(), null, List.of(), around, null, Header.EMPTY, why);
        }
        Capture own = PageCapture.of(page);
        JsonLd ld = JsonLd.of(page);
        String url = own.url() == null ? around.url() : own.url();
        Article article = with(HtmlReader.article(page, url), title, url);
        Header header = article.header();
        PageReviews.Reviews reviews = PageReviews.of(page, ld, article);
        return new PageRecords(
                reviews.found(),
                reviews.isOne() ? null : article,
                PageRatings.of(page, ld, header.title()),
                around.equals(Capture.UNSTATED) ? own : around,
                own.at() == null ? around.at() : own.at(),
                header,
                NO_TEXT);
    }

    /// Of a text that stands where a page may.
    public static PageRecords of(Article text, Capture around) {
        Article article = with(text, null, around.url());
        return new PageRecords(
                List.of(), article, List.of(), around, null, article.header(), NO_TEXT);
    }

    private static Article with(Article article, @Nullable String title, @Nullable String url) {
        Header own = article.header();
        return article.withHeader(
                new Header(
                        own.title() == null ? PageMetadata.clean(title) : own.title(),
                        own.author(),
                        own.outlet(),
                        own.date(),
                        own.language(),
                        own.url() == null ? PageMetadata.address(url) : own.url()));
    }

    /// Gives all of them, each as a record at the place of the page.
    ///
    /// @param fingerprint of the page, by which the article is known again
    public void into(Records records, Slice at, byte[] fingerprint) {
        for (PageReviews.Found each : reviews) {
            records.take(at, each.fingerprint(), each.review(), capture);
        }
        if (article != null && !article.text().isBlank()) {
            records.take(at, fingerprint, article, capture);
        } else if (reviews.isEmpty()) {
            records.reject(at, blank);
        }
        Edtf day = seen == null ? null : Edtf.of(LocalDate.ofInstant(seen, ZoneOffset.UTC));
        ratings.stream()
                .flatMap(each -> each.outcomes(day, outlet()).stream())
                .distinct()
                .forEach(each -> {
                    switch (each) {
                        case AverageRating.Observed it -> records.observe(at, it.observation());
                        case AverageRating.Rejected it -> records.reject(at, it.reason());
                    }
                });
    }

    /// Whose ratings they are: the outlet's, else the site's by its name in the network.
    private @Nullable String outlet() {
        return header.outlet() == null ? PageMetadata.host(header.url()) : header.outlet();
    }
}
