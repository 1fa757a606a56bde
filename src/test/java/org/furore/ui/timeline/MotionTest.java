package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class MotionTest {
    private static final Axis AXIS =
            new Axis(List.of(new Axis.Stretch(0, 1_000_000, 100, 1100)), 0, 0);

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Motion motion = Motion.NONE.panned(30).zoomed(1.5, 400);
        double place = Motion.NONE.panned(30).place(400);
        assertEquals(400, motion.shown(place), 1e-9);
    }

    @Test
    void placeUndoesShown() {
        Random random = new Random(11);
        Motion motion = Motion.NONE;
        for (int i = 0; i < 100; i++) {
            motion =
                    random.nextBoolean()
                            ? motion.panned(random.nextDouble(-200, 200))
                            : motion.zoomed(random.nextDouble(0.7, 1.4), random.nextDouble(1000));
            assertEquals(321, motion.place(motion.shown(321)), 1e-6);
        }
    }

    @Test
    void whatWentIntoAPictureIsTakenAway() {
        Motion done = Motion.NONE.panned(40).zoomed(1.3, 200);
        assertEquals(1, done.since(done).scale(), 1e-12);
        assertEquals(0, done.since(done).offset(), 1e-9);
        Motion more = done.zoomed(1.1, 500);
        Motion rest = more.since(done);
        assertEquals(more.shown(250), rest.shown(done.shown(250)), 1e-9);
    }

    @Test
    void theWindowIsWhatStandsAtTheEnds() {
        assertEquals(new TimeSpan(0, 1_000_000), Motion.NONE.window(AXIS));
        assertEquals(new TimeSpan(-100_000, 900_000), Motion.NONE.panned(100).window(AXIS));
        assertEquals(new TimeSpan(250_000, 750_000), Motion.NONE.zoomed(2, 600).window(AXIS));
    }

    @Test
    void nobodyGoesBeyondWhatIsDated() {
        long hour = 3_600_000;
        Reach reach = new Reach(new TimeSpan(0, 100 * hour));
        assertNull(reach.allowed(new TimeSpan(-50 * hour, 100 * hour)));
        assertEquals(
                new TimeSpan(-5 * hour, 5 * hour),
                reach.allowed(new TimeSpan(-300 * hour, -290 * hour)));
        assertEquals(
                new TimeSpan(10 * hour, 11 * hour),
                reach.allowed(new TimeSpan(10 * hour + hour / 2 - 5, 10 * hour + hour / 2 + 5)));
    }
}
