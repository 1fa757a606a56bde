package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.BlockText;
import org.furore.importing.Head;
import org.furore.importing.PageBytes;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a page of articles saved from Factiva, each with its own bytes, with the codes of fields
/// or without. The page is parsed article by article.
public final class FactivaReader implements RecordReader {
    /// Bytes of the largest page that is read.
    static final int LONGEST = 64 << 20;

    private static final int LONGEST_ARTICLE = 8 << 20;

    private static final int DEPTH = 128;

    /// How an article begins: the class names the language of the interface.
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "<div[^<>]{0,200}?\\bclass\\s*=\\s*[\"']?article\\s+[a-z]{2,4}Article\\b");

    /// Before the first article stand up to 100 KB of the site's styles.
    private static final Pattern TITLE =
            Pattern.compile("(?i)<title>\\s{0,20}(?:Dow Jones\\s{1,20})?Factiva\\s{0,20}</title>");

    @Override
    public String format() {
        return "factiva-html";
    }

    @Override
    public boolean recognises(Head head) {
        String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        return text.indexOf('<') >= 0
                && text.stripLeading().replaceFirst("^\u00EF\u00BB\u00BF", "").startsWith("<")
                && (ARTICLE.matcher(text).find() || TITLE.matcher(text).find());
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.page-long", LONGEST >> 20));
            return;
        }
        progress.check();
        List<Integer> starts = starts(bytes);
        if (starts.isEmpty()) {
            sink.reject(Locator.WHOLE, Message.of("importing.press-none"));
            return;
        }
        Records records = new Records(sink, progress);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : bytes.length;
            Slice slice = new Slice(bytes, from, to, from, to - from, 0, null);
            progress.check();
            if (to - from > LONGEST_ARTICLE) {
                records.reject(slice, Message.of("importing.too-long", LONGEST_ARTICLE >> 20));
            } else {
                article(slice, records);
            }
        }
    }

    private static List<Integer> starts(byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        Matcher found = ARTICLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            starts.add(found.start());
        }
        return starts;
    }

    private static void article(Slice slice, Records records) {
        byte[] bytes = Arrays.copyOfRange(slice.bytes(), slice.start(), slice.end());
        Document page =
                Parser.htmlParser().setMaxDepth(DEPTH).parseInput(PageBytes.decode(bytes), "");
        Element element = page.selectFirst("div.article");
        if (element == null) {
            records.reject(slice, Message.of("importing.press-no-text"));
            return;
        }
        List<FactivaRecord.Row> rows = rows(element);
        List<String> lines = Arrays.asList(BlockText.of(element).split("\n+"));
        boolean ended =
                lines.stream().anyMatch(FactivaRecord::isNumber)
                        || rows.stream()
                                .anyMatch(row ->
                                        row.code().equals("AN")
                                                && FactivaRecord.isNumber(row.text()));
        if (!ended) {
            records.reject(slice, Message.of("importing.press-no-end"));
            return;
        }
        Article article =
                rows.stream().anyMatch(row -> row.code().equals("HD"))
                        ? FactivaRecord.of(rows)
                        : plain(element, lines);
        if (article == null) {
            records.reject(slice, Message.of("importing.press-no-text"));
        } else {
            records.takeByContent(slice, article, Capture.UNSTATED);
        }
    }

    private static @Nullable Article plain(Element element, List<String> lines) {
        Element headline = element.selectFirst("#hd, span[class~=^[a-z]{2,4}Headline$]");
        Element author = element.selectFirst(".author");
        return FactivaRecord.plain(
                headline == null ? null : headline.text(),
                author == null ? null : author.text(),
                lines);
    }

    private static List<FactivaRecord.Row> rows(Element element) {
        List<FactivaRecord.Row> rows = new ArrayList<>();
        for (Element row : element.select("tr")) {
            List<Element> cells = row.children();
            if (cells.size() >= 2) {
                String code = cells.getFirst().text().replace('\u00A0', ' ').strip();
                if (FactivaRecord.CODES.contains(code)) {
                    rows.add(new FactivaRecord.Row(code, BlockText.of(cells.get(1))));
                }
            }
        }
        return rows;
    }
}
