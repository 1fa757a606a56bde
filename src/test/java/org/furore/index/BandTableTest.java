package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class BandTableTest {
    private static final int LEAST = 1 << 16;

    @TempDir Path folder;

    private static List<Integer> met(BandTable table, int band, int ordinal) throws IOException {
        List<Integer> met = new ArrayList<>();
        table.meet(band, ordinal, met::add);
        return met;
    }

    @Test
    void whatIsBrokenOffAgainAndAgainNeverFillsIt() throws IOException {
        Path path = folder.resolve("bands");
        // Nobody writes down how far it came, and each time others come.
        for (int run = 0; run < 10; run++) {
            try (BandTable table = BandTable.open(path)) {
                for (int i = 0; i < LEAST / 4; i++) {
                    int number = run * LEAST / 4 + i;
                    assertEquals(List.of(), met(table, number, number + 1));
                }
            }
        }
        try (BandTable table = BandTable.open(path)) {
            assertEquals(List.of(1), met(table, 0, 7));
            assertEquals(List.of(LEAST), met(table, LEAST - 1, 7));
        }
    }

    @Test
    void aTableWithoutRoomIsNone() throws IOException {
        Path path = folder.resolve("bands");
        try (MappedInts damaged = MappedInts.open(path, 2L * LEAST)) {
            for (int i = 0; i < 2 * LEAST; i++) {
                damaged.set(i, 1);
            }
        }
        assertThrows(IOException.class, () -> BandTable.open(path));
    }
}
