package org.furore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class UuidsTest {

    @Test
    void version7RisesAndNamesItsTime() {
        long start = System.currentTimeMillis();
        String last = "";
        for (int i = 0; i < 20_000; i++) {
            UUID uuid = Uuids.v7();
            assertEquals(7, uuid.version());
            assertEquals(2, uuid.variant());
            assertTrue(last.compareTo(uuid.toString()) < 0, last);
            assertTrue(uuid.getMostSignificantBits() >>> 16 >= start);
            last = uuid.toString();
        }
    }

    @Test
    void version7IsUniqueOverThreads() throws InterruptedException, ExecutionException {
        List<Future<List<UUID>>> made = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                made.add(
                        pool.submit(() -> {
                            List<UUID> own = new ArrayList<>();
                            for (int i = 0; i < 5000; i++) {
                                own.add(Uuids.v7());
                            }
                            return own;
                        }));
            }
        }
        Set<UUID> all = new HashSet<>();
        for (Future<List<UUID>> own : made) {
            all.addAll(own.get());
        }
        assertEquals(20_000, all.size());
    }

    @Test
    void version8FollowsFromContent() {
        UUID uuid = Uuids.v8("post", "x", "1303");
        assertEquals(8, uuid.version());
        assertEquals(2, uuid.variant());
        assertEquals(uuid, Uuids.v8("post", "x", "1303"));
        assertEquals(
                UUID.fromString("00010203-0405-8607-8809-0a0b0c0d0e0f"),
                Uuids.v8(
                        new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}));
    }

    @Test
    void partsNeverRunIntoEachOther() {
        List<UUID> uuids =
                List.of(
                        Uuids.v8("a", "b", "c"),
                        Uuids.v8("a", "bc"),
                        Uuids.v8("ab", "c"),
                        Uuids.v8("a", "b\u0000c"),
                        Uuids.v8("a", "b", "", "c"),
                        Uuids.v8("a", "b", "c", ""));
        assertEquals(uuids.size(), new HashSet<>(uuids).size());
        assertNotEquals(Uuids.v8("a"), Uuids.v8("a", ""));
    }

    @Test
    void namesThatAreNumbersStandInTheirOrder() {
        List<String> names =
                List.of(
                        "1",
                        "4095",
                        "4096",
                        "16777216",
                        "1303849384938493952",
                        "1303849384938493953",
                        "9223372036854775807");
        String last = "";
        for (String name : names) {
            UUID uuid = Uuids.v8Named("document", "x", name);
            assertEquals(8, uuid.version());
            assertEquals(2, uuid.variant());
            assertTrue(last.compareTo(uuid.toString()) < 0, name);
            assertNotEquals(uuid, Uuids.v8Named("document", "reddit", name));
            last = uuid.toString();
        }
    }

    @Test
    void otherNamesAreHashed() {
        for (String name : List.of("", "0", "01", "-1", "1a", "9223372036854775808", "t3_abc")) {
            assertEquals(
                    Uuids.v8("document", "x", name), Uuids.v8Named("document", "x", name), name);
        }
    }
}
