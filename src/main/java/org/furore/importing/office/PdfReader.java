package org.furore.importing.office;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a PDF as one article: its text in reading order, column after column, without what is
/// repeated at the edges of pages. One that opens without a password is read, whatever it forbids;
/// one that needs a password, or is only pictures of pages, is refused.
public final class PdfReader implements RecordReader {
    /// Bytes of the largest document that is read.
    static final int LONGEST = 100 << 20;

    /// Where its first line is looked for, as readers of PDF do.
    private static final int WITHIN = 1024;

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public boolean recognises(Head head) {
        byte[] bytes = head.bytes();
        String first = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = first.substring(0, Math.min(first.length(), WITHIN)).indexOf("%PDF-");
        // A text may speak of PDF; what stands before a real one is blank or no text.
        return at == 0
                || at > 0
                        && (first.charAt(at - 1) < ' ' || first.charAt(at - 1) > '~')
                        && first.startsWith(" obj", first.indexOf(" obj", at));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.office-large", LONGEST >> 20));
            return;
        }
        progress.check();
        if (PdfStreams.unpackWithoutEnd(bytes)) {
            sink.reject(Locator.WHOLE, Message.of("importing.office-bomb"));
            return;
        }
        try {
            read(bytes, source, sink, progress);
        } catch (InvalidPasswordException e) {
            sink.reject(Locator.WHOLE, Message.of("importing.pdf-locked"));
        } catch (UnreadableException e) {
            sink.reject(Locator.WHOLE, e.userMessage());
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a damaged or hostile file makes the parser do costs this file only.
            sink.reject(Locator.WHOLE, Message.of("importing.pdf-broken"));
        }
    }

    static {
        PdfFonts.use();
    }

    private static void read(byte[] bytes, Source source, RecordSink sink, Progress progress)
            throws IOException {
        Header header;
        List<PdfPage> pages;
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(bytes),
                        "",
                        null,
                        null,
                        IOUtils.createMemoryOnlyStreamCache())) {
            header = PdfProperties.of(document, progress);
            pages = PdfStripper.pages(document, progress);
        }
        if (PdfStripper.isBlank(pages)) {
            String reason = pages.isEmpty() ? "importing.pdf-broken" : "importing.pdf-scanned";
            sink.reject(Locator.WHOLE, Message.of(reason));
            return;
        }
        progress.check();
        String text = PdfParagraphs.of(PdfMargins.without(pages));
        Header titled = header.title() == null ? titled(header, PdfTitle.of(pages)) : header;
        Delivery.one(text, titled, null, source, sink);
    }

    private static Header titled(Header header, @Nullable String title) {
        return new Header(
                title,
                header.author(),
                header.outlet(),
                header.date(),
                header.language(),
                header.url());
    }
}
