package org.furore.ui.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.furore.domain.change.Change;
import org.furore.domain.change.EntryId;
import org.furore.domain.change.EntryKind;
import org.furore.domain.change.Feed;
import org.furore.domain.event.EventId;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineReader;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.KeyHint;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The timeline of an open case. Read when first seen, and again a little after the case changed,
/// as long as it is seen.
public final class TimelineScreen implements Screen {
    private static final Duration AFTER_EDIT = Duration.millis(120);
    private static final Duration AFTER_BATCH = Duration.millis(1200);

    /// What can't be seen here.
    private static final Set<EntryKind> UNSEEN =
            Set.of(
                    EntryKind.CODER,
                    EntryKind.CODE,
                    EntryKind.SUGGESTION,
                    EntryKind.ATTACHMENT,
                    EntryKind.REPORT_PLAN,
                    EntryKind.SAVED_SEARCH);

    private final Desk desk;
    private final Export export;
    private final TimelineViewModel model;
    private final EventPanelModel panel;
    private final List<Command> commands;
    private final PauseTransition calm = new PauseTransition(AFTER_EDIT);
    private final Subscription following;
    private @Nullable TimelinePane pane;
    private @Nullable Words words;
    private @Nullable EventId wanted;
    private boolean seen;
    private boolean stale = true;

    public TimelineScreen(Desk desk, Navigator navigator) {
        this(desk, navigator, Export::dialog);
    }

    /// @param chooser asks where a picture goes
    TimelineScreen(Desk desk, Navigator navigator, Export.Chooser chooser) {
        this.desk = desk;
        Pictures pictures = new Pictures(TimelineReader.of(desk.file())::read);
        model = new TimelineViewModel(pictures, desk.tasks(), desk.memory());
        panel = new EventPanelModel(desk, model, navigator);
        export = new Export(desk, model, panel, pictures, chooser);
        commands = new TimelineCommands(model, panel, this::export).list();
        following = desk.feed().follow(this::changed);
        calm.setOnFinished(e -> read());
        model.index().subscribe((before, index) -> reveal(index));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.TIMELINE;
    }

    @Override
    public Node view(Words words) {
        TimelinePane before = pane;
        if (before != null) {
            before.dispose();
        }
        this.words = words;
        TimelinePane made = new TimelinePane(model, panel, desk.memory(), words, this::export);
        made.sceneProperty().subscribe(scene -> seen(scene != null));
        pane = made;
        return made;
    }

    @Override
    public void show(Location location) {
        if (location instanceof Location.Timeline there) {
            EntryId event = there.event();
            if (event instanceof EventId id) {
                wanted = id;
                reveal(model.index().get());
            }
        }
    }

    private void reveal(@Nullable TimelineIndex index) {
        EventId id = wanted;
        if (id != null && index != null) {
            wanted = null;
            model.reveal(id);
        }
    }

    @Override
    public Location location() {
        return new Location.Timeline(
                model.selection().get() instanceof Selection.OfEvent e ? e.event() : null);
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<KeyHint> keys() {
        return ChartKeys.HINTS;
    }

    @Override
    public void close() {
        calm.stop();
        following.unsubscribe();
        TimelinePane last = pane;
        if (last != null) {
            last.dispose();
        }
    }

    private void seen(boolean now) {
        seen = now;
        if (now && stale) {
            read();
        }
    }

    private void read() {
        if (seen) {
            stale = false;
            model.read();
        } else {
            stale = true;
        }
    }

    private void changed(List<Feed> news) {
        if (news.stream().noneMatch(TimelineScreen::touches)) {
            return;
        }
        stale = true;
        boolean batches = news.stream().allMatch(Feed.BatchStored.class::isInstance);
        calm.setDuration(batches ? AFTER_BATCH : AFTER_EDIT);
        // A running import must not put the next picture off for ever.
        if (!batches || calm.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            calm.playFromStart();
        }
    }

    private static boolean touches(Feed feed) {
        return switch (feed) {
            case Feed.BatchStored b -> b.to() >= b.from();
            case Feed.ImportEnded ended -> false;
            case Feed.LanguagesFound found -> false;
            case Feed.Applied a ->
                    a.changes().changes().stream()
                            .anyMatch(change ->
                                    !(change instanceof Change.EntryChange entry)
                                            || !UNSEEN.contains(entry.subject().kind()));
        };
    }

    private void export() {
        Words said = words;
        if (said != null) {
            export.ask(said);
        }
    }

    /// For tests.
    TimelineViewModel model() {
        return model;
    }

    /// For tests.
    EventPanelModel panel() {
        return panel;
    }
}
