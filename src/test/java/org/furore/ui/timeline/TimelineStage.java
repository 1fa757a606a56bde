package org.furore.ui.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import org.furore.domain.CaseFile;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The timeline's screen on a stage of its own, on the sample case.
final class TimelineStage {
    final Harness harness;
    final CaseFile file;
    final TimelineScreen screen;
    final List<Location> gone = new ArrayList<>();
    Optional<Export.Picked> picked = Optional.empty();

    TimelineStage(Harness harness, double width, double height) {
        this.harness = harness;
        file = harness.sampleCase();
        Desk desk = harness.desk(file);
        screen = Harness.fx(() -> new TimelineScreen(desk, new Noted(), words -> picked));
        harness.show(
                Theme.LIGHT, width, height, () -> (Parent) screen.view(new Words(Locale.ENGLISH)));
        harness.until("there is a picture", () -> screen.model().frame().get() != null);
        harness.settle();
    }

    void close() {
        run(screen::close);
    }

    void run(Runnable action) {
        Harness.fx(() -> {
            action.run();
            return "";
        });
    }

    void laid() {
        harness.settle();
        harness.until(
                "the picture is laid out",
                () -> {
                    Frame frame = screen.model().frame().get();
                    return frame != null
                            && screen.model().motion().get().still()
                            && frame.view().equals(screen.model().view());
                });
    }

    TimelineChart chart() {
        return harness.robot().lookup("#timeline-chart").query();
    }

    Frame frame() {
        return Objects.requireNonNull(screen.model().frame().get());
    }

    <N extends Node> N find(String query) {
        return harness.robot().lookup(query).query();
    }

    void write(String id, String text) {
        TextInputControl field = find(id);
        run(() -> field.setText(text));
    }

    /// Id of what has the focus.
    String focus() {
        harness.settle();
        return Harness.fx(() -> String.valueOf(harness.stage().getScene().getFocusOwner().getId()));
    }

    void focusChart() {
        run(() -> chart().requestFocus());
        harness.settle();
    }

    /// Chooses an event and waits until it is told.
    Event choose(EventId id) {
        run(() -> screen.model().reveal(id));
        harness.until("the event is told", () -> told().map(e -> e.id().equals(id)).orElse(false));
        laid();
        return told().orElseThrow().event();
    }

    Optional<Details.OfEvent> told() {
        return screen.panel().details().get() instanceof Details.OfEvent e
                ? Optional.of(e)
                : Optional.empty();
    }

    /// An event of the case that evidence backs and a link touches.
    Event linked() {
        for (Event each : file.entries().all(Event.class)) {
            boolean links =
                    file.entries().all(org.furore.domain.event.Link.class).stream()
                            .anyMatch(l -> l.from().equals(each.id()));
            if (links && !each.evidence().isEmpty()) {
                return each;
            }
        }
        throw new AssertionError("the sample has no such event");
    }

    /// Notes where it is sent.
    private final class Noted implements Navigator {
        private final ObjectProperty<ReadingList> list =
                new SimpleObjectProperty<>(ReadingList.EMPTY);

        @Override
        public void go(Location location) {
            gone.add(location);
        }

        @Override
        public ObjectProperty<ReadingList> readingList() {
            return list;
        }
    }
}
