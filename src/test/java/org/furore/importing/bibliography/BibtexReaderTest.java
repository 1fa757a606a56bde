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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// BibTeX, self-written, of works that do not exist.
class BibtexReaderTest {
    @Test
    void bibtexIsRead() {
        RecordReader reader = new BibtexReader();
        String file =
                """
                % a comment
                @string{jit = "Journal of " # towns}
                @STRING{ towns = {Invented Towns} }
                @preamble{"x"} @comment{ @article{no, title = {no}} }
                @article{key,
                  author = {Muster, Ada and Sample, Jr., Bo},
                  title  = {A {Poster} and its town},
                  journal = "Journal of " # towns,
                  year = 2020, month = sep, day = 10,
                  language = {english},
                  url = "https://journal.example/poster",
                  abstract = {How a poster and a town fell out.},
                }
                """;
        Article found = BibliographyTest.only(reader, file);
        assertEquals("A Poster and its town", found.header().title());
        assertEquals(BibliographyTest.EXPECTED.withHeader(found.header()), found);
        assertEquals(BibliographyTest.EXPECTED.header().author(), found.header().author());
        assertEquals(BibliographyTest.EXPECTED.header().outlet(), found.header().outlet());
        assertEquals(BibliographyTest.EXPECTED.header().date(), found.header().date());
    }

    @Test
    void crossReferencesAndBiblatexAreFollowed() {
        String file =
                """
                @InProceedings(part, title = {A part}, author = {{The Sample Group, Inc.} and others}, CrossRef = {Whole},
                  date = {2020-09-10/2020-09-12})
                @proceedings{whole, title = {Proceedings of the Whole}, year = 1999, editor = {Muster, Ada}}
                """;
        Kept kept = Reading.read(new BibtexReader(), file);
        assertEquals(
                new Header(
                        "A part",
                        "The Sample Group, Inc.",
                        "Proceedings of the Whole",
                        Edtf.parse("1999"),
                        null,
                        null),
                kept.taken.getFirst().document().header());
    }

    @Test
    void damageInBibtexCostsTheDamagedEntriesOnly() {
        String good = "@article{a,\n  title = {Good},\n  year = 2020\n}\n";
        String file =
                good
                        + "@article{b,\n  title = {Open,\n  year = 2020\n}\n"
                        + good
                        + "@article{c,\n  title = {Early}},\n  year = 2020\n}\n"
                        + good
                        + "@article{d,\n  title {No sign}\n}\n"
                        + good
                        + "@article{e,\n  author = {Nobody}\n}\nmail@example.org {\n"
                        + good
                        + "@article{f, title = \"Cut";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Kept kept = Reading.read(new BibtexReader(), bytes);
        assertEquals(
                List.of("Good", "Good", "Good", "Good", "Good"),
                kept.taken.stream().map(each -> each.document().header().title()).toList());
        assertEquals(
                List.of(
                        "importing.bibtex-damaged",
                        "importing.bibtex-damaged",
                        "importing.bibtex-damaged",
                        "importing.reference-empty",
                        "importing.bibtex-damaged"),
                kept.reasons());
        kept.taken.forEach(each -> BibliographyTest.assertOwn(bytes, each, "@article{a,", "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "M{\\\"u}ller|Müller",
                "M\\\"uller|Müller",
                "{\\'E}douard|Édouard",
                "Fran\\c{c}ois|François",
                "\\v{C}apek|Čapek",
                "Stra{\\ss}e|Straße",
                "\\'{\\i}|í",
                "{\\O}ster\\aa|Østerå",
                "pp.~1--2|pp. 1–2",
                "A \\& B \\% \\_|A & B % _",
                "\\emph{so} it is|so it is",
                "$x^{2}$ stays|$x^{2}$ stays",
                "\\url{https://a.example/}|https://a.example/",
                "open { brace|open  brace",
                "end \\|end",
            })
    void latexIsReadAsWhatItMeans(String written, String meant) {
        assertEquals(meant, LatexText.of(written));
    }

    @Test
    void bracketsWithoutEndAreNoTrap() {
        String open = "@article{a, title = " + "{".repeat(300_000);
        assertEquals(
                List.of("importing.bibtex-damaged"),
                Reading.read(new BibtexReader(), open).reasons());
        String at = "@article{".repeat(50_000);
        assertTrue(Reading.read(new BibtexReader(), at).rejected.size() > 0);
    }

    @Test
    void aTextThatSaysHowToCiteItIsNoBibliography() {
        String entry = "@article{a,\n title = {A}\n}\n";
        assertTrue(Reading.recognises(new BibtexReader(), "% Encoding: UTF-8\r\n\r\n  " + entry));
        assertFalse(Reading.recognises(new BibtexReader(), "The corpus. Cite it so:\n\n" + entry));
    }
}
