package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One article of Factiva: fields by their codes (`HD`, `PD`, `LP` …), or the layout without codes:
/// headline, author, number of words, date, time, source, its code, section and page, language,
/// copyright, text, and the line of its number (`Document …`), which ends either.
final class FactivaRecord {
    /// The codes of fields, as Factiva lists them.
    static final Set<String> CODES =
            Set.of(
                    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA",
                    "CY", "LP", "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN",
                    "AU", "CLM", "ART", "DE", "CX", "CB", "GL", "RST", "NUMBER", "TI");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:Document|Dokument|Documento|Documenti)\\s+)?[A-Z0-9]{3,12}\\d{8}\\w{5,16}");

    private static final Pattern WORDS =
            Pattern.compile("([\\d.,'’\\u00A0\\u202F ]{1,12}?)\\s*([\\p{L}]{1,12})");

    /// Lines between the number of words and the text.
    private static final int FIELDS = 14;

    private final PressArticle article = new PressArticle();

    private FactivaRecord() {}

    /// A field of an article with codes.
    ///
    /// @param text its paragraphs, with `\n\n` between them
    record Row(String code, String text) {}

    static boolean isNumber(String line) {
        String plain = line.strip();
        return plain.length() < 70 && NUMBER.matcher(plain).matches();
    }

    /// Whether a line is a number of words: `546 words`, `1.025 Wörter`, `1 025 mots`.
    static boolean isWords(String line) {
        String plain = line.replace('\u00A0', ' ').strip();
        if (plain.length() > 30 || plain.isEmpty() || !Character.isDigit(plain.charAt(0))) {
            return false;
        }
        Matcher found = WORDS.matcher(plain);
        return found.matches() && Labels.is("words", found.group(2));
    }

    /// The article of fields with codes, or null where it has no text.
    static @Nullable Article of(List<Row> rows) {
        FactivaRecord record = new FactivaRecord();
        List<String> text = new ArrayList<>();
        String time = null;
        for (Row row : rows) {
            String value = row.text().strip();
            switch (row.code()) {
                case "LP", "TD" -> text.add(value);
                case "ET" -> time = value;
                default -> record.field(row.code(), value);
            }
        }
        if (record.article.date != null && time != null) {
            record.article.date = PressDate.at(record.article.date, time);
        }
        record.article.text = String.join("\n\n", text.stream().filter(t -> !t.isEmpty()).toList());
        return record.article.text.isBlank() ? null : record.article.article();
    }

    private void field(String code, String value) {
        switch (code) {
            case "HD", "TI" -> article.field("headline", value);
            case "BY", "AU" -> article.field("byline", value);
            case "SE" -> article.section = value;
            case "CLM" -> article.field("section", value);
            case "SN" -> article.outlet = value;
            case "LA" -> article.field("language", value);
            case "PD" -> article.date = PressDate.read(value);
            default -> {}
        }
    }

    /// The article of a layout without codes, or null where it is none or has no text.
    ///
    /// @param title the headline where it is marked, else null
    /// @param author the author where it is marked, else null
    /// @param lines all of them, with the headline and the author
    static @Nullable Article plain(
            @Nullable String title, @Nullable String author, List<String> lines) {
        List<String> all = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        int words = 0;
        while (words < all.size() && !isWords(all.get(words))) {
            words++;
        }
        if (words == all.size()) {
            return null;
        }
        FactivaRecord record = new FactivaRecord();
        record.above(title, author, all.subList(0, words));
        int body = record.fields(all, words + 1);
        List<String> text = new ArrayList<>();
        for (int i = body; i < all.size() && !isNumber(all.get(i)); i++) {
            text.add(all.get(i));
        }
        record.article.text = String.join("\n\n", text);
        return text.isEmpty() ? null : record.article.article();
    }

    private void above(@Nullable String title, @Nullable String author, List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        if (author != null) {
            rest.remove(author.strip());
        } else if (rest.size() > 1 && isByline(rest.getLast())) {
            article.byline = rest.removeLast();
        }
        article.byline = author == null ? article.byline : author;
        article.title = title != null ? title : rest.isEmpty() ? null : String.join(" ", rest);
    }

    private static boolean isByline(String line) {
        return line.length() < 120
                && (line.matches("(?iu)(?:by|par|von|por|de|di|door)\\s+\\p{Lu}.*")
                        || !line.matches(".*[.!?:]$") && line.split(" ").length <= 5);
    }

    /// Reads the lines under the number of words.
    ///
    /// @return where the text begins
    private int fields(List<String> lines, int from) {
        int language = -1;
        int to = Math.min(lines.size(), from + FIELDS);
        for (int i = from; i < to && language < 0; i++) {
            language = Languages.tag(lines.get(i)) == null ? -1 : i;
        }
        List<String> between = new ArrayList<>();
        for (int i = from; i < (language < 0 ? Math.min(to, from + 3) : language); i++) {
            String line = lines.get(i);
            if (article.date == null && PressDate.read(line) != null) {
                article.date = PressDate.read(line);
            } else if (article.date != null && line.matches("\\d{1,2}[:.h]\\d\\d.{0,14}")) {
                article.date = PressDate.at(article.date, line);
            } else {
                between.add(line);
            }
        }
        article.outlet = between.isEmpty() ? null : between.getFirst();
        for (String line : between.subList(Math.min(1, between.size()), between.size())) {
            boolean code = line.matches("[A-Z0-9]{2,12}");
            boolean page = line.matches("[A-Z]{0,3}\\d{1,4}|[\\d, -]{1,20}");
            if (!code && !page && article.section == null) {
                article.section = line;
            }
        }
        if (language < 0) {
            return Math.min(to, from + 3);
        }
        article.language = Languages.tag(lines.get(language));
        int next = language + 1;
        return next < lines.size() && isCopyright(lines.get(next)) ? next + 1 : next;
    }

    private static boolean isCopyright(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.length() < 400
                && (lower.matches("(?:\\(c\\)|©|copyright|c\\)).*")
                        || lower.contains("all rights reserved")
                        || lower.contains("tous droits")
                        || lower.contains("alle rechte")
                        || lower.contains("derechos reservados"));
    }
}
