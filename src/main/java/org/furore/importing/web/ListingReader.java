package org.furore.importing.web;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.JsonShape;
import org.furore.importing.MarkupShape;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells files that say where feeds or pages are, and hold none: OPML, sitemaps, and the lists in a
/// web archive collection (WACZ). They are refused as what they are, so that nobody takes them for
/// articles or wonders.
public final class ListingReader implements RecordReader {
    /// A line of a CDX or CDXJ index: an address turned round, and a time.
    private static final Pattern INDEX =
            Pattern.compile(
                    "(?: CDX [A-Za-z ]{1,60}|[^\\s{}<>]{1,2000}\\)/\\S{0,8000} \\d{14} .*|!meta 0"
                            + " \\{.*)");

    @Override
    public String format() {
        return "listing";
    }

    @Override
    public boolean recognises(Head head) {
        return kind(head) != null;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(Head.SIZE);
        String kind = kind(new Head(source.name(), bytes, bytes.length < Head.SIZE));
        sink.reject(
                Locator.WHOLE, Message.of("importing.listing-" + (kind == null ? "index" : kind)));
    }

    private static @Nullable String kind(Head head) {
        if (head.bytes().length == 0) {
            return null;
        }
        String root = MarkupShape.of(head).localRoot().toLowerCase(Locale.ROOT);
        if (root.equals("opml")) {
            return "opml";
        }
        if (root.equals("urlset") || root.equals("sitemapindex")) {
            return "sitemap";
        }
        byte first = head.bytes()[0];
        if (first == '{' || first == '[') {
            return json(head);
        }
        String text =
                new String(
                        head.bytes(),
                        0,
                        Math.min(head.bytes().length, 16384),
                        StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return INDEX.matcher(line.stripTrailing()).matches() ? "index" : null;
    }

    private static @Nullable String json(Head head) {
        List<JsonShape> shapes = JsonShape.of(head);
        if (shapes.isEmpty()) {
            return null;
        }
        JsonShape shape = shapes.getFirst();
        String format = shape.text("format");
        if (format != null && format.startsWith("json-pages-")) {
            return "pages";
        }
        boolean collection =
                shape.has("wacz_version") || shape.has("profile") && shape.has("resources[].hash");
        boolean digest =
                shape.has("path")
                        && shape.has("hash")
                        && "datapackage.json".equals(shape.text("path"));
        return collection || digest ? "collection" : null;
    }
}
