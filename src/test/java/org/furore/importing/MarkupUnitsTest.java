package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Records of markup cut by their tags.
class MarkupUnitsTest {
    private static List<String> cut(String text, int maximum) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        InputStream pieces =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                        return super.read(buffer, offset, Math.min(length, 7));
                    }
                };
        MarkupUnits units = new MarkupUnits(new ByteWindow(pieces, maximum), maximum, "item");
        List<String> found = new ArrayList<>();
        for (Slice slice = units.next(); slice != null; slice = units.next()) {
            String own = new String(bytes, (int) slice.offset(), (int) slice.length(), UTF_8);
            String why =
                    slice.problem() == null
                            ? ""
                            : " " + slice.problem().key().replace("importing.", "");
            assertEquals(
                    1 + text.substring(0, text.indexOf(own)).chars().filter(c -> c == '\n').count()
                            > 0,
                    slice.line() > 0);
            found.add(own + why);
        }
        return found;
    }

    @Test
    void elementsAreCutByTheirTags() throws IOException {
        assertEquals(
                List.of(
                        "<item>1</item>",
                        "<ITEM a='b'>2</Item >",
                        "<item/>",
                        "<item><items/>3</item>"),
                cut(
                        "<x><item>1</item> <ITEM a='b'>2</Item ><item/><!-- <item>no</item>"
                                + " --><items/><item><items/>3</item>",
                        4096));
    }

    @Test
    void aRecordOfTooManyTagsCostsItselfOnly() throws IOException {
        String many = "<item>" + "<b>".repeat(MarkupUnits.MOST_TAGS) + "</item>";
        assertEquals(
                List.of("<item>1</item>", many + " markup-tags", "<item>2</item>"),
                cut("<item>1</item>" + many + "<item>2</item>", 4 << 20));
    }

    @Test
    void whatIsNoTagIsPassedOver() throws IOException {
        assertEquals(
                List.of(
                        "<item>a < b <c</item>",
                        "<item><![CDATA[</item>]]></item>",
                        "<item><!-- </item> --></item>",
                        "<item><? </item> ?></item>"),
                cut(
                        "<item>a < b <c</item><item><![CDATA[</item>]]></item><item><!-- </item>"
                                + " --></item><item><? </item> ?></item>",
                        4096));
    }

    @Test
    void anElementThatIsNotClosedEndsWhereTheNextBegins() throws IOException {
        assertEquals(
                List.of("<item>1 unclosed", "<item>2</item>", "<item>3 unfinished"),
                cut("<item>1<item>2</item><item>3", 4096));
        assertEquals(
                List.of("<item><![CDATA[1</item>", "<item><![CDATA[2]]></item>"),
                cut("<item><![CDATA[1</item><item><![CDATA[2]]></item>", 4096));
        assertEquals(
                List.of("<item><!-- 1</item>", "<item>2</item>"),
                cut("<item><!-- 1</item><item>2</item>", 4096));
    }

    @Test
    void oneThatIsTooLongIsPassedOver() throws IOException {
        List<String> found =
                cut("<item>1</item><item>" + "x".repeat(9000) + "</item><item>2</item>", 4096);
        assertEquals("<item>1</item>", found.getFirst());
        assertEquals("<item>2</item>", found.getLast());
        assertEquals(3, found.size());
        assertEquals(true, found.get(1).endsWith(" too-long"));
    }

    @Test
    void nothingTakesTimeWithTheSquareOfTheFile() {
        for (String part :
                List.of(
                        "<!--",
                        "<![CDATA[",
                        "<?",
                        "<",
                        "<item",
                        "<item>",
                        "</item>",
                        "<!-- </item>",
                        "<![CDATA[</item>",
                        "<a ")) {
            String text = part.repeat(2_000_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> cutWhole(text), part);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> cutWhole("<item>" + text + "-->]]>"), part);
        }
    }

    private static int cutWhole(String text) throws IOException {
        MarkupUnits units =
                new MarkupUnits(
                        new ByteWindow(new ByteArrayInputStream(text.getBytes(UTF_8)), 1 << 24),
                        1 << 24,
                        "item");
        int count = 0;
        while (units.next() != null) {
            count++;
        }
        return count;
    }

    @Test
    void flippedBytesCostTheRecordsTheyAreIn() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("<rss>");
            for (int i = 0; i < 10; i++) {
                text.append("<item><t>")
                        .append(i)
                        .append("</t><d><![CDATA[<p>x</p>]]></d></item>\n");
            }
            int at = random.nextInt(text.length());
            text.setCharAt(at, (char) (33 + random.nextInt(90)));
            List<String> found = cut(text.toString(), 4096);
            long whole =
                    found.stream()
                            .filter(each ->
                                    each.matches(
                                            "<item><t>\\d</t><d><!\\[CDATA\\[<p>x</p>]]></d></item>"))
                            .count();
            assertEquals(true, whole >= 8, "seed " + seed + " round " + round + ": " + text);
        }
    }
}
