package org.furore.importing.bibliography;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Texts;
import org.furore.domain.event.Edtf;
import org.furore.importing.LanguageTag;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a bibliography says of one work, gathered field by field.
final class Reference {
    /// What is kept of a work, each under the names formats have for it.
    enum Field {
        TITLE,
        SUBTITLE,
        AUTHOR,
        EDITOR,
        OUTLET,
        DATE,
        YEAR,
        LANGUAGE,
        URL,
        DOI,
        PMID,
        ABSTRACT
    }

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    void add(Field field, @Nullable String value) {
        String text = value == null ? "" : Texts.stripped(value);
        if (!text.isEmpty()) {
            values.computeIfAbsent(field, key -> new ArrayList<>()).add(text);
        }
    }

    void addDate(@Nullable Edtf date) {
        if (date != null) {
            add(Field.DATE, date.text());
        }
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    /// The article, with an empty text where there is no abstract; null where the record says
    /// neither a title nor an abstract.
    @Nullable Article article() {
        String title = line(Field.TITLE);
        String subtitle = line(Field.SUBTITLE);
        String text = String.join("\n\n", values.getOrDefault(Field.ABSTRACT, List.of()));
        if (title == null && text.isEmpty()) {
            return null;
        }
        String whole = title != null && subtitle != null ? title + ": " + subtitle : title;
        Header header = new Header(whole, authors(), line(Field.OUTLET), date(), language(), url());
        return new Article(header, text, null);
    }

    private @Nullable String line(Field field) {
        List<String> found = values.get(field);
        return found == null ? null : found.getFirst().replaceAll("\\s+", " ");
    }

    private @Nullable String authors() {
        List<String> written = values.getOrDefault(Field.AUTHOR, values.get(Field.EDITOR));
        return written == null
                ? null
                : String.join("; ", written.stream().distinct().toList()).replaceAll("\\s+", " ");
    }

    /// `Family, Given` and `Family, Given, Jr.` in the order of speech.
    static String name(String written) {
        String text = written.replaceAll("\\s+", " ").replaceFirst("[,;]$", "").strip();
        String[] parts = text.split("\\s*,\\s*");
        return switch (parts.length) {
            case 2 -> parts[1] + " " + parts[0];
            case 3 ->
                    parts[2].matches("(?i)(jr|sr|i{2,3}|iv)\\.?")
                            ? parts[1] + " " + parts[0] + ", " + parts[2]
                            : text;
            default -> text;
        };
    }

    /// The most precise date that is of the year stated, if one is.
    private @Nullable Edtf date() {
        Edtf year = first(Field.YEAR);
        Edtf best = year;
        for (String written : values.getOrDefault(Field.DATE, List.of())) {
            Edtf date = ReferenceDates.read(written);
            if (date == null && year != null) {
                date = ReferenceDates.read(written + " " + year.text());
            }
            if (date != null
                    && (year == null || isOf(year, date))
                    && (best == null || date.precision().compareTo(best.precision()) > 0)) {
                best = date;
            }
        }
        return best;
    }

    private static boolean isOf(Edtf year, Edtf date) {
        String digits = year.text().substring(0, Math.min(4, year.text().length()));
        return date.text().startsWith(digits);
    }

    private @Nullable Edtf first(Field field) {
        for (String written : values.getOrDefault(field, List.of())) {
            Edtf date = ReferenceDates.read(written);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable String language() {
        for (String written : values.getOrDefault(Field.LANGUAGE, List.of())) {
            String tag = LanguageTag.of(written);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    private @Nullable String url() {
        for (String written : values.getOrDefault(Field.URL, List.of())) {
            String address = written.split("[\\s;]")[0];
            if (address.matches("(?i)(https?|ftp)://.+")) {
                return address;
            }
            if (address.matches("(?i)www\\..+")) {
                return written;
            }
        }
        for (String written : values.getOrDefault(Field.DOI, List.of())) {
            int at = written.indexOf("10.");
            if (at >= 0
                    && written.toLowerCase(Locale.ROOT)
                            .matches(
                                    "(https?://(dx\\.)?doi\\.org/|doi:?\\s*)?10\\.\\d{4,9}/\\S+(\\s*\\[doi])?")) {
                return "https://doi.org/" + written.substring(at).split("\\s")[0];
            }
        }
        String pmid = line(Field.PMID);
        boolean number = pmid != null && pmid.matches("\\d{1,9}");
        return number ? "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/" : null;
    }
}
