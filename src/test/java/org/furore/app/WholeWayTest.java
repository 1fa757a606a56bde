package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.event.Event;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The whole way in the window: a new case, an import, a search, reading, four kinds of annotation,
/// undo and redo, an event, the timeline, the report. The article is invented.
class WholeWayTest {
    private static final String ARTICLE =
            """
            <html lang="en"><head><title>The mural stays, says the council</title>
            <meta property="article:published_time" content="2021-05-04T09:30:00Z">
            <meta name="author" content="Ada Sample"><meta property="og:site_name" content="The Sample Courier">
            </head><body><article><h1>The mural stays, says the council</h1>
            <p>Mural painted over, claims a flyer that went round on Monday, and thousands shared it.
            The council says that nothing of the kind was ever decided, and that the mural will stay.</p>
            <p>The painter, who was paid by the town, called the flyer a clumsy joke. A petition against
            it had gathered two hundred signatures by the evening, although nobody could say of what.</p>
            </article></body></html>
            """;

    @TempDir Path folder;
    private Workbench bench;
    private Harness harness;
    private FxRobot robot;

    @BeforeEach
    void start() {
        bench = new Workbench(folder, new Appearance("en", Theme.LIGHT, 100));
        harness = bench.harness();
        robot = harness.robot();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void fromNothingToAReport() throws IOException {
        makeCase();
        importArticle();
        search();
        CaseFile file = bench.file();
        code(KeyCode.C, "The mural was painted over");
        stored(file, 1);
        code(KeyCode.A, "Town council");
        stored(file, 2);
        code(KeyCode.K, "Rumour");
        stored(file, 3);
        key(KeyCode.S);
        seen(".coding-sheet");
        key(KeyCode.DIGIT2);
        key(KeyCode.ENTER);
        stored(file, 4);
        key(KeyCode.Z, KeyCode.CONTROL);
        stored(file, 3);
        key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        stored(file, 4);
        key(KeyCode.E);
        until("the event", () -> file.entries().all(Event.class).size() == 1);
        harness.picture("whole-way-reader-light-en-1280");
        key(KeyCode.DIGIT6, KeyCode.CONTROL);
        seen("#timeline-chart");
        harness.picture("whole-way-timeline-light-en-1280");
        key(KeyCode.DIGIT7, KeyCode.CONTROL);
        harness.until(
                "pages are shown",
                () ->
                        robot.lookup(label ->
                                        label instanceof javafx.scene.control.Label text
                                                && text.getText().startsWith("Page 1 of "))
                                .tryQuery()
                                .isPresent());
        harness.picture("whole-way-report-light-en-1280");
        assertEquals(List.of(), harness.problems());
    }

    private void makeCase() {
        robot.clickOn("#start-new");
        TextField title = robot.lookup("#new-title").query();
        TextField place = robot.lookup("#new-place").query();
        robot.interact(() -> {
            title.setText("The mural");
            place.setText(folder.resolve("mural.furore").toString());
        });
        robot.clickOn("#new-create");
        harness.until(
                "the case is open",
                () ->
                        bench.desktop()
                                .shell()
                                .place()
                                .equals(java.util.Optional.of(new Location.Library())));
    }

    private void importArticle() throws IOException {
        Path page = Files.writeString(folder.resolve("mural.html"), ARTICLE);
        Harness.fx(() -> {
            bench.desktop().shell().dropped(List.of(page));
            return "";
        });
        harness.until(
                "the preview",
                () ->
                        robot.lookup("#start-import")
                                .tryQuery()
                                .map(button -> !button.isDisabled())
                                .orElse(false));
        harness.settle();
        robot.clickOn("#start-import");
        seen("#close-import");
        harness.settle();
        robot.clickOn("#close-import");
        harness.until(
                "the document is listed",
                () ->
                        robot.lookup(".table-view").queryAllAs(TableView.class).stream()
                                .anyMatch(table -> table.getItems().size() == 1));
    }

    private void search() {
        key(KeyCode.F, KeyCode.CONTROL);
        robot.write("petition");
        key(KeyCode.ENTER);
        harness.until(
                "the hit",
                () ->
                        robot.lookup(".list-view").queryAllAs(ListView.class).stream()
                                .anyMatch(list -> list.getItems().size() == 1));
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        harness.until("the reader", () -> bench.place().kind() == Location.Kind.READER);
        seen(".content");
        harness.settle();
        key(KeyCode.HOME, KeyCode.CONTROL);
        for (int i = 0; i < 3; i++) {
            key(KeyCode.RIGHT, KeyCode.CONTROL, KeyCode.SHIFT);
        }
    }

    /// Opens the sheet of a kind of mark, and makes an entry called `name` in place.
    private void code(KeyCode kind, String name) {
        key(kind);
        seen(".coding-sheet");
        TextField subject = robot.lookup(".subject-field").query();
        robot.interact(() -> subject.setText(name));
        harness.until(
                "something is offered",
                () ->
                        !robot.lookup(".coding-sheet .entry-list")
                                .queryListView()
                                .getItems()
                                .isEmpty());
        harness.settle();
        key(KeyCode.ENTER);
        if (kind == KeyCode.C) {
            key(KeyCode.ENTER);
        }
    }

    private void stored(CaseFile file, int annotations) {
        until(
                annotations + " annotations",
                () -> file.entries().all(Annotation.class).size() == annotations);
        harness.until(
                "the sheet is closed", () -> robot.lookup(".coding-sheet").tryQuery().isEmpty());
        harness.settle();
    }

    private void seen(String what) {
        harness.until(
                what + " is there",
                () -> {
                    Parent root = harness.stage().getScene().getRoot();
                    Node node = root.lookup(what);
                    return node != null && node.isVisible();
                });
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain until " + what);
            Thread.onSpinWait();
        }
    }

    private void key(KeyCode key, KeyCode... held) {
        bench.key(key, held);
    }
}
