package org.furore.bench;

import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.importing.ImportOptions;
import org.furore.ui.reader.ReaderScreen;
import org.furore.ui.shell.Location;
import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/// A document of a million characters with 5,000 overlapping annotations, in a window: opened,
/// scrolled and selected in, and marked by keys, from Enter to the frame that shows one more.
final class LongDocument implements Benchmark {
    private static final int LENGTH = 1_000_000;
    private static final int MARKS = 5_000;
    private static final double OPEN_S = 1;
    private static final double MARK_MS = 50;
    private static final int WARM = 300;
    private static final int FRAMES = 600;
    private static final int SELECTING = 300;

    /// The paragraph where selecting begins.
    private static final int FIRST = 400;

    private static final int WARM_MARKS = 10;
    private static final int NEW_MARKS = 40;

    @Override
    public String name() {
        return "document";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        List<Row> rows = new ArrayList<>();
        Path path = trial.folder().resolve("document.furore");
        try (CaseFile file = trial.toolbox().create(path, "Long", null, "coder-1")) {
            // Others, of their kind but shorter, warm the window.
            DocumentId shortOne = bring(trial, file, "short", 3_000, 0);
            DocumentId warming = bring(trial, file, "warming", LENGTH / 2, MARKS / 2);
            DocumentId longOne = bring(trial, file, "long", LENGTH, MARKS);
            try (OneScreen window = trial.toolkit().show(file, ReaderScreen::new)) {
                open(window, shortOne);
                open(window, warming);
                open(window, shortOne);
                double opened = open(window, longOne) / 1e9;
                rows.add(Row.absolute(name() + "-open", opened, "s", OPEN_S));
                window.settle();
                window.frames(WARM, number -> scroll(window));
                OneScreen.Frames frames = window.frames(FRAMES, number -> scroll(window));
                Toolkit.fx(() -> {
                    select(window, 0);
                    return "";
                });
                window.settle();
                frames = frames.with(window.frames(SELECTING, number -> select(window, number)));
                rows.addAll(FrameRows.of(name(), frames, trial));
                OneScreen.Frames taken = marks(window);
                Times marks = taken.clock();
                trial.tell("bench.marks", marks.at(50), taken.worked().at(99));
                rows.add(Row.absolute(name() + "-mark-p99", marks.at(99), "ms", MARK_MS));
            }
        }
        return rows;
    }

    private static DocumentId bring(Trial trial, CaseFile file, String name, int length, int marks)
            throws Exception {
        Random random = new Random(length);
        Words words = new Words(trial.wish().seed());
        StringBuilder text = new StringBuilder(length + 2_000);
        while (text.length() < length) {
            text.append(words.text(20 + random.nextInt(150), random)).append(".\n\n");
        }
        Path written = trial.folder().resolve(name + ".txt");
        Files.writeString(written, text.substring(0, length).strip() + "\n");
        trial.toolbox().importer(file).run(List.of(written), ImportOptions.NONE, trial.progress());
        StoredDocument document;
        try (Stream<StoredDocument> all = file.documents().stream(null)) {
            document = all.reduce((before, after) -> after).orElseThrow();
        }
        if (marks > 0) {
            annotate(file, document, new Coding(name, trial.wish().seed()), marks);
        }
        return document.id();
    }

    private static void annotate(CaseFile file, StoredDocument document, Coding coding, int marks) {
        String text = document.document().text();
        Random random = coding.random();
        List<EntryChange> changes = new ArrayList<>(coding.entries());
        for (int i = 0; i < marks; i++) {
            int start = random.nextInt(text.length() - 5_000);
            int length = 10 + random.nextInt(random.nextInt(10) == 0 ? 4_000 : 400);
            Place place = new Place.Span(document.id(), Passage.of(text, start, start + length));
            changes.add(EntryChange.made(coding.mark(place, i)));
        }
        file.workspace().apply(ChangeSet.of(Message.of("bench.step"), changes)).join();
    }

    /// Nanoseconds from asking for a document to its page being painted.
    private static long open(OneScreen window, DocumentId document) {
        long begin = System.nanoTime();
        window.go(new Location.Reader(document, null));
        window.until(() ->
                window.screen().location() instanceof Location.Reader there
                        && document.equals(there.document())
                        && area(window) != null);
        long end = window.painted();
        window.settle();
        return end - begin;
    }

    private static @Nullable RichTextArea area(OneScreen window) {
        return (RichTextArea) window.find(".page");
    }

    private static void scroll(OneScreen window) {
        window.wheel(".page .content", 200, 0, -40);
    }

    /// Draws a selection further down, as a drag does.
    private static void select(OneScreen window, int number) {
        RichTextArea area = area(window);
        if (area != null) {
            int lines = number / 20;
            area.select(
                    TextPos.ofLeading(FIRST, 0),
                    TextPos.ofLeading(FIRST + 2 * lines, 4 * (number % 20)));
        }
    }

    /// From the key that stores a mark to the frame that shows it.
    private static OneScreen.Frames marks(OneScreen window) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[NEW_MARKS];
        long[] worked = new long[NEW_MARKS];
        for (int i = -WARM_MARKS; i < NEW_MARKS; i++) {
            int paragraph = 300 + 2 * (i + WARM_MARKS);
            int before =
                    Toolkit.fx(() -> {
                        RichTextArea area = Objects.requireNonNull(area(window));
                        area.requestFocus();
                        area.select(
                                TextPos.ofLeading(paragraph, 0), TextPos.ofLeading(paragraph, 20));
                        return shown(window);
                    });
            window.settle();
            Toolkit.fx(() -> {
                window.press(KeyCode.S);
                return "";
            });
            window.until(() -> window.find(".coding-sheet") != null);
            window.settle();
            long used = Toolkit.fx(threads::getCurrentThreadCpuTime);
            long begin =
                    Toolkit.fx(() -> {
                        window.press(KeyCode.DIGIT4);
                        long pressed = System.nanoTime();
                        window.press(KeyCode.ENTER);
                        return pressed;
                    });
            long end = window.until(() -> shown(window) == before + 1);
            if (i >= 0) {
                nanos[i] = end - begin;
                worked[i] = Toolkit.fx(threads::getCurrentThreadCpuTime) - used;
            }
        }
        return new OneScreen.Frames(Times.ofNanos(nanos), Times.ofNanos(worked));
    }

    /// How many annotations the inspector says there are, -1 before it says anything.
    private static int shown(OneScreen window) {
        return Objects.requireNonNull(window.find(".inspector-tabs"))
                .getParent()
                .lookupAll(".tab-pill")
                .stream()
                .filter(ToggleButton.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.startsWith("All"))
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
