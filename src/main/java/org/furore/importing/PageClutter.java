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
/// comments, lists of other articles, buttons to share. Known by the class and id that sites give
/// them.
final class PageClutter {
    private static final Pattern MARKS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|newsletters?|newsletterbox"
                        + "|subscribe|subscription|paywall|signup|sign-up|comments?|commentlist|comment-list|kommentare?"
                        + "|comentarios|commentaires|disqus|respond|replies|related|relatedposts|recommended"
                        + "|recommendations|see-?also|you-may-also|more-from|popular|trending|most-read"
                        + "|share|sharing|sharedaddy|share-?buttons|sharebar|addthis|shariff|jp-relatedposts"
                        + "|breadcrumbs?|pagination|pager|post-navigation|nav-links|author-box|author-bio"
                        + "|authorbox|about-author|tagcloud|tag-list|taglist|widget-area|sidebar|ads?|advert|disclosure|disclaimer|advertisement"
                        + "|adsense|outbrain|taboola|skip-link|screen-reader-text|sr-only"
                        + "|visually-hidden|printfooter|table-of-contents|mw-editsection|noprint|hatnote|menu|footer|copyright)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    /// What is about something else, wherever it stands.
    private static final Pattern OTHER =
            Pattern.compile(
                    "comment|review|rating|related|recommend|teaser|popular|trending|disqus|most-read",
                    Pattern.CASE_INSENSITIVE);

    /// What frames a page.
    private static final Pattern FRAME =
            Pattern.compile(
                    "sidebar|footer|widget|newsletter|(?:^|[\\s_-])nav(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    /// Of the text of a page, the share one such element may have at most: some sites mark the
    /// whole page with a class such as `has-sidebar` or `newsletter`.
    private static final double SHARE = 0.4;

    private PageClutter() {}

    /// Takes it all out of the page.
    static void remove(Document page) {
        for (Element without : page.select("body noscript")) {
            if (without.text().length() >= LONG_WITHOUT_SCRIPTS) {
                without.unwrap();
            }
        }
        page.select("script, style, noscript, template, iframe, object, embed, svg, input")
                .remove();
        Set<Element> around = around(page.selectFirst("h1"));
        double most = SHARE * page.body().text().length();
        int M = Integer.getInteger("c", 15);
        page.select(
                        "form, button, select, textarea, nav, dialog, [role=navigation],"
                            + " [role=dialog], [role=alertdialog], [role=complementary],"
                            + " [role=search]")
                .forEach(element -> removeIfSmall(element, most, around));
        removeHidden(page);
        if ((M & 1) != 0) page.select(System.getProperty("cap","figcaption, .wp-caption-text, [class*=caption], [class*=credit]")).forEach(element -> { if (element.text().length() < Integer.getInteger("caplen", 80)) removeIfSmall(element, most, around);});
        List<Element> marked = new ArrayList<>();
        for (Element element : page.body().select("[class], [id], aside, footer")) {
            String name = element.normalName();
            if (name.equals("body") || name.equals("article") || name.equals("main")) {
                continue;
            }
            String marks = element.className() + " " + element.id();
            if (name.equals("footer") || MARKS.matcher(marks).find() || (M & 2) != 0 && WEAK.matcher(marks).find() && linked(element)) {
                marked.add(element);
            }
        }
        marked.forEach(element -> removeIfSmall(element, most, around));
        if ((M & 4) != 0) for (Element list : page.body().select("ul, ol")) {
            if (list.childrenSize() >= 2 && list.parents().stream().noneMatch(each -> each.nameIs("li")) && list.text().length() < 0.15 * most / SHARE) {
              int links = 0; for (Element l : list.select("a")) links += l.text().length();
              if (links > 0.8 * list.text().length()) removeIfSmall(list, most, around);
            }
        }
    }

    /// What is hidden goes, unless it is most of the page: then a script was to show it.
    private static void removeHidden(Document page) {
        List<Element> hidden = new ArrayList<>();
        int length = 0;
        for (Element element :
                page.body()
                        .select(
                                "[hidden], [aria-hidden=true]:not(:has(p)),"
                                    + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]")) {
            if (hidden.isEmpty() || !element.parents().contains(hidden.getLast())) {
                hidden.add(element);
                length += element.text().length();
            }
        }
        if (length < HIDDEN * page.body().text().length()) {
            hidden.forEach(Element::remove);
        }
    }

    private static final double HIDDEN = 0.6;

    private static boolean linked(Element element) {
        return !element.select("a[href]").isEmpty();
    }

    private static final int LONG_WITHOUT_SCRIPTS = 500;

    private static final Pattern WEAK =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:teasers?|read-?more|promo|banner|social|socials)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static void removeIfSmall(Element element, double most, Set<Element> around) {
        if (element.parent() == null || (Integer.getInteger("c", 15) & 8) != 0 && around.contains(element)) {
            return;
        }
        int size = element.text().length();
        if (size == 0 || size < most) {
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
        return OTHER.matcher(element.className() + " " + element.id()).find();
    }
}
