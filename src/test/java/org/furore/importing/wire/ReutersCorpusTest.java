package org.furore.importing.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Half of Reuters-21578 and the samples of the R package tm.
@Tag("corpus")
class ReutersCorpusTest {
    private static final Path SGML = Path.of("../shared/data/C_articles/reuters21578_sgml");
    private static final Path XML = Path.of("../shared/data/C_articles/reuters_xml_tm");

    private static List<Path> files(Path folder, String end) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> folder + " is not here");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(end)).sorted().toList();
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))
                .readAllBytes();
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void everyStoryIsTakenWithWhatItStates() throws IOException {
        int taken = 0;
        int titles = 0;
        int authors = 0;
        int empty = 0;
        double ours = 0;
        double bare = 0;
        for (Path file : files(SGML, ".sgm.gz")) {
            byte[] bytes = unpacked(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            Parser.xmlParser().parseInput(text, "");
            Reading.read(new ReutersReader(), bytes);
            long start = System.nanoTime();
            Parser.xmlParser().parseInput(text, "");
            bare += (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            Kept kept = Reading.read(new ReutersReader(), bytes);
            ours += (System.nanoTime() - start) / 1e6;
            assertEquals(count(text, "<REUTERS "), kept.numbers.size(), file.toString());
            assertEquals(
                    count(text, "<TITLE>"),
                    kept.taken.stream()
                            .filter(each -> each.document().header().title() != null)
                            .count(),
                    file.toString());
            for (Taken each : kept.taken) {
                Document document = each.document();
                assertTrue(document.header().date() != null, file + " " + each.at());
                assertTrue(text.startsWith("<REUTERS ", (int) each.at().offset()));
                assertTrue(
                        text.startsWith(
                                "</REUTERS>",
                                (int) (each.at().offset() + each.at().length() - 10)));
                assertTrue(
                        document.text().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'),
                        document.text());
                titles += document.header().title() == null ? 0 : 1;
                authors += document.header().author() == null ? 0 : 1;
            }
            taken += kept.taken.size();
            empty += kept.rejected.size();
        }
        System.out.printf(
                "reuters-21578: %d stories, %d with a title, %d with an author, %d without a text,"
                        + " %.0f ms; jsoup alone %.0f ms%n",
                taken, titles, authors, empty, ours, bare);
        assertEquals(10_999, taken);
        // The one of line 25,983 of reut2-012.sgm, which has a text of nothing but a line feed.
        assertEquals(1, empty);
        // grep -c of AUTHOR, less ten of which nothing could be made.
        assertTrue(authors >= 440, "authors");
    }

    @Test
    void xmlOfReutersIsTaken() throws IOException {
        int taken = 0;
        for (Path file : files(XML, ".xml")) {
            if (!file.endsWith("custom.xml")) {
                Kept kept = Reading.read(new ReutersReader(), Files.readAllBytes(file));
                assertEquals(List.of(), kept.reasons(), file.toString());
                taken += kept.taken.size();
            }
        }
        assertEquals(51, taken, "50 files and one");
    }
}
