package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;

class PdfReaderTest {
    private static final PdfReader READER = new PdfReader();

    private static Pdfs.At at(float x, float y, String text) {
        return new Pdfs.At(x, y, 10, text);
    }

    private static List<Pdfs.At> column(float x, float y, String... lines) {
        List<Pdfs.At> placed = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            placed.add(at(x, y + 12 * i, lines[i]));
        }
        return placed;
    }

    private static final String[] LEFT = {
        "The left column of this page is made of lines",
        "that fill its width, and one of them is broken",
        "with a hyphen that is not there in the contro-",
        "versy itself. Another hyphen belongs to a long-",
        "term question, which is written long-term here",
        "as well, so that it can be known for what it is.",
        "Words go on until the column is full of them,",
        "and the sentence goes on in the other column"
    };

    private static final String[] RIGHT = {
        "where it ends at last. The right column is read",
        "after the left one and never in between, line",
        "by line, as programs do that know no columns.",
        "Its lines stand as far from the edge as those",
        "on the left, and there are enough of them here",
        "to be seen as a column of text, not as a table",
        "of which rows are read from the left to right,",
        "and so the page comes to its end right here."
    };

    private static final String LEFT_TEXT =
            "The left column of this page is made of lines that fill its width, and one of them is"
                + " broken with a hyphen that is not there in the controversy itself. Another"
                + " hyphen belongs to a long-term question, which is written long-term here as"
                + " well, so that it can be known for what it is. Words go on until the column is"
                + " full of them, and the sentence goes on in the other column ";

    private static final String RIGHT_TEXT =
            "where it ends at last. The right column is read after the left one and never in"
                + " between, line by line, as programs do that know no columns. Its lines stand as"
                + " far from the edge as those on the left, and there are enough of them here to be"
                + " seen as a column of text, not as a table of which rows are read from the left"
                + " to right, and so the page comes to its end right here.";

    @Test
    void columnsAreReadOneAfterTheOtherUnderTheirTitle() throws IOException {
        for (float shift : new float[] {0, 5}) {
            List<Pdfs.At> page = new ArrayList<>();
            page.add(new Pdfs.At(90, 80, 18, "A title that goes over both of the columns"));
            page.addAll(column(60, 130, LEFT));
            page.addAll(column(310, 130 + shift, RIGHT));
            page.add(
                    at(
                            60,
                            300,
                            "And a caption of a wide figure that goes over both of the columns, as"
                                    + " such captions do."));
            try (Pdfs pdf = new Pdfs().page(page)) {
                Article article = Collected.of(READER, pdf.bytes()).article();
                assertEquals(
                        "A title that goes over both of the columns\n\n"
                                + LEFT_TEXT
                                + RIGHT_TEXT
                                + "\n\nAnd a caption of a wide figure that goes over both of the"
                                + " columns, as such captions do.",
                        article.text());
                assertEquals(
                        "A title that goes over both of the columns", article.header().title());
            }
        }
    }

    @Test
    void headsFeetAndNumbersOfPagesAreTakenOffAndParagraphsGoOn() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            for (int i = 0; i < 4; i++) {
                List<Pdfs.At> page = new ArrayList<>();
                page.add(at(60, 40, "The Example Review, volume " + (i + 3)));
                page.addAll(
                        column(
                                60,
                                100,
                                "Paragraph "
                                        + "abcd".charAt(i)
                                        + " is a line which is as long as lines of a page are, and"
                                        + " goes on",
                                "in a second line "
                                        + "abcd".charAt(i)
                                        + " that ends before the edge."));
                page.addAll(
                        column(
                                60,
                                140,
                                "Another begins here after a wider step, on the page of the letter "
                                        + "abcd".charAt(i)
                                        + ", and it"));
                if (i < 3) {
                    page.add(
                            at(
                                    60,
                                    152,
                                    "goes on over the end of the page, as its sentence is not"
                                            + " finished when the"));
                } else {
                    page.add(at(60, 152, "ends."));
                }
                page.add(at(290, 800, String.valueOf(17 + i)));
                pdf.page(page);
            }
            String text = Collected.of(READER, pdf.bytes()).article().text();
            assertFalse(text.contains("Example Review"), text);
            assertFalse(text.matches("(?s).*\\b1[789]\\b.*"), text);
            assertTrue(
                    text.startsWith(
                            "Paragraph a is a line which is as long as lines of a page are, and"
                                    + " goes on in a second line a that ends before the edge.\n\n"
                                    + "Another begins here"),
                    text);
        }
    }

    @Test
    void aTableIsReadRowByRow() throws IOException {
        List<Pdfs.At> page = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            page.add(at(60, 100 + 14 * i, "Name " + (char) ('a' + i)));
            page.add(at(220, 100 + 14 * i, "place " + (char) ('a' + i)));
            page.add(at(400, 100 + 14 * i, String.valueOf(i)));
        }
        try (Pdfs pdf = new Pdfs().page(page)) {
            String text = Collected.of(READER, pdf.bytes()).article().text();
            assertTrue(text.startsWith("Name a place a 0\nName b place b 1\n"), text);
        }
    }

    @Test
    void ligaturesAndRightToLeftTextAreInTheOrderTheyAreRead() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            PDFont font = pdf.unicode();
            // Letters lie from left to right on the page, whatever is read first.
            String hebrew = new StringBuilder("שלום עולם, זה מבחן").reverse().toString();
            pdf.page(font, List.of(at(60, 100, "The \uFB01rst \uFB02oor"), at(60, 140, hebrew)));
            assertEquals(
                    "The first floor\n\nשלום עולם, זה מבחן",
                    Collected.of(READER, pdf.bytes()).article().text());
        }
    }

    @Test
    void whatItSaysOfItselfIsReadWhereAPersonMayHaveMeantIt() throws IOException {
        try (Pdfs pdf = new Pdfs().page(List.of(at(60, 100, "Text.")))) {
            pdf.document.getDocumentInformation().setTitle("The poster");
            pdf.document.getDocumentInformation().setAuthor("Ann Example, Bo Example");
            Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+2"));
            made.setTimeInMillis(1_599_640_000_000L);
            pdf.document.getDocumentInformation().setCreationDate(made);
            pdf.document.getDocumentCatalog().setLanguage("fr_CA");
            assertEquals(
                    new Header(
                            "The poster",
                            "Ann Example; Bo Example",
                            null,
                            Edtf.parse("2020-09-09T10:26:40+02:00"),
                            "fr-CA",
                            null),
                    Collected.of(READER, pdf.bytes()).article().header());
            pdf.document.getDocumentInformation().setTitle("Microsoft Word - draft 3.doc");
            assertEquals(null, Collected.of(READER, pdf.bytes()).article().header().title());
        }
    }

    @Test
    void aPasswordIsNeededOrNot() throws IOException {
        for (String password : List.of("", "secret")) {
            try (Pdfs pdf = new Pdfs().page(List.of(at(60, 100, "Locked text.")))) {
                AccessPermission nothing = new AccessPermission();
                nothing.setCanExtractContent(false);
                pdf.document.protect(new StandardProtectionPolicy("owner", password, nothing));
                Collected read = Collected.of(READER, pdf.bytes());
                if (password.isEmpty()) {
                    assertEquals("Locked text.", read.article().text());
                } else {
                    assertEquals(List.of("pdf-locked"), read.keys());
                }
            }
        }
    }

    @Test
    void picturesOfPagesHaveNoText() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            PDPage page = new PDPage();
            pdf.document.addPage(page);
            BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream out = new PDPageContentStream(pdf.document, page)) {
                out.drawImage(LosslessFactory.createFromImage(pdf.document, image), 0, 0, 400, 400);
            }
            assertEquals(List.of("pdf-scanned"), Collected.of(READER, pdf.bytes()).keys());
        }
    }

    @Test
    void aBrokenTableOfObjectsIsRebuilt() throws IOException {
        try (Pdfs pdf = new Pdfs().page(List.of(at(60, 100, "Still here.")))) {
            String written = new String(pdf.bytes(), ISO_8859_1);
            String moved = "%PDF-1.4\n%moved by a comment\n" + written.substring(9);
            assertEquals(
                    "Still here.",
                    Collected.of(READER, moved.getBytes(ISO_8859_1)).article().text());
        }
    }

    @Test
    void whatIsNoPdfInsideIsRefused() {
        byte[] bytes = "%PDF-1.7\nnothing".getBytes(ISO_8859_1);
        assertTrue(Collected.recognises(READER, bytes));
        assertFalse(Collected.recognises(READER, "<p>%PDF-1.4</p>".getBytes(ISO_8859_1)));
        byte[] text = "Such files begin with\n%PDF-1.4, as is known.".getBytes(ISO_8859_1);
        assertFalse(Collected.recognises(READER, text));
        byte[] late = "\u0000\n%PDF-1.4\n1 0 obj<<>>endobj".getBytes(ISO_8859_1);
        assertTrue(Collected.recognises(READER, late));
        assertFalse(Collected.recognises(READER, new byte[0]));
        assertEquals(List.of("pdf-broken"), Collected.of(READER, bytes).keys());
    }

    private static byte[] raw(String page, byte[] packed, String filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.4\n"
                     + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                     + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                     + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                + page
                                + ">>endobj\n4 0 obj<</Length "
                                + packed.length
                                + filter
                                + ">>stream\n")
                        .getBytes(ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void streamsThatUnpackWithoutEndAreRefused() throws IOException {
        byte[] once = packed(new byte[80 << 20]);
        assertEquals(
                List.of("office-bomb"),
                Collected.of(READER, raw("", once, "/Filter/FlateDecode")).keys());
        byte[] twice = packed(once);
        assertEquals(
                List.of("office-bomb"),
                Collected.of(READER, raw("", twice, "/Filter[/FlateDecode/FlateDecode]")).keys());
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreStopped() {
        StringBuilder forms =
                new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        forms.append(
                        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R")
                .append(
                        "/MediaBox[0 0 600 800]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0"
                                + " R>>endobj\n")
                .append("4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n");
        for (int i = 10; i < 24; i++) {
            String draw = "/X Do ".repeat(10);
            forms.append(i)
                    .append(
                            " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9"
                                    + " 9]/Resources<</XObject<</X ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(draw.length())
                    .append(">>stream\n")
                    .append(draw)
                    .append("\nendstream endobj\n");
        }
        forms.append("trailer<</Root 1 0 R>>\n%%EOF");
        long start = System.nanoTime();
        Collected read = Collected.of(READER, forms.toString().getBytes(ISO_8859_1));
        assertEquals(List.of("pdf-endless"), read.keys());
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
    }

    @Test
    void bytesFlippedAndCutNeverDoMoreThanCostTheFile() throws IOException {
        byte[] whole;
        try (Pdfs pdf = new Pdfs()) {
            pdf.page(column(60, 130, LEFT)).page(column(60, 130, RIGHT));
            whole = pdf.bytes();
        }
        long seed = 20260911;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i <= random.nextInt(20); i++) {
                bytes[9 + random.nextInt(bytes.length - 9)] = (byte) random.nextInt(256);
            }
            if (round % 3 == 0) {
                bytes = Arrays.copyOf(bytes, 20 + random.nextInt(bytes.length - 20));
            }
            Collected read = Collected.of(READER, bytes);
            assertEquals(1, read.articles.size() + read.reasons.size(), "seed " + seed);
        }
    }
}
