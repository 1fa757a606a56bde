package org.furore.importing.web;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.HtmlReader;
import org.furore.importing.Json;
import org.furore.importing.JsonShape;
import org.furore.importing.JsonSpans;
import org.furore.importing.LanguageTag;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads JSON Feed (versions 1 and 1.1, jsonfeed.org): each item an article. A feed is one value,
/// so that memory is bounded by the longest record, 64 MB.
public final class JsonFeedReader implements RecordReader {
    @Override
    public String format() {
        return "json-feed";
    }

    @Override
    public boolean recognises(Head head) {
        List<JsonShape> shapes = JsonShape.of(head);
        String version = shapes.isEmpty() ? null : shapes.getFirst().text("version");
        return version != null && version.matches("https?://(www\\.)?jsonfeed\\.org/version/.*");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        Units units = Json.units(source.stream());
        for (Slice feed = units.next(); feed != null; feed = units.next()) {
            if (feed.start() == feed.end()) {
                Message why = feed.problem();
                records.reject(feed, why == null ? Message.of("importing.bad-json") : why);
                continue;
            }
            Map<String, Slice> fields = JsonSpans.members(feed);
            Slice items = fields.get("items");
            if (items == null || items.bytes()[items.start()] != '[') {
                records.reject(feed, Message.of("importing.feed-empty"));
                continue;
            }
            Header about = about(fields);
            for (Slice item : JsonSpans.elements(items)) {
                read(item, about, records);
            }
        }
    }

    private static void read(Slice item, Header about, Records records) {
        if (item.problem() != null) {
            records.reject(item, item.problem());
            return;
        }
        try {
            checkWhole(item);
            Article article = article(JsonSpans.members(item), about);
            if (article.header().title() == null && article.text().isEmpty()) {
                records.reject(item, Message.of("importing.feed-entry-empty"));
            } else {
                records.takeByContent(item, article, Capture.UNSTATED);
            }
        } catch (JacksonException e) {
            records.reject(item, Json.problem(e));
        }
    }

    private static void checkWhole(Slice item) {
        try (JsonParser in = Json.parser(item)) {
            while (in.nextToken() != null) {
                in.currentToken();
            }
        }
    }

    private static Header about(Map<String, Slice> feed) {
        try {
            return new Header(
                    null,
                    authors(feed),
                    text(feed.get("title")),
                    null,
                    LanguageTag.of(text(feed.get("language"))),
                    null);
        } catch (JacksonException e) {
            // What the feed says of itself is damaged; its items need not be.
            return Header.EMPTY;
        }
    }

    private static Article article(Map<String, Slice> item, Header about) {
        String html = text(item.get("content_html"));
        String plain = text(item.get("content_text"));
        String summary = text(item.get("summary"));
        String text = html == null ? "" : Texts.normalise(HtmlReader.text(html));
        if (text.isBlank()) {
            text = plain == null ? "" : plain.strip();
        }
        String author = authors(item);
        String tag = LanguageTag.of(text(item.get("language")));
        String date = text(item.get("date_published"));
        String url = text(item.get("url"));
        String id = text(item.get("id"));
        Header header =
                new Header(
                        text(item.get("title")),
                        author == null ? about.author() : author,
                        about.outlet(),
                        FeedDates.read(date == null ? text(item.get("date_modified")) : date),
                        tag == null ? about.language() : tag,
                        url == null && id != null && id.matches("https?://\\S+") ? id : url);
        if (summary == null || text.equals(summary.strip())) {
            return new Article(header, text, null);
        }
        return text.isEmpty()
                ? new Article(header, summary.strip(), null)
                : new Article(header, text, summary.strip());
    }

    private static @Nullable String authors(Map<String, Slice> of) {
        List<String> names = new ArrayList<>();
        Slice list = of.get("authors");
        if (list != null && list.bytes()[list.start()] == '[') {
            for (Slice each : JsonSpans.elements(list)) {
                addName(names, each);
            }
        }
        if (names.isEmpty()) {
            addName(names, of.get("author"));
        }
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static void addName(List<String> names, @Nullable Slice author) {
        if (author != null && author.bytes()[author.start()] == '{') {
            String name = text(JsonSpans.member(author, "name"));
            if (name != null) {
                names.add(name.strip());
            }
        }
    }

    private static @Nullable String text(@Nullable Slice value) {
        if (value == null) {
            return null;
        }
        try (JsonParser in = Json.parser(value)) {
            return in.nextToken() == null ? null : Json.text(in);
        }
    }
}
