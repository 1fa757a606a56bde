package org.furore.ui.codebook;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.furore.annotate.EntryEdit;
import org.furore.domain.change.Change;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.Feed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The codebook as it is now: read when it is seen, read anew after commits that concern it, and
/// ahead of them for edits of our own, so that a field never shows for a moment what it was before.
/// To be used on the window's thread.
final class LiveCodebook {
    private static final Set<EntryKind> SHOWN =
            Set.of(
                    EntryKind.CODE,
                    EntryKind.CLAIM,
                    EntryKind.ACTOR,
                    EntryKind.CODER,
                    EntryKind.CORRECTION,
                    EntryKind.ANNOTATION);

    private final Desk desk;
    private final Consumer<Codebook> arrived;
    private final Consumer<Problem> failed;
    private final ObjectProperty<Codebook> now = new SimpleObjectProperty<>(Codebook.EMPTY);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final Subscription following;
    private boolean reading;
    private boolean stale = true;
    private int applying;

    /// @param arrived called after [#now] was read anew
    LiveCodebook(Desk desk, Consumer<Codebook> arrived, Consumer<Problem> failed) {
        this.desk = desk;
        this.arrived = arrived;
        this.failed = failed;
        following =
                Subscription.combine(
                        desk.feed().follow(this::follow), shown.subscribe((was, is) -> refresh()));
    }

    private void follow(List<Feed> news) {
        if (news.stream().anyMatch(LiveCodebook::concerns)) {
            readAgain();
        }
    }

    private static boolean concerns(Feed feed) {
        return feed instanceof Feed.Applied(var changes)
                && changes.changes().stream()
                        .anyMatch(change ->
                                !(change instanceof Change.EntryChange entry)
                                        || SHOWN.contains(entry.subject().kind()));
    }

    /// Reads it again, now or when it is seen next.
    void readAgain() {
        stale = true;
        refresh();
    }

    /// Never twice at a time, and not while an edit of ours is on its way, which the answer would
    /// seem to take back.
    private void refresh() {
        if (!shown.get() || !stale || reading || applying > 0) {
            return;
        }
        stale = false;
        reading = true;
        desk.tasks()
                .run(
                        progress -> Codebook.read(desk.file()),
                        this::read,
                        what -> {
                            reading = false;
                            failed.accept(what);
                        });
    }

    private void read(Codebook fresh) {
        reading = false;
        if (applying > 0) {
            stale = true;
            return;
        }
        now.set(fresh);
        loaded.set(true);
        arrived.accept(fresh);
        refresh();
    }

    /// Applies an edit and shows it at once; what failed is told, and read back.
    void apply(EntryEdit.Ready edit, boolean removes) {
        if (!removes) {
            now.set(now.get().with(edit.after()));
        }
        applying++;
        desk.edits()
                .apply(
                        edit.changes(),
                        step -> applied(),
                        what -> {
                            failed.accept(what);
                            applied();
                        });
    }

    private void applied() {
        applying--;
        readAgain();
    }

    void close() {
        following.unsubscribe();
        shown.set(false);
    }

    /// Whether nothing was committed since it was read.
    boolean upToDate() {
        return !stale;
    }

    Codebook get() {
        return now.get();
    }

    ObjectProperty<Codebook> now() {
        return now;
    }

    /// Whether it was read at all.
    BooleanProperty loaded() {
        return loaded;
    }

    /// Set by the view: whether anybody sees it.
    BooleanProperty shown() {
        return shown;
    }
}
