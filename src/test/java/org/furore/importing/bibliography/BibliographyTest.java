package org.furore.importing.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.Reading;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Bibliographies, self-written, of works that do not exist.
class BibliographyTest {
    private static final RecordReader RIS = new TaggedReader(TaggedFormat.RIS);
    private static final RecordReader PUBMED = new TaggedReader(TaggedFormat.MEDLINE);
    private static final RecordReader REFER = new TaggedReader(TaggedFormat.ENDNOTE);
    private static final RecordReader ISI = new TaggedReader(TaggedFormat.ISI);

    static final Article EXPECTED =
            new Article(
                    new Header(
                            "A poster and its town",
                            "Ada Muster; Bo Sample, Jr.",
                            "Journal of Invented Towns",
                            Edtf.parse("2020-09-10"),
                            "en",
                            "https://journal.example/poster"),
                    "How a poster and a town fell out.",
                    null);

    private static final String RECORD =
            """
            TY  - JOUR
            AU  - Muster, Ada
            AU  - Sample, Bo, Jr.
            TI  - A poster and
            its town
            T2  - Journal of Invented Towns
            PY  - 2020
            DA  - 2020/09/10/
            Y2  - 2021/01/01
            LA  - eng
            DO  - 10.1234/poster
            UR  - https://journal.example/poster
            AB  - How a poster and a town fell out.
            ER  -\u0020

            """;

    static Article only(RecordReader reader, String file) {
        assertTrue(Reading.recognises(reader, file), "recognised");
        Kept kept = Reading.read(reader, file);
        assertEquals(List.of(), kept.reasons());
        assertEquals(1, kept.taken.size());
        return (Article) kept.taken.getFirst().document();
    }

    static void assertOwn(byte[] bytes, Taken taken, String begins, String ends) {
        int from = (int) taken.at().offset();
        String own =
                new String(
                                Arrays.copyOfRange(bytes, from, from + (int) taken.at().length()),
                                StandardCharsets.UTF_8)
                        .strip();
        assertTrue(own.startsWith(begins) && own.endsWith(ends), own);
    }

    @Test
    void risIsRead() {
        assertEquals(EXPECTED, only(RIS, RECORD));
        assertEquals(EXPECTED, only(RIS, "\uFEFF" + RECORD.replace("\n", "\r\n")));
        assertEquals(
                "https://doi.org/10.1234/poster",
                only(RIS, RECORD.replaceFirst("UR .*\n", "")).header().url());
    }

    @Test
    void theDateThatIsOfTheYearCounts() {
        assertEquals(
                Edtf.parse("2020"),
                only(RIS, RECORD.replace("2020/09/10/", "2021/09/10")).header().date());
        assertEquals(
                Edtf.parse("2020-09"),
                only(RIS, RECORD.replace("2020/09/10/", "2020/09/00")).header().date());
        assertEquals(
                Edtf.parse("2020-09-10"),
                only(RIS, RECORD.replaceFirst("PY .*\n", "")).header().date());
        assertEquals(null, only(RIS, RECORD.replaceFirst("PY .*\nDA .*\n", "")).header().date());
    }

    @Test
    void encodingsAreRead() {
        String file = RECORD.replace("Muster", "Müster");
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("windows-1252"),
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16)) {
            byte[] bytes = file.getBytes(charset);
            assertTrue(
                    RIS.recognises(new org.furore.importing.Head("a", bytes, true)),
                    charset.name());
            Kept kept = Reading.read(RIS, bytes);
            assertEquals(
                    "Ada Müster; Bo Sample, Jr.",
                    kept.taken.getFirst().document().header().author(),
                    charset.name());
        }
        // Two files in two encodings, glued together.
        byte[] glued =
                Arrays.copyOf(
                        file.getBytes(StandardCharsets.UTF_8), file.length() + 1 + file.length());
        System.arraycopy(
                file.getBytes(StandardCharsets.ISO_8859_1),
                0,
                glued,
                file.length() + 1,
                file.length());
        Kept kept = Reading.read(RIS, glued);
        assertEquals(
                List.of("Ada Müster; Bo Sample, Jr.", "Ada Müster; Bo Sample, Jr."),
                kept.taken.stream().map(each -> each.document().header().author()).toList());
    }

    @Test
    void damageInRisCostsTheDamagedRecordsOnly() {
        String file =
                RECORD
                        + RECORD.replaceFirst("ER .*\n", "")
                        + RECORD
                        + "TY  - JOUR\nER  - \n"
                        + "rubbish\0\n"
                        + RECORD.replaceFirst("TY .*\n", "")
                        + RECORD;
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Kept kept = Reading.read(RIS, bytes);
        assertEquals(5, kept.taken.size());
        assertEquals(List.of("importing.reference-empty"), kept.reasons());
        kept.taken.forEach(each -> assertEquals(EXPECTED, each.document()));
        assertOwn(bytes, kept.taken.get(2), "TY  - JOUR\nAU", "ER  -");
        assertOwn(bytes, kept.taken.get(3), "AU  - Muster", "ER  -");
    }

    @Test
    void otherTaggedFormatsAreRead() {
        String refer =
                """
                %0 Journal Article
                %A Muster, Ada
                %A Sample, Bo, Jr.
                %T A poster and its town
                %J Journal of Invented Towns
                %D 2020
                %8 September 10
                %G English
                %U https://journal.example/poster
                %X How a poster and
                a town fell out.
                """;
        assertEquals(EXPECTED, only(REFER, refer));
        assertEquals(2, Reading.read(REFER, refer + "\n" + refer).taken.size());
        String pubmed =
                """
                PMID- 12345678
                OWN - NLM
                DP  - 2020 Sep 10
                TI  - A poster and its
                      town
                LID - 10.1234/poster [doi]
                AB  - How a poster and
                      a town fell out.
                FAU - Muster, Ada
                AU  - Muster A
                FAU - Sample, Bo, Jr.
                AU  - Sample B Jr
                LA  - eng
                JT  - Journal of Invented Towns
                JT  - Other
                """;
        Header expected = EXPECTED.header();
        assertEquals(
                new Article(
                        new Header(
                                expected.title(),
                                expected.author(),
                                expected.outlet(),
                                expected.date(),
                                "en",
                                "https://doi.org/10.1234/poster"),
                        EXPECTED.text(),
                        null),
                only(PUBMED, pubmed));
        assertEquals(
                "https://pubmed.ncbi.nlm.nih.gov/12345678/",
                only(PUBMED, pubmed.replaceFirst("LID .*\n", "")).header().url());
        String isi =
                """
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                AU Muster, A
                   Sample, B
                AF Muster, Ada
                   Sample, Bo, Jr.
                TI A poster and its
                   town
                SO Journal of Invented Towns
                PY 2020
                LA English
                DI 10.1234/poster
                AB How a poster and a town fell out.
                ER

                EF
                """;
        Article found = only(ISI, isi);
        assertEquals("Ada Muster; Bo Sample, Jr.", found.header().author());
        assertEquals("A poster and its town", found.header().title());
        assertEquals(EXPECTED.text(), found.text());
    }

    @Test
    void xmlIsRead() {
        String endnote =
                """
                <?xml version="1.0" encoding="UTF-8"?><xml><records><record>
                <contributors><authors><author><style face="normal">Muster, Ada</style></author><author>Sample, Bo, Jr.</author></authors></contributors>
                <titles><title><style>A poster and</style><style> its town</style></title><secondary-title>Journal of Invented Towns</secondary-title></titles>
                <dates><year>2020</year><pub-dates><date>Sep 10</date></pub-dates></dates><language>English</language>
                <urls><related-urls><url>https://journal.example/poster</url></related-urls></urls>
                <abstract>How a poster and a town fell out.</abstract>
                </record></records></xml>
                """;
        assertEquals(EXPECTED, only(new XmlReferenceReader(XmlFormat.ENDNOTE), endnote));
        String pubmed =
                """
                <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
                <Journal><JournalIssue><PubDate><Year>2020</Year><Month>Sep</Month><Day>10</Day></PubDate></JournalIssue><Title>Journal of Invented Towns</Title></Journal>
                <ArticleTitle>A poster and its <i>town</i></ArticleTitle>
                <Abstract><AbstractText Label="AIMS">How a poster.</AbstractText><AbstractText>And a town.</AbstractText></Abstract>
                <AuthorList><Author><LastName>Muster</LastName><ForeName>Ada</ForeName></Author><Author><CollectiveName>The Sample Group</CollectiveName></Author></AuthorList>
                <Language>eng</Language></Article></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="doi">10.1234/poster</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
                <PubmedArticle>wrong</PubmedArticle></PubmedArticleSet>
                """;
        Kept kept = Reading.read(new XmlReferenceReader(XmlFormat.PUBMED), pubmed);
        assertEquals(List.of("importing.reference-empty"), kept.reasons());
        assertEquals(
                new Article(
                        new Header(
                                "A poster and its town",
                                "Ada Muster; The Sample Group",
                                "Journal of Invented Towns",
                                Edtf.parse("2020-09-10"),
                                "en",
                                "https://doi.org/10.1234/poster"),
                        "AIMS: How a poster.\n\nAnd a town.",
                        null),
                kept.taken.getFirst().document());
        String mods =
                """
                <m:modsCollection xmlns:m="http://www.loc.gov/mods/v3"><m:mods><m:titleInfo><m:title>A poster and its town</m:title></m:titleInfo>
                <m:name type="personal"><m:namePart type="given">Ada</m:namePart><m:namePart type="family">Muster</m:namePart><m:role><m:roleTerm>author</m:roleTerm></m:role></m:name>
                <m:name><m:namePart>Sample, Bo, Jr.</m:namePart></m:name>
                <m:originInfo><m:dateIssued>2020-09-10</m:dateIssued></m:originInfo><m:language><m:languageTerm>eng</m:languageTerm></m:language>
                <m:relatedItem type="host"><m:titleInfo><m:title>Journal of Invented Towns</m:title></m:titleInfo></m:relatedItem>
                <m:abstract>How a poster and a town fell out.</m:abstract><m:location><m:url>https://journal.example/poster</m:url></m:location></m:mods></m:modsCollection>
                """;
        RecordReader reader = new XmlReferenceReader(XmlFormat.MODS);
        assertTrue(Reading.recognises(reader, mods));
        assertEquals(
                EXPECTED,
                Reading.read(
                                reader,
                                mods.replace("m:mods>", "mods:mods>")
                                        .replace("<m:", "<mods:")
                                        .replace("</m:", "</mods:"))
                        .taken
                        .getFirst()
                        .document());
        assertEquals(EXPECTED, only(reader, mods.replace("m:", "")));
    }

    @Test
    void cslJsonIsRead() {
        String item =
                """
                {"id": "1", "type": "article-journal", "title": "A poster and its <i>town</i>",
                 "author": [{"family": "Muster", "given": "Ada"}, {"family": "Sample", "given": "Bo", "suffix": "Jr."}],
                 "container-title": "Journal of Invented Towns", "issued": {"date-parts": [["2020", 9, 10]]},
                 "language": "en", "URL": "https://journal.example/poster", "abstract": "<jats:p>How a poster and a town fell out.</jats:p>"}
                """;
        RecordReader reader = new CslReader();
        assertEquals(EXPECTED, only(reader, "[" + item + "]"));
        Kept kept =
                Reading.read(reader, "[" + item + ", {\"title\": \"a\" 1}, {}, 3, " + item + "]");
        assertEquals(2, kept.taken.size());
        assertEquals(
                List.of(
                        "importing.bad-json-at",
                        "importing.reference-empty",
                        "importing.reference-empty"),
                kept.reasons());
        assertFalse(Reading.recognises(reader, "[{\"type\": \"post\", \"title\": \"x\"}]"));
    }

    @Test
    void otherFormatsAreRefusedByName() {
        RecordReader reader = new OtherBibliographyReader();
        for (String[] each :
                new String[][] {
                    {"Citation File Format", "cff-version: 1.2.0\ntitle: A program\n"},
                    {
                        "MARCXML",
                        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record><datafield"
                                + " tag=\"245\"/></record></collection>"
                    },
                    {"Citavi", "<?xml version=\"1.0\"?><CitaviExchangeData></CitaviExchangeData>"},
                    {
                        "Microsoft Word (Sources.xml)",
                        "<b:Sources"
                            + " xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\"/>"
                    },
                    {
                        "Zotero RDF",
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                            + " xmlns:z=\"http://www.zotero.org/namespaces/export#\"><z:Attachment/>"
                            + "</rdf:RDF>"
                    },
                    {
                        "BIBO RDF",
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                + " xmlns:bibo=\"http://purl.org/ontology/bibo/\"><bibo:Article/>"
                                + "</rdf:RDF>"
                    },
                    {"TEI", "<listBibl xmlns=\"http://www.tei-c.org/ns/1.0\"></listBibl>"},
                    {"Ovid", "<1>\nAuthor\n  Muster A\n"},
                    {"Biblioscape", "--AU-- Muster, A\n--TI-- A poster\n"}
                }) {
            assertTrue(Reading.recognises(reader, each[1]), each[0]);
            assertEquals(
                    List.of(each[0]),
                    Reading.read(reader, each[1]).rejected.getFirst().reason().arguments());
        }
    }

    @Test
    void proseIsNoBibliography() {
        String prose =
                "TY was a singer.\n\nShe wrote to mail@example.org {sic} and said: \"AB - no\".\n";
        for (RecordReader each : BibliographyCorpusTest.READERS) {
            assertFalse(Reading.recognises(each, prose), each.format());
            assertFalse(Reading.recognises(each, "x"), each.format());
        }
    }
}
