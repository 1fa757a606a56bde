package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
                        + "|recommendations|read-?more|see-?also|you-may-also|more-from|popular|trending|most-read"
                        + "|share|sharing|sharedaddy|social|socials|share-?buttons|sharebar|addthis|shariff|jp-relatedposts"
                        + "|breadcrumbs?|pagination|pager|post-navigation|nav-links|author-box|author-bio"
                        + "|authorbox|about-author|tagcloud|tag-list|taglist|widget-area|sidebar|promo|advert|advertisement"
                        + "|adsense|banner|teaser|teasers|outbrain|taboola|skip-link|screen-reader-text|sr-only"
                        + "|visually-hidden|printfooter|table-of-contents|mw-editsection|noprint|hatnote|menu|footer|copyright)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "comment|related|recommend|sidebar|footer|widget|teaser|popular|trending|disqus|newsletter|most-read",
                    Pattern.CASE_INSENSITIVE);

    /// How a line begins that leads to another article.
    private static final Pattern POINTER =
            Pattern.compile(
                    "^\\W{0,3}(?:read (?:more|also|next)|see also|also"
                        + " read|related|more:|next:|watch:|lea(?: tambi[ée]n| m[áa]s)?|le puede"
                        + " interesar|te puede interesar|lee tambi[ée]n|mira|(?:à )?lire aussi|voir"
                        + " aussi|siehe auch|mehr zum thema|lesen sie (?:auch|mehr)|auch"
                        + " interessant|czytaj (?:te[żz]|tak[żz]e|wi[ęe]cej)|leggi anche|leia"
                        + " (?:também|mais)|lees ook)\\s*[:›»>|-]",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_POINTER = 250;

    /// Of the text of a page, the share one such element may have at most: some sites mark the
    /// whole page with a class such as `has-sidebar` or `newsletter`.
    private static final double SHARE = 0.4;

    private PageClutter() {}

    /// Takes it all out of the page.
    static void remove(Document page) {
        page.select("script, style, noscript, template, iframe, object, embed, svg, input")
                .remove();
        double most = SHARE * page.body().text().length();
        page.select(
                        "form, button, select, textarea, nav, dialog, [hidden],"
                            + " [aria-hidden=true]:not(:has(p)), [role=navigation], [role=dialog],"
                            + " [role=alertdialog], [role=complementary], [role=search],"
                            + " [style~=(?i)display\\s*:\\s*none]")
                .forEach(element -> removeIfSmall(element, most));
        List<Element> marked = new ArrayList<>();
        for (Element element : page.body().select("[class], [id], aside, footer")) {
            String name = element.normalName();
            if (name.equals("body") || name.equals("article") || name.equals("main")) {
                continue;
            }
            String marks = element.className() + " " + element.id();
            if (name.equals("footer") || MARKS.matcher(marks).find()) {
                marked.add(element);
            }
        }
        marked.forEach(element -> removeIfSmall(element, most));
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element link :
                page.body().select("p a, li a, h2 a, h3 a, h4 a, blockquote a, strong a")) {
            Element block = link.closest("p, li, h2, h3, h4, blockquote, strong");
            if (block != null && seen.add(block) && block.childrenSize() <= 6) {
                String text = block.text();
                boolean pointer =
                        text.length() <= LONGEST_POINTER
                                && 2 * link.text().length() > text.length()
                                && POINTER.matcher(text).find();
                if (pointer) {
                    block.remove();
                }
            }
        }
    }

    private static void removeIfSmall(Element element, double most) {
        if (element.parent() == null) {
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
    /// @param around the main heading and what it stands in, see [#aroundHeading]
    static boolean isWithin(Element element, Set<Element> around) {
        for (Element at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (isElsewhere(at) && !around.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// The first main heading and all that it stands in; empty where there is none.
    static Set<Element> aroundHeading(Document page) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = page.selectFirst("h1"); at != null; at = at.parent()) {
            around.add(at);
        }
        return around;
    }

    private static boolean isElsewhere(Element element) {
        return element.nameIs("footer")
                || element.nameIs("aside")
                || element.nameIs("nav")
                || ELSEWHERE.matcher(element.className() + " " + element.id()).find();
    }
}
