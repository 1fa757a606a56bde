package org.furore.importing.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.importing.Head;
import org.furore.importing.Reading;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The samples of JabRef and pybtex: each file that is read against the BibTeX that JabRef makes of
/// it.
@Tag("corpus")
class BibliographyCorpusTest {
    private static final Path SAMPLES = Path.of("../shared/data/E_interchange/bibliography_samples");

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
        Head head = new Head("test", Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), bytes.length <= Head.SIZE);
        return READERS.stream().filter(each -> each.recognises(head)).map(RecordReader::format).findFirst().orElse("none");
    }

    private static Kept read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String format = reader(bytes);
        return Reading.read(
                READERS.stream().filter(each -> each.format().equals(format)).findFirst().orElseThrow(), bytes);
    }

    private static void score(Map<String, int[]> scores, String what, Path file, String expected, String got) {
        if (expected == null || expected.isBlank()) {
            return;
        }
        int[] count = scores.computeIfAbsent(what, key -> new int[2]);
        count[0]++;
        boolean same = got != null && loose(expected).equals(loose(got));
        count[1] += same ? 1 : 0;
        if (!same && Boolean.getBoolean("furore.differences")) {
            System.out.println(what + " " + file.getFileName() + "\n   expected " + expected + "\n   got      " + got);
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
            Path pair = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".bib"));
            String format = reader(Files.readAllBytes(file));
            if (!Files.exists(pair) || format.equals("none") || format.equals("other-bibliography") || reader(Files.readAllBytes(pair)).equals("none")) {
                continue;
            }
            Kept expected = read(pair);
            Kept got = read(file);
            if (expected.taken.size() != got.taken.size()) {
                System.out.println(file.getFileName() + ": " + got.taken.size() + " records, expected " + expected.taken.size());
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
                score(scores, "year", file, a.date() == null ? null : a.date().text().substring(0, 4), b.date() == null ? null : b.date().text().substring(0, 4));
                score(scores, "date", file, a.date() == null ? null : a.date().text(), b.date() == null ? null : b.date().text());
                score(scores, "address", file, a.url(), b.url());
                score(scores, "abstract", file, one.text(), two.text());
            }
        }
        System.out.println("bibliographies: " + pairs + " records compared");
        scores.forEach((what, count) -> System.out.printf("  %s %d of %d%n", what, count[1], count[0]));
    }
}
