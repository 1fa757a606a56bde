package org.furore.app;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/// Says how long the start took, when asked to by `-Dfurore.start-times=true`.
final class StartTimes {
    private StartTimes() {}

    /// Logs milliseconds since the process began.
    static void note(String what) {
        if (Boolean.getBoolean("furore.start-times")) {
            ProcessHandle.current().info().startInstant().ifPresent(start -> log(what, start));
        }
    }

    private static void log(String what, Instant start) {
        Logger.getLogger(StartTimes.class.getName())
                .warning("start " + what + " " + millis(start) + " ms");
    }

    private static long millis(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
