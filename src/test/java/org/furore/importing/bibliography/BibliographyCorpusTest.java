package org.furore.importing.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.importing.Head;
import org.furore.importing.Reading;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordingIntake.Kept;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The samples of JabRef and pybtex: each file that is read against the BibTeX that JabRef makes of
/// it.
@Tag("corpus")
class BibliographyCorpusTest {
    private static final Path SAMPLES =
            Path.of("../shared/data/E_interchange/bibliography_samples");

    static final List<RecordReader> READERS =
            List.of(
                    new XmlReferenceReader(XmlFormat.ENDNOTE),
                    new XmlReferenceReader(XmlFormat.PUBMED),
                    new XmlReferenceReader(XmlFormat.MODS),
                    new CslReader(),
                    new TaggedReader(TaggedFormat.MEDLINE),
                    new TaggedReader(TaggedFormat.RIS),
                    new TaggedReader(TaggedFormat.ENDNOTE),
                    new TaggedReader(TaggedFormat.ISI),
                    new BibtexReader(),
                    new OtherBibliographyReader());

    private static String reader(byte[] bytes) {
        Head head =
                new Head(
                        "test",
                        Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)),
                        bytes.length <= Head.SIZE);
        return READERS.stream()
                .filter(each -> each.recognises(head))
                .map(RecordReader::format)
                .findFirst()
                .orElse("none");
    }

    private static Kept read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String format = reader(bytes);
        return Reading.read(
                READERS.stream()
                        .filter(each -> each.format().equals(format))
                        .findFirst()
                        .orElseThrow(),
                bytes);
    }

    private static void score(
            Map<String, int[]> scores, String what, Path file, String expected, String got) {
        if (expected == null || expected.isBlank()) {
            return;
        }
        int[] count = scores.computeIfAbsent(what, key -> new int[2]);
        count[0]++;
        boolean same = got != null && loose(expected).equals(loose(got));
        count[1] += same ? 1 : 0;
        if (!same && Boolean.getBoolean("furore.differences")) {
            System.out.println(
                    what
                            + " "
                            + file.getFileName()
                            + "\n   expected "
                            + expected
                            + "\n   got      "
                            + got);
        }
    }

    private static String loose(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Test
    void recordsAreAsJabRefReadsThem() throws IOException {
        Path at = SAMPLES.resolve("jabref");
        Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not here");
        Map<String, int[]> scores = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(at)) {
            files = all.filter(each -> !each.toString().endsWith(".bib")).sorted().toList();
        }
        int pairs = 0;
        for (Path file : files) {
            Path pair =
                    file.resolveSibling(
                            file.getFileName().toString().replaceFirst("\\.\\w+$", ".bib"));
            String format = reader(Files.readAllBytes(file));
            if (!Files.exists(pair)
                    || format.equals("none")
                    || format.equals("other-bibliography")
                    || reader(Files.readAllBytes(pair)).equals("none")) {
                continue;
            }
            Kept expected = read(pair);
            Kept got = read(file);
            if (expected.taken.size() != got.taken.size()) {
                System.out.println(
                        file.getFileName()
                                + ": "
                                + got.taken.size()
                                + " records, expected "
                                + expected.taken.size());
                continue;
            }
            for (int i = 0; i < got.taken.size(); i++) {
                pairs++;
                Document one = expected.taken.get(i).document();
                Document two = got.taken.get(i).document();
                Header a = one.header();
                Header b = two.header();
                score(scores, "title", file, a.title(), b.title());
                score(scores, "authors", file, a.author(), b.author());
                score(scores, "outlet", file, a.outlet(), b.outlet());
                score(
                        scores,
                        "year",
                        file,
                        a.date() == null ? null : a.date().text().substring(0, 4),
                        b.date() == null ? null : b.date().text().substring(0, 4));
                score(
                        scores,
                        "date",
                        file,
                        a.date() == null ? null : a.date().text(),
                        b.date() == null ? null : b.date().text());
                score(scores, "address", file, a.url(), b.url());
                score(scores, "abstract", file, one.text(), two.text());
            }
        }
        System.out.println("bibliographies: " + pairs + " records compared");
        scores.forEach(
                (what, count) -> System.out.printf("  %s %d of %d%n", what, count[1], count[0]));
        // The year of every record is the same. Elsewhere JabRef takes other places: no days, short
        // names of journals, the address of PubMed before that of the work.
        assertEquals(22, pairs);
        assertEquals(22, scores.get("year")[1]);
        assertTrue(scores.get("title")[1] >= 20, "titles");
        assertTrue(scores.get("authors")[1] >= 21, "authors");
        assertTrue(scores.get("outlet")[1] >= 14, "outlets");
        assertTrue(scores.get("date")[1] >= 16, "dates");
        assertTrue(scores.get("address")[1] >= 11, "addresses");
        assertTrue(scores.get("abstract")[1] >= 6, "abstracts");
    }

    /// Counted by grep: `@` and a name at the beginning of a line, without comment, preamble and
    /// string.
    @Test
    void everyEntryOfEveryBibtexFileIsTakenOrRefused() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), () -> SAMPLES + " is not here");
        Pattern entry = Pattern.compile("(?im)^@(?!comment|preamble|string)[a-z]+ *[{(]");
        int entries = 0;
        int taken = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            files = all.filter(each -> each.toString().endsWith(".bib")).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (!reader(bytes).equals("bibtex")) {
                continue;
            }
            String signs =
                    new String(bytes, StandardCharsets.ISO_8859_1)
                            .replace("\0", "")
                            .replace('\r', '\n')
                            .replaceFirst("^[^ -~]{2,3}", "");
            Kept kept = read(file);
            int expected = (int) entry.matcher(signs).results().count();
            assertEquals(expected, kept.numbers.size(), file.toString());
            assertEquals(
                    List.of(),
                    kept.reasons().stream()
                            .filter(each -> !each.equals("importing.reference-empty"))
                            .toList(),
                    file.toString());
            entries += expected;
            taken += kept.taken.size();
        }
        System.out.println(
                "bibtex: " + entries + " entries, " + taken + " with a title or an abstract");
        assertEquals(301, taken);
    }

    @Test
    void readingBibtexIsNoSlowerThanAParserOfIt() throws Exception {
        Path at = SAMPLES.resolve("jabref/CitaviXmlImporterTest1.bib");
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        String one = Files.readString(at);
        String text = one.replace("@Comment", "@comment").repeat(40);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double ours = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            Reading.read(new BibtexReader(), bytes);
            ours = Math.min(ours, (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            new BibTeXParser().parse(new StringReader(text));
            bare = Math.min(bare, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "bibtex: %.1f MB in %.0f ms; jbibtex %.0f ms%n", bytes.length / 1e6, ours, bare);
        assertTrue(ours < 3 * bare + 100);
    }
}
