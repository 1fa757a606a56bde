package org.furore.app;

import java.time.Duration;
import java.time.Instant;

/// Says how long the start took, when asked to by `-Dfurore.start-times=true`.
final class StartTimes {
    private StartTimes() {}

    /// Prints milliseconds since the process began, on standard error.
    static void note(String what) {
        if (Boolean.getBoolean("furore.start-times")) {
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .ifPresent(start ->
                            System.err.println(
                                    "start "
                                            + what
                                            + " "
                                            + Duration.between(start, Instant.now()).toMillis()
                                            + " ms"));
        }
    }
}
