package org.furore.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/// Frame times while something happens in every frame. The bound of the design is p99 ≤ 50 ms and
/// none over 150 ms by the clock, warm; it is held with `-Dfurore.quiet=true`, on a machine that
/// does nothing else. Otherwise, since tests share a machine, what is held is the processor time of
/// the window's and the painting thread, with double the bound for its noise.
///
/// @param clock milliseconds from one frame to the next, ascending
/// @param work of the window's and the painting thread in between, in milliseconds, ascending
public record Frames(double[] clock, double[] work) {
    private static final double P99 = 50;
    private static final double MOST = 150;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Plays `gesture` in each frame, on the window's thread, with the frame's number. Called from
    /// another thread; returns after the last.
    public static Frames of(int count, IntConsumer gesture) {
        List<double[]> costs = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Harness.fx(() -> {
            new AnimationTimer() {
                private long last;
                private long spent;

                @Override
                public void handle(long now) {
                    long at = System.nanoTime();
                    long used = spent();
                    if (last != 0) {
                        costs.add(new double[] {(at - last) / 1e6, (used - spent) / 1e6});
                    }
                    last = at;
                    spent = used;
                    if (costs.size() == count) {
                        stop();
                        done.countDown();
                    } else {
                        gesture.accept(costs.size());
                    }
                }
            }.start();
            return "";
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Frames(
                costs.stream().mapToDouble(cost -> cost[0]).sorted().toArray(),
                costs.stream().mapToDouble(cost -> cost[1]).sorted().toArray());
    }

    private static long spent() {
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("QuantumRenderer")) {
                nanos += Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
            }
        }
        return nanos;
    }

    /// Prints both and holds the bound.
    public void hold(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d frames, %s; processor %s%n",
                what,
                clock.length,
                spread(clock),
                spread(work));
        boolean quiet = Boolean.getBoolean("furore.quiet");
        double[] held = quiet ? clock : work;
        double slack = quiet ? 1 : 2;
        assertTrue(
                at(held, 0.99) <= P99 * slack && at(held, 1) <= MOST * slack,
                () -> what + " takes too long: " + Arrays.toString(held));
    }

    private static String spread(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p99 %.1f, most %.1f ms",
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
