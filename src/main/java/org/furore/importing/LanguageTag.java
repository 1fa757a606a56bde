package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/// Makes a BCP 47 tag of what feeds and bibliographies write for a language: a tag, a code of three
/// letters (terminological or bibliographic), or its English name.
public final class LanguageTag {
    private static final Map<String, String> WORDS = words();

    private LanguageTag() {}

    /// The tag, or null where the text is none that is known.
    public static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.strip().replace('_', '-');
        String word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return null;
        }
        int dash = text.indexOf('-');
        String first = dash < 0 ? text : text.substring(0, dash);
        String language = WORDS.getOrDefault(first.toLowerCase(Locale.ROOT), first);
        if (!WORDS.containsValue(language.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return Locale.forLanguageTag(dash < 0 ? language : language + text.substring(dash))
                .toLanguageTag();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            words.put(code, code);
            words.putIfAbsent(
                    locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            try {
                words.putIfAbsent(locale.getISO3Language(), code);
            } catch (MissingResourceException e) {
                // A language without a code of three letters has its other names.
            }
        }
        Map.of(
                        "ger", "de", "fre", "fr", "dut", "nl", "gre", "el", "chi", "zh", "cze",
                        "cs", "rum", "ro", "per", "fa", "slo", "sk", "ice", "is")
                .forEach(words::put);
        // Names that TeX has for languages.
        words.putAll(
                Map.of(
                        "ngerman",
                        "de",
                        "american",
                        "en-US",
                        "usenglish",
                        "en-US",
                        "british",
                        "en-GB",
                        "ukenglish",
                        "en-GB"));
        return Map.copyOf(words);
    }
}
