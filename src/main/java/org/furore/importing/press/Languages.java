package org.furore.importing.press;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What languages are called in the languages that databases are used in.
final class Languages {
    private static final Map<String, String> TAGS = tags();

    private Languages() {}

    /// The BCP 47 tag of a language named so ("ENGLISH", "Allemand"), or null. Of several names the
    /// first counts.
    static @Nullable String tag(@Nullable String written) {
        if (written == null || written.length() > 100) {
            return null;
        }
        String first = written.split("[;,/(]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TAGS.get(first);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String in : "en de fr es it nl pt pl ru sv".split(" ")) {
            Locale reader = Locale.forLanguageTag(in);
            for (String language : Locale.getISOLanguages()) {
                String name = Locale.of(language).getDisplayLanguage(reader);
                if (name.length() > 3) {
                    tags.putIfAbsent(name.toLowerCase(Locale.ROOT), language);
                }
            }
        }
        tags.put("chinese", "zh");
        tags.put("chinese - traditional", "zh-Hant");
        tags.put("chinese - simplified", "zh-Hans");
        tags.put("norwegian", "no");
        return Map.copyOf(tags);
    }
}
