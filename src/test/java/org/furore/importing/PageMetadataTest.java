package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages say of their article, on self-written pages.
class PageMetadataTest {
    private static final String TEXT =
            "<p>The festival of the invented town opened on Friday with a film nobody had seen, and"
                    + " closed on Sunday with a dispute everybody had heard of.</p>";
    private static final String SITE = "<meta property=og:site_name content='The Sample Herald'>";

    private static Header header(String head, String body) {
        return HtmlReader.article(
                        "<!DOCTYPE html><html lang=en-GB><head>"
                                + head
                                + "</head><body>"
                                + body
                                + TEXT
                                + "</body></html>")
                .header();
    }

    private static @Nullable String author(String head, String body) {
        return header(head, body).author();
    }

    private static @Nullable String date(String head, String body) {
        Edtf date = header(head, body).date();
        return date == null ? null : date.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A poster and its town | The Sample Herald",
                "The Sample Herald » A poster and its town",
                "A poster and its town - The sample herald",
                "A poster and its town :: The Sample Herald",
                "A poster and its town",
            })
    void theOutletsNameIsNotOfTheTitle(String title) {
        assertEquals(
                "A poster and its town", header(SITE + "<title>" + title + "</title>", "").title());
    }

    @Test
    void aTitleWithASeparatorOfItsOwnIsLeftWhole() {
        String title = "Towns – a poster and what came of it";
        assertEquals(title, header(SITE + "<title>" + title + "</title>", "").title());
    }

    @Test
    void theHeadingThatSaysTheSameGivesTheSpelling() {
        String head =
                "<title>A poster's town - News - Herald</title><meta property=og:title"
                        + " content=\"A poster's town\">";
        assertEquals("A poster’s town", header(head, "<h1>A poster’s town</h1>").title());
        assertEquals(
                "A poster’s town",
                header(head, "<h1><a href='/'>A Herald</a></h1><h2>A poster’s town</h2>").title());
        assertEquals("A poster's town", header(head, "<h1>Most read today</h1>").title());
    }

    @Test
    void aHeadingThatIsTheSitesIsNotTheArticles() {
        String head = "<title>Herald » Archive » A poster and its town</title>";
        assertEquals(
                "A poster and its town",
                header(
                                head,
                                "<h1><a href=https://herald.example>Herald</a></h1><h2><a"
                                        + " href=/p>A poster and its town</a></h2>")
                        .title());
    }

    @Test
    void ofSeveralArticlesInJsonLdTheOneThePageIsTitledAfterCounts() {
        String articles =
                """
                <title>A poster and its town | Herald</title>
                <script type="application/ld+json">
                [{"@type":"NewsArticle","headline":"Chairs","datePublished":"2019-01-01",
                  "author":"Bo Sample"},
                 {"@type":"WebPage","name":"x"},
                 {"@type":"ReportageNewsArticle","headline":"A poster and its town",
                  "datePublished":"2020-09-10T18:30:00-05:00","author":{"name":"Ada Example"},
                  "publisher":{"@type":"Organization","name":"Herald"},"inLanguage":"en"}]
                </script>\
                """;
        Header header = header(articles, "");
        assertEquals(
                new Header(
                        "A poster and its town",
                        "Ada Example",
                        "Herald",
                        Edtf.parse("2020-09-10T18:30:00-05:00"),
                        "en-GB",
                        null),
                header);
    }

    @Test
    void aLaterPlaceThatNamesTheSameAuthorsAndMoreIsPreferred() {
        String ld =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"Ada"
                        + " Example\"}</script>";
        assertEquals(
                "Ada Example; Bo Sample",
                author(ld + "<meta name=author content='Ada Example, Bo Sample'>", ""));
        assertEquals("Ada Example", author(ld + "<meta name=author content='Webmaster'>", ""));
        assertEquals("Ada Example", author(ld + "<meta name=author content='Cy Sample'>", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span itemprop=author itemscope><span itemprop=name>Ada Example</span></span>",
                "<a rel='author nofollow' href=/ada>Ada Example</a>",
                "<cite class='byline vcard'>By <span class=fn>Ada Example</span> <abbr>11 March"
                        + " 2015</abbr></cite>",
                "<div class=article__byline>By Ada Example | 11 March 2015</div>",
                "<p>Von Ada Example</p>",
                "<div class=widget><h1>A poster</h1><span class=byline>Posted by Ada"
                        + " Example</span></div>",
            })
    void authorsAreFoundWhereThePageShowsThem(String shown) {
        assertEquals("Ada Example", author("<title>A poster</title>", shown));
    }

    @Test
    void theOutletIsAnAuthorOnlyWhereNobodyElseIsNamed() {
        String byline = "<span class=byline>By The Sample Herald</span>";
        assertEquals("The Sample Herald", author(SITE, byline));
        assertEquals(
                "Ada Example", author(SITE, byline + "<a rel=author href=/ada>Ada Example</a>"));
    }

    @Test
    void aNameInTheFrameOrAmongCommentsIsNoAuthor() {
        assertNull(
                author(
                        "",
                        "<h1>A poster</h1><ul class='user nav'><li class=username>Ada"
                                + " Example</li></ul><div class=comments><span class=author>Bo"
                                + " Sample</span></div>"));
    }

    @Test
    void aCompanyOrSiteNamedAfterTheOutletIsAnAuthorOnlyWhereNobodyElseIsNamed() {
        String shown = "<p class=firma>Ada Example | Madrid</p>";
        String company = "<meta name=author content='Sample Publishing The Sample Herald Ltd'>";
        String host = "<link rel=canonical href='https://www.herald.example/a'>";
        assertEquals("Ada Example", author(SITE + company, shown));
        assertEquals("Ada Example", author("<meta name=author content='herald.es'>", shown));
        assertEquals("Ada Example", author(host + "<meta name=author content=HERALD>", shown));
        assertEquals("herald.es", author("<meta name=author content='herald.es'>", ""));
    }

    @Test
    void aSentenceAboutRightsIsNoOutlet() {
        assertEquals(
                "Sample Press",
                header("<meta name=copyright content='Sample Press'>", "").outlet());
        assertNull(
                header("<meta name=copyright content='(c) 2007 Sample Press Ltd.'>", "").outlet());
    }

    @Test
    void theNameWithinABylineGoesBeforeTheRoleBesideIt() {
        assertEquals(
                "Ada Example",
                author(
                        "",
                        "<p class='author vcard'><b class=fn>Ada Example</b> <i>Head of"
                                + " Culture</i></p>"));
    }

    @Test
    void whomAllOfAPagesAuthorLinksNameIsItsAuthorWhereverTheyStand() {
        String link = "<aside><a rel=author href=/ada>Ada Example</a></aside>";
        assertEquals("Ada Example", author("", link + link));
        assertNull(author("", link + link.replace("Ada", "Bo")));
    }

    @Test
    void anAddressMayHaveASectionBetweenYearAndMonth() {
        String canonical =
                "<link rel=canonical href='https://herald.example/2010/POLITICS/08/13/a'>";
        assertEquals("2010-08-13", date(canonical, ""));
        assertEquals("2010-08-13", date(canonical.replace("08", "8"), ""));
        assertNull(date(canonical.replace("POLITICS", "of/all"), ""));
    }

    @Test
    void aDayYearsBeforeThatOfTheAddressIsOfWhatThePageTells() {
        assertEquals(
                "2010-08-13",
                date(
                        "<title>The fair at its jubilee</title><link rel=canonical"
                                + " href='https://herald.example/2010/08/13/a'>",
                        "<h1>The fair at its jubilee</h1><ul><li>The fair opened on August 14,"
                                + " 1935</li></ul>"));
    }

    @Test
    void theExactTimeBehindAnAgeIsRead() {
        assertEquals(
                "2011-08-25T01:40:40Z",
                date("", "<p>By Ada <abbr title='2011-08-25T01:40:40Z'>1 hr ago</abbr></p>"));
    }

    @Test
    void aHeadingThatIsTheFirstPartOfTheWindowsTitleIsTheTitle() {
        assertEquals(
                "The map takes an unfamiliar shape",
                header(
                                "<title>The map takes an unfamiliar shape - Ada Example and Bo"
                                        + " Sample of this paper - HERALD.example</title>",
                                "<h2>HERALD</h2><h1>The map takes an unfamiliar shape</h1>")
                        .title());
    }

    @Test
    void theDayOfTheLastChangeStandsInWhereNoneIsGivenForTheFirst() {
        assertEquals(
                "2020-09-12T08:00:00",
                date("", "<div>Last updated: 12 September 2020, 8:00</div>"));
        assertEquals(
                "2020-09-10",
                date("", "<div>Published 10 September 2020, updated 12 September 2020</div>"));
    }

    @Test
    void aDateInTheAddressThatIsEarlierIsWhenItFirstAppeared() {
        String head =
                "<link rel=canonical href=https://herald.example/%s/poster><meta"
                        + " property=article:published_time content=2020-09-10T08:00:00Z>";
        assertEquals("2017-07-12", date(head.formatted("2017/7/12"), ""));
        assertEquals("2020-09-10T08:00:00Z", date(head.formatted("2020/09/09"), ""));
        assertEquals("2020-09-10T08:00:00Z", date(head.formatted("2020/09/30"), ""));
    }

    @Test
    void theDateOfAReviewOrCommentIsNotThePages() {
        assertNull(
                date(
                        "",
                        "<h1>A hall</h1><div class=rating-single><meta itemprop=datePublished"
                                + " content=2018-05-23></div><div class=comment><time"
                                + " datetime=2018-05-24>24 May</time></div>"));
    }

    @Test
    void aLabelledDateBesideTheArticleIsItsOwn() {
        assertEquals(
                "2019-05-23",
                date("", "<div class=sidebar><p>Mise en ligne</p><p>23 mai 2019</p></div>"));
    }

    @Test
    void theOnlyMainHeadingGoesBeforeTheTitleOfTheWindow() {
        assertEquals(
                "The poster’s history",
                header("<title>History - The town</title>", "<h1>The poster’s history</h1>")
                        .title());
        assertEquals(
                "How the poster was made",
                header("<title>Posters - Sample</title>", "<h2>How the poster was made</h2>")
                        .title());
        // A part of it is the site's name.
        assertEquals(
                "A long evening in the invented town - Sample",
                header(
                                "<title>A long evening in the invented town - Sample</title>",
                                "<h1>Sample</h1>")
                        .title());
        assertEquals(
                "A poster",
                header("<meta property=og:title content='A poster'>", "<h1>What became of it</h1>")
                        .title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<h1>A poster</h1><p>By Ada Example | 10/09/2020</p>; 2020-09-10",
                "<div>10 September 2020</div><h1>A poster</h1>; 2020-09-10",
                "<h1>A poster</h1><p><b>10.</b><a href=/2020/09/>September 2020</a></p>;"
                        + " 2020-09-10",
                "<h1>A poster</h1><p>10 September 2020. Updated 12 September 2020</p>; 2020-09-10",
                "<h1>A poster</h1><div class=teaser><p>Press release of 10 September 2020 |"
                        + " Sample</p></div>; 2020-09-10",
                "<h1>A poster</h1><p>Exhibition, 10-12 September 2020</p>; 2020-09-08T23:30:00Z",
                "<h1>A poster</h1><p>Updated 12 September 2020</p>; 2020-09-08T23:30:00Z",
                "<h1>A poster</h1><p>8 September 2020</p>; 2020-09-08T23:30:00Z",
                "<h1>A poster</h1><p>10 March 2010</p>; 2020-09-08T23:30:00Z",
                "<h1>A poster</h1><div class=comments><p>10 September 2020</p></div>;"
                        + " 2020-09-08T23:30:00Z",
            })
    void theDayShownBesideTheTitleGoesBeforeOneNotFarFromIt(String body, String date) {
        String stated = "<meta property=article:published_time content=2020-09-08T23:30:00Z>";
        assertEquals(date, date("<title>A poster</title>" + stated, body));
    }

    @Test
    void aFirstSentenceThatBeginsWithItsDateTellsIt() {
        assertEquals(
                "2022-01-25",
                date(
                        "",
                        "<h1>A poster</h1><p>Pressemitteilung vom 25. Januar 2022 | Beispielstadt –"
                                + " Die Stadt hat ein Plakat gedruckt, das niemand bestellt hat"
                                + " und das nun überall hängt, auch am Rathaus.</p>"));
        assertNull(
                date(
                        "",
                        "<h1>A poster</h1><p>Am 25. Januar 2022 hat die Stadt ein Plakat gedruckt,"
                                + " das niemand bestellt hat und das nun überall hängt, auch am"
                                + " Rathaus, am Bahnhof und an der Brücke, wo es vor einem Jahr"
                                + " schon einmal hing.</p>"));
    }

    @Test
    void theDataOfAScriptIsAskedLast() {
        assertEquals(
                "2016-11-04T20:37:27Z",
                date("", "<script>{\"publishedDate\": \"2016-11-04T20:37:27Z\"}</script>"));
    }
}
