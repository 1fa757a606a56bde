package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.furore.importing.TableBytes.Fault;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class TableBytesTest {
    private static final Encoding UTF = Encoding.UNSTATED;

    private static TableBytes table(String text) throws IOException {
        return new TableBytes(new ByteArrayInputStream(text.getBytes(UTF_8)), 0, ',', '"', UTF);
    }

    private static List<String> cells(TableBytes table, Encoding encoding) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.cellCount(); i++) {
            cells.add(table.cell(i, encoding));
        }
        return cells;
    }

    /// Bytes in pieces of one to seven, so that every boundary falls everywhere.
    private static InputStream trickle(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    @Test
    void recordsAreTheSameAsThoseOfAnotherParserInEveryEncoding() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "a", "é", "😀", "字", ",", ";", "\"", "\n", "\r\n", "\r", " ", "x y", "=1+1", "ÿ"
        };
        List<Charset> charsets =
                List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("h,i\n");
            for (int row = random.nextInt(6); row >= 0; row--) {
                for (int cell = random.nextInt(4); cell >= 0; cell--) {
                    StringBuilder value = new StringBuilder();
                    for (int n = random.nextInt(5); n > 0; n--) {
                        value.append(pieces[random.nextInt(pieces.length)]);
                    }
                    boolean quoted =
                            random.nextBoolean()
                                    || value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
                    text.append(
                            quoted ? '"' + value.toString().replace("\"", "\"\"") + '"' : value);
                    text.append(cell > 0 ? "," : "");
                }
                text.append(random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r\n" : "\r");
            }
            Charset charset = charsets.get(round % charsets.size());
            byte[] bytes = text.toString().getBytes(charset);
            Encoding encoding = new Encoding(charset);
            TableBytes ours = new TableBytes(trickle(bytes, random), 0, ',', '"', encoding);
            try (CsvReader<CsvRecord> theirs =
                    CsvReader.builder()
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(text.toString())) {
                for (CsvRecord record : theirs) {
                    assertTrue(ours.advance());
                    assertEquals(record.getFields(), cells(ours, encoding), text.toString());
                    assertEquals(record.getStartingLineNumber(), ours.line(), text.toString());
                    int from = (int) ours.offset();
                    int to = from + (int) ours.length();
                    assertArrayEquals(Arrays.copyOfRange(bytes, from, to), ours.bytes());
                }
            }
            assertFalse(ours.advance());
        }
    }

    @Test
    void aQuoteNobodyClosesCostsItsLineOnly() throws IOException {
        TableBytes table = table("a,b\n1,\"x\n2,y\n3,z\n");
        List<String> seen = new ArrayList<>();
        while (table.advance()) {
            seen.add(table.line() + " " + table.fault() + " " + new String(table.bytes(), UTF_8));
        }
        assertEquals(List.of("1 NONE a,b", "2 UNCLOSED 1,\"x", "3 NONE 2,y", "4 NONE 3,z"), seen);
    }

    @Test
    void endlessQuotesAreMendedAFewTimesOnly() throws IOException {
        StringBuilder text = new StringBuilder();
        // Each line opens a quote that the next ones keep open.
        text.append("\"\"\"a\n".repeat(1001));
        TableBytes table = table(text.toString());
        int records = 0;
        while (table.advance()) {
            records++;
        }
        assertTrue(records <= 1001);
    }

    @Test
    void textAfterAClosingQuoteCostsItsRow() throws IOException {
        TableBytes table = table("\"a\"b,c\nd,e\n");
        table.advance();
        assertEquals(Fault.AFTER_QUOTE, table.fault());
        assertEquals("\"a\"b,c", new String(table.bytes(), UTF_8));
        table.advance();
        assertEquals(List.of("d", "e"), cells(table, UTF));
    }

    @Test
    void aRecordTooLongIsPassedOverAndReadingGoesOn() throws IOException {
        int size = 100 << 20;
        for (String open : List.of("\"", "")) {
            byte[] before = ("a,b\n1," + open).getBytes(UTF_8);
            byte[] after = (open + "\n2,y\n").getBytes(UTF_8);
            InputStream in =
                    new java.io.SequenceInputStream(
                            new java.io.SequenceInputStream(
                                    new ByteArrayInputStream(before), filled(size)),
                            new ByteArrayInputStream(after));
            TableBytes table = new TableBytes(in, 0, ',', '"', UTF);
            table.advance();
            table.advance();
            assertEquals(Fault.TOO_LONG, table.fault());
            assertEquals(4, table.offset());
            assertEquals(size + 2 + 2L * open.length(), table.length());
            assertTrue(table.advance());
            assertEquals(List.of("2", "y"), cells(table, UTF));
            assertEquals(3, table.line());
            assertFalse(table.advance());
        }
    }

    @Test
    void aQuoteNobodyClosesForTooLongEndsTheReading() throws IOException {
        InputStream in =
                new java.io.SequenceInputStream(
                        new ByteArrayInputStream("a,b\n1,\"".getBytes(UTF_8)), filled(40 << 20));
        TableBytes table = new TableBytes(in, 0, ',', '"', UTF);
        table.advance();
        table.advance();
        assertEquals(Fault.UNCLOSED_TO_END, table.fault());
        assertEquals(-1, table.length());
        assertFalse(table.advance());
    }

    @Test
    void memoryOfManyRecordsStaysSmallAndNothingIsLost() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random random = new Random(7);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int size = random.nextInt(100) == 0 ? random.nextInt(400_000) : random.nextInt(200);
            sizes.add(size + 2);
            out.writeBytes(("x,".concat("y".repeat(size)).concat("\n")).getBytes(UTF_8));
        }
        TableBytes table =
                new TableBytes(new ByteArrayInputStream(out.toByteArray()), 0, ',', '"', UTF);
        long offset = 0;
        for (int size : sizes) {
            assertTrue(table.advance());
            assertEquals(size, table.length());
            assertEquals(offset, table.offset());
            offset += size + 1;
        }
        assertFalse(table.advance());
    }

    /// Line ends come in it, so that lines are counted too where a quote holds it together.
    private static InputStream filled(int size) {
        return new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'z' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int n = Math.min(left, length);
                Arrays.fill(into, offset, offset + n, (byte) 'z');
                left -= n;
                return n;
            }
        };
    }
}
