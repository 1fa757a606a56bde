package org.furore.bench;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.furore.domain.CaseFile;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.BackgroundTasks;
import org.furore.ui.fx.CaseFeed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// One screen of an open case in a window, with the keys of its commands, and hands for it. Its
/// methods are called from any thread but the window's; what they are given runs on the window's.
final class OneScreen implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int SETTLED = 20;

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final CaseFeed feed;
    private final Screen screen;
    private final Stage stage;

    OneScreen(CaseFile file, BiFunction<Desk, Navigator, Screen> made) {
        feed = Toolkit.fx(() -> new CaseFeed(file.workspace()));
        screen =
                Toolkit.fx(() -> {
                    Edits edits = new Edits(file, tasks, feed, problems::add);
                    return made.apply(
                            new Desk(file, tasks, new Jobs(), edits, feed, Memory.brief()),
                            new Here());
                });
        stage = Toolkit.fx(this::shown);
        settle();
    }

    private Stage shown() {
        Look look = new Look();
        look.wear(new Appearance("en", Theme.LIGHT, 100), false);
        StackPane root = new StackPane(screen.view(new Words(Locale.ENGLISH)));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::command);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        look.dress(scene);
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    private void command(KeyEvent press) {
        boolean typing =
                stage.getScene().getFocusOwner() instanceof TextInputControl field
                        && field.isEditable();
        for (Command command : screen.commands()) {
            if (command.key() != null
                    && command.key().match(press)
                    && command.enabled().get()
                    && (!typing || press.isAltDown())) {
                command.run();
                press.consume();
                return;
            }
        }
    }

    /// Goes to a place of this screen.
    void go(Location location) {
        Toolkit.fx(() -> {
            screen.show(location);
            return "";
        });
    }

    Screen screen() {
        return screen;
    }

    /// The first node that answers, or null. On the window's thread.
    @Nullable Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    /// Presses a key where the focus is. On the window's thread.
    void press(KeyCode code) {
        key(KeyEvent.KEY_PRESSED, code);
        key(KeyEvent.KEY_RELEASED, code);
    }

    private void key(EventType<KeyEvent> type, KeyCode code) {
        Node focus = stage.getScene().getFocusOwner();
        EventTarget target = focus == null ? stage.getScene() : focus;
        Event.fireEvent(target, new KeyEvent(type, "", "", code, false, false, false, false));
    }

    /// Turns the wheel over a node. On the window's thread.
    void wheel(String selector, double x, double deltaX, double deltaY) {
        Node node = find(selector);
        if (node != null) {
            Event.fireEvent(
                    node,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            x,
                            200,
                            x,
                            200,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            deltaX,
                            deltaY,
                            deltaX,
                            deltaY,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        }
    }

    /// Frames while something happens in each.
    ///
    /// @param clock times from one frame to the next
    /// @param worked processor time of the window's thread in between
    record Frames(Times clock, Times worked) {
        /// These and others.
        Frames with(Frames others) {
            return new Frames(clock.with(others.clock), worked.with(others.worked));
        }
    }

    /// As many frames while `gesture` is made in each, with its number.
    Frames frames(int count, IntConsumer gesture) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[count];
        long[] worked = new long[count];
        CompletableFuture<Frames> all = new CompletableFuture<>();
        Toolkit.fx(() -> {
            new AnimationTimer() {
                private int seen = -1;
                private long last;
                private long used;

                @Override
                public void handle(long frame) {
                    long now = System.nanoTime();
                    long work = threads.getCurrentThreadCpuTime();
                    if (seen >= 0) {
                        nanos[seen] = now - last;
                        worked[seen] = work - used;
                    }
                    last = now;
                    used = work;
                    if (++seen == count) {
                        stop();
                        all.complete(new Frames(Times.ofNanos(nanos), Times.ofNanos(worked)));
                    } else {
                        gesture.accept(seen);
                    }
                }
            }.start();
            return "";
        });
        return all.join();
    }

    /// Waits until `condition`, asked on the window's thread at every frame, holds.
    ///
    /// @return when that was, in nanoseconds of the clock
    long until(BooleanSupplier condition) {
        long begin = System.nanoTime();
        CompletableFuture<Long> met = new CompletableFuture<>();
        Toolkit.fx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long frame) {
                    long now = System.nanoTime();
                    if (condition.getAsBoolean()) {
                        stop();
                        met.complete(now);
                    } else if (now - begin > PATIENCE_NANOS) {
                        stop();
                        met.completeExceptionally(
                                new IllegalStateException(
                                        "the window does not come to rest " + problems));
                    }
                }
            }.start();
            return "";
        });
        return met.join();
    }

    /// Waits until two more frames were painted.
    ///
    /// @return when that was, in nanoseconds of the clock
    long painted() {
        int[] frames = new int[1];
        return until(() -> ++frames[0] == 2);
    }

    /// Waits for a number of frames.
    void settle() {
        int[] frames = new int[1];
        until(() -> ++frames[0] == SETTLED);
    }

    @Override
    public void close() {
        Toolkit.fx(() -> {
            stage.hide();
            // The headless platform keeps its windows, and they their scenes.
            stage.setScene(new Scene(new Group()));
            screen.close();
            return "";
        });
        feed.close();
        tasks.close();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    /// There is no other place.
    private final class Here implements Navigator {
        private final ObjectProperty<ReadingList> list =
                new SimpleObjectProperty<>(ReadingList.EMPTY);

        @Override
        public void go(Location location) {
            if (location.kind() == screen.kind()) {
                screen.show(location);
            }
        }

        @Override
        public ObjectProperty<ReadingList> readingList() {
            return list;
        }
    }
}
