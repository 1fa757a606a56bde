package org.furore.ui.timeline;

import javafx.scene.layout.StackPane;

import org.furore.platform.Settings.Theme;
import org.furore.timeline.RandomCase;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineView;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.ui.Frames;
import org.furore.ui.Harness;
import org.furore.ui.fx.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;

/// The frames of zooming and moving 5,000 events over 200,000 documents without a pause.
class TimelineFramesTest {
    private static final int WARM = 100;
    private static final int FRAMES = 600;

    @TempDir Path folder;
    private Harness harness;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    @Test
    void zoomingAndMovingKeepsTheFrameRate() {
        TimelineData data = RandomCase.of(7, 5000, 1500, 200_000);
        TimelineViewModel model =
                Harness.fx(() ->
                        new TimelineViewModel(
                                new Pictures(() -> data), harness.tasks(), Memory.brief()));
        harness.show(
                Theme.LIGHT,
                1280,
                800,
                () -> {
                    TimelineChart chart =
                            new TimelineChart(
                                    model,
                                    new SceneFonts(),
                                    new ChartGestures(model, new Nothing()));
                    chart.watch();
                    chart.widthProperty()
                            .subscribe(width ->
                                    model.look(
                                            new TimelineViewModel.Look(
                                                    chart.pictureWidth(),
                                                    12,
                                                    TimelineView.Theme.LIGHT,
                                                    Locale.ENGLISH)));
                    return new StackPane(chart);
                });
        Harness.fx(() -> {
            model.read();
            return "";
        });
        harness.until("there is a picture", () -> model.frame().get() != null);
        harness.picture("timeline-5000-light-en-1280");
        for (Lanes lanes : new Lanes[] {Lanes.NONE, Lanes.ACTOR}) {
            Harness.fx(() -> {
                model.lanes().set(lanes);
                return "";
            });
            Frames.of(WARM, number -> gesture(model, number));
            Frames.of(FRAMES, number -> gesture(model, number))
                    .hold("timeline of 5,000 events and 200,000 documents, lanes " + lanes);
        }
    }

    private static void gesture(TimelineViewModel model, int number) {
        int phase = number % 120;
        if (phase < 40) {
            model.zoom(1.06, 500 + phase);
        } else if (phase < 80) {
            model.pan(phase < 60 ? 25 : -25);
        } else {
            model.zoom(1 / 1.06, 700);
        }
    }

    /// A hand that sets nothing off.
    private static final class Nothing implements ChartActions {
        @Override
        public void enter() {}

        @Override
        public void open(org.furore.domain.annotation.AnnotationId mark) {}

        @Override
        public void connect(
                org.furore.domain.event.EventId from,
                org.furore.domain.event.EventId to,
                double screenX,
                double screenY) {}

        @Override
        public void evidence(
                org.furore.domain.event.EventId event, org.furore.ui.controls.EvidenceClip clip) {}

        @Override
        public void delete() {}
    }
}
