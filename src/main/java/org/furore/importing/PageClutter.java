package org.furore.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What stands around an article and is none of it: consent banners, boxes that ask to subscribe, comments,
/// lists of other articles, buttons to share. Known by the class and id that sites give them.
final class PageClutter {
    private static final Pattern MARKS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|newsletters?|newsletterbox"
                            + "|subscribe|subscription|paywall|signup|sign-up|comments?|commentlist|comment-list|kommentare?"
                            + "|comentarios|commentaires|disqus|respond|replies|related|relatedposts|recommended"
                            + "|recommendations|read-?more|see-?also|you-may-also|more-from|popular|trending|most-read"
                            + "|share|sharing|sharedaddy|social|socials|share-?buttons|sharebar|addthis|shariff|jp-relatedposts"
                            + "|breadcrumbs?|pagination|pager|post-navigation|nav-links|author-box|author-bio"
                            + "|authorbox|about-author|tags|tagcloud|tag-list|taglist|widget|sidebar|promo|advert|advertisement"
                            + "|adsense|banner|teaser|teasers|outbrain|taboola|skip-link|screen-reader-text|sr-only"
                            + "|visually-hidden|printfooter|toc|mw-editsection|noprint|hatnote|menu|footer|copyright)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "comment|related|recommend|sidebar|footer|widget|teaser|popular|trending|disqus|newsletter|most-read",
                    Pattern.CASE_INSENSITIVE);

    /// Of the text of a page, the share one such element may have at most: some sites mark the whole
    /// page with a class such as `has-sidebar` or `newsletter`.
    private static final double SHARE = 0.4;

    private PageClutter() {}

    /// Takes it all out of the page.
    static void remove(Document page) {
        page.select(
                        "script, style, noscript, template, iframe, object, embed, svg, form, button, input,"
                                + " select, textarea, nav, dialog, [hidden], [aria-hidden=true]:not(:has(p)), [role=navigation],"
                                + " [role=dialog], [role=alertdialog], [role=complementary], [role=search],"
                                + " [style~=(?i)display\\s*:\\s*none]")
                .forEach(element -> removeIfSmall(element, page));
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
        marked.forEach(element -> removeIfSmall(element, page));
    }

    private static void removeIfSmall(Element element, Document page) {
        if (element.parent() == null) {
            return;
        }
        boolean markup = element.is("script, style, noscript, template, svg, input, iframe");
        if (markup) {
            element.remove();
            return;
        }
        int size = element.text().length();
        if (size == 0 || size < SHARE * page.body().text().length()) {
            element.remove();
        }
    }

    /// Whether a class or id tells that what is in the element is about something else.
    static boolean isElsewhere(String marks) {
        return ELSEWHERE.matcher(marks).find() && marks.length() < 200;
    }

    /// Whether an element stands in what is about something else.
    static boolean isWithin(Element element) {
        for (Element at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (at.nameIs("footer") || at.nameIs("aside") || at.nameIs("nav")
                    || isElsewhere(at.className() + " " + at.id())) {
                return true;
            }
        }
        return false;
    }
}
