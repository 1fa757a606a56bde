package org.furore.importing.web;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ByteWindow;
import org.furore.importing.Head;
import org.furore.importing.HtmlReader;
import org.furore.importing.PageBytes;
import org.furore.importing.PageRecords;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.TextReader;
import org.furore.importing.Units;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads web archives, WARC 0.17 to 1.1 (ISO 28500) and ARC 1: each page that was answered with the
/// status 200 as a saved page is ([PageRecords]), with when, where and by what it was caught. All
/// that one page gives stands at the place of its record. All other records are listed as rejected,
/// with what they are. A record whose digest is not that of its bytes is no evidence and is
/// refused.
public final class WarcReader implements RecordReader {
    @Override
    public String format() {
        return "warc";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        String text =
                new String(
                        head.bytes(),
                        0,
                        Math.min(head.bytes().length, 512),
                        StandardCharsets.ISO_8859_1);
        return text.matches("(?s)[\\r\\n]*WARC/[01]\\.\\d+\\r?\\n.*")
                || text.startsWith("filedesc://");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        WarcRecords archive =
                new WarcRecords(new ByteWindow(source.stream(), Units.MAXIMUM), Units.MAXIMUM);
        String tool = null;
        for (WarcRecord record = archive.next(); record != null; record = archive.next()) {
            if (record.slice().problem() != null) {
                records.reject(record.slice(), record.slice().problem());
                continue;
            }
            if (record.type().equals("warcinfo")) {
                tool = tool(record);
            }
            try {
                Capture capture = new Capture(record.date(), record.url(), tool);
                Slice at = record.slice();
                page(record, capture).into(records, at, at.sha256());
            } catch (UnreadableException e) {
                records.reject(record.slice(), e.userMessage());
            }
        }
    }

    private static @Nullable String tool(WarcRecord info) {
        String software =
                WarcRecord.lines(info.slice().bytes(), info.block(), info.slice().end())
                        .get("software");
        return software == null || software.isBlank() ? null : Texts.normalise(software);
    }

    private static UnreadableException because(String key, Object... arguments) {
        return new UnreadableException(Message.of("importing." + key, arguments));
    }

    private static PageRecords page(WarcRecord record, Capture capture) throws UnreadableException {
        String type = record.type();
        switch (type) {
            case "response", "resource", "conversion" -> {}
            case "revisit" -> {
                String first = record.header("warc-refers-to-target-uri");
                String url = first == null ? record.url() : first;
                String when = record.header("warc-refers-to-date");
                throw because("warc-revisit", url == null ? "?" : url, when == null ? "?" : when);
            }
            case "warcinfo", "request", "metadata", "continuation" -> throw because("warc-" + type);
            default -> throw because("warc-kind", type);
        }
        String url = record.url();
        if (type.equals("resource") && url != null && url.startsWith("urn:")) {
            // The text, the picture or the list of addresses that Browsertrix makes of a page.
            throw because("warc-metadata");
        }
        String cut = record.header("warc-truncated");
        if (cut != null) {
            throw because("warc-truncated", cut);
        }
        byte[] bytes = record.slice().bytes();
        int end = record.slice().end();
        if (WarcDigest.differs(record.header("warc-block-digest"), bytes, record.block(), end)) {
            throw because("warc-digest");
        }
        HttpAnswer answer =
                type.equals("response") ? HttpAnswer.of(bytes, record.block(), end) : null;
        return answer == null ? stored(record, type, capture) : answered(record, answer, capture);
    }

    /// What stands in the archive without a server's answer around it: something fetched by other
    /// means, or made of a page (the text of a WET file).
    private static PageRecords stored(WarcRecord record, String type, Capture capture)
            throws UnreadableException {
        String stated = record.header("content-type");
        String url = record.url();
        if (type.equals("response")
                && (url == null
                        || !url.startsWith("http")
                        || HttpAnswer.type(stated).startsWith("application/http"))) {
            throw because("warc-no-answer");
        }
        byte[] block =
                Arrays.copyOfRange(record.slice().bytes(), record.block(), record.slice().end());
        if (WarcDigest.differs(record.header("warc-payload-digest"), block, 0, block.length)) {
            throw because("warc-digest");
        }
        return page(block, stated, capture);
    }

    private static PageRecords answered(WarcRecord record, HttpAnswer answer, Capture capture)
            throws UnreadableException {
        if (answer.status() != 200) {
            throw because("warc-status", answer.status());
        }
        byte[] sent = answer.sent();
        String digest = record.header("warc-payload-digest");
        // Programs differ in whether the payload is the body as sent or with its chunks joined.
        if (WarcDigest.differs(digest, answer.bytes(), answer.start(), answer.end())
                && WarcDigest.differs(digest, sent, 0, sent.length)) {
            throw because("warc-digest");
        }
        String stated = answer.headers().get("content-type");
        String type = HttpAnswer.type(stated);
        if (!isText(type) && !type.isEmpty() && !type.equals("application/octet-stream")) {
            throw because("warc-type", type);
        }
        return page(answer.content(sent), stated, capture);
    }

    private static boolean isText(String type) {
        return type.equals("text/html")
                || type.equals("application/xhtml+xml")
                || type.equals("text/plain");
    }

    private static PageRecords page(byte[] body, @Nullable String stated, Capture capture)
            throws UnreadableException {
        String type = HttpAnswer.type(stated);
        String text = PageBytes.decode(body, 0, body.length, HttpAnswer.charset(stated));
        boolean page = HtmlReader.isPage(text.substring(0, Math.min(text.length(), Head.SIZE)));
        if (isBinary(text) || !page && !isText(type)) {
            throw because("warc-type", type.isEmpty() ? "?" : type);
        }
        return type.equals("text/plain") && !page
                ? PageRecords.of(TextReader.article(Texts.normalise(text)), capture)
                : PageRecords.of(text, capture, null);
    }

    /// Servers say `text/html` of images and archives too.
    private static boolean isBinary(String text) {
        int odd = 0;
        int looked = Math.min(text.length(), 1024);
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            odd += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return text.startsWith("%PDF-") || odd > looked / 50;
    }
}
