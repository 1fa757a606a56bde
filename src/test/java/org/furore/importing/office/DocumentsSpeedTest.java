package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.furore.importing.RecordReader;
import org.furore.importing.press.FactivaReader;
import org.furore.importing.press.LexisReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/// How fast documents are read, beside a bare parser on the same bytes in the same run.
@Tag("corpus")
class DocumentsSpeedTest {
    private static final Path PAPER =
            Path.of("../shared/data/C_articles/pdf_documents/vader_icwsm2014_final.pdf");

    private static final String SENTENCE =
            "A sentence of some length that a newspaper may have written about the poster of a"
                    + " film. ";

    /// A parser without anything around it.
    interface Bare {
        void parse(byte[] bytes) throws Exception;
    }

    private static void measured(
            String name, RecordReader reader, byte[] bytes, long size, Bare bare, double bound)
            throws Exception {
        long alone = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            long start = System.nanoTime();
            bare.parse(bytes);
            alone = Math.min(alone, System.nanoTime() - start);
            start = System.nanoTime();
            Collected read = Collected.of(reader, bytes);
            ours = Math.min(ours, System.nanoTime() - start);
            assertTrue(read.reasons.isEmpty(), read.keys().toString());
        }
        double megabytes = size / 1e6;
        System.out.printf(
                "%s: %.1f MB, %.1f MB/s, bare %.1f MB/s, ratio of time %.2f%n",
                name,
                megabytes,
                megabytes / (ours / 1e9),
                megabytes / (alone / 1e9),
                (double) ours / alone);
        assertTrue(ours < bound * alone, name);
    }

    private static void stax(byte[] zip, String member) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (!in.getNextEntry().getName().equals(member)) {
                in.closeEntry();
            }
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
            }
        }
    }

    @Test
    void pdfCostsLittleMoreThanItsStripper() throws Exception {
        Assumptions.assumeTrue(Files.exists(PAPER), () -> PAPER + " is not here");
        // Looking at streams beforehand and finding columns come on top.
        measured(
                "pdf",
                new PdfReader(),
                Files.readAllBytes(PAPER),
                Files.size(PAPER),
                bytes -> {
                    try (PDDocument document = Loader.loadPDF(bytes)) {
                        new PDFTextStripper().getText(document);
                    }
                },
                3);
    }

    @Test
    void zippedXmlCostsLittleMoreThanItsParser() throws Exception {
        String[] texts = new String[20_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = i + " " + SENTENCE.repeat(5);
        }
        // Of the text, as what is repeated packs to almost nothing.
        long length = String.join("", texts).length();
        byte[] word = Zips.word(Zips.paragraphs(texts)).bytes();
        measured(
                "docx",
                new WordReader(List.of()),
                word,
                length,
                bytes -> stax(bytes, "word/document.xml"),
                4);
        StringBuilder odt = new StringBuilder("<d xmlns:t=\"t\">");
        StringBuilder html = new StringBuilder("<html><body>");
        for (String text : texts) {
            odt.append("<t:p>").append(text).append("</t:p>");
            html.append("<p>").append(text).append("</p>");
        }
        byte[] open =
                new Zips()
                        .stored("mimetype", "application/vnd.oasis.opendocument.text")
                        .with("content.xml", odt + "</d>")
                        .bytes();
        measured(
                "odt",
                new OpenDocumentReader(),
                open,
                length,
                bytes -> stax(bytes, "content.xml"),
                10);
        byte[] book =
                new Zips()
                        .stored("mimetype", "application/epub+zip")
                        .with("META-INF/container.xml", "<c><rootfile full-path=\"a.opf\"/></c>")
                        .with(
                                "a.opf",
                                "<p><item id=\"a\" href=\"a.xhtml\""
                                        + " media-type=\"application/xhtml+xml\"/><itemref"
                                        + " idref=\"a\"/></p>")
                        .with("a.xhtml", html + "</body></html>")
                        .bytes();
        String page = html.toString();
        measured("epub", new EpubReader(), book, length, bytes -> Jsoup.parse(page), 40);
    }

    @Test
    void rtfAndPressExportsCostLittleMoreThanTheirParsers() throws Exception {
        byte[] rtf =
                ("{\\rtf1\\ansi " + (SENTENCE.repeat(5) + "\\'e9\\par\n").repeat(10_000) + "}")
                        .getBytes(ISO_8859_1);
        measured(
                "rtf",
                new RtfReader(List.of()),
                rtf,
                rtf.length,
                bytes ->
                        new StandardRtfParser()
                                .parse(
                                        new RtfStreamSource(new ByteArrayInputStream(bytes)),
                                        new RtfListenerAdaptor()),
                3);
        String one =
                "\n          %d of 2000 DOCUMENTS\n\n          The Example Times\n\n         "
                        + " September 9, 2020 Wednesday\n\nA headline\n\nLENGTH: 9 words\n\n"
                        + (SENTENCE + "\n").repeat(50)
                        + "\nLANGUAGE: ENGLISH\n";
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<html><body>");
        for (int i = 1; i <= 2000; i++) {
            text.append(one.formatted(i));
            html.append(
                            "<div class=\"article enArticle\"><div id=\"hd\">A headline</div><div>9"
                                    + " words</div>")
                    .append(
                            "<div>9 September 2020</div><div>The Example"
                                    + " Times</div><div>English</div>")
                    .append(("<p>" + SENTENCE.repeat(5) + "</p>").repeat(10))
                    .append("<p>Document EXTI000020200909eg990000b</p></div>\n");
        }
        byte[] old = text.toString().getBytes(UTF_8);
        byte[] page = (html + "</body></html>").getBytes(UTF_8);
        measured(
                "lexisnexis",
                new LexisReader(),
                old,
                old.length,
                bytes -> {
                    try (BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            new ByteArrayInputStream(bytes), UTF_8))) {
                        String line = in.readLine();
                        while (line != null) {
                            line = in.readLine();
                        }
                    }
                },
                // Decoding, hashing and looking for fields are dear beside a bare reader of lines.
                100);
        measured(
                "factiva-html",
                new FactivaReader(),
                page,
                page.length,
                bytes -> Jsoup.parse(new String(bytes, UTF_8)),
                // Two thousand small pages, each searched for its fields, beside one large one.
                120);
    }
}
