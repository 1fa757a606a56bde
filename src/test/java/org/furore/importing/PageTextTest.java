package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What is of an article and what stands around it, on self-written pages.
class PageTextTest {
    private static final String FIRST =
            "The festival of the invented town opened on Friday with a film nobody had seen, and"
                    + " closed on Sunday with a dispute everybody had heard of.";
    private static final String SECOND =
            "“We did not choose the poster,” said the director, Ada Example, who learned of it from"
                    + " a message on her telephone, hours after it was printed.";
    private static final String THIRD =
            "The town council, which had paid for the hall, the chairs and the lemonade, will meet"
                    + " on Thursday, and everybody is expected to speak at once.";
    private static final String ALL = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String text(String body) {
        return text("A poster and its town", body);
    }

    private static String text(String title, String body) {
        return HtmlReader.article(
                        "<!DOCTYPE html><html><head><title>"
                                + title
                                + "</title></head><body>"
                                + body
                                + "</body></html>")
                .text();
    }

    /// The article with something between its first and second paragraph.
    private static String with(String inside) {
        return text(
                "<article><h1>A poster and its town</h1>"
                        + p(FIRST)
                        + inside
                        + p(SECOND)
                        + p(THIRD)
                        + "</article>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=a><figcaption>Ada Example</figcaption></figure>",
                "<p class=wp-caption-text>Ada Example</p>",
                "<p>Photo: Bo Sample</p>",
                "<p>Foto: Bo Sample / Beispiel</p>",
                "<p>Crédits photos : Bo Sample</p>",
                "<p>© Bo Sample</p>",
                "<p>Read more: <a href=/b>The other poster</a></p>",
                "<p>Lesen Sie auch: <a href=/b>Das andere Plakat</a></p>",
                "<p>À lire aussi : <a href=/b>L’autre affiche</a></p>",
                "<p>Das könnte dich auch interessieren:</p>",
                "<p>Sign up for our weekly letter and never miss a poster.</p>",
                "<p>Únete a nuestro canal <a href=/b>aquí</a>.</p>",
                "<p><a href=/1>Posters</a> <a href=/2>Towns</a> <a href=/3>Halls</a> <a"
                        + " href=/4>Chairs</a> <a href=/5>Lemonade</a></p>",
                "<ul><li><a href=/1>Another poster of another town</a><li><a href=/2>A"
                        + " chair</a></ul>",
                "<div class=promo><a href=/1>Posters of the year, now as a calendar</a></div>",
                "<div class='ad'>Lemonade, now with lemons.</div>",
                "<div class='editorial-disclosure'>We may earn something by posters.</div>",
                "<div style='visibility: hidden'><p>Words nobody was to see.</p></div>",
                "<div hidden><p>Words nobody was to see.</p></div>",
                "<div role=dialog><p>Our 900 partners value your consent.</p></div>",
                "<form><p>Tell us what you think of posters.</p></form>",
            })
    void whatIsNoneOfTheArticleIsLeftOut(String inside) {
        assertEquals(ALL, with(inside));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The poster asks people to subscribe to nothing at all, she said.",
                "Photographs of the hall show 40 chairs.",
                "The council’s newsletter, which 300 people read, had printed it first.",
                "More was said about the lemonade than about the film.",
            })
    void sentencesThatSoundLikeItStay(String sentence) {
        assertEquals(
                FIRST + "\n\n" + sentence + "\n\n" + SECOND + "\n\n" + THIRD, with(p(sentence)));
    }

    @Test
    void aCaptionThatSaysSomethingStays() {
        String caption = "The poster, as it was printed for the hall.";
        assertEquals(
                FIRST + "\n\n" + caption + "\n\n" + SECOND + "\n\n" + THIRD,
                with("<figure><img src=a><figcaption>" + caption + "</figcaption></figure>"));
    }

    @Test
    void aLongCaptionTellsSomethingAndStays() {
        String caption =
                "The poster, as it was printed on Tuesday night in the cellar of the town hall,"
                        + " with the name of the director set in letters smaller than those of the"
                        + " lemonade.";
        assertTrue(
                with("<figure><img src=a><figcaption>" + caption + "</figcaption></figure>")
                        .contains(caption));
    }

    @Test
    void listsTablesAndHeadingsOfTheArticleStay() {
        assertEquals(
                FIRST
                        + "\n\nWhat was bought\n\nforty chairs\na hall, for two days\n\n"
                        + SECOND
                        + "\n\n"
                        + THIRD,
                with("<h2>What was bought</h2><ul><li>forty chairs<li>a hall, for two days</ul>"));
    }

    @Test
    void theLeadBeforeTheArticleIsKeptAndTheBylineIsNot() {
        String lead =
                "A poster, forty chairs and a film nobody had seen: how an invented town fell out.";
        String body =
                "<header><h1>A poster and its town</h1><div class=teaser-text><p>%s</p></div><div"
                        + " class=author-line><p>Ada Example has written about invented towns for"
                        + " longer than they exist.</p></div></header><div class=body>%s%s%s</div>";
        assertEquals(
                lead + "\n\n" + ALL, text(body.formatted(lead, p(FIRST), p(SECOND), p(THIRD))));
    }

    @Test
    void linksAndHeadingsAfterTheLastSentenceAreNotOfTheArticle() {
        assertEquals(
                ALL,
                text(
                        "<article><h1>A poster and its town</h1>"
                                + p(FIRST)
                                + p(SECOND)
                                + p(THIRD)
                                + "<h3>Elsewhere</h3><p><a href=/1>A poster of another town, and"
                                + " what came of it</a></p><p><a href=/2>The chairs of"
                                + " Sunday</a></p></article>"));
    }

    @Test
    void aMarkThatTheHeadingStandsInIsTheArticles() {
        String body =
                "<div class='no-share post'><h1>A poster and its town</h1>%s%s%s</div><div"
                        + " class=long>%s</div>";
        assertEquals(
                ALL,
                text(
                        body.formatted(
                                p(FIRST),
                                p(SECOND),
                                p(THIRD),
                                "<ul>"
                                        + "<li><a href=/a>A name of a page</a></li>".repeat(200)
                                        + "</ul>")));
    }

    @Test
    void aPageThatHidesItsTextUntilAScriptShowsItIsRead() {
        assertEquals(
                ALL,
                text(
                        "<div style='display:none'><h1>A poster and its town</h1>"
                                + p(FIRST)
                                + p(SECOND)
                                + p(THIRD)
                                + "</div>"));
        assertEquals(
                ALL,
                text("<h1>A poster and its town</h1><div><noscript>"
                                + p(FIRST)
                                + p(SECOND)
                                + p(THIRD + " " + THIRD.repeat(2))
                                + "</noscript></div>")
                        .replace(" " + THIRD.repeat(2), ""));
    }

    @Test
    void textWithoutAnyElementIsRead() {
        String text = text("A poster<br><br>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD);
        for (String sentence : List.of(FIRST, SECOND, THIRD)) {
            assertTrue(text.contains(sentence), text);
        }
    }

    @Test
    void whatAPageSaysOfItselfIsTakenWhereItShowsLess() {
        String body = FIRST + "\\n\\n" + SECOND + "\\n\\n" + THIRD + " " + FIRST + " " + SECOND;
        String page =
                "<script"
                    + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script><h1>A"
                    + " poster and its town</h1><p>To read on, pay.</p>";
        assertEquals(ALL + " " + FIRST + " " + SECOND, text(page.formatted(body)));
        String marked = p(FIRST) + p(SECOND) + p(THIRD + " " + FIRST + " " + SECOND);
        assertEquals(ALL + " " + FIRST + " " + SECOND, text(page.formatted(marked)));
    }

    @Test
    void readingAidsAreNotReadTwice() {
        assertTrue(
                with("<p>その<ruby>町<rp>(</rp><rt>まち</rt><rp>)</rp></ruby>では、<ruby>映画<rt>えいが</rt></ruby>が人気です。</p>")
                        .contains("その町では、映画が人気です。"));
    }

    @Test
    void rightToLeftPagesAreReadAlike() {
        String one =
                "افتتح مهرجان البلدة يوم الجمعة بفيلم لم يره أحد، واختتم يوم الأحد بخلاف سمع به"
                        + " الجميع.";
        String two =
                "قالت المخرجة إنها لم تختر الملصق، وإنها علمت به من رسالة وصلت بعد ساعات من طباعته،"
                        + " وإن الأمر فاجأها.";
        String three =
                "وسيجتمع مجلس البلدة، الذي دفع ثمن القاعة والكراسي وعصير الليمون، يوم الخميس، ومن"
                        + " المتوقع أن يتحدث الجميع.";
        String text =
                text(
                        "ملصق وبلدته",
                        "<div dir=rtl><nav><a href=/>الرئيسية</a></nav><article><h1>ملصق"
                                + " وبلدته</h1>"
                                + p(one)
                                + "<div class=related><a href=/b>ملصق آخر</a></div>"
                                + p(two)
                                + p(three)
                                + "</article><footer>كل الحقوق محفوظة</footer></div>");
        assertEquals(one + "\n\n" + two + "\n\n" + three, text);
    }

    @Test
    void commentsAndTheFrameOfThePageAreLeftOut() {
        String text =
                text(
                        "<header class=site><ul><li><a href=/>Home</a><li><a"
                            + " href=/a>Towns</a></ul></header><main><h1>A poster and its town</h1>"
                                + p(FIRST)
                                + p(SECOND)
                                + p(THIRD)
                                + "<section class=comments><h3>Comments</h3><p>First! I never read"
                                + " an article before I comment on it, and I am proud of"
                                + " it.</p></section><div class=author-bio><p>Ada Example writes"
                                + " about towns.</p></div></main><aside class=sidebar><p>Most read"
                                + " today, and most forgotten.</p></aside><footer><p>All rights are"
                                + " reserved.</p></footer>");
        assertEquals(ALL, text);
        assertFalse(text.contains("Home"));
    }
}
