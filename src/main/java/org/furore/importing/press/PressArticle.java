package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.furore.importing.Bylines;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An article of a press database while its fields are gathered.
final class PressArticle {
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?iu).*\\b(correspondents?|editors?|reporters?|staff|writers?|columnists?|bureau"
                        + "|chief|analyst|korrespondent(?:in)?|redakteur(?:in)?|redaktion|journaliste?s?|envoyée?"
                        + " spéciale?|correspondante?|redactora?|redacción|corresponsal)\\b.*");

    private static final Pattern PLACE =
            Pattern.compile("\\s+(?:in|à|in|aus|en)\\s+\\p{Lu}[\\p{L}.' -]*$");

    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]{0,60}\\)");

    @Nullable String title;
    @Nullable String outlet;
    @Nullable String byline;
    @Nullable String section;
    @Nullable String highlight;
    @Nullable String language;
    @Nullable String url;
    @Nullable Edtf date;
    String text = "";

    /// What was gathered. The description is the section, and what the newspaper set above the
    /// text.
    Article article() {
        String joined = joined(section, highlight);
        return new Article(
                new Header(clean(title), authors(), clean(outlet), date, language, clean(url)),
                Texts.stripped(text),
                joined == null ? null : Texts.normalise(joined));
    }

    /// Takes the value of a field that is known by its name.
    void field(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (name) {
            case "headline" -> title = title == null ? value : title;
            case "byline" -> byline = byline == null ? value : byline + "; " + value;
            case "section" -> section = section == null ? value : section;
            case "highlight" -> highlight = highlight == null ? value : highlight;
            case "language" -> language = language == null ? Languages.tag(value) : language;
            case "url" -> url = value.matches("https?://\\S+") ? value : url;
            case "date" -> date = date == null ? PressDate.read(value) : date;
            default -> {}
        }
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        String first = clean(one);
        String second = clean(other);
        return first == null || second == null
                ? first == null ? second : first
                : first + "\n" + second;
    }

    private @Nullable String authors() {
        if (byline == null) {
            return null;
        }
        String plain = REMARK.matcher(byline.replace('\u00A0', ' ')).replaceAll("");
        List<String> names = new ArrayList<>();
        for (String name : Bylines.names(List.of(plain), clean(outlet))) {
            String who = PLACE.matcher(name).replaceFirst("");
            boolean office = OFFICE.matcher(who).matches();
            if (!office || names.isEmpty() && who.split(" ").length > 3) {
                names.add(who);
            }
        }
        return names.isEmpty() ? null : Texts.normalise(String.join("; ", names));
    }

    private static @Nullable String clean(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String clean = written.replaceAll("[\\s\\u00A0]+", " ").strip();
        return clean.isEmpty() ? null : Texts.normalise(clean);
    }
}
