package org.furore.importing.office;

import org.furore.importing.Bylines;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a program wrote into a document's properties, where a person may have meant it: a title
/// that is no file name, an author who is no account of a machine.
final class Plausible {
    private static final int LONGEST = 300;

    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)(microsoft (word|powerpoint|excel)\\b.*|untitled.*|unbenannt.*|sans"
                        + " titre.*|sin t[ií]tulo.*|senza titolo.*|(new |neues |nouveau"
                        + " )?(document|dokument|documento)[ _-]*\\d*|word document|powerpoint"
                        + " presentation|presentation ?\\d*|slide"
                        + " \\d+|title|titel|titre|doc\\d*|layout"
                        + " \\d+|print|template|none|null|\\(?anonymous\\)?"
                        + "|\\S+\\.(docx?|dotx?|pdf|indd|qxd|qxp|tex|dvi|ps|eps|rtf|odt|txt|html?|pptx?|xlsx?|wpd"
                        + "|pages|pmd|p65|fm|cdr|ai|md)|.+\\.(docx?|pdf|indd|qxd|qxp|tex|dvi|rtf|odt|pptx?|xlsx?)"
                        + "|https?://\\S+|[\\w-]*\\d[\\w-]*)");

    private static final Set<String> NO_AUTHOR =
            Set.of(
                    "microsoft office user",
                    "windows user",
                    "microsoft",
                    "python-docx",
                    "openpyxl",
                    "apache poi",
                    "libreoffice",
                    "owner",
                    "benutzer",
                    "utilisateur",
                    "usuario",
                    "utente",
                    "pc",
                    "hp",
                    "dell",
                    "lenovo",
                    "acer",
                    "scanner",
                    "calibre",
                    "anonymous",
                    "un-named",
                    "unbekannt");

    private Plausible() {}

    static @Nullable String title(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String title = written.replaceAll("\\s+", " ").strip();
        boolean words = title.codePoints().anyMatch(Character::isLetter);
        return !words || title.length() > LONGEST || NO_TITLE.matcher(title).matches()
                ? null
                : title;
    }

    /// The names, joined by "; ", or null.
    static @Nullable String author(List<String> written) {
        List<String> names =
                Bylines.names(written, null).stream()
                        .filter(name ->
                                !NO_AUTHOR.contains(name.toLowerCase(java.util.Locale.ROOT)))
                        .toList();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /// A language tag in its usual form, or null where it is none.
    static @Nullable String language(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 20) {
            return null;
        }
        String tag =
                java.util.Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") || tag.startsWith("x-") ? null : tag;
    }
}
