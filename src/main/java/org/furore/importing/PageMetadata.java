package org.furore.importing;

import org.furore.domain.document.Header;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page says of its article, from the places most to be trusted down: JSON-LD, `meta`,
/// elements made for the purpose, and at last classes and the address. What no place says stays
/// unknown; the day of capture is never taken for a date.
///
/// @param description a sentence or two about the article, or null
/// @param text all of its text, where JSON-LD has that, or null
record PageMetadata(Header header, @Nullable String description, @Nullable String text) {
    private static final int LONGEST = 2000;

    /// Days after which a page is not put where its address says.
    private static final int YEARS = 800;

    private static final Pattern RIGHTS =
            Pattern.compile("(?i)copyright|\\(c\\)|©|&copy;|\\brights\\b|\\d{4}");

    private static final Pattern URL_DATE =
            Pattern.compile(
                    "[/_-]((?:19|20)\\d{2})(?:(?:/[A-Za-z][A-Za-z_]{1,30})?[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{2})(\\d{2}))(?=[/_.-]|$)");

    /// @param saved the address the page was saved from, for a page that names none
    static PageMetadata of(Document page, @Nullable String saved) {
        JsonLd ld = JsonLd.of(page);
        MetaTags meta = MetaTags.of(page);
        String language = language(page, ld, meta);
        String url = PageCapture.original(url(page, ld, meta, saved));
        String outlet = outlet(page, ld, meta);
        PageTitle title = PageTitle.of(page, ld, meta, outlet);
        Set<Element> around = PageClutter.around(title.heading());
        List<String> authors = new PageAuthors(page, ld, meta, outlet, url, around).names();
        Header header =
                new Header(
                        title.text(),
                        authors.isEmpty() ? null : clean(String.join("; ", authors)),
                        outlet,
                        date(page, ld, meta, language, url, title.heading()),
                        language,
                        url);
        return new PageMetadata(
                header,
                first(
                        ld.text("description"),
                        meta.first(
                                "og:description",
                                "description",
                                "twitter:description",
                                "dc.description",
                                "dcterms.description",
                                "sailthru.description",
                                "citation_abstract")),
                text(ld));
    }

    /// The body that JSON-LD gives, which may be HTML.
    private static @Nullable String text(JsonLd ld) {
        String body = ld.text("articleBody");
        return body == null
                ? null
                : Texts.normalise(
                                body.contains("</")
                                        ? BlockText.of(HtmlReader.parse(body).body())
                                        : body)
                        .strip();
    }

    /// The first of these that says something, in one line.
    static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            String text = clean(value);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// In one line, normalised; null where nothing is left.
    static @Nullable String clean(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = Texts.normalise(value).replaceAll("[\\s\\u00A0\\p{Cc}]+", " ").strip();
        if (text.length() > LONGEST) {
            text = Texts.normalise(text.substring(0, LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String language(Document page, JsonLd ld, MetaTags meta) {
        Element root = page.selectFirst("html");
        List<String> written = new ArrayList<>();
        if (root != null) {
            written.add(root.attr("lang"));
            written.add(root.attr("xml:lang"));
        }
        written.add(meta.first("og:locale"));
        written.add(ld.text("inLanguage"));
        written.add(meta.first("content-language", "dc.language", "dcterms.language", "language"));
        for (String each : written) {
            String tag = each == null ? null : tag(each);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    /// A BCP 47 tag of what is written as `en_US`, `EN-us`, `de, en`; null for anything else.
    static @Nullable String tag(String written) {
        String first = written.strip().split("[,;\\s]", 2)[0].replace('_', '-');
        if (!first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return null;
        }
        String tag = Locale.forLanguageTag(first).toLanguageTag();
        return tag.equals("und") || tag.equals("zxx") ? null : tag;
    }

    private static @Nullable String url(
            Document page, JsonLd ld, MetaTags meta, @Nullable String saved) {
        Element canonical = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        List<String> candidates = new ArrayList<>();
        candidates.add(canonical == null ? null : canonical.attr("href"));
        candidates.add(meta.first("og:url", "citation_public_url", "parsely-link", "twitter:url"));
        candidates.add(ld.url());
        candidates.add(saved);
        for (String each : candidates) {
            String url = address(each);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /// An absolute web address as written; null for anything else (`javascript:`, `data:`, a path).
    static @Nullable String address(@Nullable String written) {
        String url = clean(written);
        if (url == null || !url.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        try {
            URI uri = new URI(url.replace(" ", "%20").replace("|", "%7C"));
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getRawAuthority() != null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// Whose a page is, unless that is a sentence about rights.
    private static @Nullable String owner(@Nullable String copyright) {
        return copyright == null || RIGHTS.matcher(copyright).find() ? null : copyright;
    }

    /// The name of a site in the network, without `www.`; null where there is no address.
    static @Nullable String host(@Nullable String url) {
        String address = address(url);
        if (address == null) {
            return null;
        }
        String host = URI.create(address.replace(" ", "%20").replace("|", "%7C")).getHost();
        return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static @Nullable String outlet(Document page, JsonLd ld, MetaTags meta) {
        Element property = page.selectFirst("[itemprop=publisher] [itemprop=name]");
        String outlet =
                first(
                        meta.first("og:site_name"),
                        ld.outlet(),
                        property == null
                                ? null
                                : property.hasAttr("content")
                                        ? property.attr("content")
                                        : property.text(),
                        meta.first(
                                "citation_journal_title",
                                "dc.publisher",
                                "dcterms.publisher",
                                "application-name"),
                        owner(meta.first("copyright")));
        return outlet == null || outlet.length() > 100 || address(outlet) != null ? null : outlet;
    }

    /// The stated day, or that of the address if it is more than a day earlier: a page published
    /// anew keeps its address; also if the stated day is years before, as of an event the page
    /// tells. Else the day of the last change.
    private static @Nullable Edtf date(
            Document page,
            JsonLd ld,
            MetaTags meta,
            @Nullable String language,
            @Nullable String url,
            @Nullable Element heading) {
        PageDates dates = new PageDates(language);
        PublishedDate places =
                new PublishedDate(page, ld, meta, dates, heading, PageClutter.around(heading));
        Edtf stated = places.published();
        Edtf addressed = url == null ? null : addressed(url, dates);
        if (addressed != null
                && (stated == null
                        || isLater(stated, addressed, 1)
                        || isLater(addressed, stated, YEARS))) {
            return addressed;
        }
        return stated == null ? places.modified() : stated;
    }

    private static @Nullable Edtf addressed(String url, PageDates dates) {
        Matcher found = URL_DATE.matcher(url);
        if (!found.find()) {
            return null;
        }
        boolean apart = found.group(2) != null;
        String month = found.group(apart ? 2 : 4);
        String day = found.group(apart ? 3 : 5);
        return dates.read(found.group(1) + "-" + month + "-" + day);
    }

    private static boolean isLater(Edtf date, Edtf other, int days) {
        LocalDate first = date.firstDay().orElse(LocalDate.MIN);
        LocalDate second = other.firstDay().orElse(LocalDate.MAX);
        return second.isBefore(LocalDate.MAX) && first.isAfter(second.plusDays(days));
    }
}
