package org.furore.ui.library;

import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.furore.bench.ManyDocuments;
import org.furore.domain.CaseFile;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.index.LuceneSearch;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.store.SqliteCase;
import org.furore.ui.controls.Look;
import org.furore.ui.fx.BackgroundTasks;
import org.furore.ui.fx.CaseFeed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Memory;
import org.furore.ui.fx.Words;
import org.furore.ui.search.SearchScreen;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Screen;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleUnaryOperator;

/// Measures the frames of scrolling long lists: `java … LibraryFrames FOLDER 200000 [QUERY]`, under
/// Xvfb or on a screen. A frame is the time from one pulse to the next; what the window's thread
/// had to do in one is said apart.
public final class LibraryFrames {
    private static final int FRAMES = 600;

    private LibraryFrames() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path path = ManyDocuments.made(folder, Long.parseLong(arguments[1]));
        String query = arguments.length > 2 ? arguments[2] : "";
        CountDownLatch end = new CountDownLatch(1);
        Look.loadFonts();
        try (CaseFile file = SqliteCase.open(path);
                LuceneSearch search =
                        LuceneSearch.open(folder.resolve("index"), file, Progress.NONE);
                BackgroundTasks tasks = new BackgroundTasks()) {
            Fx.start(() -> show(file, search, tasks, query, end));
            end.await();
        }
        System.exit(0);
    }

    private static void show(
            CaseFile file,
            TextSearch engine,
            BackgroundTasks tasks,
            String query,
            CountDownLatch end) {
        CaseFeed feed = new CaseFeed(file.workspace());
        Desk desk =
                new Desk(
                        file,
                        tasks,
                        new Jobs(),
                        new Edits(file, tasks, feed, problem -> {}),
                        feed,
                        Memory.brief());
        var search = new SimpleObjectProperty<>(Optional.of(engine));
        Screen screen =
                query.isEmpty()
                        ? new LibraryScreen(desk, new Went(), search, () -> {})
                        : new SearchScreen(desk, new Went(), search);
        Look look = new Look();
        look.wear(new Appearance("en", Theme.LIGHT, 100), false);
        StackPane root = new StackPane(screen.view(new Words(Locale.ENGLISH)));
        Scene scene = new Scene(root, 1280, 800);
        look.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        if (!query.isEmpty()) {
            screen.show(new Location.Search(query));
        }
        List<Run> runs =
                List.of(
                        new Run("warm up", at -> (at * 37) % 1),
                        new Run("a line a frame", at -> 0.3 + at * FRAMES / 200_000.0),
                        new Run("a page a frame", at -> 0.5 + at * FRAMES * 15 / 200_000.0),
                        new Run("from end to end", at -> at),
                        new Run("jumps", at -> (at * 61.7) % 1));
        new Player(scene, new ArrayList<>(runs), end).start();
    }

    /// @param place where the list stands, 0..1, at a share of the run
    private record Run(String name, DoubleUnaryOperator place) {}

    private static final class Player extends AnimationTimer {
        private final Scene scene;
        private final List<Run> runs;
        private final CountDownLatch end;
        private final long[] pulses = new long[FRAMES + 1];
        private final long[] work = new long[FRAMES + 1];
        private int frame = -120;

        Player(Scene scene, List<Run> runs, CountDownLatch end) {
            this.scene = scene;
            this.runs = runs;
            this.end = end;
        }

        @Override
        public void handle(long now) {
            if (frame < 0) {
                // the list is read and painted for the first time
                frame = bar().isPresent() ? frame + 1 : frame;
                return;
            }
            pulses[frame] = System.nanoTime();
            work[frame] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (frame == FRAMES) {
                tell();
                frame = 0;
                runs.removeFirst();
                if (runs.isEmpty()) {
                    stop();
                    end.countDown();
                }
                return;
            }
            bar().orElseThrow()
                    .setValue(runs.getFirst().place().applyAsDouble((double) frame / FRAMES));
            frame++;
        }

        private Optional<ScrollBar> bar() {
            Node list = scene.getRoot().lookup("#documents");
            Node shown = list != null ? list : scene.getRoot().lookup("#hits");
            return shown == null
                    ? Optional.empty()
                    : shown.lookupAll(".scroll-bar").stream()
                            .map(ScrollBar.class::cast)
                            .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                            .filter(Node::isVisible)
                            .findFirst();
        }

        private void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s frames %s   window's thread %s%n",
                    runs.getFirst().name(),
                    spread(pulses),
                    spread(work));
            if (scene.getRoot().lookup(".documents") instanceof TableView<?> table
                    && table.getItems().get(100) instanceof Slot<?> slot
                    && slot.row() instanceof DocumentRow row) {
                System.out.println("    " + table.getItems().size() + " lines, " + row.id());
            }
        }

        private static String spread(long[] moments) {
            double[] millis = new double[FRAMES];
            for (int i = 0; i < FRAMES; i++) {
                millis[i] = (moments[i + 1] - moments[i]) / 1e6;
            }
            Arrays.sort(millis);
            return String.format(
                    Locale.ROOT,
                    "p50 %5.1f  p99 %5.1f  most %5.1f ms",
                    millis[FRAMES / 2],
                    millis[FRAMES * 99 / 100],
                    millis[FRAMES - 1]);
        }
    }
}
