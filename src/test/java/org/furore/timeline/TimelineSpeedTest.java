package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.TimelineView.Lanes;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// The design asks for 10 ms a step (p99); this holds five times that, in CPU time of the laying
/// thread, since tests share a machine.
class TimelineSpeedTest {
    private static final java.lang.management.ThreadMXBean THREADS =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final int STEPS = 400;
    private static final int DAYS = 1500;

    @Test
    void aStepOverAMillionDocumentsAndFiftyThousandEventsIsQuick() {
        Typeface typeface = new Typeface();
        TimelineData data = RandomCase.of(3, 50_000, DAYS, 1_000_000);
        TimelineLayout layout = new TimelineLayout(typeface);
        TimelineIndex index = new TimelineIndex(data, typeface);
        for (int round = 0; round < 6; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            index = new TimelineIndex(data, typeface);
            layout.layout(index, TimelineView.fit(1400, Locale.ENGLISH));
            double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            if (round == 0 || round == 5) {
                System.out.printf(
                        "first picture%s: %.0f ms CPU%n", round == 0 ? ", cold" : "", millis);
            }
            assertTrue(round < 5 || millis < 1000, millis + " ms");
        }
        for (Lanes lanes : new Lanes[] {Lanes.NONE, Lanes.ACTOR, Lanes.KIND}) {
            TimelineView view = TimelineView.fit(1400, Locale.ENGLISH).withLanes(lanes);
            steps(index, layout, view, new Random(1), 200);
            double[] millis = steps(index, layout, view, new Random(2), STEPS);
            double p99 = millis[(int) (STEPS * 0.99) - 1];
            System.out.printf(
                    "%s: p50 %.2f ms, p99 %.2f ms, most %.2f ms CPU a step%n",
                    lanes, millis[STEPS / 2], p99, millis[STEPS - 1]);
            assertTrue(p99 < 50, lanes + " " + p99 + " ms");
        }
    }

    /// Zooms in and out and pans.
    private static double[] steps(
            TimelineIndex index, TimelineLayout layout, TimelineView view, Random random, int n) {
        long origin = index.start(0);
        double[] millis = new double[n];
        double length = DAYS * (double) When.DAY;
        double at = origin;
        for (int i = 0; i < n; i++) {
            length =
                    Math.clamp(
                            length * (random.nextBoolean() ? 0.75 : 1.3),
                            When.DAY,
                            DAYS * (double) When.DAY);
            at =
                    Math.clamp(
                            at + (random.nextDouble() - 0.5) * length,
                            origin,
                            origin + DAYS * (double) When.DAY);
            TimeSpan window = new TimeSpan((long) at, (long) (at + length));
            long start = THREADS.getCurrentThreadCpuTime();
            layout.layout(index, view.withWindow(window));
            millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
