package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.Uuids;
import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reviews a page declares with the words of schema.org, in JSON-LD or microdata.
///
/// | the page | its records |
/// |---|---|
/// | is of a work, a product or a place and has reviews of it | each review, and the article after them |
/// | is a review itself: the only one, and of nothing else the page is | one review, with the page's text, and no article |
/// | is an article, whatever reviews stand beside it | the article |
///
/// A rating is on the scale that is stated as `bestRating`; without one the scale is unknown,
/// although the vocabulary's default is 5: pages leave it out on any scale. `worstRating` is not
/// subtracted: 3 of 1 to 5 is 60, as everywhere. Average ratings are no reviews: [PageRatings].
final class PageReviews {
    private static final int MOST = 5000;

    /// A review as a page has it.
    ///
    /// @param fingerprint of what the page says in it
    record Found(Review review, byte[] fingerprint) {}

    private final Document page;
    private final JsonLd ld;
    private final Article article;
    private final List<Found> found = new ArrayList<>();
    private final Map<Element, Optional<String>> names = new IdentityHashMap<>();
    private boolean ofAWork;
    private boolean anArticle;

    private PageReviews(Document page, JsonLd ld, Article article) {
        this.page = page;
        this.ld = ld;
        this.article = article;
    }

    /// What a page has.
    ///
    /// @param isOne whether the page is a review itself, so that there is no article beside it
    record Reviews(List<Found> found, boolean isOne) {}

    /// The reviews that are records of this page.
    ///
    /// @param article the page as one
    static Reviews of(Document page, JsonLd ld, Article article) {
        PageReviews reviews = new PageReviews(page, ld, article);
        reviews.read();
        return reviews.records();
    }

    private void read() {
        for (JsonNode node : ld.nodes()) {
            if (isReview(node)) {
                add(node, ld.names(node.path("itemReviewed")));
            } else if (JsonLd.isArticle(JsonLd.types(node))) {
                anArticle = true;
            } else {
                for (String property : List.of("review", "reviews")) {
                    nested(node, property);
                }
            }
        }
        if (found.isEmpty()) {
            anArticle |= page.selectFirst("[itemtype$=Article], [itemtype$=BlogPosting]") != null;
            page.select("[itemscope][itemtype]").stream()
                    .filter(PageReviews::isReview)
                    .limit(MOST)
                    .forEach(this::add);
        }
    }

    private Reviews records() {
        boolean itself = !ofAWork && found.size() == 1;
        if (found.isEmpty() || anArticle) {
            return new Reviews(List.of(), false);
        }
        if (!itself) {
            return new Reviews(found, false);
        }
        Found only = found.getFirst();
        Review review = only.review;
        String text =
                article.text().length() > review.text().length() ? article.text() : review.text();
        Header of = article.header();
        Header own = review.header();
        Header header =
                new Header(
                        own.title() == null ? of.title() : own.title(),
                        own.author() == null ? of.author() : own.author(),
                        own.outlet() == null ? of.outlet() : own.outlet(),
                        own.date() == null ? of.date() : own.date(),
                        of.language(),
                        of.url());
        Found one =
                new Found(
                        new Review(
                                header,
                                text,
                                review.work(),
                                review.rating(),
                                review.reviewer(),
                                null,
                                null),
                        only.fingerprint);
        return new Reviews(List.of(one), true);
    }

    private void nested(JsonNode node, String property) {
        JsonNode value = node.path(property);
        List<String> work = ld.names(node.path("name"));
        for (JsonNode each : JsonLd.each(value)) {
            if (each.isObject() && (isReview(each) || JsonLd.types(each).contains(""))) {
                ofAWork = true;
                add(each, work);
            }
        }
    }

    private void add(JsonNode node, List<String> work) {
        JsonNode rated = node.path("reviewRating");
        JsonNode stars = rated.isArray() && !rated.isEmpty() ? rated.get(0) : rated;
        Rating rating =
                rating(
                        stars.isObject()
                                ? JsonLd.text(stars.path("ratingValue"))
                                : JsonLd.text(stars),
                        JsonLd.text(stars.path("bestRating")));
        // Entities are read with the markup, once.
        String body = node.path("reviewBody").asString("");
        String text = body.isBlank() ? node.path("description").asString("") : body;
        String title = JsonLd.text(node.path("headline"));
        String published = JsonLd.text(node.path("datePublished"));
        add(
                title == null ? JsonLd.text(node.path("name")) : title,
                ld.names(node.path("author")),
                ld.names(node.path("publisher")),
                published == null ? JsonLd.text(node.path("dateCreated")) : published,
                text,
                work.isEmpty() ? ld.names(node.path("itemReviewed")) : work,
                rating,
                kind(JsonLd.types(node)),
                node.toString());
    }

    private void add(Element review) {
        Microdata item = Microdata.of(review);
        Element parent = review.parent();
        Element scope = parent == null ? null : parent.closest("[itemscope]");
        String work = item.text("itemReviewed");
        if (review.hasAttr("itemprop") && scope != null) {
            anArticle |= JsonLd.isArticle(List.of(scope.attr("itemtype")));
            ofAWork |= !anArticle;
            work = work == null ? name(scope) : work;
        }
        String title = item.text("headline", "name");
        List<String> authors = one(item.text("author"));
        String date = item.text("datePublished");
        String text = item.html("reviewBody", "description");
        String value = item.text("ratingValue");
        add(
                title,
                authors,
                one(item.text("publisher")),
                date,
                text,
                one(work),
                rating(value, item.text("bestRating")),
                kind(List.of(review.attr("itemtype"))),
                // Not its markup: a review may hold others, and those again.
                Arrays.asList(title, authors, date, text, value).toString());
    }

    private @Nullable String name(Element scope) {
        return names.computeIfAbsent(
                        scope, each -> Optional.ofNullable(Microdata.of(each).text("name")))
                .orElse(null);
    }

    private void add(
            @Nullable String title,
            List<String> authors,
            List<String> outlets,
            @Nullable String date,
            @Nullable String text,
            List<String> works,
            Rating rating,
            @Nullable ReviewerKind kind,
            String source) {
        String body = text == null ? "" : Texts.stripped(CellText.HTML.read(bounded(text)));
        if (body.isEmpty() && rating.equals(Rating.NONE) || found.size() >= MOST) {
            return;
        }
        Header of = article.header();
        Header header =
                new Header(
                        PageMetadata.clean(title),
                        PageMetadata.clean(String.join("; ", authors)),
                        outlets.isEmpty() ? of.outlet() : PageMetadata.clean(outlets.getFirst()),
                        date(date),
                        of.language(),
                        of.url());
        String work = works.isEmpty() ? null : PageMetadata.clean(works.getFirst());
        found.add(
                new Found(
                        new Review(header, body, work, rating, kind, null, null),
                        Uuids.sha256().digest(source.getBytes(UTF_8))));
    }

    private static String bounded(String text) {
        return text.length() <= CellText.LONGEST_HTML
                ? text
                : text.substring(0, CellText.LONGEST_HTML);
    }

    private static Rating rating(@Nullable String value, @Nullable String best) {
        Double maximum = null;
        if (best != null && best.length() <= 9 && best.strip().matches("[0-9]+([.,][0-9]+)?")) {
            maximum = Double.valueOf(best.strip().replace(',', '.'));
        }
        return Ratings.of(value, maximum);
    }

    private static @Nullable Edtf date(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return new TableDates(DatePattern.NONE, DayOrder.UNKNOWN).read(written);
        } catch (UnreadableValue e) {
            // A date that can be read two ways is none; the page is kept and shows it.
            return null;
        }
    }

    private static @Nullable ReviewerKind kind(List<String> types) {
        for (String type : types) {
            if (type.endsWith("CriticReview")) {
                return ReviewerKind.CRITIC;
            }
            if (type.endsWith("UserReview")) {
                return ReviewerKind.USER;
            }
        }
        return null;
    }

    private static boolean isReview(JsonNode node) {
        return JsonLd.types(node).stream().anyMatch(type -> type.endsWith("Review"))
                && !JsonLd.types(node).contains("ClaimReview");
    }

    private static boolean isReview(Element element) {
        String type = element.attr("itemtype");
        return type.contains("schema.org/")
                && type.endsWith("Review")
                && !type.endsWith("ClaimReview");
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
