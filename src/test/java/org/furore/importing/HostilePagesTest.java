package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Pages and texts made to hurt.
class HostilePagesTest {
    private static final String SENTENCE =
            "The invented petition passed its invented mark, and nobody in the invented town was"
                    + " surprised. ";
    private static final String PARAGRAPH = "<p>" + SENTENCE.repeat(4) + "</p>";
    private static final HtmlReader HTML = new HtmlReader();

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static Document only(byte[] bytes) {
        Kept kept = Reading.read(HTML, bytes);
        assertEquals(List.of(), kept.reasons());
        return kept.taken.getFirst().document();
    }

    private static Document only(String page) {
        return only(page.getBytes(UTF_8));
    }

    /// Each paragraph repeats what was opened before it and never closed.
    @Test
    void aPageThatGrowsWhenItIsReadIsRefused() {
        String page = page("", PARAGRAPH + "<p><font><b><i><a>".repeat(60_000));
        assertEquals(
                List.of("importing.page-elements"),
                Reading.read(HTML, page.getBytes(UTF_8)).reasons());
        String large = page("", PARAGRAPH + "<p>one<br>two</p>".repeat(30_000));
        assertEquals(30_001, only(large).text().split("\n\n").length);
    }

    @Test
    void aMillionNestedElementsAreReadWithoutOverflow() {
        String deep = "<div>".repeat(1_000_000) + PARAGRAPH;
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertTrue(only(page("", deep)).text().contains(SENTENCE.strip())));
        String marked = "<b><i><font>".repeat(30_000) + PARAGRAPH;
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertTrue(only(page("", marked)).text().contains("invented petition")));
    }

    @Test
    void aHundredThousandParagraphsAreAllRead() {
        String many = "<p>Line of an endless list, number one of many.</p>".repeat(100_001);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertEquals(100_001, only(page("", many)).text().split("\n\n").length));
    }

    @Test
    void clutterWithoutEndIsTakenOutInBoundedTime() {
        for (String many :
                List.of(
                        "<div class='comment teaser'>".repeat(100_000),
                        "<div class=caption>words".repeat(100_000),
                        "<div hidden>words".repeat(100_000),
                        "<p><script>a</script>".repeat(100_000),
                        "<ul><li><a href=/a>a link</a>".repeat(30_000),
                        "<noscript><p>".repeat(30_000),
                        "<h2>A heading - of many | of them</h2>".repeat(100_000),
                        "<meta itemprop='author name' content='a, b and c'>".repeat(50_000),
                        "<table><tr><td>words".repeat(30_000))) {
            String page = page("<title>" + "A heading ".repeat(10_000) + "</title>", many);
            assertTimeout(
                    Duration.ofSeconds(60),
                    () -> Reading.read(HTML, page + PARAGRAPH),
                    many.substring(0, 20));
        }
    }

    @Test
    void aPageBeyondTheLimitIsRefusedAndNotHeld() throws IOException {
        List<String> reasons = new ArrayList<>();
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'a';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                        return length;
                    }
                };
        RecordSink sink =
                new RecordSink() {
                    @Override
                    public void take(
                            Locator at,
                            byte @Nullable [] print,
                            Document document,
                            Capture capture) {
                        reasons.add("taken");
                    }

                    @Override
                    public void observe(Locator at, ObservationDraft observation) {
                        reasons.add("observed");
                    }

                    @Override
                    public void reject(Locator at, Message reason) {
                        reasons.add(reason.key());
                    }
                };
        InputStream page =
                new SequenceInputStream(
                        new ByteArrayInputStream("<html>".getBytes(UTF_8)), endless);
        HTML.read(new Source("a", page, 6, new byte[32], null), sink, Progress.NONE);
        new TextReader().read(new Source("a", endless, 6, new byte[32], null), sink, Progress.NONE);
        assertEquals(List.of("importing.page-long", "importing.text-long"), reasons);
    }

    @Test
    void scriptsAreNeitherRunNorRead() {
        Document read =
                only(
                        page(
                                "<script>var a = '</p><p>in the head';</script>",
                                "<article><h1>Title of this page</h1>"
                                        + PARAGRAPH
                                        + "<script>document.write('<p>written by a"
                                        + " script</p>')</script><p onclick=\"alert(1)\">Quiet"
                                        + " words. <a href=\"javascript:alert(2)\">A link</a> and"
                                        + " <a href='data:text/html,<p>data'>another</a>.</p><noscript><p>Turn"
                                        + " scripts on</p></noscript></article>"));
        assertTrue(read.text().contains("Quiet words. A link and another."), read.text());
        for (String word : List.of("script", "alert", "data:", "in the head")) {
            assertFalse(read.text().contains(word), word);
        }
    }

    @Test
    void addressesThatAreNoneAreLeftOut() {
        for (String bad :
                List.of(
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "file:///etc/hosts",
                        "//host.example/a",
                        "/path",
                        "http:",
                        "https://a b\u0000<>")) {
            assertNull(
                    only(page("<link rel=canonical href=\"" + bad + "\">", PARAGRAPH))
                            .header()
                            .url(),
                    bad);
        }
    }

    @Test
    void entityDeclarationsAreNotExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
        Document read =
                only(bomb + "<html><body><p>&a29; &file;</p>" + PARAGRAPH + "</body></html>");
        assertTrue(read.text().length() < 5_000);
        assertFalse(read.text().contains("root:"));
    }

    @Test
    void signsNoTextHasAreReplacedOrGone() {
        Document read =
                only(
                        page(
                                "<title>Half a sign &#xD83C; and\u0000 none</title>",
                                "<p>Half &#xD83C; and a whole one &#x1F3AC;. Nothing\u0000here. "
                                        + SENTENCE
                                        + "</p>"
                                        + PARAGRAPH));
        assertFalse(read.text().contains("\u0000"));
        assertTrue(read.text().contains("\uD83C\uDFAC"));
        for (String text : List.of(read.text(), String.valueOf(read.header().title()))) {
            assertTrue(text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), text);
        }
    }

    @Test
    void anEnormousAttributeIsPassedOver() {
        String huge = "x".repeat(5_000_000);
        Document read =
                only(
                        page(
                                "<meta name=author content=\""
                                        + huge
                                        + "\"><meta name=description content='"
                                        + huge
                                        + "'>",
                                "<div class=\""
                                        + huge
                                        + "\" id='"
                                        + "comment ".repeat(100_000)
                                        + "'></div>"
                                        + PARAGRAPH));
        assertNull(read.header().author());
        assertTrue(read.text().startsWith("The invented petition"));
    }

    @Test
    void brokenAndBottomlessJsonLdIsPassedOver() {
        for (String json :
                List.of(
                        "{\"@type\":\"Article\",\"headline\":",
                        "[".repeat(100_000),
                        "{\"@graph\":".repeat(10_000),
                        "{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"datePublished\":{\"a\":1},\"headline\":[[[]]]}",
                        "{\"@type\":\"Article\",\"author\":[{\"@id\":\"b\"}],\"x\":1}",
                        "\u0000",
                        "{\"@type\":\"Article\",\"datePublished\":\"99999999999999999999\"}")) {
            String head =
                    "<title>A title</title><script type=application/ld+json>" + json + "</script>";
            Document read = only(page(head, PARAGRAPH));
            assertEquals("A title", read.header().title());
            assertNull(read.header().date());
            assertNull(read.header().author());
        }
    }

    @Test
    void encodingsAreTold() {
        String text = page("<title>Maïmouna “quoted” – é</title>", PARAGRAPH);
        byte[] mark = {(byte) 0xFF, (byte) 0xFE};
        byte[] utf16 = new byte[2 + text.length() * 2];
        System.arraycopy(mark, 0, utf16, 0, 2);
        System.arraycopy(text.getBytes(UTF_16LE), 0, utf16, 2, text.length() * 2);
        String stated = text.replace("<title>", "<meta charset=iso-8859-1><title>");
        String polish =
                page(
                        "<meta http-equiv=Content-Type content='text/html;"
                                + " charset=iso-8859-2'><title>Zażółć</title>",
                        PARAGRAPH);
        String unknown = text.replace("<title>", "<meta charset=x-nonsense><title>");
        assertEquals("Maïmouna “quoted” – é", only(utf16).header().title());
        assertEquals("Maïmouna “quoted” – é", only("\uFEFF" + text).header().title());
        assertEquals("Maïmouna “quoted” – é", only(stated).header().title(), "said wrongly");
        Charset windows = Charset.forName("windows-1252");
        for (String page : List.of(text, stated, unknown)) {
            assertEquals("Maïmouna “quoted” – é", only(page.getBytes(windows)).header().title());
        }
        assertEquals(
                "Zażółć", only(polish.getBytes(Charset.forName("ISO-8859-2"))).header().title());
    }

    @Test
    void anyScriptAndAnySignIsKept() {
        String decomposed = "Mai\u0308mouna Doucoure\u0301";
        String arabic = "قالت المخرجة إن الفيلم مقصود به العكس تماما";
        Document read =
                only(
                        page(
                                "<title>" + decomposed + "</title>",
                                "<article>"
                                        + PARAGRAPH
                                        + "<p dir=rtl>"
                                        + arabic
                                        + ". "
                                        + SENTENCE
                                        + "</p><p>"
                                        + decomposed
                                        + " said: 👩🏽‍🎬 and 🇫🇷. "
                                        + SENTENCE
                                        + "</p></article>"));
        assertEquals("Maïmouna Doucouré", read.header().title());
        assertTrue(read.text().contains(arabic));
        assertTrue(read.text().contains("Maïmouna Doucouré said: 👩🏽‍🎬 and 🇫🇷."), read.text());
    }

    @Test
    void noiseNeverThrows() {
        long seed = 20200909;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "<",
            ">",
            "</",
            "<div class='comment'>",
            "</div>",
            "<p>",
            "<!--",
            "-->",
            "<table><td>",
            "</table>",
            "<form>",
            "<article>",
            "&#x",
            "&amp",
            ";",
            "\"",
            "'",
            "=",
            "<script type='application/ld+json'>{",
            "</script>",
            "words of text. ",
            "<br>",
            "<time datetime='2020-13-45'>",
            "<meta name=date content='31.02.2020'>",
            "<a rel=author href='x'>",
            "\u0000",
            "<svg><title>",
            "<template>",
            "<select>",
            "<frameset>",
            "<body>",
            "<html lang='???'>",
            "<plaintext>"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder page = new StringBuilder("<html>");
            for (int i = random.nextInt(60); i >= 0; i--) {
                page.append(pieces[random.nextInt(pieces.length)]);
            }
            Kept kept = Reading.read(HTML, page.toString());
            assertEquals(List.of(1L), kept.numbers);
            kept.taken.forEach(each -> assertFalse(each.document().text().isBlank()));
        }
    }
}
