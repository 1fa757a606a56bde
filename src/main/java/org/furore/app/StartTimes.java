package org.furore.app;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

import org.furore.ui.library.Slot;

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

    /// Notes as "listed" when the library of the first case opened in a window is painted: its
    /// first line, or that nothing is in it.
    static void watch(Scene scene) {
        if (!Boolean.getBoolean("furore.start-times")) {
            return;
        }
        new AnimationTimer() {
            private boolean listed;

            @Override
            public void handle(long now) {
                if (listed) {
                    // A frame has passed since.
                    stop();
                    note("listed");
                }
                listed = listed(scene);
            }
        }.start();
    }

    private static boolean listed(Scene scene) {
        boolean empty = scene.lookup("#library-empty") != null;
        return empty
                || scene.lookup("#documents") instanceof TableView<?> table
                        && !table.getItems().isEmpty()
                        && table.getItems().getFirst() instanceof Slot<?> first
                        && first.row() != null;
    }

    private static void log(String what, Instant start) {
        Logger.getLogger(StartTimes.class.getName())
                .warning("start " + what + " " + millis(start) + " ms");
    }

    private static long millis(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
