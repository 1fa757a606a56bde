package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTextTest {
    private final Controversy controversy = new Controversy();
    private final byte[] pdf =
            ReportWriterTest.pdf(controversy.file, ReportWriterTest.options(Locale.ENGLISH));
    private final String text = text(pdf);

    @Test
    void everyQuoteCanBeReadBack() {
        String letters = letters(withoutMargin(pdf));
        List<String> missing = new ArrayList<>();
        for (String quote : controversy.quotes) {
            if (!letters.contains(letters(quote))) {
                missing.add(quote);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(controversy.quotes.size() > 30, "too few quotes to mean anything");
    }

    @Test
    void everyNumberLeadsToASource() throws Exception {
        TreeSet<Integer> cited = new TreeSet<>();
        Matcher number = Pattern.compile("\\[(\\d+)\\]").matcher(text);
        while (number.find()) {
            cited.add(Integer.valueOf(number.group(1)));
        }
        String sources = text.substring(text.lastIndexOf("Numbered in the order"));
        TreeSet<Integer> listed = new TreeSet<>();
        Matcher entry = Pattern.compile("(?m)^\\[(\\d+)\\]").matcher(sources);
        while (entry.find()) {
            listed.add(Integer.valueOf(entry.group(1)));
        }
        assertEquals(listed, cited);
        assertEquals(cited.size(), cited.last(), "numbers without a gap");
        int inside = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && (link.getDestination() != null
                                    || link.getAction() instanceof PDActionGoTo)) {
                        inside++;
                    }
                }
            }
            assertTrue(document.getDocumentCatalog().getDocumentOutline().getFirstChild() != null);
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertEquals("The Salt Season", document.getDocumentInformation().getTitle());
        }
        assertTrue(inside > 150, "only " + inside + " links inside the report");
    }

    @Test
    void noSignStandsForAMissingGlyphButTheReplacement() {
        // The hashtags of the case are the only # there may be.
        String rest = text.replaceAll("#DropLumora|DropLumora( \\(\\d+\\))?#", "");
        assertFalse(
                rest.contains("#"), rest.lines().filter(l -> l.contains("#")).toList().toString());
        assertTrue(text.contains("private one \uFFFD stand"), "private use is shown as U+FFFD");
        assertTrue(text.contains("A control character"), "control characters are dropped");
    }

    @Test
    void markupOfADocumentIsText() {
        assertTrue(
                letters(text).contains(letters("<script>alert('x')</script> & friends")),
                "the words of the page");
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        byte[] again =
                ReportWriterTest.pdf(
                        new Controversy().file, ReportWriterTest.options(Locale.ENGLISH));
        assertArrayEquals(pdf, again);
    }

    @Test
    void aSuggestionCountsNowhere() {
        assertTrue(text.contains("1 suggestion of a program was not accepted"));
        assertTrue(text.contains("subscribers group – 4"), "mentions – and 4 statements");
    }

    @Test
    void passagesBeyondTheCapAreCounted() {
        ReportOptions standard = ReportWriterTest.options(Locale.ENGLISH);
        ReportOptions few =
                new ReportOptions(
                        "Capped",
                        null,
                        List.of(),
                        LocalDate.of(2024, 3, 8),
                        null,
                        List.of(ReportSection.CLAIMS),
                        Locale.ENGLISH,
                        ReportOptions.Paper.LETTER,
                        3,
                        standard.program());
        String capped = text(ReportWriterTest.pdf(controversy.file, few));
        assertTrue(
                capped.contains("17 more passages are left out here."), capped.substring(0, 900));
        assertTrue(capped.contains("Sources"), "the list of sources is always there");
    }

    @Test
    void anEmptyCaseIsSaidToBeEmpty() {
        String empty =
                text(
                        ReportWriterTest.pdf(
                                new MemoryCase("Nothing yet"),
                                ReportWriterTest.options(Locale.ENGLISH)));
        for (String said :
                List.of(
                        "holds no documents",
                        "No claims were coded",
                        "No sentiment was coded",
                        "holds no reviews",
                        "No actors were entered",
                        "No events were entered",
                        "Nothing was imported")) {
            assertTrue(empty.contains(said), said);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertEquals(keys("messages.properties"), keys("messages_fr.properties"));
    }

    private static TreeSet<String> keys(String file) throws Exception {
        Properties words = new Properties();
        try (var in = ReportWriter.class.getResourceAsStream(file)) {
            words.load(
                    new StringReader(
                            new String(
                                    java.util.Objects.requireNonNull(in).readAllBytes(),
                                    StandardCharsets.UTF_8)));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What stands right of the column of numbers, whose words would come between those of a quote.
    private static String withoutMargin(byte[] pdf) {
        StringBuilder out = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion("text", new Rectangle2D.Float(148, 60, 600, 720));
            for (PDPage page : document.getPages()) {
                stripper.extractRegions(page);
                out.append(stripper.getTextForRegion("text"));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    /// Letters and digits alone: lines, margins and the order of signs between scripts do not
    /// count.
    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
