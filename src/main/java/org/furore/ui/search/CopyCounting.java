package org.furore.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.furore.domain.search.Copies;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Job;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Whether copies count once, and their grouping, which goes on behind the screens when a case is
/// open and nothing else works on it. FX thread.
final class CopyCounting {
    private final Desk desk;
    private final ObservableValue<Optional<TextSearch>> search;
    private final BooleanProperty once = new SimpleBooleanProperty(false);
    private final Subscription watching;
    private @Nullable Job<Boolean> job;
    private boolean due = true;

    CopyCounting(Desk desk, ObservableValue<Optional<TextSearch>> search) {
        this.desk = desk;
        this.search = search;
        this.watching =
                Subscription.combine(
                        search.subscribe((before, after) -> look()),
                        desk.jobs().running().subscribe(this::look));
        look();
    }

    BooleanProperty onceProperty() {
        return once;
    }

    Copies counted() {
        return once.get() ? Copies.ONE : Copies.ALL;
    }

    /// Documents came or changed.
    void note() {
        due = true;
        look();
    }

    private void look() {
        TextSearch engine = search.getValue().orElse(null);
        boolean busy = desk.jobs().running().stream().anyMatch(one -> !one.spare());
        if (!due || engine == null || busy || job != null) {
            return;
        }
        due = false;
        job =
                desk.jobs()
                        .startSpare(
                                Message.of("ui.search.job-copies"),
                                progress -> {
                                    engine.groupCopies(progress);
                                    return true;
                                },
                                done -> job = null,
                                // In the log; a search that counts copies once tries again.
                                failure -> job = null);
    }

    void close() {
        watching.unsubscribe();
        Job<Boolean> running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
