package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class JsonUnitsTest {
    /// Gives bytes in pieces of changing size, as files and sockets may.
    private static final class Pieces extends InputStream {
        private final InputStream in;
        private final Random random;

        Pieces(byte[] bytes, long seed) {
            in = new ByteArrayInputStream(bytes);
            random = new Random(seed);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            return in.read(b, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }

    private static List<String> cut(String text, int maximum) {
        byte[] bytes = text.getBytes(UTF_8);
        try {
            Units units = Json.units(new ByteWindow(new Pieces(bytes, 7), maximum), maximum);
            List<String> found = new ArrayList<>();
            for (Slice each = units.next(); each != null; each = units.next()) {
                String what =
                        each.problem() == null
                                ? new String(
                                        each.bytes(),
                                        each.start(),
                                        each.end() - each.start(),
                                        UTF_8)
                                : each.problem().key();
                found.add(each.line() + " " + each.offset() + "+" + each.length() + " " + what);
                if (each.problem() == null) {
                    String there =
                            new String(bytes, (int) each.offset(), (int) each.length(), UTF_8);
                    assertEquals(there, what);
                }
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void linesAreCutWithTheirPlaces() {
        assertEquals(
                List.of("1 3+7 {\"a\":1}", "2 12+7 {\"a\":2}", "4 22+2 {}"),
                cut("\uFEFF{\"a\":1}\r\n{\"a\":2}\n \n{}", 1000));
    }

    @Test
    void aLineTooLongIsPassedOver() {
        assertEquals(
                List.of("1 0+2 {}", "2 3+202 importing.too-long", "3 206+7 {\"a\":1}"),
                cut("{}\n{" + " ".repeat(200) + "}\n{\"a\":1}\n", 50));
        assertEquals(
                List.of("1 0+2 {}", "2 3+201 importing.too-long"),
                cut("{}\n{" + " ".repeat(200), 50));
    }

    @Test
    void aListIsCutIntoItsElements() {
        assertEquals(
                List.of("1 1+7 {\"a\":1}", "2 10+12 {\"b\":\"]},{\"}", "3 24+1 3", "3 26+4 null"),
                cut("[{\"a\":1},\n{\"b\":\"]},{\"},\n3,null]", 1000));
    }

    @Test
    void aWrittenOutObjectIsOneValue() {
        assertEquals(List.of("1 0+14 {\n \"a\": {\n }\n}"), cut("{\n \"a\": {\n }\n}", 1000));
    }

    @Test
    void anElementTooLongIsPassedOver() {
        assertEquals(
                List.of("1 1+2 {}", "1 4+202 importing.too-long", "1 207+7 {\"a\":1}"),
                cut("[{},[" + " ".repeat(200) + "],{\"a\":1}]", 50));
    }

    @Test
    void aListThatBreaksOffSaysSo() {
        assertEquals(List.of("1 1+2 {}", "1 4+0 importing.unclosed-list"), cut("[{},", 1000));
        assertEquals(List.of("1 1+2 {}", "1 4+5 importing.unfinished"), cut("[{},{\"a\":", 1000));
    }

    @Test
    void aLostQuoteCostsOneElement() {
        assertEquals(
                List.of("2 2+9 {\"a\":\"b\n}", "4 13+7 {\"a\":1}"),
                cut("[\n{\"a\":\"b\n},\n{\"a\":1}\n]", 1000));
    }

    @Test
    void aDamagedFirstLineDoesNotMakeADocumentOfLines() {
        assertEquals(
                List.of("1 0+6 {\"a\":\"", "2 7+7 {\"a\":1}"), cut("{\"a\":\"\n{\"a\":1}\n", 1000));
    }

    @Test
    void strayBracketsEndNothingTooEarly() {
        List<String> found = cut("]]}}[{\"a\":1}]", 1000);
        assertTrue(found.contains("1 5+7 {\"a\":1}"), found::toString);
    }

    @Test
    void growingKeepsEveryByte() throws IOException {
        StringBuilder text = new StringBuilder();
        Random random = new Random(11);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int length = random.nextInt(1 << 19);
            lengths.add(length + 2);
            text.append('"').append("x".repeat(length)).append("\"\n");
        }
        Lines lines = new Lines(new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
        long offset = 0;
        for (int length : lengths) {
            Slice line = lines.next();
            assertNotNull(line);
            assertEquals(offset, line.offset());
            assertEquals(length, line.length());
            offset += length + 1L;
        }
    }
}
