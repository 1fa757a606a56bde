package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Pages, self-written, of outlets and people that do not exist.
class HtmlReaderTest {
    private static final String FIRST =
            "The festival of the invented town opened on Friday with a film nobody had seen, and"
                    + " closed on Sunday with a dispute everybody had heard of.";
    private static final String SECOND =
            "“We did not choose the poster,” said the director, Ada Example, who learned of it from"
                    + " a message on her telephone, hours after it was printed.";

    private static Article read(String page) {
        Kept kept = Reading.read(new HtmlReader(), page);
        assertEquals(List.of(), kept.reasons());
        assertEquals(Locator.WHOLE, kept.taken.getFirst().at());
        return (Article) kept.taken.getFirst().document();
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html>\n<html lang=en-GB><head>"
                + head
                + "</head><body>"
                + body
                + "</body></html>";
    }

    private static Header header(String head) {
        return read(page(head, "<p>" + FIRST + "</p>")).header();
    }

    @Test
    void anArticleIsReadWithWhatThePageSaysOfItAndNothingAround() {
        Article article =
                read(
                        page(
                                """
                                <title>A poster and its town | The Sample Herald</title>
                                <link rel="canonical" href="https://herald.example/2020/09/poster">
                                <meta property="og:site_name" content="The Sample Herald">
                                <meta property="og:description" content="How a poster &amp; a town fell out.">
                                <script type="application/ld+json">
                                {"@context":"https://schema.org","@graph":[
                                 {"@type":"WebSite","name":"Herald"},
                                 {"@type":["NewsArticle"],"headline":"A poster and its town",
                                  "datePublished":"2020-09-10T18:30:00+02:00","dateModified":"2020-09-12",
                                  "author":[{"@id":"#ada"},{"@type":"Person","name":"By Bo Sample"}]},
                                 {"@type":"Person","@id":"#ada","name":"Ada Muster"}]}
                                </script>
                                """,
                                """
                                <div class="cookie-banner"><p>We and our 900 partners value your consent.</p></div>
                                <nav><ul><li><a href="/">Home</a></li></ul></nav>
                                <article><h1>A poster and its town</h1>
                                <p>%s</p>
                                <h2>What   the
                                director says</h2>
                                <p>%s</p><ul><li>first<li>second</ul>
                                <p>A line<br>and another.</p>
                                <p>Read more: <a href="/other">Another story about another town</a></p>
                                </article>
                                <div class="newsletter-box"><p>Subscribe to our letter.</p></div>
                                <section id="comments"><p>First! I never read articles before I comment on them.</p></section>
                                """
                                        .formatted(FIRST, SECOND)));
        Header header =
                new Header(
                        "A poster and its town",
                        "Ada Muster; Bo Sample",
                        "The Sample Herald",
                        Edtf.parse("2020-09-10T18:30:00+02:00"),
                        "en-GB",
                        "https://herald.example/2020/09/poster");
        String text =
                FIRST
                        + "\n\nWhat the director says\n\n"
                        + SECOND
                        + "\n\nfirst\nsecond\n\nA line\nand another.";
        assertEquals(new Article(header, text, "How a poster & a town fell out."), article);
    }

    @Test
    void metaElementsSayWhatJsonLdDoesNot() {
        Header header =
                header(
                        "<meta property=og:title content='A title - The Sample Herald'><meta"
                            + " property=og:site_name content='The Sample Herald'><meta name=author"
                            + " content='By ADA EXAMPLE and Bo Sample'><meta"
                            + " property=article:author"
                            + " content='https://social.example/herald'><meta"
                            + " property=article:modified_time content='2021-01-01'><meta"
                            + " property=article:published_time content='2020-09-10'><meta"
                            + " property=og:url content='https://herald.example/a'>");
        assertEquals(
                new Header(
                        "A title",
                        "ADA EXAMPLE; Bo Sample",
                        "The Sample Herald",
                        Edtf.parse("2020-09-10"),
                        "en-GB",
                        "https://herald.example/a"),
                header);
    }

    @Test
    void whatNoPlaceSaysStaysUnknown() {
        Article bare = read("<!DOCTYPE html><html><body><p>" + FIRST + "</p></body></html>");
        assertEquals(new Article(Header.EMPTY, FIRST, null), bare);
    }

    @Test
    void aDateIsTakenFromWhereThePageShowsItButNotFromOtherArticles() {
        String body =
                "<article><h1>A title that is long enough</h1>%s<p>"
                        + FIRST
                        + "</p><p>"
                        + SECOND
                        + "</p></article>";
        String others = "<div class=related><time datetime=2019-01-01>1 January</time></div>";
        assertEquals(null, read(page("", body.formatted("") + others)).header().date());
        for (String shown :
                List.of(
                        "<time datetime=2020-09-10>Thursday</time>",
                        "<p class=byline>By Ada Example, 10 September 2020</p>",
                        "<div>Published: September 10th, 2020</div>",
                        "<span itemprop=datePublished content=20200910></span>",
                        "<p class=date>Donnerstag, 10. September 2020</p>",
                        "<p class=date>jeudi 10 septembre 2020</p>")) {
            assertEquals(
                    Edtf.parse("2020-09-10"),
                    read(page("", others + body.formatted(shown))).header().date(),
                    shown);
        }
        String link = "<link rel=canonical href=https://herald.example/2020/9/10/poster>";
        assertEquals(Edtf.parse("2020-09-10"), header(link).date());
    }

    @Test
    void pagesAreToldFromOtherMarkup() {
        HtmlReader reader = new HtmlReader();
        for (String page :
                List.of(
                        "<!doctype html><p>a",
                        "\uFEFF\n <!-- saved from url=(0014)about:internet -->\n<HTML><body>a",
                        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0"
                                + " Strict//EN' ''><html>",
                        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/>",
                        "<head><title>a title of a page</title></head><body>a</body>",
                        "<div id=page><p>a</p></div>\n")) {
            assertTrue(Reading.recognises(reader, page), page);
        }
        for (String other :
                List.of(
                        "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>",
                        "<feed xmlns='http://www.w3.org/2005/Atom'></feed>",
                        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\"><REUTERS></REUTERS>",
                        "<svg xmlns='http://www.w3.org/2000/svg'></svg>",
                        "<div xmlns='http://other.example/'><p>a</p></div>",
                        "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><body>a",
                        "WARC/1.0\r\nWARC-Type: response\r\n\r\n<html>",
                        "{\"html\":\"<html>\"}",
                        "We write <html> at the beginning of a page.",
                        "<p align=center>a</p>\n# A heading in Markdown\nwords",
                        "")) {
            assertFalse(Reading.recognises(reader, other), other);
        }
    }

    @Test
    void aPageWithoutTextIsRejected() {
        Kept kept =
                Reading.read(
                        new HtmlReader(),
                        "<html><body><script>app()</script><img src=a></body></html>");
        assertEquals(List.of("importing.page-without-text"), kept.reasons());
        assertEquals(List.of(), kept.taken);
    }
}
