package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.furore.importing.RecordReader;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Documents made to do harm, and real forms broken at random: each costs itself only, with a
/// reason.
class HostileOfficeTest {
    private static final WordReader WORD = new WordReader(List.of());
    private static final RtfReader RTF = new RtfReader(List.of());

    private static List<String> word(String body) {
        return Collected.of(WORD, Zips.word(body).bytes()).keys();
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() {
        byte[] bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) ' ');
        byte[] document =
                new Zips()
                        .with("[Content_Types].xml", "<Types/>")
                        .with("word/document.xml", bomb)
                        .bytes();
        assertEquals(List.of("office-bomb"), Collected.of(WORD, document).keys());
    }

    @Test
    void deepAndHugePartsAreRefused() {
        assertEquals(List.of("office-deep"), word("<w:p>".repeat(5000)));
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder("<w:p a=\"");
        for (int i = 0; i < 17 << 20; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        assertEquals(List.of("office-token"), word(noise + "\"/>"));
    }

    /// The parser joins the texts of a run one by one.
    @Test
    void aRunOfAMillionSignsTakesNoTime() {
        String rtf = "{\\rtf1 one " + "\\u1085?".repeat(1_000_000) + "}";
        Collected read =
                assertTimeout(
                        Duration.ofSeconds(20), () -> Collected.of(RTF, rtf.getBytes(ISO_8859_1)));
        assertEquals(List.of(), read.keys());
        assertEquals("one " + "\u043d".repeat(1_000_000), read.articles.getFirst().text());
    }

    @Test
    void nothingOutsideIsReadAndNoEntityGrows() {
        String outside =
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\"><!ENTITY"
                    + " b \"&a;&a;&a;\">]><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>"
                    + "<w:t>A&x;&b;Z</w:t></w:r></w:p></w:document>";
        Collected read =
                Collected.of(
                        WORD,
                        new Zips()
                                .with("[Content_Types].xml", "<Types/>")
                                .with("word/document.xml", outside)
                                .bytes());
        assertTrue(
                read.keys().equals(List.of("office-xml")) || read.article().text().equals("AZ"),
                read.keys().toString());
    }

    @Test
    void manyAmpersandsAreNoAttack() {
        String text = "Salt & pepper < ".repeat(50_000).strip();
        byte[] document = Zips.word(Zips.paragraphs(text)).bytes();
        assertEquals(text, Collected.of(WORD, document).article().text());
    }

    @Test
    void namesThatClimbMeanNothing() {
        byte[] document =
                Zips.word(Zips.paragraphs("Text."))
                        .with("../../../tmp/evil.xml", "x")
                        .with("/etc/evil", "x")
                        .bytes();
        assertEquals("Text.", Collected.of(WORD, document).article().text());
    }

    @Test
    void compoundFilesAreNamed() {
        OldOfficeReader reader = new OldOfficeReader();
        byte[] sign = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        for (List<String> each :
                List.of(
                        List.of("WordDocument", "office-old-word"),
                        List.of("EncryptedPackage", "office-encrypted"),
                        List.of("Workbook", "office-old-table"),
                        List.of("Nothing", "office-old"))) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(sign);
            file.writeBytes(new byte[2048]);
            file.writeBytes(each.get(0).getBytes(UTF_16LE));
            assertTrue(Collected.recognises(reader, file.toByteArray()));
            assertEquals(List.of(each.get(1)), Collected.of(reader, file.toByteArray()).keys());
        }
    }

    @Test
    void brokenRtfIsRefused() {
        for (String rtf :
                List.of(
                        "{\\rtf1 text",
                        "{\\rtf1 \\'zz}",
                        "{\\rtf1\\bin2000000000 a}",
                        "{\\rtf1 " + "\\u99999999999 x}")) {
            assertEquals(
                    List.of("rtf-broken"), Collected.of(RTF, rtf.getBytes(ISO_8859_1)).keys(), rtf);
        }
        String deep = "{\\rtf1 " + "{".repeat(100_000);
        assertEquals(List.of("office-deep"), Collected.of(RTF, deep.getBytes(ISO_8859_1)).keys());
    }

    @Test
    void bytesFlippedAndCutNeverDoMoreThanCostTheFile() {
        byte[] word = Zips.word(Zips.paragraphs("One paragraph.", "Another one.")).bytes();
        byte[] rtf =
                "{\\rtf1\\ansi{\\info{\\title T}}One\\par {\\b Two}\\'e9}".getBytes(ISO_8859_1);
        long seed = 20260911;
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            RecordReader reader = round % 2 == 0 ? WORD : RTF;
            byte[] bytes = (round % 2 == 0 ? word : rtf).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (round % 3 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Collected read = Collected.of(reader, bytes);
            assertEquals(1, read.articles.size() + read.reasons.size(), "seed " + seed);
        }
    }
}
