package org.furore.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;

final class TextsTest {

    @Test
    void mendsLineEndsMarksAndHalves() {
        assertEquals("a\nb\nc\n\nd", Texts.normalise("a\r\nb\rc\n\rd"));
        assertEquals("a\n", Texts.normalise("a\r"));
        assertEquals("ab", Texts.normalise("\uFEFFa\u0000b"));
        assertEquals("a\uFEFFb", Texts.normalise("a\uFEFFb"));
        assertEquals("a", Texts.normalise("\u0000\uFEFF\uFEFFa"));
        assertEquals("", Texts.normalise("\uFEFF"));
        assertEquals("\uFFFDa\uFFFD", Texts.normalise("\ud83da\ude00"));
        assertEquals("\uFFFD\uFFFD", Texts.normalise("\ude00\ud83d"));
        assertEquals("😀", Texts.normalise("😀"));
        assertEquals("Maïmouna é", Texts.normalise("Mai\u0308mouna e\u0301"));
        assertEquals("\u1112\u1161".length() - 1, Texts.normalise("\u1112\u1161").length());
    }

    @Test
    void plainTextIsNotCopied() {
        String text = "Déjà vu, said nobody.\n";
        assertSame(text, Texts.normalise(text));
    }

    @Test
    void isIdempotentComposedAndWritableAsUtf8() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TextsTest seed " + seed);
        Random random = new Random(seed);
        List<String> pieces =
                List.of(
                        "a",
                        "e",
                        "\u0301",
                        "\u0323",
                        "\u0308",
                        "\u0344",
                        "\u034F",
                        "\r",
                        "\n",
                        "\u0000",
                        "\uFEFF",
                        "\ud83d",
                        "\ude00",
                        "😀",
                        "\u1112",
                        "\u1161",
                        "\u11ab",
                        "\u0958",
                        "\uFB2C",
                        "\u212B",
                        "\uD834\uDD5E",
                        "\u0915",
                        "\u093C",
                        "שׁ",
                        "é",
                        " ",
                        "\u0301".repeat(256),
                        "\u0344".repeat(255),
                        "\u0323".repeat(257));
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String once = Texts.normalise(text.toString());
            assertEquals(once, Texts.normalise(once), () -> escaped(text));
            assertTrue(Normalizer.isNormalized(once, Normalizer.Form.NFC), () -> escaped(text));
            assertFalse(
                    once.contains("\r") || once.contains("\u0000") || once.startsWith("\uFEFF"));
            byte[] bytes = once.getBytes(StandardCharsets.UTF_8);
            assertEquals(once, new String(bytes, StandardCharsets.UTF_8), () -> escaped(text));
        }
    }

    @Test
    void composesWhatAnyWritingHasWithoutAddingToIt() {
        String stacked = "Z" + "\u0301".repeat(128) + "\u0323".repeat(128) + "a";
        assertEquals(Normalizer.normalize(stacked, Normalizer.Form.NFC), Texts.normalise(stacked));
    }

    @Test
    void marksWithoutEndTakeNoTimeWithoutEnd() {
        // Unbroken, these 400,000 marks take Normalizer minutes.
        String endless = "a" + "\u0301".repeat(200_000) + "\u0323".repeat(200_000);
        String once = assertTimeout(Duration.ofSeconds(20), () -> Texts.normalise(endless));
        assertEquals(once, Texts.normalise(once));
    }

    private static String escaped(CharSequence text) {
        StringBuilder out = new StringBuilder();
        text.chars().limit(60).forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.toString();
    }
}
