package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads a saved page as one article: its text without what stands around it, and what the page
/// says of itself; with it the reviews and the average ratings it declares ([PageRecords]). No
/// script runs and nothing is fetched.
public final class HtmlReader implements RecordReader {
    /// Bytes of the longest page that is read.
    public static final int LONGEST = 50 << 20;

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

    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
    }
}
