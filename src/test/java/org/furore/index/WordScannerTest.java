package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

import java.util.Random;

class WordScannerTest {

    /// Places apart by a blank, forms of one place by `|`.
    private static String scan(String text, boolean everything) {
        WordScanner scanner = new WordScanner(everything);
        scanner.reset(text.toCharArray(), text.length());
        StringBuilder out = new StringBuilder();
        while (scanner.next()) {
            for (int i = 0; i < scanner.tokens().count(); i++) {
                if (!out.isEmpty()) {
                    out.append(scanner.tokens().step(i) == 0 ? "|" : " ");
                }
                out.append(scanner.tokens().term(i));
            }
        }
        return out.toString();
    }

    private static String index(String text) {
        return scan(text, true);
    }

    private static String query(String text) {
        return scan(text, false);
    }

    @Test
    void tagsAndHandlesStayWholeAndAreFoundByTheirParts() {
        assertEquals(
                "i #cancelnetflix|cancelnetflix|cancel|netflix now",
                index("I #CancelNetflix now!"));
        assertEquals("@netflix_x|netflix_x|netflix|x", index("@Netflix_X"));
        assertEquals("#metoo2020|metoo2020|me|too|2020", index("#MeToo2020"));
        assertEquals("@nbcnews|nbcnews|nbc|news", index("@NBCNews"));
        assertEquals("#cancelnetflix", query("#CancelNetflix"));
        assertEquals("@netflix", query("@netflix:"));
    }

    @Test
    void signsInsideWordsMakeNoTagsOrHandles() {
        assertEquals("ada example org", index("ada@example.org"));
        assertEquals("it 39 s", index("it&#39;s"));
        assertEquals("we re 1", index("we re #1"));
    }

    @Test
    void possessivesGoAndOtherApostrophesStay() {
        assertEquals("netflix film", index("Netflix's film"));
        assertEquals("netflix film", index("Netflix\u2019s film"));
        assertEquals("users don't", index("users' don\u2019t"));
        assertEquals("l'affiche|affiche de o'brien", index("L\u2019affiche de O'Brien"));
        assertEquals("l'affiche", query("l'affiche"));
    }

    @Test
    void lettersAreFolded() {
        assertEquals("maimouna doucoure", index("Ma\u00EFmouna Doucour\u00E9"));
        assertEquals("maimouna", index("Mai\u0308mouna"));
        assertEquals("strasse", index("Stra\u00DFe"));
        assertEquals("netflix", index("\uFF2E\uFF25\uFF34\uFF26\uFF2C\uFF29\uFF38"));
        assertEquals(
                "\u043C\u043E\u0441\u043A\u0432\u0430",
                index("\u041C\u043E\u0441\u043A\u0432\u0430"));
        assertEquals(
                index("\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F"),
                index("\u0645\u062D\u0645\u062F"));
    }

    @Test
    void wordsEndAtStopsWithoutBlanksButAbbreviationsDoNot() {
        assertEquals("the film it u.s netflix com", index("the film.It U.S. netflix.com"));
        assertEquals("covid 19 e mail", index("COVID-19 e-mail"));
        assertEquals("netflix_x|netflix|x plain", index("netflix_x __plain__"));
    }

    @Test
    void numbersLoseTheirGrouping() {
        assertEquals("600000 1234567 3.5 10.12", index("600,000 1.234.567 3.5 10.12"));
        assertEquals("0.125 20 30", index("0.125 20:30"));
    }

    @Test
    void addressesGiveTheirHostAlone() {
        assertEquals(
                "see variety com there",
                index("see https://www.variety.com/2020/film/a-b?x=%20y#z there"));
        assertEquals("look", index("look https://t.co/AbCdEf123"));
        assertEquals("example org end", index("(http://example.org:8080/x) end"));
    }

    @Test
    void emojiAreWords() {
        assertEquals("no \uD83D\uDE02 \uD83D\uDE02", index("no\uD83D\uDE02\uD83D\uDE02"));
        assertEquals("\u2764", index("\u2764\uFE0F"));
        assertEquals("\uD83D\uDC4D\uD83C\uDFFD|\uD83D\uDC4D", index("\uD83D\uDC4D\uD83C\uDFFD"));
        assertEquals("\uD83C\uDDEB\uD83C\uDDF7 vive", index("\uD83C\uDDEB\uD83C\uDDF7 vive"));
        assertEquals(
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                index("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"));
    }

    @Test
    void scriptsWithoutBlanksAreFound() {
        assertEquals(
                "\u6620\u753B \u753B\u9928 \u9928 netflix", index("\u6620\u753B\u9928 Netflix"));
        assertEquals("\u6620\u753B \u753B\u9928", query("\u6620\u753B\u9928"));
        assertEquals("\u9928", query("\u9928"));
        assertEquals("netflix \uB294", index("Netflix\uB294"));
        assertEquals(
                2,
                index("\u0E20\u0E32\u0E1E\u0E22\u0E19\u0E15\u0E23\u0E4C\u0E44\u0E17\u0E22")
                        .split(" ")
                        .length);
    }

    @Test
    void anyTextGivesOffsetsInsideItInOrderAndNeverFails() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String alphabet =
                "aB9 '\u2019_#@.,-/:hHtps\u0301\u00EF\u6620\u0E20\uD83D\uDE02\u200D\uFE0F\uD83C\uDFFD\n";
        try (WordAnalyzer analyzer = new WordAnalyzer()) {
            for (int round = 0; round < 3000; round++) {
                StringBuilder text = new StringBuilder();
                int length = random.nextInt(60);
                for (int i = 0; i < length; i++) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                offsetsFit(analyzer, text.toString());
            }
            offsetsFit(analyzer, "a".repeat(100_000));
            offsetsFit(analyzer, "a" + "\u0301".repeat(100_000));
            offsetsFit(analyzer, "#" + "Ab".repeat(50_000));
            offsetsFit(analyzer, "\u6620".repeat(10_000));
        }
    }

    private static void offsetsFit(WordAnalyzer analyzer, String text) throws Exception {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int before = 0;
            while (stream.incrementToken()) {
                assertTrue(offset.startOffset() >= before, text);
                before = offset.startOffset();
                assertTrue(offset.startOffset() < offset.endOffset(), text);
                assertTrue(offset.endOffset() <= text.length(), text);
                assertTrue(offset.endOffset() - offset.startOffset() <= 256, text);
            }
            stream.end();
        }
    }
}
