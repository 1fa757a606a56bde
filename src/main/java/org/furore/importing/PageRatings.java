package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The average ratings of what a page is about, declared with the words of schema.org
/// (`AggregateRating`) in JSON-LD, else in microdata; each figure once.
///
/// | the page | what it is about |
/// |---|---|
/// | is an article | the article itself, what that names as its subject (`about`, `itemReviewed`, `mainEntity`), and what bears the page's title |
/// | has one of the rated things in its title | that one, the longest name where it has several |
/// | has none in its title | all that stand for themselves, but no organisation and no site: those who sell or publish are rated on pages of other things |
///
/// What stands within another thing (a shop, a similar film, an entry of a list) is not what the
/// page is about, and its rating is left.
final class PageRatings {
    private static final int MOST = 200;
    private static final List<String> SUBJECT = List.of("about", "itemReviewed", "mainEntity");

    private final Document page;
    private final JsonLd ld;
    private final String title;
    private final List<Rated> rated = new ArrayList<>();
    private boolean anArticle;

    /// A rating with what decides whether it is taken.
    ///
    /// @param subject whether an article, itself rated, names it as its own
    /// @param site whether it is of an organisation or a site
    private record Rated(AverageRating rating, boolean subject, boolean site) {}

    private PageRatings(Document page, JsonLd ld, @Nullable String title) {
        this.page = page;
        this.ld = ld;
        this.title = title == null ? "" : title;
    }

    /// @param title of the page, without its outlet's name, or null
    static List<AverageRating> of(Document page, JsonLd ld, @Nullable String title) {
        PageRatings ratings = new PageRatings(page, ld, title);
        ratings.readJson();
        if (ratings.rated.isEmpty()) {
            ratings.readMicrodata();
        }
        return ratings.chosen();
    }

    private void readJson() {
        for (JsonNode node : ld.nodes()) {
            List<String> types = JsonLd.types(node);
            boolean article = JsonLd.isArticle(types);
            anArticle |= article;
            if (types.stream().anyMatch(type -> type.endsWith("AggregateRating"))) {
                JsonNode of = node.path("itemReviewed");
                add(node, ld.names(of), false, JsonLd.types(ld.resolved(of)));
                continue;
            }
            rating(node, article, types);
            for (String property : SUBJECT) {
                boolean review = types.stream().anyMatch(type -> type.endsWith("Review"));
                if (article || review) {
                    for (JsonNode each : JsonLd.each(node.path(property))) {
                        JsonNode subject = ld.resolved(each);
                        rating(subject, true, JsonLd.types(subject));
                    }
                }
            }
        }
    }

    private void rating(JsonNode node, boolean subject, List<String> types) {
        if (!node.path("aggregateRating").isMissingNode()) {
            List<String> names = ld.names(node.path("name"));
            List<String> own = names.isEmpty() ? ld.names(node.path("headline")) : names;
            for (JsonNode each : JsonLd.each(node.path("aggregateRating"))) {
                add(ld.resolved(each), own, subject, types);
            }
        }
    }

    private void add(JsonNode rating, List<String> work, boolean subject, List<String> types) {
        List<String> names = ld.names(rating.path("name"));
        add(
                work.isEmpty() ? null : work.getFirst(),
                names.isEmpty() ? null : names.getFirst(),
                JsonLd.text(rating.path("ratingValue")),
                JsonLd.text(rating.path("bestRating")),
                JsonLd.text(rating.path("ratingCount")),
                JsonLd.text(rating.path("reviewCount")),
                subject,
                types);
    }

    private void readMicrodata() {
        anArticle |= page.selectFirst("[itemtype$=Article], [itemtype$=BlogPosting]") != null;
        page
                .select(
                        "[itemscope][itemprop=aggregateRating],"
                                + " [itemscope][itemtype$=AggregateRating]")
                .stream()
                .limit(MOST)
                .forEach(this::add);
    }

    private void add(Element rating) {
        Microdata item = Microdata.of(rating);
        Element parent = rating.parent();
        Element scope = parent == null ? null : parent.closest("[itemscope]");
        Element of = rating.hasAttr("itemprop") ? scope : null;
        String type = of == null ? "" : of.attr("itemtype");
        String property = of == null ? "" : of.attr("itemprop").strip();
        boolean subject = SUBJECT.contains(property);
        if (!property.isEmpty() && !subject) {
            return;
        }
        String work = of == null ? null : Microdata.of(of).text("name", "headline");
        add(
                work == null ? item.text("itemReviewed") : work,
                item.text("name"),
                item.text("ratingValue"),
                item.text("bestRating"),
                item.text("ratingCount"),
                item.text("reviewCount"),
                subject || JsonLd.isArticle(List.of(type)),
                List.of(type));
    }

    private void add(
            @Nullable String work,
            @Nullable String name,
            @Nullable String value,
            @Nullable String best,
            @Nullable String ratings,
            @Nullable String reviews,
            boolean subject,
            List<String> types) {
        String named = PageMetadata.clean(work);
        String of = named == null ? PageMetadata.clean(title) : named;
        AverageRating rating =
                new AverageRating(
                        of == null ? "" : of,
                        PageMetadata.clean(name),
                        PageMetadata.clean(value),
                        PageMetadata.clean(best),
                        PageMetadata.clean(ratings),
                        PageMetadata.clean(reviews));
        if (of != null && !rating.isEmpty() && rated.size() < MOST) {
            rated.add(new Rated(rating, subject, isSite(types)));
        }
    }

    private static boolean isSite(List<String> types) {
        return types.stream()
                .anyMatch(type ->
                        type.endsWith("Organization")
                                || type.endsWith("Corporation")
                                || type.endsWith("OnlineStore")
                                || type.endsWith("Brand")
                                || type.endsWith("WebSite"));
    }

    /// The words of a name with a space on either side of each.
    private static String words(String name) {
        return (" " + name + " ").replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT);
    }

    private List<AverageRating> chosen() {
        String about = words(title);
        int longest =
                rated.stream()
                        .map(each -> words(each.rating.work()))
                        .filter(each -> !each.isBlank() && about.contains(each))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        Set<AverageRating> chosen = new LinkedHashSet<>();
        for (Rated each : rated) {
            String work = words(each.rating.work());
            boolean isAbout =
                    anArticle
                            ? each.subject || work.equals(about)
                            : longest == 0
                                    ? !each.site
                                    : work.length() == longest && about.contains(work);
            if (isAbout) {
                chosen.add(each.rating);
            }
        }
        return List.copyOf(chosen);
    }
}
