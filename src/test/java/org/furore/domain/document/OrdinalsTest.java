package org.furore.domain.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

class OrdinalsTest {
    @Test
    void holdsWhatAnySetHolds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            TreeSet<Integer> expected = new TreeSet<>();
            int[] some = random.ints(random.nextInt(50), 1, 400).toArray();
            for (int one : some) {
                expected.add(one);
            }
            Ordinals set = Ordinals.of(some);
            List<Integer> found = new ArrayList<>();
            set.forEach(found::add);
            assertEquals(List.copyOf(expected), found, "seed " + seed);
            assertEquals(expected.size(), set.size(), "seed " + seed);
            for (int i = -1; i < 500; i++) {
                assertEquals(expected.contains(i), set.contains(i), i + " seed " + seed);
            }
        }
    }

    @Test
    void keepsAnOrder() {
        assertArrayEquals(
                new int[] {9, 2, 70}, Ordinals.of(2, 9, 70, 100).keep(new int[] {3, 9, 2, 70, 4}));
        assertArrayEquals(new int[] {}, Ordinals.NONE.keep(new int[] {1, 2}));
    }

    @Test
    void equalsByWhatItHolds() {
        assertEquals(Ordinals.of(1, 2), Ordinals.of(2, 1, 1));
        assertEquals(Ordinals.of(1), Ordinals.ofBits(new long[] {2, 0, 0}));
        assertEquals(Ordinals.of(1).hashCode(), Ordinals.ofBits(new long[] {2, 0, 0}).hashCode());
        assertFalse(Ordinals.of(1).equals(Ordinals.of(65)));
        assertTrue(Ordinals.of(64).contains(64));
        assertEquals("{1, 64}", Ordinals.of(64, 1).toString());
    }
}
