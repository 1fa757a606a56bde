package org.furore.ui.library;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;

import org.furore.bench.ManyDocuments;
import org.furore.domain.CaseFile;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Frames;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.search.SearchScreen;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// The frames of scrolling long lists: line by line, page by page, from end to end, in jumps. Of
/// `-Dfurore.documents=200000` invented posts, by default fewer.
class LibraryFramesTest {
    private static final int DOCUMENTS = Integer.getInteger("furore.documents", 20_000);
    private static final int FRAMES = 600;

    @TempDir Path folder;

    @Test
    void scrollingKeepsTheFrameRate() throws Exception {
        Path path = ManyDocuments.made(folder.resolve("many"), DOCUMENTS);
        try (Harness harness = new Harness(folder)) {
            CaseFile file = harness.openCase(path);
            Desk desk = harness.desk(file);
            var search = harness.search(file);
            Screen library =
                    Harness.fx(() -> new LibraryScreen(desk, new Went(), search, () -> {}));
            show(harness, library, "#documents");
            scroll(harness, "library");
            Screen hits = Harness.fx(() -> new SearchScreen(desk, new Went(), search));
            Harness.fx(() -> {
                hits.show(new Location.Search("kind:post"));
                return "";
            });
            show(harness, hits, "#hits");
            scroll(harness, "search");
            Harness.fx(() -> {
                library.close();
                hits.close();
                return "";
            });
        }
    }

    private static void show(Harness harness, Screen screen, String list) {
        harness.show(
                Theme.LIGHT,
                1280,
                800,
                () -> new StackPane(screen.view(new Words(Locale.ENGLISH))));
        harness.until("it is listed", () -> bar(harness, list).isPresent());
        harness.settle();
    }

    private static void scroll(Harness harness, String what) {
        String list = what.equals("library") ? "#documents" : "#hits";
        String of = what + " of " + DOCUMENTS + ", ";
        play(harness, list, at -> at * 37 % 1);
        play(harness, list, at -> 0.3 + at * FRAMES / DOCUMENTS).hold(of + "a line a frame");
        play(harness, list, at -> 0.5 + at * Math.min(0.5, FRAMES * 15.0 / DOCUMENTS))
                .hold(of + "a page a frame");
        play(harness, list, at -> at).hold(of + "from end to end");
        play(harness, list, at -> at * 61.7 % 1).hold(of + "jumps");
    }

    private static Frames play(Harness harness, String list, DoubleUnaryOperator place) {
        ScrollBar bar = Harness.fx(() -> bar(harness, list).orElseThrow());
        return Frames.of(
                FRAMES, number -> bar.setValue(place.applyAsDouble((double) number / FRAMES)));
    }

    private static Optional<ScrollBar> bar(Harness harness, String list) {
        Node shown = harness.stage().getScene().getRoot().lookup(list);
        return shown == null
                ? Optional.empty()
                : shown.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .filter(Node::isVisible)
                        .findFirst();
    }
}
