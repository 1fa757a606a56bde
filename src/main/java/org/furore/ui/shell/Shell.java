package org.furore.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;

import org.furore.domain.task.Message;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The window without its looks: which case is open, where in it one is and has been, what can be
/// done, what went wrong. To be used on the window's thread.
public final class Shell implements Navigator, Panes {
    private static final int NOTICES = 5;

    private final Cases cases;
    private final Preferences preferences;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<OpenCase>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Screen>> screen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ReadingList> readingList =
            new SimpleObjectProperty<>(ReadingList.EMPTY);
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private Function<Words, Node> pane = words -> new Group();
    private Runnable away = () -> {};
    private final BooleanProperty hasBack = new SimpleBooleanProperty();
    private final BooleanProperty hasForward = new SimpleBooleanProperty();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ShellCommands commands;
    private final IntegerProperty shown = new SimpleIntegerProperty();
    private final IntegerProperty searchAsked = new SimpleIntegerProperty();
    private Trail trail = new Trail();
    private @Nullable Question question;
    private @Nullable Location crashedAt;

    /// What lies over the window.
    public enum Overlay {
        NONE,
        NEW_CASE,
        PALETTE,
        KEYS,
        SETTINGS,
        /// Whether something shall really be done: [#question].
        QUESTION,
        /// What a screen shows over itself: [#pane].
        PANE
    }

    public Shell(Cases cases, Preferences preferences, Jobs jobs) {
        this.cases = cases;
        this.preferences = preferences;
        this.jobs = jobs;
        this.commands = new ShellCommands(this);
        overlay.subscribe(this::covered);
    }

    /// A case was opened.
    public void opened(OpenCase opened) {
        trail = new Trail();
        readingList.set(ReadingList.EMPTY);
        notices.clear();
        overlay.set(Overlay.NONE);
        opened.desk().file().notices().forEach(each -> notices.add(Notice.news(each)));
        open.set(Optional.of(opened));
        show(LocationText.read(remembered(opened).get()));
    }

    /// The case was closed.
    public void closed() {
        screen.set(Optional.empty());
        open.get().ifPresent(before -> before.screens().forEach(Screen::close));
        open.set(Optional.empty());
        notices.removeIf(notice -> notice.way() != null);
    }

    /// Something failed that no screen shows at its place.
    public void failed(Problem problem) {
        tell(Notice.of(problem));
    }

    /// Something failed that nobody foresaw. What was confirmed is stored, so the way back is to
    /// open the case again.
    ///
    /// @param log the file that holds the rest under the problem's code
    public void crashed(Problem problem, String log) {
        tell(new Notice(problem.message(), problem.code(), log));
        Location here = place().orElse(null);
        if (here != null && here.equals(crashedAt)) {
            // it fails again and again: what can't be shown is left, also at the next start
            show(new Location.Library());
        }
        crashedAt = here;
    }

    /// Asks before something is done that can't be done halfway.
    public void ask(Question asked) {
        question = asked;
        overlay.set(Overlay.NONE);
        overlay.set(Overlay.QUESTION);
    }

    /// What [Overlay#QUESTION] asks.
    Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    /// Says something above the screen until a person puts it away.
    public void tell(Message message) {
        tell(Notice.news(message));
    }

    private void tell(Notice notice) {
        notices.remove(notice);
        notices.add(notice);
        if (notices.size() > NOTICES) {
            notices.removeFirst();
        }
    }

    /// Closes the case and opens it again as it is stored.
    void reopen() {
        open.get()
                .ifPresent(now -> {
                    Path path = now.desk().file().path();
                    cases.close(() -> cases.open(path));
                });
    }

    @Override
    public void go(Location location) {
        screen.get()
                .map(Screen::location)
                .filter(here -> !here.equals(location))
                .ifPresent(trail::left);
        show(location);
    }

    void back() {
        screen.get().ifPresent(now -> to(trail.back(now.location())));
    }

    void forward() {
        screen.get().ifPresent(now -> to(trail.forward(now.location())));
    }

    private void to(@Nullable Location location) {
        if (location != null) {
            show(location);
        }
    }

    private void show(Location location) {
        open.get()
                .ifPresent(now ->
                        now.screen(location.kind())
                                .ifPresent(next -> {
                                    screen.set(Optional.of(next));
                                    next.show(location);
                                    shown.set(shown.get() + 1);
                                    hasBack.set(trail.hasBack());
                                    hasForward.set(trail.hasForward());
                                    remembered(now).set(LocationText.write(location));
                                }));
    }

    private static javafx.beans.property.StringProperty remembered(OpenCase open) {
        return open.desk().memory().text("place." + open.desk().file().info().id(), "");
    }

    /// Shows the screen of a kind where it stood.
    void go(Location.Kind kind) {
        open.get().flatMap(now -> now.screen(kind)).ifPresent(next -> go(next.location()));
    }

    @Override
    public ObjectProperty<ReadingList> readingList() {
        return readingList;
    }

    /// All that can be done now: the window's commands, the case's, and the screens'.
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.all());
        open.get()
                .ifPresent(now -> {
                    all.addAll(now.commands());
                    screen.get().ifPresent(showing -> all.addAll(showing.commands()));
                });
        return all;
    }

    ShellCommands own() {
        return commands;
    }

    ReadOnlyObjectProperty<Optional<OpenCase>> open() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Screen>> screen() {
        return screen.getReadOnlyProperty();
    }

    /// Files were dropped on the window: a case is opened, anything else is to be imported into the
    /// open one.
    public void dropped(List<Path> files) {
        if (files.size() == 1 && files.getFirst().toString().endsWith(".furore")) {
            cases.open(files.getFirst());
        } else if (open.get().isPresent()) {
            open.get().get().dropped().accept(files);
        } else {
            tell(Message.of("ui.shell.drop-needs-case"));
        }
    }

    /// Where one is, if a case is open.
    public Optional<Location> place() {
        return screen.get().map(Screen::location);
    }

    /// What lies over the window.
    public ObjectProperty<Overlay> overlay() {
        return overlay;
    }

    @Override
    public void show(Function<Words, Node> shown) {
        show(shown, () -> {});
    }

    @Override
    public void show(Function<Words, Node> shown, Runnable whenAway) {
        pane = shown;
        away = () -> {};
        overlay.set(Overlay.NONE);
        away = whenAway;
        overlay.set(Overlay.PANE);
    }

    private void covered(Overlay before, Overlay now) {
        if (before == Overlay.PANE && now == Overlay.NONE) {
            away.run();
        }
    }

    @Override
    public void tell(Message news, Message verb, Runnable action) {
        tell(new Notice(news, null, null, new Notice.Way(verb, action)));
    }

    @Override
    public void hide() {
        overlay.set(Overlay.NONE);
    }

    /// What [Overlay#PANE] shows.
    Node pane(Words words) {
        return pane.apply(words);
    }

    /// Counts how often a screen was gone to, also to the one that is there.
    IntegerProperty shown() {
        return shown;
    }

    /// Counts how often the field for searching was asked for.
    IntegerProperty searchAsked() {
        return searchAsked;
    }

    BooleanProperty hasBack() {
        return hasBack;
    }

    BooleanProperty hasForward() {
        return hasForward;
    }

    ObservableList<Notice> notices() {
        return notices;
    }

    Cases cases() {
        return cases;
    }

    Preferences preferences() {
        return preferences;
    }

    Jobs jobs() {
        return jobs;
    }
}
