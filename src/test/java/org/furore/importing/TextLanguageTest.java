package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Languages are told where there is enough to tell them by.
final class TextLanguageTest {
    private final TextLanguage detector = new TextLanguage();

    @Test
    void sentencesAreTold() {
        Map<String, String> sentences =
                Map.of(
                        "en", "The harbour bridge was closed for a year and nobody was asked.",
                        "fr",
                                "Le pont du port a été fermé pendant un an et personne n'a été"
                                        + " consulté.",
                        "de",
                                "Die Hafenbrücke war ein Jahr lang gesperrt, und niemand wurde"
                                        + " gefragt.",
                        "es",
                                "El puente del puerto estuvo cerrado durante un año y nadie fue"
                                        + " consultado.",
                        "ar", "أغلق جسر الميناء لمدة عام ولم يسأل أحد.",
                        "ja", "港の橋は一年間閉鎖され、誰にも相談されませんでした。",
                        "ru", "Портовый мост был закрыт целый год, и никого не спросили.",
                        "tr", "Liman köprüsü bir yıl boyunca kapalı kaldı ve kimseye sorulmadı.");
        sentences.forEach((tag, text) -> assertEquals(tag, detector.of(text).language(), text));
    }

    @Test
    void whatSaysNothingIsUnknown() {
        for (String text :
                new String[] {
                    "",
                    "😡😡😡",
                    "https://a.example/the-bridge-was-closed",
                    "@the_bridge #bridge",
                    "ok",
                    "12345 67890"
                }) {
            assertEquals(new TextLanguage.Guess(null, 0), detector.of(text), text);
        }
    }

    @Test
    void aHostileTextTakesNoTime() {
        long begin = System.nanoTime();
        detector.of("@".repeat(1000) + "https://".repeat(200) + "\uD83D".repeat(1000));
        assertTrue(System.nanoTime() - begin < 5_000_000_000L);
    }
}
