package org.furore.importing;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells which language a text is in, of those listed here, or that it can't be told. By Apache
/// OpenNLP's model of 103 languages, trained on the Leipzig corpora. Addresses, handles and
/// hashtags say nothing and are left out. For one thread.
public final class TextLanguage {
    /// ISO 639-3, as the model names them, to the BCP 47 tags that are said.
    private static final Map<String, String> LISTED =
            Map.ofEntries(
                    Map.entry("ara", "ar"),
                    Map.entry("bul", "bg"),
                    Map.entry("cat", "ca"),
                    Map.entry("ces", "cs"),
                    Map.entry("cmn", "zh"),
                    Map.entry("dan", "da"),
                    Map.entry("deu", "de"),
                    Map.entry("ell", "el"),
                    Map.entry("eng", "en"),
                    Map.entry("ekk", "et"),
                    Map.entry("fin", "fi"),
                    Map.entry("fra", "fr"),
                    Map.entry("heb", "he"),
                    Map.entry("hin", "hi"),
                    Map.entry("hrv", "hr"),
                    Map.entry("hun", "hu"),
                    Map.entry("ind", "id"),
                    Map.entry("ita", "it"),
                    Map.entry("jpn", "ja"),
                    Map.entry("kor", "ko"),
                    Map.entry("lit", "lt"),
                    Map.entry("lvs", "lv"),
                    Map.entry("nld", "nl"),
                    Map.entry("nob", "no"),
                    Map.entry("pes", "fa"),
                    Map.entry("pol", "pl"),
                    Map.entry("por", "pt"),
                    Map.entry("ron", "ro"),
                    Map.entry("rus", "ru"),
                    Map.entry("slk", "sk"),
                    Map.entry("slv", "sl"),
                    Map.entry("spa", "es"),
                    Map.entry("swe", "sv"),
                    Map.entry("tgl", "tl"),
                    Map.entry("tha", "th"),
                    Map.entry("tur", "tr"),
                    Map.entry("ukr", "uk"),
                    Map.entry("vie", "vi"));

    /// Fewer letters are no text to judge by.
    private static final int LETTERS = 10;

    /// Of the chances of the two likeliest languages, what the first has at least.
    private static final double SURE = 0.55;

    private static final Pattern NO_WORDS =
            Pattern.compile("https?://\\S{1,2000}|[@#][\\w]{1,200}");

    private static final String MODEL = "langdetect-183.bin";

    private final LanguageDetectorME detector = new LanguageDetectorME(Model.LOADED);

    /// Read once, when it is first wanted.
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in =
                    LanguageDetectorModel.class.getClassLoader().getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IOException(MODEL + " is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @param language a BCP 47 tag, or null where it can't be told
    /// @param confidence 0 to 1: the chance of the likeliest language against the second
    public record Guess(@Nullable String language, double confidence) {
        static final Guess NONE = new Guess(null, 0);
    }

    public Guess of(String text) {
        String words = NO_WORDS.matcher(text).replaceAll(" ");
        if (words.codePoints().filter(Character::isLetter).limit(LETTERS).count() < LETTERS) {
            return Guess.NONE;
        }
        String best = null;
        double first = 0;
        for (Language each : detector.predictLanguages(words)) {
            String tag = LISTED.get(each.getLang());
            if (tag == null) {
                continue;
            }
            if (best == null) {
                best = tag;
                first = each.getConfidence();
            } else {
                double confidence = first / (first + each.getConfidence());
                return new Guess(confidence >= SURE ? best : null, confidence);
            }
        }
        return Guess.NONE;
    }
}
