package org.furore.importing.bibliography;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.bibliography.BibtexEntries.Entry;
import org.furore.importing.bibliography.Reference.Field;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads BibTeX and BibLaTeX: each entry an article. Abbreviations and cross references are
/// followed within the file. What stands between entries is comment, as BibTeX has it.
public final class BibtexReader implements RecordReader {
    /// An entry, after nothing but comment lines: a text that ends with how to cite it is none.
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:[^\\S\\n]*(?:%[^\\n]*)?\\n)*+[^\\S\\n]*@[a-z]{3,20}\\s{0,9}[{(]\\s{0,9}[^\\s,={}\"]{0,200}\\s{0,9}[,={\"]",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public boolean recognises(Head head) {
        String signs = new BibliographyBytes(head.bytes()).signs();
        String beginning = signs.substring(0, Math.min(signs.length(), 16384));
        return ENTRY.matcher(beginning.replace('\r', '\n')).lookingAt();
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(BibliographyBytes.LONGEST + 1);
        if (bytes.length > BibliographyBytes.LONGEST) {
            sink.reject(
                    Locator.WHOLE,
                    Message.of("importing.bibliography-long", BibliographyBytes.LONGEST >> 20));
            return;
        }
        boolean crossing =
                new BibliographyBytes(bytes).signs().toLowerCase(Locale.ROOT).contains("crossref");
        Map<String, Map<String, String>> others =
                crossing ? others(new BibliographyBytes(bytes)) : Map.of();
        Records records = new Records(sink, progress);
        BibliographyBytes whole = new BibliographyBytes(bytes);
        BibtexEntries entries = new BibtexEntries(whole.signs());
        Map<String, String> strings = months();
        boolean any = false;
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            if (entry.type().equals("comment") || entry.type().equals("preamble")) {
                continue;
            }
            Slice slice = whole.slice(entry.start(), entry.end());
            Map<String, String> fields = fields(whole, slice, entry, strings);
            if (entry.type().equals("string")) {
                if (fields != null) {
                    fields.forEach((name, value) -> strings.put(name, value));
                }
                continue;
            }
            any = true;
            Article article = fields == null ? null : reference(fields, others).article();
            if (article != null) {
                records.takeByContent(slice, article, Capture.UNSTATED);
            } else {
                records.reject(
                        slice,
                        Message.of(
                                fields == null
                                        ? "importing.bibtex-damaged"
                                        : "importing.reference-empty"));
            }
        }
        if (!any) {
            sink.reject(Locator.WHOLE, Message.of("importing.bibliography-empty"));
        }
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                .forEach(month -> months.put(month, month));
        return months;
    }

    /// The fields of an entry, its key under "" ; null where it is damaged.
    private static @Nullable Map<String, String> fields(
            BibliographyBytes whole, Slice slice, Entry entry, Map<String, String> strings) {
        if (!entry.whole()) {
            return null;
        }
        String text = whole.text(slice);
        int open = Math.min(indexOf(text, '{'), indexOf(text, '('));
        BibtexFields fields =
                new BibtexFields(text.substring(open + 1, text.length() - 1), strings);
        String key = entry.type().equals("string") ? "" : fields.key();
        Map<String, String> found = fields.fields();
        if (found != null && !entry.type().equals("string")) {
            found.put("", key);
        }
        return found;
    }

    private static int indexOf(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /// All entries by their keys, for those that refer to them.
    private static Map<String, Map<String, String>> others(BibliographyBytes whole) {
        Map<String, Map<String, String>> found = new HashMap<>();
        BibtexEntries entries = new BibtexEntries(whole.signs());
        Map<String, String> strings = months();
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            Map<String, String> fields =
                    fields(whole, whole.slice(entry.start(), entry.end()), entry, strings);
            if (fields != null && entry.type().equals("string")) {
                strings.putAll(fields);
            } else if (fields != null && fields.get("") != null) {
                found.putIfAbsent(fields.get("").toLowerCase(Locale.ROOT), fields);
            }
        }
        return found;
    }

    private static Reference reference(
            Map<String, String> own, Map<String, Map<String, String>> others) {
        Map<String, String> fields = new HashMap<>(own);
        String parent = own.getOrDefault("crossref", own.get("xdata"));
        Map<String, String> from =
                parent == null ? null : others.get(parent.strip().toLowerCase(Locale.ROOT));
        if (from != null) {
            if (from.containsKey("title")) {
                fields.putIfAbsent("booktitle", from.get("title"));
            }
            from.forEach((name, value) -> {
                if (!name.equals("title") && !name.equals("subtitle") && !name.equals("abstract")) {
                    fields.putIfAbsent(name, value);
                }
            });
        }
        Reference reference = new Reference();
        add(reference, Field.TITLE, fields, "title");
        add(reference, Field.SUBTITLE, fields, "subtitle");
        add(reference, Field.OUTLET, fields, "journaltitle", "journal", "booktitle", "maintitle");
        add(reference, Field.LANGUAGE, fields, "langid", "language");
        add(reference, Field.DOI, fields, "doi");
        add(reference, Field.ABSTRACT, fields, "abstract", "annotation", "annote");
        add(reference, Field.DATE, fields, "date");
        add(reference, Field.URL, fields, "url", "ee");
        String year = text(fields.get("year"));
        String day = text(fields.get("day"));
        reference.addDate(ReferenceDates.of(year, month(fields.get("month")), day));
        reference.add(Field.YEAR, year);
        String published = text(fields.get("howpublished"));
        reference.add(Field.URL, published);
        names(reference, Field.AUTHOR, fields.get("author"));
        names(reference, Field.EDITOR, fields.get("editor"));
        return reference;
    }

    private static void add(
            Reference reference, Field field, Map<String, String> fields, String... names) {
        for (String name : names) {
            String text = text(fields.get(name));
            if (text != null && !text.isEmpty() && !reference.has(field)) {
                reference.add(field, field == Field.ABSTRACT ? text : text.replaceAll("\\s+", " "));
            }
        }
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null ? null : LatexText.of(written);
    }

    private static @Nullable String month(@Nullable String written) {
        String text = text(written);
        return text == null ? null : text.matches("\\d{1,2}") ? text : ReferenceDates.month(text);
    }

    /// Names parted by `and` outside of braces; a name in braces is one that has no parts.
    private static void names(Reference reference, Field field, @Nullable String written) {
        if (written == null) {
            return;
        }
        List<String> found = new ArrayList<>();
        for (String each : BibtexFields.split(written.replaceAll("\\s+", " "), " and ")) {
            List<String> parts =
                    BibtexFields.split(each.strip(), ",").stream()
                            .map(part -> LatexText.of(part).strip())
                            .toList();
            found.add(
                    switch (parts.size()) {
                        case 2 -> parts.get(1) + " " + parts.get(0);
                        case 3 -> parts.get(2) + " " + parts.get(0) + ", " + parts.get(1);
                        default -> LatexText.of(each);
                    });
        }
        found.stream()
                .filter(name -> !name.strip().equals("others"))
                .forEach(name -> reference.add(field, name));
    }
}
