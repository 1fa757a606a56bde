package org.furore.ui.search;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Job;
import org.furore.ui.library.LibraryNews;
import org.furore.ui.library.Pace;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Groups copies behind the screens: when a case is open, and when documents came, as soon as no
/// other work goes on that a person waits for. Who cancels it is left alone; a search that counts
/// copies once does it by itself. FX thread.
final class CopyWatch {
    private final Desk desk;
    private final ObservableValue<Optional<TextSearch>> search;
    private final Pace pace;
    private final Subscription watching;
    private @Nullable Job<Boolean> job;
    private boolean due = true;

    CopyWatch(Desk desk, ObservableValue<Optional<TextSearch>> search, Pace pace) {
        this.desk = desk;
        this.search = search;
        this.pace = pace;
        this.watching =
                Subscription.combine(
                        search.subscribe((before, after) -> look()),
                        desk.jobs().running().subscribe(this::look),
                        desk.feed()
                                .follow(news -> {
                                    if (LibraryNews.of(news).documents() && !due) {
                                        due = true;
                                        this.pace.soon(this::look);
                                    }
                                }));
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
                                done -> {
                                    job = null;
                                    look();
                                },
                                // In the log; the next documents make it try again.
                                failure -> job = null);
    }

    void close() {
        watching.unsubscribe();
        due = false;
        Job<Boolean> running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
