package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Frames;
import org.furore.ui.Harness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// A document of a million characters with 5,000 overlapping annotations opens within a second and
/// scrolls within the frame bound. What is held to a bound is the work of the window's thread;
/// times on the wall are printed beside it.
class LongDocumentTest {
    private static final int LENGTH = 1_000_000;
    private static final int MARKS = 5_000;
    private static final String[] WORDS =
            ("the poster misleads a reader who never saw the film and some critics agreed that a"
                            + " studio apologised on Thursday after the petition")
                    .split(" ");

    @TempDir Path folder;

    @Test
    void aMillionCharactersWithFiveThousandAnnotationsAreRead() throws Exception {
        try (Harness harness = new Harness(folder)) {
            CaseFile file = harness.emptyCase();
            bring(harness, file, "short.txt", 3_000);
            bring(harness, file, "long.txt", LENGTH);
            bring(harness, file, "other.txt", LENGTH / 2);
            ReaderStage stage = new ReaderStage(harness, file);
            List<StoredDocument> all;
            try (var documents = file.documents().stream(null)) {
                all = documents.toList();
            }
            annotate(file, all.get(1));
            annotate(file, all.get(2));
            stage.begin(all.getFirst());
            stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
            open(stage, all.get(2), "warming");
            open(stage, all.getFirst(), "short");
            double opened = open(stage, all.get(1), "long");
            harness.picture("reader-long-light-en");
            Node content = stage.area().lookup(".content");
            Frames.of(300, number -> Event.fireEvent(content, wheel()));
            Frames.of(600, number -> Event.fireEvent(content, wheel()))
                    .hold("reading a million characters with 5,000 annotations");
            mark(stage, all.get(1));
            assertTrue(opened < 1_000, "opened in " + opened + " ms");
        }
    }

    private void bring(Harness harness, CaseFile file, String name, int length) throws Exception {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length + 2_000);
        while (text.length() < length) {
            int count = 20 + random.nextInt(150);
            for (int i = 0; i < count; i++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            text.append("\n\n");
        }
        Path path = folder.resolve(name);
        Files.writeString(path, text.substring(0, length).strip() + "\n");
        harness.toolbox().importer(file).run(List.of(path), ImportOptions.NONE, Progress.NONE);
    }

    private static void annotate(CaseFile file, StoredDocument document) throws Exception {
        Random random = new Random(3);
        String text = document.document().text();
        List<EntryChange> changes = new ArrayList<>();
        Coder coder = new Coder(new CoderId(Uuids.v7()), null, "A coder", false, null);
        changes.add(EntryChange.made(coder));
        ActorId actor = new ActorId(Uuids.v7());
        changes.add(
                EntryChange.made(
                        new Actor(
                                actor,
                                null,
                                "An invented studio",
                                Actor.ActorKind.ORGANISATION,
                                List.of(),
                                List.of(),
                                List.of(),
                                null)));
        CodeId code = new CodeId(Uuids.v7());
        changes.add(
                EntryChange.made(
                        new Code(
                                code, null, "A code", null, null, List.of(), null, List.of(),
                                null)));
        for (int i = 0; i < MARKS; i++) {
            int start = random.nextInt(text.length() - 5_000);
            int length = 10 + random.nextInt(random.nextInt(10) == 0 ? 4_000 : 400);
            Place place = new Place.Span(document.id(), Passage.of(text, start, start + length));
            AnnotationId id = new AnnotationId(Uuids.v7());
            Annotation annotation =
                    switch (i % 3) {
                        case 0 -> new SentimentMark(id, null, place, coder.id(), null, 0.5, actor);
                        case 1 -> new ActorMention(id, null, place, coder.id(), null, actor);
                        default -> new CodeMark(id, null, place, coder.id(), null, code, Map.of());
                    };
            changes.add(EntryChange.made(annotation));
        }
        file.workspace().apply(ChangeSet.of(Message.of("x"), changes)).get();
    }

    /// Milliseconds from asking for a document to its page being painted.
    private static double open(ReaderStage stage, StoredDocument document, String what) {
        long worked = Harness.fx(LongDocumentTest::busy);
        long begun = System.nanoTime();
        Harness.fx(() -> {
            stage.screen.show(new org.furore.ui.shell.Location.Reader(document.id(), null));
            return "";
        });
        stage.harness.until(
                "it is open",
                () ->
                        document.id()
                                .equals(
                                        ((org.furore.ui.shell.Location.Reader)
                                                        stage.screen.location())
                                                .document()));
        painted();
        double took = (System.nanoTime() - begun) / 1e6;
        double window = (Harness.fx(LongDocumentTest::busy) - worked) / 1e6;
        System.out.printf(
                "opening (%s): %.0f ms, the window's thread worked %.0f ms%n", what, took, window);
        stage.harness.settle();
        return window;
    }

    private static void painted() {
        CountDownLatch painted = new CountDownLatch(1);
        Harness.fx(() -> {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        painted.countDown();
                    }
                }
            }.start();
            return "";
        });
        await(painted);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What the window's thread has worked so far, in nanoseconds: on a busy machine the time on
    /// the wall says how busy it is. To be asked on that thread.
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                200,
                200,
                300,
                300,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -40,
                0,
                -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    /// Milliseconds from storing a mark to its being shown.
    private static double mark(ReaderStage stage, StoredDocument document) {
        ReaderModels models = stage.models();
        double worst = 0;
        for (int i = 0; i < 20; i++) {
            int at = 200_000 + i * 1_000;
            int before = Harness.fx(() -> models.reader().sheet().get().all().size());
            Harness.fx(() -> {
                models.reader().caret().set(new Caret(at, at + 20, false));
                models.begin(MarkKind.SENTIMENT);
                return "";
            });
            long begun = System.nanoTime();
            Harness.fx(() -> models.coding().store());
            stage.harness.until(
                    "it is shown", () -> models.reader().sheet().get().all().size() == before + 1);
            double took = (System.nanoTime() - begun) / 1e6;
            worst = i < 5 ? 0 : Math.max(worst, took);
            if (i >= 17) {
                System.out.printf("a mark: %.0f ms%n", took);
            }
        }
        System.out.printf("slowest mark: %.0f ms%n", worst);
        return worst;
    }
}
