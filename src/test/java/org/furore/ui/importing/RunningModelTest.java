package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.ui.fx.Job;
import org.furore.ui.importing.RunningModel.Stand;
import org.junit.jupiter.api.Test;

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
    void whatIsKnownIsForgottenWithTheNextImport() {
        after(0, 10, 1);
        after(2, 20, 2);
        model.begin();
        assertEquals(Stand.BEGUN, model.stand().get());
        assertEquals(0, after(1, 10, 1).perSecond());
    }
}
