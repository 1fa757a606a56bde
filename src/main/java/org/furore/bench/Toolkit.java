package org.furore.bench;

import org.furore.domain.CaseFile;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Fx;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/// The window's toolkit in this process, on the display or, where there is none, without.
final class Toolkit {
    private Toolkit() {}

    /// Starts it; it can't be started a second time in a process.
    static Toolkit start(boolean display) {
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            if (System.getProperty("prism.order") == null) {
                System.setProperty("prism.order", "sw");
            }
        }
        Look.loadFonts();
        Fx.start(() -> {});
        return new Toolkit();
    }

    /// Shows one screen of a case in a window of its own.
    OneScreen show(CaseFile file, BiFunction<Desk, Navigator, Screen> made) {
        return new OneScreen(file, made);
    }

    /// Does something on the window's thread and waits for its answer.
    static <T> T fx(Callable<T> action) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Fx.later(() -> {
            try {
                answer.complete(action.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    void stop() {
        Fx.stop();
    }
}
