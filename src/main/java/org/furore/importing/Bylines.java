package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes names of what pages write where an author stands: without "By", addresses, dates, and the
/// same name again.
public final class Bylines {
    private static final int LONGEST = 100;
    private static final int MOST = 20;

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");

    private static final Pattern BEFORE =
            Pattern.compile(
                    "^\\s*(?:(?:written|posted|published|submitted|created|verfasst|geschrieben|erstellt|gespeichert"
                        + "|ver[öo]ffentlicht|publi[ée]|escrito|publicado|dodane|napisane)\\b.{0,60}?\\b(?:by|von|par|por|di|przez)\\b\\s*:?|(?:view"
                        + " |see )?(?:all|more) (?:posts|articles|stories) (?:by|from)\\b"
                        + "|(?:article|story|text|texte|words|author|autor(?:in|en|a)?|auteur|autore|redakteur"
                        + "|reporter)\\s*(?:(?:by|von|par|por|di)\\b|:)?\\s*[:|]?\\s+"
                        + "|(?:by|von|par|por|di|door|av|af|przez)(?:\\s*:|\\s+|$)|[:|–—-]+\\s*)+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BYLINE =
            Pattern.compile(
                    "^\\s*(?:(?i:posted |written |published |story |text |article"
                        + " )?(?i:by|von|par|por|autor:|author:|text:))"
                        + "\\s+\\p{Lu}[\\p{L}\\p{N}'’.-]+(?:\\s+\\p{L}[\\p{L}'’.-]*){0,4}\\s*(?:$|[|,@–-])");

    private static final Pattern AFTER =
            Pattern.compile(
                    "\\s*(?:[|•·]|\\s[–—-]\\s|\\(|\\bon\\s+\\p{L}+\\s+\\d|\\b(?:am|le|el|il|on)\\s+\\d|\\d{1,2}[./]\\d|\\s\\d{4}\\b|,\\s*(?:updated|published|staff|for"
                        + " the|associated|special"
                        + " to|senior|correspondent|editor)\\b|\\s(?:updated|published|posted|envoyée?s?"
                        + " spécia\\p{L}+)\\b"
                        + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s\\p{L}{3,9}\\.?\\s\\d).*$",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*(?:[;,/]|\\s(?:and|und|et|y|e|i|en|&)\\s)\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?i)(no author|admin(istrator)?|editor|redaktion|die"
                        + " redaktion|redacci[oó]n|webmaster|root|user|guest|gast"
                        + "|anonymous|unknown|null|none|undefined|n/?a|staff|editors?|author|autor|autorin|default|false|true|redakcja|follow|username|la"
                        + " r[ée]daction|r[ée]daction"
                        + "|(?:view|see|read|more|all|browse|contact|about|visit)\\b.{0,60}"
                        + "\\b(?:authors?|articles?|posts?|stories|page|profile|bio)\\b.*)");

    /// What someone is; no name where a name stands beside it.
    private static final Pattern ROLE =
            Pattern.compile(
                    "(?i)(?:.+\\s)?(?:editor|writer|correspondent|reporter|columnist|contributor|producer"
                        + "|journalist|photographer)s?");

    private Bylines() {}

    /// The names, each once, in order.
    ///
    /// @param outlet a name that is no author's, or null
    public static List<String> names(List<String> written, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : written) {
            for (String part : parts(each)) {
                String name = name(part);
                if (name != null && names.size() < MOST && !name.equalsIgnoreCase(outlet)) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        List<String> people =
                names.values().stream().filter(each -> !ROLE.matcher(each).matches()).toList();
        return people.isEmpty() ? List.copyOf(names.values()) : people;
    }

    /// Whether a short line says who wrote something.
    public static boolean isByline(String line) {
        return line.length() <= 80 && BYLINE.matcher(line).find();
    }

    private static List<String> parts(String written) {
        String text = written.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
        if (text.length() > 400 || text.contains("://") || text.contains("www.")) {
            return List.of();
        }
        text = MARKUP.matcher(text).replaceAll("");
        text = BEFORE.matcher(text.replaceAll("(?<!\\S)\\(?@\\w+\\)?", "")).replaceFirst("");
        text = AFTER.matcher(text).replaceFirst("");
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            boolean suffix = part.matches("(?i)(jr|sr|ph\\.?d|m\\.?d|iii?|esq)\\.?");
            if (suffix && !parts.isEmpty()) {
                parts.add(parts.removeLast() + ", " + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static @Nullable String name(String part) {
        String name =
                BEFORE.matcher(part.strip())
                        .replaceFirst("")
                        .replaceAll("^[\\W&&[^\\p{L}\"“(]]+|[\\s,:;|]+$", "")
                        .strip();
        boolean address = name.contains("@");
        boolean date = name.contains(" ") && name.codePoints().anyMatch(Character::isDigit);
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        return address
                        || date
                        || !letters
                        || name.length() > LONGEST
                        || name.split(" ").length > 7
                        || NOBODY.matcher(name).matches()
                ? null
                : name;
    }
}
