package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What stands around an article and is none of it: consent banners, boxes that ask to subscribe,
/// comments, lists of other articles, buttons to share, credits of pictures. Known by what the
/// elements are, by the class and id that sites give them, and by how much of them is links.
final class PageClutter {
    private static final Pattern MARKS =
            marks(
                    "cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|newsletters?|newsletterbox"
                        + "|subscribe|subscription|paywall|signup|sign-up|comments?|commentlist"
                        + "|comment-list|kommentare?|comentarios|commentaires|disqus|respond"
                        + "|replies|related|relatedposts|recommended|recommendations|see-?also"
                        + "|you-may-also|more-from|popular|trending|most-read|share|sharing"
                        + "|sharedaddy|share-?buttons|sharebar|addthis|shariff|jp-relatedposts"
                        + "|breadcrumbs?|pagination|pager|post-navigation|nav-links|author-box"
                        + "|author-bio|authorbox|about-author|tagcloud|tag-list|taglist"
                        + "|widget-area|sidebar|ads?|advert|advertisement|adsense|disclosure"
                        + "|disclaimer|outbrain|taboola|skip-link|screen-reader-text|sr-only"
                        + "|visually-hidden|printfooter|table-of-contents|mw-editsection"
                        + "|noprint|hatnote|menu|footer|copyright");

    /// What leads elsewhere if it has a link, and else is the article's own: its teaser, the part
    /// of it that a button opens.
    private static final Pattern LEADING = marks("teasers?|read-?more|promo|banner|socials?");

    /// What is about something else, wherever it stands.
    private static final Pattern OTHER =
            Pattern.compile(
                    "comment|review|rating|related|recommend|popular|trending|disqus|most-read",
                    Pattern.CASE_INSENSITIVE);

    /// What is about another article if it leads there; a lead of the article's own has no link.
    private static final Pattern TEASER = Pattern.compile("teaser", Pattern.CASE_INSENSITIVE);

    /// What frames a page.
    private static final Pattern FRAME =
            Pattern.compile(
                    "sidebar|footer|widget|newsletter|(?:^|[\\s_-])nav(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final String CREDITS = "[class*=credit]";

    private static final String CAPTIONS = "figcaption, .wp-caption-text, [class*=caption]";

    /// Signs of the longest credit; a longer one tells something by itself.
    private static final int LONGEST_CREDIT = 80;

    /// Signs of the longest caption that only names who or whose it is.
    private static final int NAME = 24;

    /// Of the text of a page, the share one such element may have at most: some sites mark the
    /// whole page with a class such as `has-sidebar` or `newsletter`.
    private static final double SHARE = 0.4;

    /// The share a list of links may have at most: a longer one is what the page is for.
    private static final double LIST = 0.15;

    /// The share of a list's text that is links from which on it is a list of links.
    private static final double LINKS = 0.8;

    /// The share of a page that hidden elements may have together: a page that hides more shows it
    /// by a script.
    private static final double HIDDEN = 0.6;

    /// Signs from which on what is shown without scripts is the article.
    private static final int LONG = 500;

    private static final int CROWD = 2000;

    private final Document page;
    private final Set<Element> around;
    private final double whole;
    private TextSizes sizes;

    private PageClutter(Document page) {
        this.page = page;
        this.around = around(page.selectFirst("h1"));
        this.sizes = TextSizes.of(page.body());
        this.whole = sizes.size(page.body());
    }

    private static Pattern marks(String words) {
        return Pattern.compile(
                "(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    }

    /// Takes it all out of the page.
    static void remove(Document page) {
        page.body().select("noscript").stream()
                .filter(each -> each.text().length() >= LONG)
                .toList()
                .forEach(Element::unwrap);
        page.select("script, style, noscript, template, iframe, object, embed, svg, input")
                .forEach(PageClutter::takeOut);
        PageClutter clutter = new PageClutter(page);
        clutter.removeParts();
        clutter.removeHidden();
        clutter.removeMarked();
        clutter.removeLists();
    }

    private void removeParts() {
        page.select(
                        "form, button, select, textarea, nav, dialog, [role=navigation],"
                                + " [role=dialog], [role=alertdialog], [role=complementary],"
                                + " [role=search]")
                .forEach(this::remove);
        removeShorter(CREDITS, LONGEST_CREDIT);
        removeShorter(CAPTIONS, NAME);
    }

    private void removeShorter(String places, int signs) {
        page.select(places).stream()
                .filter(each -> sizes.size(each) < signs)
                .toList()
                .forEach(this::remove);
    }

    private void removeHidden() {
        List<Element> hidden = new ArrayList<>();
        int length = 0;
        for (Element element :
                page.body()
                        .select(
                                "[hidden], .sf-hidden, [aria-hidden=true]:not(:has(p)),"
                                    + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]")) {
            if (hidden.isEmpty() || !element.parents().contains(hidden.getLast())) {
                hidden.add(element);
                length += sizes.size(element);
            }
        }
        if (length < HIDDEN * sizes.size(page.body())) {
            hidden.forEach(PageClutter::takeOut);
        }
    }

    private void removeMarked() {
        sizes = TextSizes.of(page.body());
        List<Element> marked = new ArrayList<>();
        for (Element element : page.body().select("[class], [id], footer")) {
            String name = element.normalName();
            if (name.equals("body") || name.equals("article") || name.equals("main")) {
                continue;
            }
            String marks = element.className() + " " + element.id();
            if (name.equals("footer")
                    || MARKS.matcher(marks).find()
                    || LEADING.matcher(marks).find() && element.selectFirst("a[href]") != null) {
                marked.add(element);
            }
        }
        marked.forEach(this::remove);
    }

    /// Lists of links that stand by themselves.
    private void removeLists() {
        sizes = TextSizes.of(page.body());
        for (Element list : page.body().select("ul, ol")) {
            int length = sizes.size(list);
            if (list.childrenSize() >= 2
                    && length < LIST * whole
                    && list.parents().stream().noneMatch(each -> each.nameIs("li"))) {
                int links = 0;
                for (Element link : list.select("a")) {
                    links += sizes.size(link);
                }
                if (links > LINKS * length) {
                    remove(list);
                }
            }
        }
    }

    /// Takes one element out, unless the main heading stands in it or it is much of the page.
    private void remove(Element element) {
        if (element.parent() != null && !around.contains(element)) {
            int size = sizes.size(element);
            if (size == 0 || size < SHARE * whole) {
                takeOut(element);
            }
        }
    }

    /// Takes one element out; among very many it is left there empty, as the others would have to
    /// be counted again each time.
    private static void takeOut(Element element) {
        Element parent = element.parent();
        if (parent != null && parent.childNodeSize() > CROWD) {
            element.empty();
        } else if (parent != null) {
            element.remove();
        }
    }

    /// Whether an element stands in what is about something else: comments, teasers, the page's
    /// frame. What the main heading stands in too is the article's, whatever it is called.
    ///
    /// @param around the main heading and what it stands in, see [#around]
    static boolean isWithin(Element element, Set<Element> around) {
        return isIn(element, around, PageClutter::isElsewhere);
    }

    /// The same of comments and teasers alone.
    static boolean isWithinOther(Element element, Set<Element> around) {
        return isIn(element, around, PageClutter::isOther);
    }

    private static boolean isIn(Element element, Set<Element> around, Predicate<Element> what) {
        for (Element at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (!around.contains(at) && what.test(at)) {
                return true;
            }
        }
        return false;
    }

    /// An element and all that it stands in; empty for none.
    static Set<Element> around(@Nullable Element element) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = element; at != null; at = at.parent()) {
            around.add(at);
        }
        return around;
    }

    private static boolean isElsewhere(Element element) {
        return element.nameIs("footer")
                || element.nameIs("aside")
                || element.nameIs("nav")
                || FRAME.matcher(element.className() + " " + element.id()).find()
                || isOther(element);
    }

    private static boolean isOther(Element element) {
        String marks = element.className() + " " + element.id();
        return OTHER.matcher(marks).find() || TEASER.matcher(marks).find() && isLinked(element);
    }

    private static boolean isLinked(Element element) {
        return element.selectFirst("a[href]") != null || element.closest("a[href]") != null;
    }
}
