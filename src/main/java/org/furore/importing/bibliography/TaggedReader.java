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
import org.furore.importing.bibliography.Reference.Field;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/// Reads bibliographies of one tagged format. A record that is not ended ends where the next
/// begins; lines without a tag go on with the field before.
public final class TaggedReader implements RecordReader {
    private static final int LOOKED_AT = 40;

    private final TaggedFormat format;

    public TaggedReader(TaggedFormat format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format.title;
    }

    /// By the first line with a tag, which begins a record, and one more tag; RIS also by two tags
    /// and the end of a record, as its first line gets lost.
    @Override
    public boolean recognises(Head head) {
        int tags = 0;
        boolean begun = false;
        boolean ended = false;
        String signs = new BibliographyBytes(head.bytes()).signs();
        for (String line : signs.lines().limit(LOOKED_AT).toList()) {
            Matcher found = format.line.matcher(clean(line));
            if (!found.matches()) {
                boolean header =
                        format == TaggedFormat.ISI
                                && line.matches("(\u00EF\u00BB\u00BF)?(FN|VR) .*");
                if (tags == 0 && !line.isBlank() && !header && line.length() > 12) {
                    return false;
                }
                continue;
            }
            String tag = found.group(1);
            if (tag.equals("FN") || tag.equals("VR")) {
                continue;
            }
            begun |= tags == 0 && (tag.equals(format.begins) || format == TaggedFormat.ENDNOTE);
            ended |= tag.equals(format.ends);
            tags++;
        }
        boolean few = format == TaggedFormat.ENDNOTE && tags == 1 && head.whole();
        return begun && tags > 1 || begun && few || format == TaggedFormat.RIS && ended && tags > 2;
    }

    private static String clean(String line) {
        return line.startsWith("\u00EF\u00BB\u00BF")
                ? line.substring(3)
                : line.replace("\uFEFF", "");
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
        Records records = new Records(sink, progress);
        BibliographyBytes whole = new BibliographyBytes(bytes);
        String signs = whole.signs();
        int begin = -1;
        int end = 0;
        boolean any = false;
        boolean only = true;
        int at = 0;
        while (at < signs.length()) {
            int feed = signs.indexOf('\n', at);
            int past = feed < 0 ? signs.length() : feed + 1;
            String line = clean(signs.substring(at, feed < 0 ? past : feed).replace("\r", ""));
            Matcher found = format.line.matcher(line);
            String tag = found.matches() ? found.group(1) : null;
            boolean blank = line.isBlank() && format == TaggedFormat.ENDNOTE;
            if (begin >= 0 && (blank || format.begins.equals(tag) && !only)) {
                any |= record(whole, begin, end, records);
                begin = -1;
            }
            boolean header = format == TaggedFormat.ISI && tag != null && tag.matches("FN|VR|EF");
            if (tag != null && !header && begin < 0 && !tag.equals(format.ends)) {
                begin = at;
                only = true;
            }
            if (tag != null || begin >= 0 && !line.isBlank()) {
                end = past;
                only &= tag == null || tag.equals(format.begins);
            }
            if (begin >= 0 && tag != null && tag.equals(format.ends)) {
                any |= record(whole, begin, end, records);
                begin = -1;
            }
            at = past;
        }
        if (begin >= 0) {
            any |= record(whole, begin, end, records);
        }
        if (!any) {
            sink.reject(Locator.WHOLE, Message.of("importing.bibliography-empty"));
        }
    }

    private boolean record(BibliographyBytes whole, int begin, int end, Records records) {
        Slice slice = whole.slice(begin, end);
        Article article = reference(whole.text(slice)).article();
        if (article == null) {
            records.reject(slice, Message.of("importing.reference-empty"));
        } else {
            records.takeByContent(slice, article, Capture.UNSTATED);
        }
        return true;
    }

    private Reference reference(String text) {
        Map<Field, Map<String, StringBuilder>> single = new EnumMap<>(Field.class);
        Map<Field, Map<String, StringBuilder>> repeated = new EnumMap<>(Field.class);
        Field field = null;
        String tag = "";
        StringBuilder value = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            Matcher found = format.line.matcher(line);
            boolean tagged = found.matches();
            if (tagged) {
                tag = found.group(1);
                field = format.field(tag);
                value = null;
            } else if (isContinued(line)
                    && field != null
                    && format.repeats(field)
                    && format == TaggedFormat.ISI) {
                value = null;
            }
            String part = tagged ? written(tag, found.group(2)) : line.strip();
            if (field == null || part == null) {
                continue;
            }
            if (value == null) {
                value = new StringBuilder();
                String key = format.repeats(field) ? tag + " " + number++ : tag;
                Map<String, StringBuilder> in =
                        (format.repeats(field) ? repeated : single)
                                .computeIfAbsent(field, any -> new LinkedHashMap<>());
                StringBuilder before = in.putIfAbsent(key, value);
                if (before != null) {
                    // A second title or date under one tag is another value, best kept apart.
                    in.put(key + " " + number++, value);
                }
            }
            value.append(
                            value.isEmpty()
                                    ? ""
                                    : field == Field.ABSTRACT && part.isEmpty() ? "\n" : " ")
                    .append(part);
        }
        Reference reference = new Reference();
        single.forEach((each, values) -> addBest(reference, each, values));
        repeated.forEach((each, values) -> addAuthors(reference, each, values));
        return reference;
    }

    private static boolean isContinued(String line) {
        return line.startsWith("   ") && !line.isBlank();
    }

    /// PubMed writes `10.1000/182 [doi]` among other numbers.
    private @Nullable String written(String tag, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (format == TaggedFormat.MEDLINE && tag.matches("LID|AID")) {
            return text.endsWith("[doi]") ? text.replace("[doi]", "").strip() : null;
        }
        return text;
    }

    private void addBest(Reference reference, Field field, Map<String, StringBuilder> values) {
        values.entrySet().stream()
                .filter(each -> !each.getValue().toString().isBlank())
                .sorted((a, b) -> Integer.compare(rank(a.getKey()), rank(b.getKey())))
                .limit(field == Field.ABSTRACT ? 1 : 10)
                .forEach(each -> reference.add(field, each.getValue().toString()));
    }

    /// All of the tag that says most: full names before initials.
    private void addAuthors(Reference reference, Field field, Map<String, StringBuilder> values) {
        int best = values.keySet().stream().mapToInt(this::rank).min().orElse(0);
        boolean apart = format == TaggedFormat.MEDLINE || format == TaggedFormat.ISI;
        values.forEach((key, value) -> {
            boolean corporate = key.startsWith("CN ");
            if (!apart || rank(key) == best || corporate) {
                String written = value.toString();
                reference.add(field, corporate ? written : Reference.name(written));
            }
        });
    }

    private int rank(String key) {
        int blank = key.indexOf(' ');
        return format.rank(blank < 0 ? key : key.substring(0, blank));
    }
}
