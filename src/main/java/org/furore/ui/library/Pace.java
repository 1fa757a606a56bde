package org.furore.ui.library;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// When to act on news that come in bursts.
@FunctionalInterface
public interface Pace {
    /// At once, for tests.
    Pace AT_ONCE = Runnable::run;

    /// Runs `action` on the window's thread when it is time.
    void soon(Runnable action);

    /// A moment later.
    static Pace after(Duration moment) {
        return action -> {
            PauseTransition pause = new PauseTransition(moment);
            pause.setOnFinished(event -> action.run());
            pause.play();
        };
    }
}
