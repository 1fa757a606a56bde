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
        "content:encoded", "content", "xhtml:body", "body", "fullitem", "description", "summary",
        "itunes:summary", "dc:description", "media:description"
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
                first(feed.attribute("xml:base"), root == null ? null : root.attribute("xml:base")));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /// The article, whose title and text may both be missing.
    Article article(MarkupElement entry) {
        String title = null;
        for (String name : TITLES) {
            title = title == null ? FeedText.line(entry.child(name)) : title;
        }
        String text = null;
        String description = null;
        for (String name : TEXTS) {
            for (MarkupElement each : entry.children(name)) {
                String found = text != null && description != null ? null : FeedText.text(each);
                if (text == null) {
                    text = found;
                } else if (description == null && !text.equals(found)) {
                    description = found;
                }
            }
        }
        String author = authors(entry, true);
        String tag = LanguageTag.of(first(entry.text("dc:language"), entry.attribute("xml:lang")));
        MarkupElement source = entry.child("source");
        String from = source == null ? null : FeedText.line(source.child("title"));
        Header header =
                new Header(
                        title,
                        author == null ? sourceAuthor(source) : author,
                        from == null ? outlet : from,
                        date(entry),
                        tag == null ? language : tag,
                        address(entry));
        return new Article(header, text == null ? "" : text, description);
    }

    private @Nullable String sourceAuthor(@Nullable MarkupElement source) {
        String found = source == null ? null : authors(source, false);
        return found == null ? author : found;
    }

    private static @Nullable Edtf date(MarkupElement entry) {
        for (String name :
                List.of(
                        "published", "pubDate", "issued", "dc:date", "dcterms:issued", "dcterms:created",
                        "dc:issued", "created", "atom:published", "updated", "modified",
                        "dcterms:modified", "dc:modified", "atom:updated")) {
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
                        ? new String[] {"author", "dc:creator", "itunes:author", "atom:author", "dc:author"}
                        : new String[] {"author", "dc:creator", "managingEditor", "itunes:author"}) {
            if (!names.isEmpty()) {
                break;
            }
            for (MarkupElement each : in.children(tag)) {
                MarkupElement name = each.child("name", "atom:name");
                String written = name == null ? null : FeedText.line(name);
                if (written == null) {
                    String mail = each.text("email");
                    written = mail == null ? FeedText.line(each) : mail;
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
