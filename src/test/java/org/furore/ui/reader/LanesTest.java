package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class LanesTest {

    @Test
    void whatDoesNotOverlapSharesALane() {
        Lanes lanes = new Lanes(List.of(new Range(0, 5), new Range(5, 9), new Range(20, 30)));
        assertEquals(1, lanes.used());
    }

    @Test
    void whatOverlapsRunsSideBySide() {
        Lanes lanes = new Lanes(List.of(new Range(0, 9), new Range(2, 4), new Range(4, 6)));
        assertEquals(2, lanes.used());
        assertEquals(0, lanes.lane(0));
        assertEquals(1, lanes.lane(1));
        assertEquals(1, lanes.lane(2));
    }

    @Test
    void noTwoInALaneOverlapUnlessThereAreTooMany() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Range> ranges = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int start = random.nextInt(200);
                ranges.add(new Range(start, start + 1 + random.nextInt(40)));
            }
            Collections.sort(ranges);
            Lanes lanes = new Lanes(ranges);
            for (int i = 0; i < ranges.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean apart =
                            lanes.lane(i) != lanes.lane(j)
                                    || lanes.lane(i) == Lanes.MOST - 1
                                    || !ranges.get(i).overlaps(ranges.get(j));
                    assertTrue(apart, "seed " + seed);
                }
            }
        }
        assertEquals(Lanes.MOST, new Lanes(Collections.nCopies(5000, new Range(1, 2))).used());
    }
}
