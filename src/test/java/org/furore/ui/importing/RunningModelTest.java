package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.task.Progress;
import org.furore.ui.fx.Job;
import org.furore.ui.importing.RunningModel.Stand;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

class RunningModelTest {
    private long now;
    private final RunningModel model = new RunningModel(() -> now);

    private Stand after(double seconds, long bytes, long records) {
        now += Math.round(seconds * 1e9);
        model.reading("posts.csv", records);
        model.told(new Job.Stand("importing", bytes, 2_000_000, 0));
        return model.stand().get();
    }

    @Test
    void ratesAndTheTimeLeftAreThoseOfTheLastSeconds() {
        Stand first = after(0, 0, 0);
        assertEquals(new Stand(0, 0, 1_000_000, "posts.csv", 0, 0, -1), first);
        Stand hashed = after(1, 1_000_000, 0);
        assertEquals(0, hashed.perSecond());
        for (int i = 1; i <= 6; i++) {
            after(1, 1_000_000 + i * 10_000, i * 500);
        }
        Stand read = model.stand().get();
        assertEquals(500, read.perSecond());
        assertEquals(3_000, read.records());
        assertEquals(94, read.secondsLeft());
        assertEquals(530_000, read.done());
    }

    @Test
    void whileItIsPausedNobodyKnowsHowFastItGoes() {
        after(0, 0, 0);
        for (int i = 1; i <= 6; i++) {
            after(1, i * 10_000, i * 500);
        }
        model.setPaused(true);
        Stand paused = model.stand().get();
        assertEquals(new Stand(0.03, 30_000, 1_000_000, "posts.csv", 3_000, 0, -1), paused);
        assertEquals(paused, after(600, 60_000, 3_000));
        model.setPaused(false);
        assertEquals(0, after(1, 70_000, 3_500).perSecond());
        assertEquals(500, after(1, 80_000, 4_000).perSecond());
    }

    @Test
    void workRestsUntilItIsToldToGoOnOrIsCancelled() throws Exception {
        Rest rest = new Rest();
        AtomicBoolean cancelled = new AtomicBoolean();
        List<String> told = new CopyOnWriteArrayList<>();
        Progress progress =
                rest.over(
                        new Progress() {
                            @Override
                            public void report(String phase, long done, long total) {
                                told.add(phase + " " + done);
                            }

                            @Override
                            public boolean cancelled() {
                                return cancelled.get();
                            }
                        });
        progress.report("importing", 1, 9);
        rest.begin();
        Thread work = new Thread(() -> progress.report("importing", 2, 9));
        work.start();
        work.join(300);
        assertEquals(List.of("importing 1", "paused 0"), told);
        rest.end();
        work.join(5_000);
        assertEquals(List.of("importing 1", "paused 0", "importing 2"), told);
        rest.begin();
        cancelled.set(true);
        assertEquals(true, progress.cancelled());
    }

    @Test
    void whatIsKnownIsForgottenWithTheNextImport() {
        after(0, 10, 1);
        after(2, 20, 2);
        model.begin();
        assertEquals(Stand.BEGUN, model.stand().get());
        assertEquals(0, after(1, 10, 1).perSecond());
    }
}
