package org.furore.importing.office;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.PageBytes;
import org.furore.importing.PageDates;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads a Markdown file that says at its beginning who wrote it, when and where, as programs for
/// notes and for web sites write it. The text stays as written. Markdown without such a beginning
/// is plain text.
public final class MarkdownReader implements RecordReader {
    private static final int LONGEST = 50 << 20;

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public boolean recognises(Head head) {
        byte[] bytes = head.bytes();
        int mark = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        return bytes.length > mark
                && (bytes[mark] == '-' || bytes[mark] == '+')
                && FrontMatter.of(PageBytes.decode(bytes)) != null;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.text-long", LONGEST >> 20));
            return;
        }
        progress.check();
        String text = PageBytes.decode(bytes);
        FrontMatter front = FrontMatter.of(text);
        if (front == null) {
            Delivery.one(text, Header.EMPTY, null, source, sink);
            return;
        }
        Delivery.one(
                text.substring(front.end()),
                header(front),
                front.first("description", "summary", "excerpt", "abstract", "subtitle"),
                source,
                sink);
    }

    private static Header header(FrontMatter front) {
        String language = Plausible.language(front.first("lang", "language", "locale"));
        String url =
                front.first("url", "canonical_url", "canonical", "source", "link", "permalink");
        return new Header(
                front.first("title", "headline"),
                Plausible.author(front.all("author", "authors", "byline", "creator", "by")),
                front.first("publication", "outlet", "site", "sitename", "publisher", "newspaper"),
                date(
                        front.first("date", "published", "publishdate", "pubdate", "created"),
                        language),
                language,
                url != null && url.matches("https?://\\S+") ? url : null);
    }

    private static @Nullable Edtf date(@Nullable String written, @Nullable String language) {
        if (written == null) {
            return null;
        }
        Edtf date = Stamp.w3c(written);
        return date != null ? date : new PageDates(language).read(written);
    }
}
