package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Iterator;

/// Reads a saved page as one article: its text without what stands around it, and what the page
/// says of itself; with it the reviews and the average ratings it declares ([PageRecords]). No
/// script runs and nothing is fetched.
public final class HtmlReader implements RecordReader {
    /// Bytes of the longest page that is read.
    public static final int LONGEST = 50 << 20;

    /// Elements of the largest page that is read.
    static final int MOST_ELEMENTS = 1 << 20;

    /// Tags under which no page has that many: one that formats text and is not closed is repeated
    /// in what follows, a dozen at most (HTML Standard, "reconstruct the active formatting
    /// elements", as bounded by the parser).
    private static final int FEW_TAGS = 20_000;

    /// Levels of elements; deeper ones become siblings.
    private static final int DEPTH = 128;

    @Override
    public String format() {
        return "html";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean recognises(Head head) {
        return PageShape.isHtml(head.text(), head.whole());
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-long", LONGEST >> 20));
            return;
        }
        progress.check();
        PackedPage packed = PackedPage.of(bytes);
        String html = packed == null ? PageBytes.decode(bytes) : packed.html();
        if (html == null) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-packed"));
            return;
        }
        Capture around = packed == null ? Capture.UNSTATED : packed.capture();
        PageRecords.of(html, around, null)
                .into(new Records(sink, progress), Slice.WHOLE, source.sha256());
    }

    /// The article of a page that is at hand.
    ///
    /// @param html its characters
    /// @return with an empty text where the page has none
    public static Article article(String html) {
        Document page = parse(html);
        return article(page, PageCapture.of(page).url());
    }

    /// @param saved the address the page was saved from, or null
    static Article article(Document page, @Nullable String saved) {
        PageCapture.removeToolbar(page);
        PageMetadata metadata = PageMetadata.of(page, saved);
        return new Article(metadata.header(), PageText.of(page, metadata), metadata.description());
    }

    /// Whether characters are a page, by how they begin.
    public static boolean isPage(String text) {
        return PageShape.isHtml(text, true);
    }

    /// The text of a piece of HTML that is no page of its own, as it is read; not normalised.
    public static String text(String html) {
        return BlockText.of(parse(html).body());
    }

    /// An empty page where there are more elements than are read.
    static Document parse(String html) {
        Document page = parsed(html);
        return page == null ? Document.createShell("") : page;
    }

    /// Null where there are more elements than are read.
    static @Nullable Document parsed(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
        if (html.chars().filter(c -> c == '<').limit(FEW_TAGS).count() < FEW_TAGS) {
            return parser.parseInput(html, "");
        }
        try (StreamParser stream = new StreamParser(parser).parse(html, "")) {
            Iterator<Element> elements = stream.iterator();
            for (int i = 0; i < MOST_ELEMENTS && elements.hasNext(); i++) {
                elements.next();
            }
            return elements.hasNext() ? null : stream.document();
        }
    }
}
