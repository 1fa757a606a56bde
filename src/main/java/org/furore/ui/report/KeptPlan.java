package org.furore.ui.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import org.furore.domain.change.Change;
import org.furore.domain.change.Feed;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.furore.domain.search.SavedSearch;
import org.furore.report.PlanEdit;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the choices in the case, and has them follow it. What is picked is stored at once, what is
/// typed after a pause of calm or when its field is left, so that a burst of typing is one step of
/// the history. To be used on the window's thread.
final class KeptPlan {
    private final Desk desk;
    private final ReportChoices choices;
    private final ReportPlanId id;
    private final Consumer<Problem> failed;
    private final Subscription following;
    private final BooleanProperty ready = new SimpleBooleanProperty();

    /// What the case holds once all that was sent to it is stored.
    private Optional<ReportPlan> stored = Optional.empty();

    /// What the case was last seen to hold, if that was not looked at yet.
    private @Nullable Optional<ReportPlan> seen;

    private int sent;
    private boolean takingOver;
    private boolean closed;

    /// @param calm waits until nobody types
    KeptPlan(Desk desk, ReportChoices choices, Debounce calm, Consumer<Problem> failed) {
        this.desk = desk;
        this.choices = choices;
        this.id = ReportPlan.idIn(desk.file().info());
        this.failed = failed;
        following =
                Subscription.combine(
                        desk.feed().follow(this::committed),
                        choices.follow(() -> calm.restart(this::store), this::store));
        read();
    }

    private void read() {
        desk.tasks()
                .run(
                        progress -> desk.file().entries().find(ReportPlan.class, id),
                        found -> {
                            if (seen == null) {
                                seen = found;
                            }
                            takeOver();
                            ready.set(true);
                        },
                        failed);
    }

    /// Whether `news` are of the plan, or of saved searches, which no page shows, and of nothing
    /// else.
    static boolean only(List<Feed> news) {
        return news.stream()
                .allMatch(each ->
                        each instanceof Feed.Applied(var set)
                                && set.changes().stream()
                                        .allMatch(change -> ofPlan(change) || ofSearch(change)));
    }

    private static boolean ofPlan(Change change) {
        return change instanceof Change.EntryChange edit && edit.subject() instanceof ReportPlan;
    }

    private static boolean ofSearch(Change change) {
        return change instanceof Change.EntryChange edit && edit.subject() instanceof SavedSearch;
    }

    private void committed(List<Feed> news) {
        for (Feed each : news) {
            if (each instanceof Feed.Applied(var set)) {
                for (Change change : set.changes()) {
                    if (change instanceof Change.EntryChange edit && ofPlan(edit)) {
                        seen = Optional.ofNullable((ReportPlan) edit.after());
                    }
                }
            }
        }
        takeOver();
    }

    /// Follows the case, unless something is under way to it: what comes back then may be older
    /// than what was sent.
    private void takeOver() {
        Optional<ReportPlan> now = seen;
        if (now == null || sent > 0 || closed) {
            return;
        }
        seen = null;
        ReportPlan was = orNone(stored);
        stored = now;
        takingOver = true;
        choices.follow(was, orNone(now));
        takingOver = false;
    }

    private ReportPlan orNone(Optional<ReportPlan> plan) {
        return plan.orElseGet(() -> ReportPlan.none(id));
    }

    /// Stores what is chosen now, if the case holds something else.
    void store() {
        if (takingOver || closed || !ready.get() || desk.edits().readOnly()) {
            return;
        }
        ReportPlan now = choices.plan();
        PlanEdit.of(stored.orElse(null), now)
                .ifPresent(step -> {
                    stored = Optional.of(now);
                    sent++;
                    desk.edits()
                            .apply(
                                    step,
                                    done -> answered(),
                                    problem -> {
                                        failed.accept(problem);
                                        answered();
                                        lookAgain();
                                    });
                });
    }

    /// After a failure: what stands in the fields stays and is tried again, against what the case
    /// really holds.
    private void lookAgain() {
        desk.tasks()
                .run(
                        progress -> desk.file().entries().find(ReportPlan.class, id),
                        found -> stored = found,
                        failed);
    }

    private void answered() {
        sent--;
        takeOver();
    }

    /// Whether the choices are those of the case, so that they can be changed.
    BooleanProperty ready() {
        return ready;
    }

    /// Stores what is chosen, and does no more.
    void close() {
        store();
        closed = true;
        following.unsubscribe();
    }
}
