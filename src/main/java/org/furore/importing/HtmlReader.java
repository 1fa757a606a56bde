package org.furore.importing;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import java.io.IOException;

/// Reads a saved page as one article: its text without what stands around it, and what the page
/// says of itself; a page of reviews as those ([PageReviews]). No script runs and nothing is
/// fetched.
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
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        return PageShape.isHtml(PageBytes.decode(head.bytes()), head.whole());
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-long", LONGEST >> 20));
            return;
        }
        progress.check();
        Document page = parse(PageBytes.decode(bytes));
        Capture capture = PageCapture.of(page);
        JsonLd ld = JsonLd.of(page);
        Article article = article(page, capture);
        PageReviews.Reviews reviews = PageReviews.of(page, ld, article);
        int number = 0;
        for (PageReviews.Found each : reviews.found()) {
            sink.take(
                    new Locator(++number, 0, 0, -1, null),
                    each.fingerprint(),
                    each.review(),
                    capture);
        }
        if (reviews.isOne() || number > 0 && article.text().isBlank()) {
            return;
        }
        if (article.text().isBlank()) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-without-text"));
            return;
        }
        sink.take(new Locator(number + 1, 0, 0, -1, null), source.sha256(), article, capture);
    }

    /// The article of a page that is at hand, for readers of formats that hold pages.
    ///
    /// @param html its characters
    /// @return with an empty text where the page has none
    public static Article article(String html) {
        Document page = parse(html);
        return article(page, PageCapture.of(page));
    }

    private static Article article(Document page, Capture capture) {
        PageCapture.removeToolbar(page);
        PageMetadata metadata = PageMetadata.of(page, capture.url());
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
