package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.Head;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// OpenDocument, EPUB and Markdown.
class BooksAndNotesTest {
    private static final OpenDocumentReader ODT = new OpenDocumentReader();
    private static final EpubReader EPUB = new EpubReader();
    private static final MarkdownReader MARKDOWN = new MarkdownReader();

    private static Zips odt(String text) {
        return new Zips()
                .stored("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\""
                                + " xmlns:table=\"b\" xmlns:draw=\"d\""
                                + " xmlns:dc=\"dc\"><office:body><office:text>"
                                + text
                                + "</office:text></office:body></office:document-content>");
    }

    @Test
    void anOpenDocumentIsReadWithItsChangesAccepted() {
        byte[] document =
                odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
                        + "</text:deletion></text:changed-region></text:tracked-changes><text:h>Heading</text:h><text:p>"
                        + "  Two   words<text:s text:c=\"2\"/>apart<text:tab/>and\n"
                        + " more<text:line-break/>line"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A"
                        + " note.</text:p></text:note-body></text:note>.<office:annotation><text:p>comment"
                        + "</text:p></office:annotation></text:p><table:table><table:table-row>"
                        + "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b"
                        + "</text:p></table:table-cell></table:table-row></table:table>"
                        + "<text:p>Anchor<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box>"
                        + "</draw:frame></text:p>")
                        .with(
                                "meta.xml",
                                "<m xmlns:dc=\"dc\" xmlns:meta=\"m\"><dc:title>The"
                                    + " poster</dc:title><meta:initial-creator>Ann"
                                    + " Example</meta:initial-creator><dc:creator>Bo"
                                    + " Example</dc:creator><meta:creation-date>2020-09-09T10:11:12.5</meta:creation-date>"
                                    + "<dc:language>de-DE</dc:language></m>")
                        .bytes();
        assertTrue(Collected.recognises(ODT, document));
        assertEquals(
                new Article(
                        new Header(
                                "The poster",
                                "Ann Example",
                                null,
                                Edtf.parse("2020-09-09T10:11:12"),
                                "de-DE",
                                null),
                        "Heading\n\n"
                                + "Two words  apart\tand more\n"
                                + "line[1].\n\n"
                                + "a\tb\n\n"
                                + "Anchor\n\n"
                                + "Boxed.\n\n"
                                + "[1] A note.",
                        null),
                Collected.of(ODT, document).article());
    }

    @Test
    void anOpenDocumentThatWasPackedAnewIsKnownByItsList() {
        String type = "application/vnd.oasis.opendocument.text";
        List<String> names = List.of("content.xml", "mimetype");
        for (byte[] anew :
                List.of(
                        new Zips().with("content.xml", "<a/>").with("mimetype", type).bytes(),
                        new Zips().with("content.xml", "<a/>").stored("mimetype", type).bytes())) {
            assertTrue(ODT.recognises(new Head("test", anew, true, names)));
            assertFalse(ODT.recognises(new Head("test", anew, true, List.of("a/mimetype"))));
        }
        byte[] sheet =
                new Zips()
                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes();
        assertFalse(ODT.recognises(new Head("test", sheet, true, List.of("mimetype"))));
        byte[] cut = Arrays.copyOf(sheet, 45);
        assertFalse(ODT.recognises(new Head("test", cut, true, List.of("mimetype"))));
    }

    @Test
    void aLockedOpenDocumentIsNamed() {
        byte[] locked = odt("").with("META-INF/manifest.xml", "<m><encryption-data/></m>").bytes();
        assertEquals(List.of("office-encrypted"), Collected.of(ODT, locked).keys());
    }

    private static Zips epub() {
        return new Zips()
                .stored("mimetype", "application/epub+zip")
                .with(
                        "META-INF/container.xml",
                        "<c><rootfiles><rootfile full-path=\"OEBPS/a.opf\"/></rootfiles></c>")
                .with(
                        "OEBPS/a.opf",
                        "<package xmlns:dc=\"dc\"><metadata><dc:title>A"
                            + " book</dc:title><dc:creator>Ann Example</dc:creator><dc:publisher>A"
                            + " House</dc:publisher><dc:date>2019-05</dc:date><dc:language>en</dc:language></metadata><manifest><item"
                            + " id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\""
                            + " properties=\"nav\"/><item id=\"b\" href=\"text/two%20b.xhtml\""
                            + " media-type=\"application/xhtml+xml\"/><item id=\"a\""
                            + " href=\"../OEBPS/text/one.xhtml\""
                            + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref"
                            + " idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref"
                            + " idref=\"none\"/></spine></package>")
                .with("OEBPS/nav.xhtml", "<html><body><nav>Contents</nav></body></html>")
                .with(
                        "OEBPS/text/one.xhtml",
                        "<html><head><title/></head><body><h1>One</h1><p>First &amp;"
                                + " last.</p></body></html>")
                .with("OEBPS/text/two b.xhtml", "<html><body><p>Second.</p></body></html>");
    }

    @Test
    void aBookIsOneArticleWithItsChaptersInOrder() {
        byte[] book = epub().bytes();
        assertTrue(Collected.recognises(EPUB, book));
        assertFalse(Collected.recognises(ODT, book));
        assertEquals(
                new Article(
                        new Header(
                                "A book",
                                "Ann Example",
                                "A House",
                                Edtf.parse("2019-05"),
                                "en",
                                null),
                        "One\n\nFirst & last.\n\nSecond.",
                        null),
                Collected.of(EPUB, book).article());
    }

    @Test
    void aProtectedBookIsNamed() {
        byte[] book =
                epub().with(
                                "META-INF/encryption.xml",
                                "<e><CipherReference URI=\"OEBPS/text/one.xhtml\"/></e>")
                        .bytes();
        assertEquals(List.of("office-locked"), Collected.of(EPUB, book).keys());
    }

    @Test
    void markdownTellsWhoWroteItAndWhenAndItsTextStaysAsWritten() {
        String note =
                "---\n"
                        + "title: \"The poster: a case\"\n"
                        + "author:\n"
                        + "  - \"[[Ann Example]]\"\n"
                        + "  - Bo Example\n"
                        + "date: 2020-09-09 # day\n"
                        + "source: https://news.example/1\n"
                        + "tags: [a, b]\n"
                        + "lang: en\n"
                        + "description: 'It''s short'\n"
                        + "---\n"
                        + "# Heading\n\n"
                        + "*Text* stays.\n";
        assertTrue(Collected.recognises(MARKDOWN, note.getBytes(UTF_8)));
        assertEquals(
                new Article(
                        new Header(
                                "The poster: a case",
                                "Ann Example; Bo Example",
                                null,
                                Edtf.parse("2020-09-09"),
                                "en",
                                "https://news.example/1"),
                        "# Heading\n\n*Text* stays.",
                        "It's short"),
                Collected.of(MARKDOWN, note).article());
    }

    @Test
    void otherTextIsNoMarkdownOfThisKind() {
        for (String text :
                List.of(
                        "# Title\n\nText",
                        "---\nA rule, then text.\n---\n",
                        "- a\n- b",
                        "---",
                        "")) {
            assertFalse(Collected.recognises(MARKDOWN, text.getBytes(UTF_8)), text);
        }
        String toml = "+++\ntitle = \"A\"\ndate = 2020-09-09T10:00:00Z\n+++\nText";
        Article article = Collected.of(MARKDOWN, toml).article();
        assertEquals("A", article.header().title());
        assertEquals(Edtf.parse("2020-09-09T10:00:00Z"), article.header().date());
    }
}
