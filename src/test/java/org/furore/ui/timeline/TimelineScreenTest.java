package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.furore.domain.CaseFile;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link;
import org.furore.domain.event.TimeSpan;
import org.furore.platform.Settings.Theme;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.ui.Harness;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The timeline under real keys, wheel and mouse, on the sample case.
class TimelineScreenTest {
    @TempDir Path folder;
    private Harness harness;
    private CaseFile file;
    private TimelineScreen screen;
    private final List<Location> gone = new ArrayList<>();

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void stop() throws Exception {
        Harness.fx(() -> {
            screen.close();
            return "";
        });
        harness.close();
    }

    private void open(CaseFile opened, Theme theme, Locale locale, double width, double height) {
        file = opened;
        Desk desk = harness.desk(file);
        screen = Harness.fx(() -> new TimelineScreen(desk, new Noted()));
        harness.show(theme, width, height, () -> (Parent) screen.view(new Words(locale)));
        harness.until("there is a picture", () -> screen.model().frame().get() != null);
        harness.settle();
    }

    private void laid() {
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

    private void lanes(Lanes lanes) {
        Harness.fx(() -> {
            screen.model().lanes().set(lanes);
            return "";
        });
        laid();
    }

    private TimelineChart chart() {
        return harness.robot().lookup("#timeline-chart").query();
    }

    private Frame frame() {
        return Objects.requireNonNull(screen.model().frame().get());
    }

    /// The middle of an item on the screen.
    private Point2D place(Item item) {
        Bounds bounds = chart().localToScreen(chart().getBoundsInLocal());
        double x = item.box().x() + item.box().width() / 2;
        double y = item.box().y() + item.box().height() / 2;
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + chart().shownY(y));
    }

    private Item item(Role role, int number) {
        return frame().scene().items(role).get(number);
    }

    private void type(String id, String text) {
        TextInputControl field = harness.robot().lookup(id).query();
        harness.robot().interact(() -> field.setText(text));
    }

    @Test
    void everyKindOfLanesIsShownInBothThemesAndLanguages() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        harness.picture("timeline-none-light-en-1280");
        lanes(Lanes.ACTOR);
        harness.picture("timeline-actor-light-en-1280");
        lanes(Lanes.CLAIM);
        harness.picture("timeline-claim-light-en-1280");
        harness.show(Theme.DARK, 100, () -> (Parent) screen.view(new Words(Locale.FRENCH)));
        laid();
        harness.picture("timeline-claim-dark-fr-1280");
        lanes(Lanes.TARGET);
        harness.widePicture("timeline-target-dark-fr-1920");
        lanes(Lanes.NONE);
        Harness.fx(() -> {
            chart().requestFocus();
            return "";
        });
        harness.robot().type(KeyCode.DOWN).type(KeyCode.DOWN);
        harness.settle();
        assertInstanceOf(Selection.OfEvent.class, screen.model().selection().get());
        harness.widePicture("timeline-event-dark-fr-1920");
        harness.show(Theme.LIGHT, 150, () -> (Parent) screen.view(new Words(Locale.FRENCH)));
        laid();
        harness.picture("timeline-event-light-fr-150");
    }

    @Test
    void wheelAndKeysZoomAroundThePointerAndDraggingMoves() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        FxRobot robot = harness.robot();
        Bounds bounds = chart().localToScreen(chart().getBoundsInLocal());
        double x = bounds.getMinX() + 500;
        double y = bounds.getMinY() + 300;
        long under = frame().scene().axis().time(500);
        double before = frame().scene().axis().millisPerPixel();
        robot.moveTo(new Point2D(x, y));
        robot.scroll(6, VerticalDirection.DOWN);
        laid();
        double near = frame().scene().axis().millisPerPixel();
        if (near >= before) {
            robot.scroll(12, VerticalDirection.UP);
            laid();
            near = frame().scene().axis().millisPerPixel();
        }
        assertTrue(near < before / 1.5, before + " " + near);
        double off = Math.abs(frame().scene().axis().time(500) - under) / near;
        assertTrue(off < 3, "moved by " + off + " pixels under the pointer");
        TimeSpan window = Objects.requireNonNull(screen.model().window());
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(-200, 0);
        robot.release(MouseButton.PRIMARY);
        laid();
        TimeSpan moved = Objects.requireNonNull(screen.model().window());
        assertTrue(moved.from() > window.from(), window + " " + moved);
        robot.type(KeyCode.LEFT);
        laid();
        assertTrue(Objects.requireNonNull(screen.model().window()).from() < moved.from());
        robot.type(KeyCode.DIGIT0);
        laid();
        assertEquals(null, screen.model().window());
        robot.type(KeyCode.ADD).type(KeyCode.ADD);
        laid();
        double keyed = frame().scene().axis().millisPerPixel();
        assertTrue(keyed < before, before + " " + keyed);
        harness.picture("timeline-zoomed-light-en-1280");
    }

    @Test
    void aClickChoosesAnEventAndItsEvidenceOpensInTheReader() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        Item mark = item(Role.MARK, 1);
        harness.robot().moveTo(place(mark));
        harness.settle();
        harness.until("a tip", () -> javafx.stage.Window.getWindows().size() > 1);
        harness.picture("timeline-tip-light-en-1280");
        harness.robot().clickOn(place(mark));
        harness.until(
                "the event is told",
                () -> screen.panel().details().get() instanceof Details.OfEvent);
        Details.OfEvent told = (Details.OfEvent) screen.panel().details().get();
        assertEquals(mark.entry(), told.event().id());
        harness.picture("timeline-event-light-en-1280");
        Location.Reader place = Objects.requireNonNull(told.evidence().getFirst().place());
        harness.robot().clickOn(".quote .hyperlink");
        harness.settle();
        assertEquals(List.of(place), gone);
    }

    @Test
    void aClickOnAMentionOpensItsPassage() {
        open(harness.sampleCase(), Theme.DARK, Locale.ENGLISH, 1280, 800);
        lanes(Lanes.CLAIM);
        Item mention =
                frame().scene().items(Role.MENTION).stream()
                        .filter(i -> i.holds().size() == 1)
                        .findFirst()
                        .orElseThrow();
        Harness.fx(() -> {
            chart().scrollTo(mention);
            return "";
        });
        harness.settle();
        harness.robot().clickOn(place(mention));
        harness.until("the reader is asked for", () -> !gone.isEmpty());
        assertInstanceOf(Location.Reader.class, gone.getFirst());
        harness.picture("timeline-mention-dark-en-1280");
    }

    @Test
    void anEventIsAddedEditedLinkedBackedAndDeleted() throws Exception {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        int events = file.entries().all(Event.class).size();
        int links = file.entries().all(Link.class).size();
        harness.robot().clickOn("#timeline-add");
        type("#event-date", "12/09/2020");
        harness.picture("timeline-form-light-en-1280");
        harness.robot().clickOn("#date-proposal");
        type("#event-title", "A second petition starts");
        type("#event-type", "Petition");
        harness.robot().clickOn("#event-save");
        harness.until(
                "it is there", () -> screen.panel().details().get() instanceof Details.OfEvent);
        EventId made = chosen().event().id();
        assertEquals(events + 1, file.entries().all(Event.class).size());
        assertEquals("2020-09-12", chosen().event().date().text());
        assertEquals("petition", chosen().event().type());
        harness.until("the chart knows it", () -> screen.model().event(made).isPresent());
        laid();

        Harness.fx(() -> {
            chart().requestFocus();
            return "";
        });
        harness.robot().type(KeyCode.ENTER);
        type("#event-title", "A second petition, on another site");
        harness.picture("timeline-edit-light-en-1280");
        harness.robot().press(KeyCode.CONTROL, KeyCode.ENTER);
        harness.robot().release(KeyCode.ENTER, KeyCode.CONTROL);
        harness.until(
                "the title is new",
                () -> chosen().event().title().equals("A second petition, on another site"));

        harness.robot().clickOn("#event-link");
        harness.settle();
        harness.robot().clickOn("#link-other");
        type("#link-other", file.entries().all(Event.class).getFirst().title());
        harness.settle();
        harness.until("something is offered", () -> javafx.stage.Window.getWindows().size() > 1);
        harness.picture("timeline-link-light-en-1280");
        harness.robot().type(KeyCode.ENTER);
        harness.settle();
        harness.robot().clickOn("#link-save");
        harness.until("the link is told", () -> chosen().links().size() == 1);
        assertEquals(links + 1, file.entries().all(Link.class).size());

        var document = file.documents().byOrdinal(1).orElseThrow();
        Harness.fx(() -> {
            screen.panel().back(made, new EvidenceClip.OfPassage(document.id(), 0, 12));
            return "";
        });
        harness.until("the evidence is told", () -> chosen().evidence().size() == 1);
        harness.picture("timeline-backed-light-en-1280");

        harness.robot().clickOn("#event-remove");
        harness.until(
                "it is gone", () -> screen.panel().details().get() instanceof Details.OfNothing);
        assertEquals(events, file.entries().all(Event.class).size());
        assertEquals(links, file.entries().all(Link.class).size());
        assertEquals(List.of(), harness.problems());
    }

    private Details.OfEvent chosen() {
        return (Details.OfEvent) screen.panel().details().get();
    }

    @Test
    void draggingFromMarkToMarkLinksTwoEvents() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        int links = file.entries().all(Link.class).size();
        int drawn = frame().scene().items(Role.LINK).size();
        Item from = item(Role.MARK, 0);
        Item to = item(Role.MARK, 5);
        harness.robot().drag(place(from), MouseButton.PRIMARY);
        harness.robot().moveTo(place(to));
        harness.robot().drop();
        harness.settle();
        harness.picture("timeline-connect-light-en-1280");
        harness.robot().clickOn("amplifies");
        harness.until("there is a link", () -> frame().scene().items(Role.LINK).size() > drawn);
        assertEquals(links + 1, file.entries().all(Link.class).size());
        Link made = file.entries().all(Link.class).getLast();
        assertEquals(from.entry(), made.from());
        assertEquals(to.entry(), made.to());
        assertEquals(Link.LinkKind.AMPLIFIES, made.type());
    }

    @Test
    void anEmptyCaseSaysHowToBegin() {
        open(harness.emptyCase(), Theme.LIGHT, Locale.FRENCH, 1280, 800);
        harness.picture("timeline-empty-light-fr-1280");
        harness.robot().clickOn("#timeline-add");
        type("#event-date", "2020-13-01");
        harness.settle();
        harness.picture("timeline-empty-form-light-fr-1280");
        assertFalse(Objects.requireNonNull(screen.panel().form().get()).complete());
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
