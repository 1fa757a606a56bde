package org.furore.importing.office;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.BlockText;
import org.furore.importing.Head;
import org.furore.importing.PageBytes;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.furore.importing.ZipHead;
import org.furore.platform.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// Reads an EPUB as one article: a book has one author, one date and one title, and its chapters
/// seldom have any of their own. Chapters come in the order of the spine; the table of contents is
/// left out.
public final class EpubReader implements RecordReader {
    private static final String CONTAINER = "META-INF/container.xml";

    /// Bytes of the longest chapter that is read.
    private static final int LONGEST = 16 << 20;

    private static final int DEPTH = 128;

    /// In XHTML these may close themselves; a reader of HTML would wait for their end.
    private static final Pattern CLOSED =
            Pattern.compile(
                    "<(title|script|style|iframe|textarea|noscript|a|p|div|span|i|b|em|strong|sup)"
                            + "((?:\\s[^<>]{0,500})?)/>");

    @Override
    public String format() {
        return "epub";
    }

    @Override
    public boolean recognises(Head head) {
        return ZipHead.of(head).begins("application/epub+zip")
                || ZipHead.of(head).isZip()
                        && head.members().contains(CONTAINER)
                        && head.members().stream().anyMatch(name -> name.endsWith(".opf"));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        try (Members members = Members.of(source.stream())) {
            InputStream container = members.open(CONTAINER);
            String path = container == null ? null : EpubPackage.found(container, progress);
            InputStream packed = path == null ? null : members.open(path);
            if (path == null || packed == null) {
                String missing = path == null ? CONTAINER : path;
                sink.reject(Locator.WHOLE, Message.of("importing.office-part", missing));
                return;
            }
            EpubPackage book = EpubPackage.of(path, packed, progress);
            read(members, book, path, source, sink, progress);
        } catch (UnreadableException e) {
            sink.reject(Locator.WHOLE, e.userMessage());
        }
    }

    private static void read(
            Members members,
            EpubPackage book,
            String path,
            Source source,
            RecordSink sink,
            Progress progress)
            throws IOException {
        String locked = Xml.orEmpty(members.text("META-INF/encryption.xml", 1 << 20));
        StringBuilder text = new StringBuilder();
        for (String chapter : book.chapters()) {
            progress.check();
            if (locked.contains(chapter)) {
                throw new UnreadableException(Message.of("importing.office-locked"));
            }
            String part = chapter(members, chapter);
            if (part != null && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(part);
            }
            if (text.length() > Blocks.LONGEST) {
                throw new UnreadableException(
                        Message.of("importing.office-text", Blocks.LONGEST >> 20));
            }
        }
        Properties properties = Properties.of(members.open(path), progress);
        Header header = properties.header(null, new String[] {"creator"}, new String[] {"date"});
        String publisher = properties.first("publisher");
        Header published =
                new Header(
                        header.title(),
                        header.author(),
                        publisher,
                        header.date(),
                        header.language(),
                        header.url());
        Delivery.one(text.toString(), published, null, source, sink);
    }

    private static @Nullable String chapter(Members members, String path) throws IOException {
        try (InputStream in = members.open(path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnreadableException(Message.of("importing.office-token", LONGEST >> 20));
            }
            String html = CLOSED.matcher(PageBytes.decode(bytes)).replaceAll("<$1$2></$1>");
            Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
            page.select("nav, [epub|type=toc], rt, rp").remove();
            return BlockText.of(page.body());
        }
    }
}
