package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class PostHtmlTest {
    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<br />",
        "<br>",
        "<br/>",
        "<span class=\"invisible\">",
        "</span>",
        "<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\">",
        "<a href=\"https://example.org/tags/x\" class=\"mention hashtag\" rel=\"tag\">",
        "</a>",
        " ",
        "\n",
        "word",
        "é\u0301🎬",
        "&amp;amp;",
        "&lt;3",
        "&nbsp;",
        "&#39;",
        "\u200B",
        ">",
        "\"",
        "'"
    };

    /// Whatever both can read they read alike. The seed is printed.
    @Test
    void theShortWayReadsAsTheLongOne() throws Refusal {
        long seed = 20200909;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int simple = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = html.toString();
            simple += SimpleHtml.read(text) == null ? 0 : 1;
            PostHtml read = PostHtml.of(text);
            PostHtml parsed = PostHtml.parsed(text);
            assertEquals(parsed.text(), read.text(), text);
        }
        assertEquals(true, simple > 5000, simple + " simple ones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>x</b>",
                "<p",
                "&eacute;",
                "<!-- x -->",
                "<a href='x'>",
                "<span title=\"a>b\">x</span>",
                "<script>x</script>",
                "<P>x</P>"
            })
    void whatIsNotSimpleIsLeftToTheParser(String html) {
        assertNull(SimpleHtml.read(html));
    }

    @Test
    void linksAreWholeAndMentionsAreNone() throws Refusal {
        String html =
                "<p>a <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"x\"><span>exam</span></a>"
                        + "<a href=\"https://example.org/@r\" class=\"u-url mention\">@r</a></p>";
        assertNotNull(SimpleHtml.read(html));
        PostHtml expected = new PostHtml("a exam@r", List.of("https://example.org/?a=1&b=2"));
        assertEquals(expected, PostHtml.of(html));
        assertEquals(expected, PostHtml.parsed(html));
    }
}
