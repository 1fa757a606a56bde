package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;

import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.ui.Harness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// The timeline without a mouse: where keys go, and where the focus is afterwards.
class TimelineKeysTest {
    @TempDir Path folder;
    private Harness harness;
    private FxRobot robot;
    private TimelineStage stage;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        robot = harness.robot();
        stage = new TimelineStage(harness, 1280, 800);
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
        harness.close();
    }

    @Test
    void arrowsGoFromEventToEventAndTabGoesOnToWhatIsTold() {
        stage.focusChart();
        robot.type(KeyCode.DOWN);
        stage.harness.settle();
        EventId first =
                assertInstanceOf(Selection.OfEvent.class, stage.screen.model().selection().get())
                        .event();
        robot.type(KeyCode.DOWN);
        harness.until(
                "another event is told",
                () -> stage.told().map(e -> !e.id().equals(first)).orElse(false));
        EventId told = stage.told().orElseThrow().id();
        robot.type(KeyCode.TAB);
        assertEquals("event-edit", stage.focus());
        assertTrue(Harness.fx(() -> stage.find("#event-edit").isFocusVisible()));
        harness.picture("timeline-tab-light-en-1280");
        robot.type(KeyCode.TAB);
        assertEquals("event-link", stage.focus());
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("timeline-chart", stage.focus());
        assertTrue(Harness.fx(() -> stage.chart().isFocusVisible()));
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("timeline-add", stage.focus());
        assertEquals(new Selection.OfEvent(told), stage.screen.model().selection().get());
    }

    private void press(KeyCode held, KeyCode key) {
        robot.press(held).type(key).release(held);
        harness.settle();
    }

    @Test
    void evidenceOpensByKeysAlone() {
        Event event = stage.choose(stage.linked().id());
        stage.focusChart();
        for (int i = 0; i < 40 && stage.gone.isEmpty(); i++) {
            robot.type(KeyCode.TAB);
            harness.settle();
            boolean quoted =
                    Harness.fx(() -> {
                        var owner = harness.stage().getScene().getFocusOwner();
                        return owner.getParent().getStyleClass().contains("quote")
                                && owner.getParent().lookup(".quote-text") != null;
                    });
            if (quoted) {
                robot.type(KeyCode.SPACE);
                harness.settle();
            }
        }
        assertEquals(1, stage.gone.size(), event.title());
    }

    @Test
    void theFocusReturnsToWhereAFormWasCalledFrom() {
        Event event = stage.choose(stage.linked().id());
        stage.focusChart();
        robot.type(KeyCode.ENTER);
        assertEquals("event-date", stage.focus());
        stage.write("#event-title", "Said otherwise");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        harness.until(
                "it is saved",
                () -> stage.told().map(e -> e.event().title()).orElse("").equals("Said otherwise"));
        assertEquals("timeline-chart", stage.focus());

        stage.run(() -> stage.find("#event-edit").requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("event-date", stage.focus());
        robot.type(KeyCode.ESCAPE);
        assertEquals("event-edit", stage.focus());

        stage.run(() -> stage.find("#event-link").requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("link-kind", stage.focus());
        robot.type(KeyCode.ESCAPE);
        assertEquals("event-link", stage.focus());

        robot.type(KeyCode.SPACE).type(KeyCode.TAB).type(KeyCode.TAB);
        assertEquals("link-other", stage.focus());
        Event other =
                stage.file.entries().all(Event.class).stream()
                        .filter(each -> !each.id().equals(event.id()))
                        .filter(each -> unlinked(event, each))
                        .findFirst()
                        .orElseThrow();
        int links = stage.told().orElseThrow().links().size();
        stage.write("#link-other", other.title());
        harness.until("something is offered", () -> popup() != null);
        robot.type(KeyCode.ENTER);
        assertEquals("link-save", stage.focus());
        robot.type(KeyCode.SPACE);
        harness.until(
                "the link is told",
                () -> stage.told().map(e -> e.links().size()).orElse(0) == links + 1);
        assertEquals("event-link", stage.focus());
    }

    private boolean unlinked(Event one, Event other) {
        return stage.file.entries().all(Link.class).stream()
                .noneMatch(l ->
                        l.from().equals(one.id()) && l.to().equals(other.id())
                                || l.to().equals(one.id()) && l.from().equals(other.id()));
    }

    @Test
    void tabGoesOnFromWhatHappened() {
        stage.run(stage.screen.panel()::create);
        harness.settle();
        TextInputControl what = stage.find("#event-description");
        stage.run(what::requestFocus);
        robot.type(KeyCode.TAB);
        assertEquals("event-participant", stage.focus());
        assertEquals("", what.getText());
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("event-description", stage.focus());
    }

    @Test
    void whatIsOfferedStaysAttachedToItsField() {
        // the headless screen is a thousand pixels wide
        harness.resize(960, 800);
        stage.choose(stage.linked().id());
        stage.run(() -> stage.screen.panel().linking().set(true));
        harness.settle();
        TextInputControl field = stage.find("#link-other");
        stage.run(field::requestFocus);
        stage.write("#link-other", "e");
        harness.until("something is offered", () -> popup() != null);
        harness.settle();
        double many = attached(field);
        harness.picture("timeline-offers-light-en-1280");
        stage.write("#link-other", stage.linked().title());
        harness.until("there is less to offer", () -> height() < many);
        harness.settle();
        attached(field);
        stage.write("#link-other", "e");
        harness.until("there is more again", () -> height() == many);
        harness.settle();
        attached(field);
    }

    private static Popup popup() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .map(Popup.class::cast)
                .filter(Window::isShowing)
                .findFirst()
                .orElse(null);
    }

    private static double height() {
        Popup popup = popup();
        return popup == null ? 0 : popup.getContent().getFirst().getLayoutBounds().getHeight();
    }

    /// Holds the list against its field.
    ///
    /// @return how high the list is
    private static double attached(TextInputControl field) {
        return Harness.fx(() -> {
            Bounds at = field.localToScreen(field.getLayoutBounds());
            var list = popup().getContent().getFirst();
            Bounds offers = list.localToScreen(list.getLayoutBounds());
            double below = Math.abs(offers.getMinY() - at.getMaxY());
            double above = Math.abs(offers.getMaxY() - at.getMinY());
            assertTrue(Math.min(below, above) < 5, at + " " + offers);
            assertEquals(at.getMinX(), offers.getMinX(), 3);
            return offers.getHeight();
        });
    }

    @Test
    void theTypesOfTheCaseAreOfferedAndAnyOtherCanBeTyped() {
        String known =
                stage.file.entries().all(Event.class).stream()
                        .map(Event::type)
                        .filter(type -> type != null && type.length() > 4)
                        .findFirst()
                        .orElseThrow();
        stage.run(stage.screen.panel()::create);
        harness.settle();
        TextInputControl field = stage.find("#event-type");
        stage.run(field::requestFocus);
        harness.until("all types are offered", () -> popup() != null);
        harness.picture("timeline-types-light-en-1280");
        stage.write("#event-type", known.substring(0, 4));
        harness.settle();
        harness.until("it is offered", () -> popup() != null);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        harness.settle();
        assertEquals(known.replace('-', ' '), Harness.fx(field::getText));
        stage.write("#event-type", "quite another");
        robot.type(KeyCode.TAB);
        assertEquals("event-description", stage.focus());
        assertEquals("quite another", Harness.fx(field::getText));
    }

    @Test
    void anEventThatWasGoneToHasRoomAroundIt() {
        stage.run(() -> stage.screen.model().lanes().set(Lanes.ACTOR));
        stage.laid();
        harness.resize(1280, 420);
        stage.laid();
        stage.focusChart();
        double head = stage.frame().scene().axis().top();
        int away = 0;
        for (int i = 0; i < 12; i++) {
            double before = Harness.fx(() -> stage.chart().scrolled());
            robot.type(KeyCode.DOWN);
            harness.settle();
            Item item =
                    stage.frame().scene().items(Role.MARK).stream()
                            .filter(each -> stage.screen.model().selection().get().shows(each))
                            .findFirst()
                            .orElse(null);
            double now = Harness.fx(() -> stage.chart().scrolled());
            if (item != null && now != before) {
                away++;
                double y = Harness.fx(() -> stage.chart().shownY(item.box().y()));
                double below = stage.chart().getHeight() - y - item.box().height();
                boolean atEnd = now == 0 || below > 0;
                assertTrue(now == 0 || y - head > 20, "under the axis at " + (y - head));
                assertTrue(atEnd, "below at " + below);
            }
        }
        assertTrue(away > 0, "nothing had to be scrolled to");
    }

    @Test
    void aMarkThatIsNoLongerShownIsNoLongerTold() {
        stage.run(() -> stage.screen.model().lanes().set(Lanes.CLAIM));
        stage.laid();
        Item mention = stage.frame().scene().items(Role.MENTION).getFirst();
        stage.run(() -> stage.screen.model().selection().set(Selection.of(mention)));
        harness.until(
                "it is told",
                () -> stage.screen.panel().details().get() instanceof Details.OfMarks);
        stage.run(() -> stage.screen.model().lanes().set(Lanes.NONE));
        stage.laid();
        assertEquals(Selection.NOTHING, stage.screen.model().selection().get());
        assertEquals(Details.NOTHING, stage.screen.panel().details().get());

        EventId event = stage.linked().id();
        stage.choose(event);
        stage.run(() -> stage.screen.model().lanes().set(Lanes.ACTOR));
        stage.laid();
        assertEquals(new Selection.OfEvent(event), stage.screen.model().selection().get());
    }

    @Test
    void everyKeyOfTheChartIsTold() {
        List<String> keys =
                stage.screen.keys().stream()
                        .map(hint ->
                                new org.furore.ui.fx.Words(java.util.Locale.ENGLISH)
                                        .text(hint.keys()))
                        .toList();
        String all = String.join(" ", keys);
        for (String key :
                "+ − 0 Up Down Left Right Home End Enter Delete Tab Wheel Shift+wheel".split(" ")) {
            assertTrue(all.contains(key), key + " is not in " + all);
        }
    }
}
