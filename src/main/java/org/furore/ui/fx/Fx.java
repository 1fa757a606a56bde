package org.furore.ui.fx;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.CountDownLatch;

/// The only door to the window's thread.
public final class Fx {
    private Fx() {}

    /// Runs `action` on the window's thread, soon; any thread may call.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Whether the caller is on the window's thread.
    public static boolean here() {
        return Platform.isFxApplicationThread();
    }

    /// Starts the toolkit and waits until it runs; the caller's thread is not the window's. The
    /// toolkit stays when the last window closes, until [#stop].
    public static void start(Runnable first) {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
            first.run();
        });
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while the toolkit was starting", e);
        }
    }

    /// Ends the toolkit.
    public static void stop() {
        Platform.exit();
    }

    /// Whether the system prefers dark windows, and whenever that changes.
    public static ObservableValue<Boolean> systemDark() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == javafx.application.ColorScheme.DARK);
    }
}
