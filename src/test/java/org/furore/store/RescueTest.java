package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Rescued;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Real case files, damaged in every way we could think of and in many at random.
/// `-Dfurore.damages=1000` damages more often, `-Dfurore.seed=…` in the same places again.
class RescueTest {
    private static final int DAMAGES = Integer.getInteger("furore.damages", 40);
    private static final long SEED = Long.getLong("furore.seed", System.nanoTime());
    private static final int PAGE = Database.PAGE;

    /// Rows of a page at most: the shortest row of a case takes some 12 bytes.
    private static final int ROWS_OF_A_PAGE = PAGE / 12;

    @TempDir static Path shared;

    @TempDir Path folder;

    private static byte[] whole;
    private static Map<String, Map<String, String>> before;

    @BeforeAll
    static void makeCase() throws IOException {
        try (SqliteCase file = CaseFixture.create(shared)) {
            Damage.fill(file);
        }
        whole = Files.readAllBytes(shared.resolve("a.furore"));
        before = Damage.rows(shared.resolve("a.furore"));
    }

    private Path damaged(byte[] bytes) throws IOException {
        Path path = folder.resolve("damaged.furore");
        Files.write(path, bytes);
        return path;
    }

    private record Saved(Rescued told, Map<String, Map<String, String>> rows) {
        /// Rows that are not in the new case, or not as they were.
        List<String> missing() {
            List<String> missing = new ArrayList<>();
            before.forEach((table, rows) ->
                    rows.forEach((key, values) -> {
                        if (!values.equals(this.rows.get(table).get(key))) {
                            missing.add(table + " " + key);
                        }
                    }));
            return missing;
        }
    }

    /// Rescues; the new case must be as it should be, and the damaged one as it was.
    private Saved rescued(byte[] bytes) throws IOException {
        Path path = damaged(bytes);
        Path out = folder.resolve("out.furore");
        Files.deleteIfExists(out);
        Rescued told = Rescue.run(path, out, Keys.NONE, Progress.NONE);
        assertArrayEquals(bytes, Files.readAllBytes(path));
        try (SqliteCase file = SqliteCase.open(out)) {
            assertEquals(List.of(), CaseFixture.findings(file), told::toString);
            assertEquals(List.of(), file.notices());
            try (var documents = file.documents().stream(null)) {
                assertEquals(file.documents().count(), documents.count());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("damaged.furore", "out.furore"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
        return new Saved(told, Damage.rows(out));
    }

    /// Whether the program, left alone with the damaged case, finds nothing wrong with it. What it
    /// does not survive it must say in its own words.
    private boolean verified(byte[] bytes) throws IOException {
        Path path = folder.resolve("damaged.furore");
        Files.write(path, bytes);
        try (SqliteCase file = SqliteCase.open(path)) {
            return CaseFixture.findings(file).isEmpty();
        } catch (FuroreException e) {
            assertTrue(e.userMessage().key().startsWith("store."), e::toString);
            return false;
        } finally {
            for (String left : List.of("-wal", "-shm", "-journal", ".lock")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + left));
            }
        }
    }

    private static byte[] changed(byte[] bytes, int from, int to) {
        byte[] changed = bytes.clone();
        Arrays.fill(changed, from, Math.min(to, changed.length), (byte) 0);
        return changed;
    }

    private static int page(String table) {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + shared.resolve("a.furore"))) {
            return handle.select("select rootpage from sqlite_schema where name = ?", table)
                    .mapTo(int.class)
                    .one();
        }
    }

    private static byte[] without(String table) {
        int page = page(table);
        return changed(whole, (page - 1) * PAGE, page * PAGE);
    }

    @Test
    void aCaseThatIsWholeIsSavedAsItIs() throws IOException {
        Saved saved = rescued(whole);
        assertEquals(List.of(), saved.told().lost());
        assertEquals(before, saved.rows());
        assertEquals(Damage.POSTS + 1L, saved.told().saved().get("document"));
    }

    @Test
    void whatIsOnlyInTheWriteAheadLogIsSavedToo() throws IOException {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Damage.fill(file);
            Path copy = Files.createDirectory(folder.resolve("copy"));
            Files.copy(file.path(), copy.resolve("a.furore"));
            Files.copy(folder.resolve("a.furore-wal"), copy.resolve("a.furore-wal"));
            byte[] log = Files.readAllBytes(copy.resolve("a.furore-wal"));
            Rescued told =
                    Rescue.run(
                            copy.resolve("a.furore"),
                            copy.resolve("out.furore"),
                            Keys.NONE,
                            Progress.NONE);
            assertEquals(List.of(), told.lost());
            assertEquals(Damage.POSTS + 1L, told.saved().get("document"));
            assertTrue(log.length > 0);
            assertArrayEquals(log, Files.readAllBytes(copy.resolve("a.furore-wal")));
            assertEquals(Damage.rows(file.path()), Damage.rows(copy.resolve("out.furore")));
        }
    }

    @Test
    void aPageThatIsLostCostsWhatWasOnItOnly() throws IOException {
        Random random = new Random(SEED);
        System.out.println("seed " + SEED);
        Map<String, int[]> told = new TreeMap<>();
        for (int i = 0; i < DAMAGES; i++) {
            int page = 2 + random.nextInt(whole.length / PAGE - 1);
            String type;
            String table;
            int cells;
            try (Handle handle = Jdbi.open("jdbc:sqlite:" + shared.resolve("a.furore"))) {
                var stat =
                        handle.select("select * from dbstat where pageno = ?", page)
                                .mapToMap()
                                .findOne();
                type = stat.map(row -> row.get("pagetype").toString()).orElse("free");
                table = stat.map(row -> row.get("name").toString()).orElse("");
                cells = stat.map(row -> ((Number) row.get("ncell")).intValue()).orElse(0);
            }
            Saved saved = rescued(changed(whole, (page - 1) * PAGE, page * PAGE));
            List<String> missing =
                    saved.missing().stream().filter(row -> row.startsWith(table + " ")).toList();
            boolean ofKeys =
                    before.containsKey(table)
                            && !Shape.of(Migrations.current().newest())
                                    .tables()
                                    .get(table)
                                    .ofRows();
            int most =
                    !before.containsKey(table)
                            ? 0
                            : switch (type) {
                                case "leaf" -> cells;
                                case "internal" -> ofKeys ? cells : 0;
                                case "overflow" -> 1;
                                default -> 0;
                            };
            int[] sums = told.computeIfAbsent(table + " " + type, name -> new int[3]);
            sums[0]++;
            sums[1] += missing.size();
            sums[2] += most;
            if (type.equals("leaf") || type.equals("overflow") || most == 0) {
                assertTrue(
                        missing.size() <= most,
                        () -> "page " + page + " " + type + " of " + table + ": " + missing);
                assertTrue(most == 0 || !saved.told().lost().isEmpty());
            }
        }
        told.forEach((what, sums) ->
                System.out.printf(
                        "%s: %d pages, %d of at most %d rows lost%n",
                        what, sums[0], sums[1], sums[2]));
    }

    @Test
    void bytesFlippedAnywhereCostTheirRowsAtMost() throws IOException {
        Random random = new Random(SEED);
        System.out.println("seed " + SEED);
        int[] found = new int[5];
        for (int i = 0; i < DAMAGES; i++) {
            byte[] bytes = whole.clone();
            int flips = 1 + random.nextInt(12);
            List<Integer> at = new ArrayList<>();
            for (int flip = 0; flip < flips; flip++) {
                int position = random.nextInt(bytes.length);
                at.add(position);
                bytes[position] ^= (byte) (1 << random.nextInt(8));
            }
            boolean clean = verified(bytes);
            Saved saved = rescued(bytes);
            List<String> missing = saved.missing();
            assertTrue(
                    !clean || saved.told().lost().isEmpty(),
                    () -> at + ": verify found nothing, but " + saved.told().lost());
            assertTrue(missing.size() <= flips * ROWS_OF_A_PAGE, () -> at + ": " + missing);
            found[4] += clean ? 1 : 0;
            found[saved.told().lost().isEmpty() ? missing.isEmpty() ? 0 : 1 : 2]++;
            found[3] += missing.size();
        }
        System.out.printf(
                "%d damaged cases: %d with nothing changed, %d with a change no check can see, %d"
                        + " told; %d rows lost or changed in all; verify found nothing in %d%n",
                DAMAGES, found[0], found[1], found[2], found[3], found[4]);
    }

    @Test
    void aFileThatWasCutIsSavedAsFarAsItGoes() throws IOException {
        Random random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < DAMAGES / 4; i++) {
            int length = whole.length / 10 + random.nextInt(whole.length * 9 / 10);
            Saved saved = rescued(Arrays.copyOf(whole, length));
            assertTrue(saved.missing().isEmpty() || !saved.told().lost().isEmpty());
        }
        Saved most = rescued(Arrays.copyOf(whole, whole.length - 1));
        assertTrue(most.missing().size() < ROWS_OF_A_PAGE, most.missing()::toString);
    }

    @Test
    void aLostFirstPageCostsNothingButItself() throws IOException {
        Saved saved = rescued(changed(whole, 100, PAGE));
        assertEquals(List.of(), saved.missing());
        Saved header = rescued(changed(whole, 0, PAGE));
        assertEquals(List.of(), header.missing());
    }

    @Test
    void whenNothingButTheHeaderIsLeftThatIsSaid() throws IOException {
        byte[] bytes = changed(whole, 100, whole.length);
        Path path = damaged(bytes);
        FuroreException refused =
                assertThrows(
                        FuroreException.class,
                        () ->
                                Rescue.run(
                                        path,
                                        folder.resolve("out.furore"),
                                        Keys.NONE,
                                        Progress.NONE));
        assertEquals("store.rescue-nothing", refused.userMessage().key());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void marksOutliveTheCodebookTheyUse() throws IOException {
        Saved saved = rescued(without("code"));
        assertEquals(before.get("annotation").keySet(), saved.rows().get("annotation").keySet());
        assertTrue(
                saved.told().lost().stream()
                        .anyMatch(loss ->
                                loss.table().equals("code")
                                        && loss.what().key().equals("store.rescue-stand-in")),
                saved.told()::toString);
    }

    @Test
    void documentsOutliveTheImportTheyCameBy() throws IOException {
        for (String table : List.of("import", "import_file", "original")) {
            Saved saved = rescued(without(table));
            assertEquals(before.get("document"), saved.rows().get("document"), table);
        }
    }

    @Test
    void aCaseWithoutItsOwnRowGetsOne() throws IOException {
        Saved saved = rescued(without("case_info"));
        assertEquals(1, saved.rows().get("case_info").size());
        assertEquals(before.get("document"), saved.rows().get("document"));
    }

    @Test
    void aTableThatWasTakenAwayIsTold() throws IOException {
        Path path = damaged(whole);
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + path)) {
            handle.execute("drop table review");
            handle.execute("drop table post");
        }
        Saved saved = rescued(Files.readAllBytes(path));
        assertEquals(before.get("document"), saved.rows().get("document"));
        String told =
                saved.told().lost().stream()
                        .map(loss -> loss.table() + " " + loss.what().key())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        assertEquals(
                "post store.rescue-no-table, post store.rescue-stand-in,"
                        + " review store.rescue-no-table",
                told);
    }

    @Test
    void nothingIsWrittenOverAndNothingIsMadeOfNothing() throws IOException {
        Path path = damaged(whole);
        assertEquals(
                "store.exists",
                assertThrows(
                                FuroreException.class,
                                () -> Rescue.run(path, path, Keys.NONE, Progress.NONE))
                        .userMessage()
                        .key());
        Path none = folder.resolve("none.furore");
        assertEquals(
                "store.missing",
                assertThrows(
                                FuroreException.class,
                                () -> Rescue.run(none, path, Keys.NONE, Progress.NONE))
                        .userMessage()
                        .key());
        try (SqliteCase open = SqliteCase.open(path)) {
            assertEquals(
                    "store.rescue-locked",
                    assertThrows(
                                    FuroreException.class,
                                    () -> Rescue.run(path, none, Keys.NONE, Progress.NONE))
                            .userMessage()
                            .key());
            assertFalse(open.readOnly());
        }
    }
}
