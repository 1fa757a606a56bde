package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.util.List;

class WordReaderTest {
    private static final WordReader READER = new WordReader(List.of());

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String text(String body) {
        return Collected.of(READER, Zips.word(body).bytes()).article().text();
    }

    @Test
    void aDocumentIsOneArticleWithWhatItSaysOfItself() {
        String core =
                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>The"
                    + " poster</dc:title><dc:creator>Ann Example; Bo"
                    + " Example</dc:creator><dcterms:created>2020-09-09T10:11:12Z</dcterms:created>"
                    + "<dc:language>fr-FR</dc:language></cp:coreProperties>";
        Collected read =
                Collected.of(
                        READER,
                        Zips.word(Zips.paragraphs("One.", "", "Two & three."))
                                .with("docProps/core.xml", core)
                                .bytes());
        Header header =
                new Header(
                        "The poster",
                        "Ann Example; Bo Example",
                        null,
                        Edtf.parse("2020-09-09T10:11:12Z"),
                        "fr-FR",
                        null);
        assertEquals(new Article(header, "One.\n\nTwo & three.", null), read.article());
        assertEquals(List.of(Locator.WHOLE), read.places);
    }

    @Test
    void whatAProgramWroteIsNoTitleAndNoAuthor() {
        for (String title :
                List.of(
                        "Microsoft Word - draft.doc",
                        "Untitled",
                        "draft.docx",
                        "Document1",
                        "12")) {
            assertEquals(null, Plausible.title(title), title);
        }
        assertEquals("1984", Plausible.title("1984") == null ? "1984" : "");
        assertEquals("Report 2020: the poster", Plausible.title("Report 2020:\n the poster"));
        assertEquals(null, Plausible.author(List.of("Microsoft Office User", "python-docx")));
    }

    @Test
    void deletedMovedAndHiddenTextIsLeftOutAndInsertedTextKept() {
        assertEquals(
                "Kept inserted here.\n\nJoined paragraph.",
                text(
                        p(
                                        run("Kept ")
                                                + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                                                + "<w:moveFrom>"
                                                + run("moved")
                                                + "</w:moveFrom><w:ins>"
                                                + run("inserted")
                                                + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish"
                                                + " w:val=\"0\"/></w:rPr><w:t> here.</w:t></w:r>")
                                + p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Joined "))
                                + p(run("paragraph."))));
    }

    @Test
    void fieldsShowTheirResultAndBreaksAndTabsStay() {
        assertEquals(
                "See page 3\tof\nnon\u2011breaking x²",
                text(
                        p(
                                "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>"
                                        + run("See ")
                                        + "<w:r><w:fldChar"
                                        + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE"
                                        + " \\* X</w:instrText></w:r>"
                                        + run("page 3")
                                        + "<w:r><w:tab/></w:r>"
                                        + run("of")
                                        + "<w:r><w:br/></w:r>"
                                        + run("non")
                                        + "<w:r><w:noBreakHyphen/></w:r>"
                                        + run("breaking ")
                                        + "<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>")));
    }

    @Test
    void tablesAreReadRowByRow() {
        String row =
                "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>"
                        .formatted(p(run("a")) + p(run("b")), p(run("c")));
        String inner = "<w:tbl><w:tr><w:tc>" + p(run("in")) + "</w:tc></w:tr></w:tbl>";
        assertEquals(
                "Before.\n\na b\tc\n\tx in\n\nAfter.",
                text(
                        p(run("Before."))
                                + "<w:tbl>"
                                + row
                                + "<w:tr><w:tc>"
                                + p("")
                                + "</w:tc><w:tc>"
                                + p(run("x"))
                                + inner
                                + p("")
                                + "</w:tc></w:tr></w:tbl>"
                                + p(run("After."))));
    }

    @Test
    void aBoxComesOnceAfterItsParagraph() {
        String box = "<w:txbxContent>" + p(run("Boxed.")) + "</w:txbxContent>";
        assertEquals(
                "Anchor text.\n\nBoxed.\n\nNext.",
                text(
                        p(
                                        run("Anchor ")
                                                + "<w:r><mc:AlternateContent><mc:Choice"
                                                + " Requires=\"wps\">"
                                                + box
                                                + "</mc:Choice><mc:Fallback>"
                                                + box
                                                + "</mc:Fallback></mc:AlternateContent></w:r>"
                                                + run("text."))
                                + p(run("Next."))));
    }

    @Test
    void notesFollowAtTheEndAndHeadersAreLeftOut() {
        String notes =
                "<w:footnotes"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote"
                    + " w:type=\"separator\" w:id=\"0\">"
                        + p(run("rule"))
                        + "</w:footnote><w:footnote w:id=\"2\">"
                        + p(run(" A note."))
                        + "</w:footnote></w:footnotes>";
        byte[] document =
                Zips.word(
                                p(
                                        run("Text")
                                                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                                + run(" goes on.")))
                        .with("word/footnotes.xml", notes)
                        .with("word/header1.xml", "<x>running head</x>")
                        .bytes();
        assertEquals(
                "Text[1] goes on.\n\n[1] A note.", Collected.of(READER, document).article().text());
    }

    @Test
    void theTitleIsTheParagraphOfTheStyleForTitles() {
        byte[] document =
                Zips.word(
                                p("<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + run("A headline"))
                                        + p(run("Text.")))
                        .bytes();
        assertEquals("A headline", Collected.of(READER, document).article().header().title());
    }

    @Test
    void rightToLeftTextAndEmojiAreAsWritten() {
        assertEquals(
                "שלום עולם 🎬 e\u0301".replace("e\u0301", "é"),
                text(p(run("שלום עולם 🎬 e\u0301"))));
    }

    @Test
    void documentsAreRecognisedByTheirMembers() {
        byte[] word = Zips.word(p(run("a"))).bytes();
        assertTrue(Collected.recognises(READER, word));
        assertFalse(Collected.recognises(READER, new Zips().with("a.txt", "a").bytes()));
        assertFalse(Collected.recognises(READER, "PK".getBytes()));
        assertFalse(Collected.recognises(READER, new byte[0]));
    }

    @Test
    void thePartWithTheTextIsTheOneThePackageNames() {
        String relations =
                "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\""
                        + " Target=\"/word/document2.xml\"/></Relationships>";
        byte[] document =
                new Zips()
                        .with("_rels/.rels", relations)
                        .with(
                                "word/document2.xml",
                                "<w:document"
                                    + " xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
                                        + p(run("Strict."))
                                        + "</w:document>")
                        .bytes();
        assertTrue(Collected.recognises(READER, document));
        assertEquals("Strict.", Collected.of(READER, document).article().text());
    }

    @Test
    void macrosAndMissingPartsAreNamed() {
        byte[] macros = Zips.word(p(run("a"))).with("word/vbaProject.bin", "x").bytes();
        assertEquals(List.of("office-macros"), Collected.of(READER, macros).keys());
        byte[] empty = Zips.word(p("")).bytes();
        assertEquals(List.of("office-blank"), Collected.of(READER, empty).keys());
        byte[] none = new Zips().with("word/styles.xml", "<a/>").bytes();
        assertEquals(List.of("office-part"), Collected.of(READER, none).keys());
    }
}
