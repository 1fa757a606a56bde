package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Post;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Input made to hurt: each piece costs itself and nothing else.
class HostilePostsTest {
    private static final String GOOD =
            "{\"id\":1,\"id_str\":\"1\",\"text\":\"good\",\"created_at\":\"Wed Sep 09 13:08:45"
                    + " +0000 2020\"}";
    private static final List<RecordReader> READERS =
            List.of(new XArchiveReader(), new XV2Reader(), new XV1Reader());

    private static String deep(char open) {
        return String.valueOf(open).repeat(1_000_000);
    }

    @Test
    void aMillionBracketsCostOneLine() {
        for (String bad :
                List.of(
                        deep('['),
                        "{\"id_str\":\"2\",\"text\":\"a\",\"x\":" + deep('[') + "}",
                        "{\"data\":" + deep('[') + "}",
                        "{\"statuses\":" + deep('[') + "}",
                        "{\"retweeted_status\":".repeat(100_000),
                        "{\"data\":".repeat(100_000),
                        "{\"includes\":{\"tweets\":".repeat(50_000))) {
            for (RecordReader reader : READERS) {
                assertFalse(Reading.recognises(reader, bad));
                Kept kept = Reading.read(reader, GOOD + "\n" + bad + "\n" + GOOD);
                assertEquals(2, kept.taken.size(), reader.format() + bad.substring(0, 30));
                assertEquals(1, kept.rejected.size(), reader.format() + bad.substring(0, 30));
            }
        }
    }

    @Test
    void anElementNestedTooDeepCostsItself() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        String bad = "{\"id_str\":\"2\",\"text\":\"a\",\"x\":" + deep + "}";
        Kept kept = Reading.read(new XV1Reader(), "[" + GOOD + "," + bad + "," + GOOD + "]");
        assertEquals(2, kept.taken.size());
        assertEquals(List.of("importing.json-too-deep"), kept.reasons());
    }

    @Test
    void bytesThatAreNoTextCostOneRecord() {
        String bad = GOOD.replace("good", "\u00FF\u00FE\u00C0\u0080");
        byte[] bytes = (GOOD + "\n" + bad + "\n\0\0\0\n" + GOOD).getBytes(ISO_8859_1);
        Kept kept = Reading.read(new XV1Reader(), bytes);
        assertEquals(2, kept.taken.size());
        assertEquals(2, kept.rejected.size());
    }

    @Test
    void nulAndLoneSurrogatesDoNotReachTheText() {
        String escaped = GOOD.replace("good", "a\\u0000b\\ud83dc\\udc00d");
        Post post = Reading.read(new XV1Reader(), escaped).posts().getFirst();
        assertEquals("ab\uFFFDc\uFFFDd", post.text());
    }

    @Test
    void theLastOfEqualFieldsCounts() {
        String twice = GOOD.replace("\"text\"", "\"text\":\"first\",\"text\"");
        assertEquals("good", Reading.read(new XV1Reader(), twice).posts().getFirst().text());
    }

    @Test
    void absurdNumbersAreNoCounts() {
        String odd =
                GOOD.replace(
                        "{",
                        "{\"favorite_count\":99999999999999999999,\"retweet_count\":-1,"
                                + "\"reply_count\":1e9,\"quote_count\":"
                                + "9".repeat(900)
                                + ",");
        Kept kept = Reading.read(new XV1Reader(), odd);
        assertEquals(Post.Counts.UNKNOWN, kept.posts().getFirst().counts());
        String absurd = GOOD.replace("{", "{\"favorite_count\":" + "9".repeat(100_000) + ",");
        assertEquals(
                List.of("importing.json-too-deep"),
                Reading.read(new XV1Reader(), absurd).reasons());
    }

    @Test
    void aLineOfSeventyMegabytesIsPassedOver() throws IOException {
        byte[] begin = (GOOD + "\n{\"text\":\"").getBytes(UTF_8);
        byte[] end = ("\"}\n" + GOOD).getBytes(UTF_8);
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        List<InputStream> pieces = new java.util.ArrayList<>();
        pieces.add(new ByteArrayInputStream(begin));
        for (int i = 0; i < 70; i++) {
            pieces.add(new ByteArrayInputStream(block));
        }
        pieces.add(new ByteArrayInputStream(end));
        Lines lines = new Lines(new SequenceInputStream(Collections.enumeration(pieces)));
        Slice first = lines.next();
        Slice second = lines.next();
        Slice third = lines.next();
        assertTrue(first != null && second != null && third != null);
        assertTrue(second.problem() != null && third.problem() == null);
        assertEquals((70L << 20) + 11, second.length());
        assertEquals(3, third.line());
    }

    @Test
    void noBytesWhateverMakeAReaderFail() {
        long seed = 20200909;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String page =
                "{\"data\":["
                        + GOOD
                        + "],\"includes\":{\"users\":[{\"id\":\"1\"}],\"tweets\":["
                        + GOOD
                        + "]},\"meta\":{}}";
        for (int round = 0; round < 20_000; round++) {
            String base =
                    switch (round % 4) {
                        case 0 -> GOOD + "\n" + GOOD;
                        case 1 -> "{\"statuses\":[" + GOOD + "],\"search_metadata\":{}}";
                        case 2 -> page + "\n" + page;
                        default -> "window.YTD.tweets.part0 = [{\"tweet\":" + GOOD + "}]";
                    };
            byte[] bytes = base.getBytes(UTF_8);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) "{}[]\",:\n\\ 0\u0000\u00FFtn".charAt(random.nextInt(15));
            }
            byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            for (RecordReader reader : READERS) {
                boolean whole = random.nextBoolean();
                reader.recognises(new Head("fuzz", cut, whole));
                Kept kept = Reading.read(reader, cut);
                for (int i = 0; i < kept.numbers.size(); i++) {
                    assertEquals(i + 1L, kept.numbers.get(i));
                }
            }
        }
    }
}
