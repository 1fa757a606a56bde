package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.furore.importing.bibliography.BibtexReader;
import org.furore.importing.bibliography.TaggedFormat;
import org.furore.importing.bibliography.TaggedReader;
import org.furore.importing.bibliography.XmlFormat;
import org.furore.importing.bibliography.XmlReferenceReader;
import org.furore.importing.web.FeedReader;
import org.furore.importing.wire.ReutersReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Real files with bytes overwritten somewhere: records that were not hit come in as before.
@Tag("corpus")
class DamagedFilesCorpusTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final String SAMPLES = "E_interchange/bibliography_samples/";
    private static final int ROUNDS = 100;

    private static byte[] bytes(String... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String file : files) {
            Path at = DATA.resolve(file);
            Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
            byte[] raw = Files.readAllBytes(at);
            out.write(
                    file.endsWith(".gz")
                            ? Arrays.copyOf(
                                    new GZIPInputStream(new ByteArrayInputStream(raw))
                                            .readAllBytes(),
                                    150_000)
                            : raw);
            out.write('\n');
        }
        return out.toByteArray();
    }

    /// Without what a record has from the head of its file, which may be hit.
    private static String known(Document document) {
        return document.header().title() + "\n" + document.text();
    }

    /// Records of a whole file that were not hit and are missing when part of it is damaged.
    private static int lost(RecordReader reader, byte[] whole, Random random, String seed) {
        Kept before = Reading.read(reader, whole);
        int lost = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length);
            int to = Math.min(whole.length, at + 1 + random.nextInt(40));
            if (round % 2 == 0) {
                Arrays.fill(damaged, at, to, (byte) (round % 4 == 0 ? 0 : 255));
            } else {
                for (int i = at; i < to; i++) {
                    damaged[i] = (byte) random.nextInt(128);
                }
            }
            Set<String> after = new HashSet<>();
            Reading.read(reader, damaged).taken.forEach(each -> after.add(known(each.document())));
            for (Taken each : before.taken) {
                long start = each.at().offset();
                boolean hit = at < start + each.at().length() && start < to;
                lost += hit || after.contains(known(each.document())) ? 0 : 1;
            }
        }
        int records = before.taken.size();
        System.out.printf(
                "damaged %s: %d records, %d times; %d lost that were not hit (%s)%n",
                reader.format(), records, ROUNDS, lost, seed);
        return lost;
    }

    @Test
    void recordsThatWereNotHitComeInAsBefore() throws IOException {
        long start = System.nanoTime();
        Random random = new Random(start);
        String seed = "seed " + start;
        int stories =
                lost(
                        new ReutersReader(),
                        bytes("C_articles/reuters21578_sgml/reut2-004.sgm.gz"),
                        random,
                        seed);
        int bibtex =
                lost(
                        new BibtexReader(),
                        bytes(SAMPLES + "jabref/CitaviXmlImporterTest1.bib"),
                        random,
                        seed);
        int ris =
                lost(
                        new TaggedReader(TaggedFormat.RIS),
                        bytes(
                                SAMPLES + "jabref/RisImporterTest5a.ris",
                                SAMPLES + "jabref/RisImporterTest9.ris",
                                SAMPLES + "jabref/RisImporterTestDOI.ris",
                                SAMPLES + "jabref/RisImporterTestScopus.ris"),
                        random,
                        seed);
        int mods =
                lost(
                        new XmlReferenceReader(XmlFormat.MODS),
                        bytes(SAMPLES + "jabref/MODSImporterTestModsCollection.xml"),
                        random,
                        seed);
        int feeds =
                lost(
                        new FeedReader(),
                        bytes("C_articles/feeds/trafilatura/feed1.atom"),
                        random,
                        seed);
        // None are lost as a rule; bytes that happen to open a bracket or a comment may cost the
        // record beside them.
        assertTrue(stories <= 2, "stories");
        assertTrue(bibtex <= 4, "bibtex");
        assertTrue(ris <= 4, "ris");
        assertTrue(mods <= 4, "mods");
        // Of two entries, and a third of the file is its head.
        assertTrue(feeds <= 10, "feeds");
    }
}
