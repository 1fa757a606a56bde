package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.furore.domain.document.Article;
import org.furore.domain.document.Locator;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.TextReader;
import org.furore.importing.press.FactivaExport;
import org.furore.importing.press.LexisExport;
import org.furore.importing.press.LexisReader;
import org.furore.importing.press.NexisExport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Real documents and exports. What is in them is counted a second time here, by searching their
/// bytes.
@Tag("corpus")
class DocumentsCorpusTest {
    private static final Path DATA = Path.of("../shared/data");

    private static final List<Export> EXPORTS =
            List.of(new NexisExport(), new FactivaExport(), new LexisExport());

    private static final List<RecordReader> READERS =
            List.of(
                    new PdfReader(),
                    new WordReader(EXPORTS),
                    new OpenDocumentReader(),
                    new EpubReader(),
                    new RtfReader(EXPORTS),
                    new OldOfficeReader(),
                    new MarkdownReader(),
                    new LexisReader(),
                    new TextReader());

    private static Path at(String name) {
        Path at = DATA.resolve(name);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        return at;
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        try (InputStream in =
                raw.length > 1 && raw[0] == 0x1F
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
            return in.readAllBytes();
        }
    }

    private static String member(Path zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }

    private static int count(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }

    private static String spaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    @Test
    void everyDocumentIsReadOrRefusedForAReason() throws IOException {
        int files = 0;
        int articles = 0;
        for (String folder :
                List.of(
                        "C_articles/pdf_documents",
                        "C_articles/lexisnexis_samples",
                        "C_articles/abc_news_2006_txt",
                        "E_interchange/qualcoder_examples",
                        "E_interchange/refi_qda/schema")) {
            List<Path> found;
            try (Stream<Path> all = Files.list(at(folder))) {
                found = all.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : found) {
                if (!file.toString().matches(".*\\.(xlsx|csv|xsd|ris)")) {
                    byte[] bytes = bytes(file);
                    Head head = Collected.head(bytes);
                    RecordReader reader =
                            READERS.stream()
                                    .filter(each -> each.recognises(head))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError(file + " is unknown"));
                    Collected read = Collected.of(reader, bytes);
                    assertEquals(List.of(), read.keys(), file.toString());
                    files++;
                    articles += read.articles.size();
                }
            }
        }
        System.out.printf("documents: %d files, %d articles%n", files, articles);
        assertTrue(files >= 15 && articles >= 33, "all that are there");
    }

    @Test
    void aPaperInTwoColumnsIsReadAsAPersonReadsIt() throws IOException {
        Path file = at("C_articles/pdf_documents/vader_icwsm2014_final.pdf");
        Article article = Collected.of(new PdfReader(), bytes(file)).article();
        // Words around the ends of lines, columns and pages, as they stand on the page.
        List<String> known =
                List.of(
                        "sentiment analysis. We present VADER, a simple rule-based model",
                        "typical state-of-practice benchmarks including LIWC, ANEW",
                        "Pennebaker, Chung, Ireland, Gonzales, & Booth, 2007). Sociologists",
                        "a gold-standard sentiment lexicon that is especially attuned to"
                                + " microblog-like contexts",
                        "relies heavily on preexisting manually constructed lexicons",
                        "three widely used lexicons (LIWC1, GI2, Hu-Liu043)",
                        "bootstrapping process (Hu & Liu, 2004) using WordNet (Fellbaum, 1998)",
                        "inspired by examining existing well-established sentiment word-banks",
                        "precision is the number of true classifications",
                        "The F1 score is the harmonic mean of precision and recall");
        String text = spaced(article.text());
        long found = known.stream().filter(text::contains).count();
        double alike = alike(dehyphenated(file), text);
        System.out.printf(
                "two columns: %d of %d passages, words in common with the bare stripper %.4f%n",
                found, known.size(), alike);
        assertEquals(known.size(), found, "all were read on the page");
        // Words the stripper breaks at line ends are whole here, so the two never agree quite.
        assertTrue(alike >= 0.97, "what is reached, less one per cent");
        assertEquals(
                "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media"
                        + " Text",
                article.header().title());
        assertEquals("2014-05-02T15:11:38-04:00", article.header().date().text());
    }

    private static String dehyphenated(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return spaced(
                    new PDFTextStripper()
                            .getText(document)
                            .replaceAll("(\\p{Ll})-\\s*\\n(\\p{Ll})", "$1$2"));
        }
    }

    /// The share of words two texts have in common, each as often as it occurs (Dice).
    private static double alike(String one, String other) {
        Map<String, Integer> counts = new HashMap<>();
        String[] a = one.split(" ");
        String[] b = other.split(" ");
        for (String word : a) {
            counts.merge(word, 1, Integer::sum);
        }
        int common = 0;
        for (String word : b) {
            common += counts.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
        }
        return 2.0 * common / (a.length + b.length);
    }

    @Test
    void theOldTextOfLexisNexisIsReadWordByWord() throws IOException {
        byte[] bytes = bytes(at("C_articles/lexisnexis_samples/sample.TXT"));
        String whole = new String(bytes, UTF_8).replace("\r", "");
        Collected read = Collected.of(new LexisReader(), bytes);
        assertEquals(count("^ +\\d+ of \\d+ DOCUMENTS$", whole), read.articles.size());
        List<String> sections = new ArrayList<>();
        Matcher section = Pattern.compile("(?m)^SECTION: (.*)$").matcher(whole);
        while (section.find()) {
            sections.add(section.group(1).strip());
        }
        assertEquals(
                sections,
                read.articles.stream().map(Article::description).filter(d -> d != null).toList());
        int words = 0;
        for (int i = 0; i < read.articles.size(); i++) {
            Article article = read.articles.get(i);
            Locator at = read.places.get(i);
            String own = new String(bytes, (int) at.offset(), (int) at.length(), UTF_8);
            Matcher body =
                    Pattern.compile(
                                    "(?s)\n"
                                            + "LENGTH: [\\d,]+ words\\s*\n"
                                            + "(.*?)\n"
                                            + "(?:LOAD-DATE|GRAPHIC|LANGUAGE): ")
                            .matcher(own.replace("\r", ""));
            assertTrue(body.find(), own);
            assertEquals(spaced(body.group(1)), spaced(article.text()));
            assertTrue(spaced(own).contains(spaced(article.header().title())));
            assertTrue(own.contains(article.header().outlet()));
            boolean byline = own.contains("BYLINE:");
            assertEquals(byline, article.header().author() != null, own);
            assertTrue(article.header().date().text().startsWith("2010-01-"));
            words += article.text().split("\\s+").length;
        }
        System.out.printf("LexisNexis text: %d articles, %d words%n", read.articles.size(), words);
    }

    @Test
    void theWordFileOfNexisIsReadDocumentByDocument() throws IOException {
        Path file = at("C_articles/lexisnexis_samples/sample.DOCX");
        String xml = member(file, "word/document.xml");
        Collected read = Collected.of(new WordReader(EXPORTS), bytes(file));
        assertEquals(count("End of Document", xml), read.articles.size());
        assertEquals(
                count("Byline:", xml),
                read.articles.stream().filter(a -> a.header().author() != null).count());
        String plain = spaced(xml.replaceAll("<[^>]+>", " ").replace("&apos;", "'"));
        for (Article article : read.articles) {
            assertEquals("The Guardian(London)", article.header().outlet());
            assertTrue(article.header().date().text().matches("2019-07-0\\dT\\d\\d:\\d\\d:00Z"));
            String first = spaced(article.text()).split("(?<=\\G.{40})", 2)[0];
            assertTrue(plain.contains(first), first);
            assertTrue(!article.text().contains("Load-Date") && !article.text().contains("Body"));
        }
        assertEquals(read.articles.size(), read.fingerprints.size());
    }
}
