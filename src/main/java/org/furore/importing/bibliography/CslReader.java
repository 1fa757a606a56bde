package org.furore.importing.bibliography;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.HtmlReader;
import org.furore.importing.Json;
import org.furore.importing.JsonShape;
import org.furore.importing.JsonSpans;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;
import org.furore.importing.bibliography.Reference.Field;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads CSL-JSON (citationstyles.org, version 1.0), as Zotero, Mendeley and Crossref write it:
/// each item an article.
public final class CslReader implements RecordReader {
    private static final Pattern MARKUP = Pattern.compile("</?[a-z][a-z:]{0,20}[^<>]{0,200}>");

    @Override
    public String format() {
        return "csl-json";
    }

    @Override
    public boolean recognises(Head head) {
        List<JsonShape> shapes = JsonShape.of(head);
        long items = shapes.stream().filter(CslReader::isItem).count();
        return items > 0 && 2 * items >= shapes.size();
    }

    private static boolean isItem(JsonShape shape) {
        return shape.has("type")
                && shape.has("title")
                && (shape.has("issued.date-parts[]")
                        || shape.has("issued.raw")
                        || shape.has("issued.literal")
                        || shape.hasAny("author[].", "family", "literal")
                        || shape.has("container-title")
                        || shape.has("citation-key"));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        Units units = Json.units(source.stream());
        for (Slice item = units.next(); item != null; item = units.next()) {
            if (item.problem() != null) {
                records.reject(item, item.problem());
                continue;
            }
            try {
                check(item);
                Article article =
                        item.bytes()[item.start()] == '{'
                                ? reference(JsonSpans.members(item)).article()
                                : null;
                if (article == null) {
                    records.reject(item, Message.of("importing.reference-empty"));
                } else {
                    records.takeByContent(item, article, Capture.UNSTATED);
                }
            } catch (JacksonException e) {
                records.reject(item, Json.problem(e));
            }
        }
    }

    private static void check(Slice item) {
        try (JsonParser in = Json.parser(item)) {
            while (in.nextToken() != null) {
                in.currentToken();
            }
        }
    }

    private static Reference reference(Map<String, Slice> item) {
        Reference reference = new Reference();
        reference.add(Field.TITLE, plain(text(item.get("title"))));
        reference.add(Field.OUTLET, plain(text(item.get("container-title"))));
        reference.add(Field.LANGUAGE, text(item.get("language")));
        reference.add(Field.URL, text(item.get("URL")));
        reference.add(Field.DOI, text(item.get("DOI")));
        reference.add(Field.ABSTRACT, plain(text(item.get("abstract"))));
        names(reference, Field.AUTHOR, item.get("author"));
        names(reference, Field.EDITOR, item.get("editor"));
        Slice issued = item.get("issued");
        if (issued != null && issued.bytes()[issued.start()] == '{') {
            Map<String, Slice> date = JsonSpans.members(issued);
            List<String> parts = parts(date.get("date-parts"));
            if (!parts.isEmpty()) {
                reference.addDate(
                        ReferenceDates.of(
                                parts.get(0),
                                parts.size() > 1 ? parts.get(1) : null,
                                parts.size() > 2 ? parts.get(2) : null));
            } else {
                reference.add(Field.DATE, text(date.get("raw")));
                reference.add(Field.DATE, text(date.get("literal")));
            }
        }
        return reference;
    }

    /// The first of the dates, as its numbers.
    private static List<String> parts(@Nullable Slice dates) {
        List<String> parts = new ArrayList<>();
        if (dates == null) {
            return parts;
        }
        try (JsonParser in = Json.parser(dates)) {
            while (in.nextToken() != null) {
                switch (in.currentToken()) {
                    case START_ARRAY -> {}
                    case END_ARRAY -> {
                        return parts;
                    }
                    case VALUE_NUMBER_INT, VALUE_STRING -> parts.add(in.getString());
                    default -> in.skipChildren();
                }
            }
        }
        return parts;
    }

    private static void names(Reference reference, Field field, @Nullable Slice names) {
        if (names == null || names.bytes()[names.start()] != '[') {
            return;
        }
        for (Slice each : JsonSpans.elements(names)) {
            if (each.bytes()[each.start()] != '{') {
                continue;
            }
            Map<String, Slice> name = JsonSpans.members(each);
            String literal = text(name.get("literal"));
            List<String> parts = new ArrayList<>();
            for (String part :
                    List.of("given", "dropping-particle", "non-dropping-particle", "family")) {
                String text = text(name.get(part));
                if (text != null) {
                    parts.add(text.strip());
                }
            }
            String suffix = text(name.get("suffix"));
            String whole = String.join(" ", parts) + (suffix == null ? "" : ", " + suffix);
            reference.add(field, literal == null ? whole : literal);
        }
    }

    /// Titles and abstracts may hold a little HTML, or JATS as Crossref has it.
    private static @Nullable String plain(@Nullable String text) {
        return text == null || !MARKUP.matcher(text).find()
                ? text
                : Texts.normalise(HtmlReader.text(text.replaceAll("(</?)jats:", "$1")));
    }

    private static @Nullable String text(@Nullable Slice value) {
        if (value == null) {
            return null;
        }
        try (JsonParser in = Json.parser(value)) {
            if (in.nextToken() == null) {
                return null;
            }
            // Crossref writes titles as lists.
            return in.isExpectedStartArrayToken() && in.nextToken() == null ? null : Json.text(in);
        }
    }
}
