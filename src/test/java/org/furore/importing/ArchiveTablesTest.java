package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.task.Progress;
import org.furore.importing.Preview.FilePreview;
import org.furore.importing.office.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Tables in archives are explained as tables by themselves are. All names here are invented.
class ArchiveTablesTest {
    private static final String OPINIONS =
            """
            Film;Reviewer;Review;Date
            A Lamp in the North;Quiet Reader;It is slow and kind;03/04/2020
            A Lamp in the North;Paper Boat;It is only slow;25/04/2020
            """;

    private static final String RATINGS =
            """
            Date,Name,Year,Letterboxd URI,Rating
            2023-09-08,A Lamp in the North,2020,https://boxd.it/0,2.5
            """;

    @TempDir Path folder;

    private final RecordingIntake intake = new RecordingIntake();

    private final Importer importer =
            new Importer(
                    List.of(
                            new WorkbookReader(WorkbookReader.Kind.XLSX),
                            new TableReader(),
                            new TextReader()),
                    intake,
                    "test");

    private List<FilePreview> look(Path... files) {
        return importer.preview(
                        List.of(files), ImportOptions.NONE, Preview.Limits.USUAL, Progress.NONE)
                .files();
    }

    private Path zip(String name, Zips zip) throws IOException {
        return Files.write(folder.resolve(name), zip.bytes());
    }

    private static byte[] tar(String path, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(path);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aTableNoMappingKnowsStandsAfterItsArchive() throws IOException {
        Path file =
                zip(
                        "set.zip",
                        new Zips()
                                .with("notes.txt", "What was collected, and how it was done.\n")
                                .with("data/opinions.csv", OPINIONS)
                                .with("data/ratings.csv", RATINGS));
        List<FilePreview> found = look(file);
        assertEquals(
                List.of("set.zip", "set.zip!data/opinions.csv"),
                found.stream().map(FilePreview::name).toList());
        assertEquals(
                List.of(new Place(file), new Place(file, "data/opinions.csv")),
                found.stream().map(FilePreview::place).toList());
        assertEquals(1, new Preview(found).count());
        assertEquals(Files.size(file), new Preview(found).bytes());
        // What a person is asked for is no problem of the archive.
        assertTrue(found.get(0).drafts().stream().allMatch(Draft.Taken.class::isInstance));
        assertEquals(2, found.get(0).drafts().size());
        TableSample sample = Objects.requireNonNull(found.get(1).table());
        assertEquals(List.of("Film", "Reviewer", "Review", "Date"), sample.columns());
        assertNull(sample.fitting());
    }

    @Test
    void itsWholeIsLookedThroughAndImportedUnderItsMapping() throws IOException {
        Path zip = zip("a.zip", new Zips().with("opinions.csv", OPINIONS));
        Path packed = zip("b.zip", new Zips().with("opinions.csv.gz", Reading.gzip(OPINIONS)));
        Path tar =
                Files.write(
                        folder.resolve("c.tar.gz"),
                        Reading.gzip(tar("x/opinions.csv", OPINIONS.getBytes(UTF_8))));
        List<FilePreview> found = look(zip, packed, tar);
        assertEquals(6, found.size());
        List<FilePreview> tables = found.stream().filter(file -> file.table() != null).toList();
        Set<TableSample> samples =
                tables.stream().map(FilePreview::table).collect(Collectors.toSet());
        assertEquals(1, samples.size(), "one mapping for the same columns");
        TableSample sample = samples.iterator().next();
        Mapping proposal = sample.proposal(Mapping.Kind.REVIEW);
        for (FilePreview table : tables) {
            DateOrder order = sample.order(table.place(), proposal, Progress.NONE);
            assertEquals(DayOrder.DAY_FIRST, order.shown(), table.name());
            assertEquals(2, order.rows());
        }
        Mapping own = sample.owned(proposal);
        assertEquals(List.of(), own.needs());
        ImportReport report =
                importer.run(
                        List.of(zip),
                        new ImportOptions(null, null, List.of(own), CollectionFrame.UNSTATED),
                        Progress.NONE);
        assertEquals(2, report.tally().taken());
    }

    @Test
    void aWorkbookInAnArchiveIsExplainedToo() throws IOException {
        byte[] book =
                new XlsxFile()
                        .sheet(
                                "s",
                                XlsxFile.row(1, "Film", "Reviewer", "Review", "Date")
                                        + XlsxFile.row(2, "A Lamp", "Boat", "Slow", "25/04/2020")
                                        + XlsxFile.row(3, "A Lamp", "Lamp", "Kind", "03/04/2020"))
                        .bytes();
        Path file = zip("books.zip", new Zips().with("opinions.xlsx", book));
        List<FilePreview> found = look(file);
        assertEquals(2, found.size());
        TableSample sample = Objects.requireNonNull(found.get(1).table());
        assertEquals(List.of("Film", "Reviewer", "Review", "Date"), sample.columns());
        DateOrder order =
                sample.order(
                        found.get(1).place(), sample.proposal(Mapping.Kind.REVIEW), Progress.NONE);
        assertEquals(DayOrder.DAY_FIRST, order.shown());
    }

    @Test
    void aDamagedMemberCostsOnlyItself() throws IOException {
        byte[] cut = Reading.gzip(OPINIONS);
        cut[1] = (byte) 0x8B;
        cut[cut.length / 2] ^= 0x55;
        Path file =
                zip("half.zip", new Zips().with("a.csv.gz", cut).with("b/opinions.csv", OPINIONS));
        assertEquals(
                List.of("half.zip", "half.zip!b/opinions.csv"),
                look(file).stream()
                        .map(FilePreview::name)
                        .filter(name -> !name.endsWith(".gz"))
                        .toList());
    }
}
