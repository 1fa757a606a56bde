package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.Edtf.Precision;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places where pages say when an article was published.
///
/// @param heading the article's, or null
/// @param around that and what it stands in, see [PageClutter#around]
record PublishedDate(
        Document page,
        JsonLd ld,
        MetaTags meta,
        PageDates dates,
        @Nullable Element heading,
        Set<Element> around) {
    /// Of elements of one kind, how many are looked at.
    private static final int MOST = 500;

    private static final int MANY = 40;

    private static final int LONGEST_LINE = 160;

    private static final int LONGEST_PLACE = 250;

    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "datepublished",
        "og:published_time",
        "og:article:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dcterms.date",
        "dc.date",
        "dc.date.publication",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "published_time",
        "publication_date",
        "published-date",
        "publisheddate",
        "date.published",
        "originalpublicationdate",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "article.published",
        "article:post_date",
        "article:publicationdate",
        "displaydate",
        "date",
        "date_published",
        "shareaholic:article_published_time",
        "datecreated",
        "rnews:datepublished",
        "article.created",
        "created",
        "creation_date",
        "doc_date",
        "timestamp",
        "bt:pubdate",
        "mediator_published_time",
        "pub_date",
        "ptime",
        "search.date",
        "vr:published_time",
        "citation_year"
    };

    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "modified_time",
        "revised"
    };

    /// Days between what a page shows and what it states, within which they are of one article.
    private static final int NEAR = 62;

    private static final Pattern DATA =
            Pattern.compile(
                    "\"(?:date_?published|published_?(?:date|at|on|time)|publish_?(?:date|time)"
                        + "|publication_?date)\"\\s{0,3}:\\s{0,3}\"(\\d{4}-\\d\\d-\\d\\d[^\"]{0,30})\"",
                    Pattern.CASE_INSENSITIVE);

    /// Where a page shows its date, best first.
    private static final List<String> SHOWN =
            List.of(
                    "[itemprop=datePublished]",
                    "time[pubdate], time.published, time.entry-date, time.date-published",
                    "article header time[datetime], .entry-meta time[datetime], .post-meta"
                            + " time[datetime]",
                    "article time[datetime], main time[datetime]",
                    "abbr.published, .dtstart[title], .date-published, .published, .pubdate,"
                            + " .publish-date",
                    ".entry-date, .post-date, .post_date, .article-date, .article__date,"
                            + " .published-date",
                    ".entry-meta, .post-meta, .article-meta, .postmetadata, .meta-date, .byline,"
                            + " .post-info",
                    "time[datetime], time, abbr[title]",
                    ".date, .datum, .timestamp, .time, .date-header, [class*=publish],"
                            + " [class*=date], [id*=date]",
                    "[class*=Date], [class*=meta], [class*=datum], [class*=fecha], [class*=info]",
                    ".submitted, .publication, [class*=author], [class*=autor], [class*=auteur]");

    /// What stands before a date in running text that tells when the article was published.
    static final Pattern LABEL =
            Pattern.compile(
                    "(?:\\b(?:published|posted|written|created|date|datum|erstellt|ver[öo]ffentlicht|gespeichert|pressemitteilung|publi[ée]e?|mise?"
                        + " en ligne|publicado|fecha|data|opublikowan[oy]"
                        + "|dodano|pubblicato|geplaatst|stand|author|autor)\\b|(?:^|\\s)(?:am|le)\\s)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern CHANGED =
            Pattern.compile(
                    "\\b(?:updated|modified|aktualisiert|ge[äa]ndert|[äa]nderung|mise? [àa]"
                            + " jour|actualizado|actualizaci[óo]n"
                            + "|aktualizacja|aggiornato|atualizado|bijgewerkt)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    /// When it was published, as the page says or shows. Where it does both, the day it shows
    /// beside its title goes before one that is not far from it: programs state days in UTC, or
    /// those of another edition.
    @Nullable Edtf published() {
        List<Edtf> found = new ArrayList<>();
        add(found, ld.text("datePublished", "dateCreated", "uploadDate"));
        for (String name : PUBLISHED) {
            add(found, meta.first(name));
        }
        Edtf shown = new ShownDate(dates, around).of(heading);
        if (shown != null && (found.isEmpty() || isNearby(shown, found.getFirst()))) {
            found.addFirst(shown);
        }
        if (found.isEmpty()) {
            for (String places : SHOWN) {
                for (Element element : page.select(places).stream().limit(MOST).toList()) {
                    boolean other =
                            places.equals(SHOWN.getFirst())
                                    ? PageClutter.isWithinOther(element, around)
                                    : PageClutter.isWithin(element, around);
                    if (found.isEmpty() && !other) {
                        add(found, written(element));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            add(found, labelled(LABEL));
        }
        if (found.isEmpty()) {
            add(found, inData());
        }
        return best(found);
    }

    /// Whether a date is of another day, but not far away.
    private static boolean isNearby(Edtf date, Edtf other) {
        LocalDate first = date.firstDay().orElse(LocalDate.MIN);
        LocalDate second = other.firstDay().orElse(LocalDate.MAX);
        return first.isAfter(LocalDate.MIN)
                && !first.equals(second)
                && second.isBefore(LocalDate.MAX)
                && Math.abs(ChronoUnit.DAYS.between(first, second)) <= NEAR;
    }

    /// The first date in the data of a page that a script shows.
    private @Nullable String inData() {
        for (Element script : page.select("script")) {
            Matcher named = DATA.matcher(script.data());
            if (named.find()) {
                return named.group(1);
            }
        }
        return null;
    }

    /// A date in a short line of its own after a word such as "Published".
    private @Nullable String labelled(Pattern label) {
        for (Element element : page.select("p, div, span, small, li, td, h5, h6, em, i, dd")) {
            String own = element.ownText();
            if (own.length() >= 6 && own.length() <= 150 && dates.read(own) != null) {
                if (isLabelled(element, label) && !PageClutter.isWithinOther(element, around)) {
                    return own;
                }
            }
        }
        return null;
    }

    /// Whether the line, or the little that stands around it, has such a word.
    private static boolean isLabelled(Element element, Pattern label) {
        if (isLine(element, label)) {
            return true;
        }
        Element parent = element.parent();
        return parent != null && parent.childNodeSize() <= MANY && isLine(parent, label);
    }

    private static boolean isLine(Element element, Pattern label) {
        return TextSizes.isAtMost(element, LONGEST_LINE) && label.matcher(element.text()).find();
    }

    /// When it was changed last, which bounds when it was published.
    @Nullable Edtf modified() {
        List<Edtf> found = new ArrayList<>();
        add(found, ld.text("dateModified"));
        for (String name : MODIFIED) {
            add(found, meta.first(name));
        }
        if (found.isEmpty()) {
            add(found, labelled(CHANGED));
        }
        return best(found);
    }

    /// The first; but if a later one tells the time of the same day, that one.
    private static @Nullable Edtf best(List<Edtf> found) {
        if (found.isEmpty()) {
            return null;
        }
        Edtf first = found.getFirst();
        return found.stream()
                .filter(each ->
                        first.precision() != Precision.TIME
                                && each.precision() == Precision.TIME
                                && each.text().startsWith(first.text()))
                .findFirst()
                .orElse(first);
    }

    private void add(List<Edtf> found, @Nullable String text) {
        Edtf date = dates.read(text);
        if (date != null) {
            found.add(date);
        }
    }

    private static String written(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute);
            if (!value.isBlank() && value.codePoints().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return TextSizes.isAtMost(element, LONGEST_PLACE) ? element.text() : "";
    }
}
