package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jbibtex.BibTeXParser;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a file of each format costs with nothing but a parser of its syntax: the baselines of
/// [ReadersSpeedTest].
final class BareEngines {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private BareEngines() {}

    /// A parser and the name it is printed under.
    record Engine(String name, Parse parse) {}

    /// Parses a whole file.
    @FunctionalInterface
    interface Parse {
        /// @return how much there was of what it counts, so that nothing is left out as unused
        long of(byte[] file) throws Exception;
    }

    /// The engine of a format.
    static Engine of(String format) {
        return switch (format) {
            case "x-v1.1",
                    "x-v2",
                    "x-archive",
                    "zeeschuimer",
                    "reddit",
                    "bluesky",
                    "mastodon",
                    "amazon-reviews",
                    "yelp-reviews",
                    "json-feed",
                    "csl-json" ->
                    new Engine("Jackson", BareEngines::json);
            case "table" -> new Engine("fastcsv", file -> csv(new ByteArrayInputStream(file)));
            case "letterboxd" -> new Engine("unzip, fastcsv", BareEngines::zippedCsv);
            case "xlsx" -> new Engine("fastexcel", BareEngines::workbook);
            case "ods", "odt" -> new Engine("unzip, StAX", file -> zipped(file, "content.xml"));
            case "docx" -> new Engine("unzip, StAX", file -> zipped(file, "word/document.xml"));
            case "epub" -> new Engine("unzip, jsoup", BareEngines::book);
            case "pdf" -> new Engine("PDFBox", BareEngines::pdf);
            case "rtf" -> new Engine("rtfparserkit", BareEngines::rtf);
            case "html", "factiva-html" -> new Engine("jsoup", BareEngines::html);
            case "warc" -> new Engine("jwarc, jsoup", BareEngines::warc);
            case "mhtml" -> new Engine("mime4j, jsoup", BareEngines::mime);
            case "bibtex" -> new Engine("jbibtex", BareEngines::bibtex);
            case "feed", "endnote-xml", "pubmed-xml", "mods" ->
                    new Engine("StAX", file -> xml(new ByteArrayInputStream(file)));
            default -> new Engine("lines", BareEngines::lines);
        };
    }

    /// Every token, and each text that is a value made, as any reader must of those it wants.
    private static long json(byte[] file) {
        int from = 0;
        // A script of an archive assigns its list.
        while (file[from] != '[' && file[from] != '{') {
            from++;
        }
        long read = 0;
        try (JsonParser in =
                new JsonFactory()
                        .createParser(ObjectReadContext.empty(), file, from, file.length - from)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                read += token == JsonToken.VALUE_STRING ? in.getString().length() : 1;
            }
        }
        return read;
    }

    private static long csv(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, UTF_8));
        text.mark(1 << 16);
        String head = text.readLine();
        text.reset();
        boolean tabs = head != null && head.indexOf('\t') >= 0;
        long cells = 0;
        // Not closed: the next member of a zip comes from the same stream.
        for (CsvRecord row :
                CsvReader.builder().fieldSeparator(tabs ? '\t' : ',').ofCsvRecord(text)) {
            cells += row.getFieldCount();
        }
        return cells;
    }

    private static long zippedCsv(byte[] file) throws IOException {
        long cells = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                cells += csv(zip);
            }
        }
        return cells;
    }

    private static long workbook(byte[] file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                for (Cell cell : all.next()) {
                    cells += cell != null && !cell.getText().isEmpty() ? 1 : 0;
                }
            }
        }
        return cells;
    }

    private static long zipped(byte[] file, String member) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (at.getName().equals(member)) {
                    return xml(zip);
                }
            }
        }
        throw new IOException("no " + member);
    }

    private static long xml(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new InputStreamReader(in, UTF_8));
        long read = 0;
        while (reader.hasNext()) {
            reader.next();
            read += reader.hasText() ? reader.getTextLength() : 1;
        }
        return read;
    }

    private static long book(byte[] file) throws IOException {
        long read = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (at.getName().endsWith("html")) {
                    read += html(zip.readAllBytes());
                }
            }
        }
        return read;
    }

    private static long html(byte[] file) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(file), null, "").childNodeSize();
    }

    private static long pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static long rtf(byte[] file) throws IOException {
        long[] read = {0};
        new StandardRtfParser()
                .parse(
                        new RtfStreamSource(new ByteArrayInputStream(file)),
                        new RtfListenerAdaptor() {
                            @Override
                            public void processString(String text) {
                                read[0] += text.length();
                            }
                        });
        return read[0];
    }

    private static long warc(byte[] file) throws IOException {
        long read = 0;
        try (org.netpreserve.jwarc.WarcReader in =
                new org.netpreserve.jwarc.WarcReader(new ByteArrayInputStream(file))) {
            for (WarcRecord each : in) {
                if (each instanceof WarcResponse answer) {
                    read += html(answer.http().body().stream().readAllBytes());
                }
            }
        }
        return read;
    }

    private static long mime(byte[] file) throws Exception {
        MimeTokenStream in = new MimeTokenStream();
        in.parse(new ByteArrayInputStream(file));
        long read = 0;
        while (in.next() != EntityState.T_END_OF_STREAM) {
            if (in.getState() == EntityState.T_BODY) {
                read += html(in.getDecodedInputStream().readAllBytes());
            }
        }
        return read;
    }

    private static long bibtex(byte[] file) throws Exception {
        return new BibTeXParser()
                .parse(new StringReader(new String(file, UTF_8))).getObjects().stream().count();
    }

    private static long lines(byte[] file) throws IOException {
        long read = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                read += line.length();
            }
        }
        return read;
    }

    /// Formats that are only ever refused, by name: nothing is read on.
    static final List<String> REFUSED =
            List.of("json-rows", "listing", "other-bibliography", "compound");
}
