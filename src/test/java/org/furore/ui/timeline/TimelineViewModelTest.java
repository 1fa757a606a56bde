package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.EventId;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis;
import org.furore.timeline.RandomCase;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.timeline.TimelineView.Theme;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.fx.Memory;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

class TimelineViewModelTest {
    private TimelineData data = RandomCase.of(9, 400, 700, 20_000);
    private final Memory memory = Memory.brief();
    private final TimelineViewModel model =
            new TimelineViewModel(new Pictures(() -> data), new DirectTasks(), memory);

    TimelineViewModelTest() {
        model.read();
        model.look(new TimelineViewModel.Look(1200, 12, Theme.LIGHT, Locale.ENGLISH));
    }

    private Frame frame() {
        return Objects.requireNonNull(model.frame().get());
    }

    private TimeSpan window() {
        return Objects.requireNonNull(model.window());
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerAndEndsInAFreshPicture() {
        long under = frame().scene().axis().time(700);
        for (int i = 0; i < 8; i++) {
            model.zoom(1.3, 700);
            assertEquals(Motion.NONE, model.motion().get());
        }
        Axis axis = frame().scene().axis();
        double off = Math.abs(axis.time(700) - under) / axis.millisPerPixel();
        assertTrue(off < 3, off + " pixels");
    }

    @Test
    void zoomingOutFarEnoughShowsEverything() {
        model.zoom(4, 600);
        assertNotNull(model.window());
        model.zoom(0.1, 600);
        assertNull(model.window());
        model.pan(500);
        assertNull(model.window());
    }

    @Test
    void newDataKeepWindowAndSelection() {
        model.zoom(3, 600);
        TimeSpan before = window();
        EventId chosen = data.events().getFirst().id();
        model.selection().set(new Selection.OfEvent(chosen));
        data = RandomCase.of(9, 401, 700, 20_000);
        model.read();
        assertEquals(before, window());
        assertEquals(new Selection.OfEvent(chosen), model.selection().get());
        assertEquals(401, Objects.requireNonNull(model.index().get()).data().events().size());
    }

    @Test
    void anEventBeyondThePictureIsBroughtIntoIt() {
        model.zoom(6, 300);
        EventId last =
                data.events().stream()
                        .max(java.util.Comparator.comparingLong(e -> e.when().start()))
                        .orElseThrow()
                        .id();
        model.reveal(last);
        long start = model.event(last).orElseThrow().when().start();
        assertTrue(window().from() <= start && start < window().to());
        assertEquals(new Selection.OfEvent(last), model.selection().get());
    }

    @Test
    void choicesAreRemembered() {
        model.lanes().set(Lanes.ACTOR);
        model.volume().set(false);
        TimelineViewModel next =
                new TimelineViewModel(new Pictures(() -> data), new DirectTasks(), memory);
        assertEquals(Lanes.ACTOR, next.lanes().get());
        assertEquals(false, next.volume().get());
        assertEquals(Lanes.ACTOR, frame().view().lanes());
    }

    @Test
    void walkingGoesThroughThePictureInOrderOfTime() {
        Walk walk = new Walk(frame(), Selection.NOTHING);
        double x = Double.NEGATIVE_INFINITY;
        int seen = 0;
        Optional<Item> next = walk.next();
        while (next.isPresent()) {
            assertTrue(next.get().box().x() >= x);
            x = next.get().box().x();
            seen++;
            next = new Walk(frame(), Selection.of(next.get())).next();
        }
        assertTrue(seen > 20, seen + " stops");
    }
}
