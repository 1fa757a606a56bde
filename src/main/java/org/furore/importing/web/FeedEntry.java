package org.furore.importing.web;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.LanguageTag;
import org.furore.importing.MarkupElement;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entry of a feed as an article, with what the feed says of all its entries.
///
/// @param outlet the feed's title, or null
/// @param language the feed's, a BCP 47 tag, or null
/// @param author whom the feed names for entries that name nobody, or null
/// @param base the address that the others are relative to, or null
record FeedEntry(
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String author,
        @Nullable String base) {

    /// `name@host (Name)`, `Name <name@host>`
    private static final Pattern MAIL =
            Pattern.compile("\\S+@\\S+\\s*\\((.{1,200})\\)|(.{1,200}?)\\s*<\\S+@\\S+>");

    private static final String[] TEXTS = {
        "content:encoded",
        "content",
        "xhtml:body",
        "body",
        "fullitem",
        "description",
        "summary",
        "itunes:summary",
        "dc:description",
        "media:description"
    };

    private static final String[] TITLES = {"title", "dc:title", "media:title", "itunes:title"};

    /// What a feed says of itself.
    ///
    /// @param feed the element its title is in
    static FeedEntry of(MarkupElement feed, @Nullable MarkupElement root) {
        String language = feed.text("language");
        String tag = LanguageTag.of(language == null ? feed.text("dc:language") : language);
        String rooted = root == null ? null : root.attribute("xml:lang");
        return new FeedEntry(
                FeedText.line(feed.child("title")),
                tag == null ? LanguageTag.of(first(feed.attribute("xml:lang"), rooted)) : tag,
                authors(feed, false),
                first(
                        feed.attribute("xml:base"),
                        root == null ? null : root.attribute("xml:base")));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /// The article, whose title and text may both be missing.
    Article article(MarkupElement entry) {
        List<String> texts = texts(entry);
        String text = texts.isEmpty() ? "" : texts.getFirst();
        String description =
                texts.stream().filter(each -> !each.equals(text)).findFirst().orElse(null);
        String author = authors(entry, true);
        MarkupElement content = entry.child("content");
        String own = content == null ? null : content.attribute("xml:lang");
        String tag =
                LanguageTag.of(
                        first(first(own, entry.text("dc:language")), entry.attribute("xml:lang")));
        MarkupElement source = entry.child("source");
        String from = source == null ? null : FeedText.line(source.child("title"));
        Header header =
                new Header(
                        title(entry),
                        author == null ? sourceAuthor(source) : author,
                        from == null ? outlet : from,
                        date(entry),
                        tag == null ? language : tag,
                        address(entry));
        return new Article(header, text, description);
    }

    private static @Nullable String title(MarkupElement entry) {
        for (MarkupElement in : places(entry)) {
            for (String name : TITLES) {
                String title = FeedText.line(in.child(name));
                if (title != null) {
                    return title;
                }
            }
        }
        return null;
    }

    /// What the entry says of itself at length and in short, in the order of what is most to be
    /// trusted.
    private static List<String> texts(MarkupElement entry) {
        List<String> found = new ArrayList<>();
        for (MarkupElement in : places(entry)) {
            for (String name : TEXTS) {
                for (MarkupElement each : in.children(name)) {
                    String text = found.size() < 2 ? FeedText.text(each) : null;
                    if (text != null) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    /// The entry, and the group of media in it, where the feeds of film sites say the rest.
    private static List<MarkupElement> places(MarkupElement entry) {
        List<MarkupElement> places = new ArrayList<>(List.of(entry));
        places.addAll(entry.children("media:group"));
        for (MarkupElement each : List.copyOf(places)) {
            places.addAll(each.children("media:content"));
        }
        return places;
    }

    private @Nullable String sourceAuthor(@Nullable MarkupElement source) {
        String found = source == null ? null : authors(source, false);
        return found == null ? author : found;
    }

    private static @Nullable Edtf date(MarkupElement entry) {
        for (String name :
                List.of(
                        "published",
                        "pubDate",
                        "issued",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "dc:issued",
                        "created",
                        "atom:published",
                        "updated",
                        "modified",
                        "dcterms:modified",
                        "dc:modified",
                        "atom:updated")) {
            for (MarkupElement each : entry.children(name)) {
                Edtf date = FeedDates.read(each.line());
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable String authors(MarkupElement in, boolean entry) {
        Set<String> names = new LinkedHashSet<>();
        for (String tag :
                entry
                        ? new String[] {
                            "author", "dc:creator", "itunes:author", "atom:author", "dc:author"
                        }
                        : new String[] {
                            "author", "dc:creator", "managingEditor", "itunes:author"
                        }) {
            if (!names.isEmpty()) {
                break;
            }
            for (MarkupElement each : in.children(tag)) {
                MarkupElement name = each.child("name", "atom:name");
                String written = name == null ? null : FeedText.line(name);
                if (written == null) {
                    String mail = each.text("email");
                    boolean parts = each.child("name", "uri", "url", "homepage") != null;
                    written = mail == null && !parts ? FeedText.line(each) : mail;
                }
                if (written != null) {
                    names.add(name(written));
                }
            }
        }
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /// The name of somebody given with an address; the address where that is all there is.
    static String name(String written) {
        Matcher mail = MAIL.matcher(written);
        if (written.length() > 500 || !mail.matches()) {
            return written;
        }
        String name = mail.group(1) == null ? mail.group(2) : mail.group(1);
        String bare = name.strip().replaceAll("^\"|\"$", "").strip();
        return bare.isEmpty() ? written : bare;
    }

    private @Nullable String address(MarkupElement entry) {
        List<String> found = new ArrayList<>();
        add(found, entry.text("feedburner:origLink"));
        for (MarkupElement link : entry.children("link")) {
            if (link.attribute("href") == null) {
                add(found, link.line());
            } else {
                addLink(found, link);
            }
        }
        for (MarkupElement link : entry.children("atom:link")) {
            addLink(found, link);
        }
        MarkupElement guid = entry.child("guid");
        if (guid != null && !"false".equalsIgnoreCase(guid.attribute("isPermaLink"))) {
            String id = guid.line();
            add(found, id != null && id.matches("https?://\\S+") ? id : null);
        }
        add(found, entry.attribute("rdf:about"));
        if (found.isEmpty()) {
            return null;
        }
        String inner = entry.attribute("xml:base");
        return resolved(found.getFirst(), inner == null ? base : resolved(inner, base));
    }

    private static void addLink(List<String> found, MarkupElement link) {
        String relation = link.attribute("rel");
        if (relation == null || relation.equalsIgnoreCase("alternate")) {
            add(found, link.attribute("href"));
        }
    }

    private static void add(List<String> found, @Nullable String address) {
        if (address != null && address.length() <= 8000) {
            found.add(address);
        }
    }

    /// An address made whole; one that is not well formed stays as written.
    private static String resolved(String address, @Nullable String base) {
        if (base == null) {
            return address;
        }
        try {
            return new URI(base).resolve(new URI(address)).toString();
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
