package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.furore.domain.task.Message;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the window must not lose: the open case, the layout, work under way, keys.
class ShellHoldsTest {
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

    private void openSample() {
        bench.openSample();
        // the index is there, so nothing is under way
        harness.until("facets are there", () -> robot.lookup("Kind").tryQuery().isPresent());
    }

    private void key(KeyCode key, KeyCode... held) {
        bench.key(key, held);
    }

    private boolean shows(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    @Test
    void noTwoCommandsOfAScreenShareAKey() {
        openSample();
        for (Location.Kind kind : Location.Kind.values()) {
            key(KeyCode.valueOf("DIGIT" + (kind.ordinal() + 1)), KeyCode.CONTROL);
            assertEquals(kind, bench.place().kind());
            Map<String, Message> keys = new HashMap<>();
            for (Command command : Harness.fx(() -> bench.desktop().shell().commands())) {
                if (command.key() != null) {
                    Message before = keys.put(command.key().getName(), command.title());
                    assertEquals(null, before, command.title() + " on " + kind);
                }
            }
            assertTrue(keys.size() > 10);
        }
    }

    @Test
    void aCaseThatCantBeOpenedLeavesTheOpenOne() throws Exception {
        openSample();
        Path before = bench.file().path();
        Path none = Files.writeString(folder.resolve("no.furore"), "This is no case.");
        Harness.fx(() -> {
            bench.desktop().open(none);
            return "";
        });
        harness.until("it is said", () -> shows(".notice-problem"));
        assertEquals(before, bench.file().path());
        assertEquals(new Location.Library(), bench.place());
    }

    @Test
    void aNewCaseThatCantBeMadeSaysSoInItsForm() throws Exception {
        openSample();
        Path taken = Files.writeString(folder.resolve("taken.furore"), "");
        key(KeyCode.N, KeyCode.CONTROL);
        TextField title = robot.lookup("#new-title").query();
        TextField place = robot.lookup("#new-place").query();
        robot.interact(() -> {
            title.setText("The mural");
            place.setText(taken.toString());
        });
        robot.clickOn("#new-create");
        harness.until(
                "it is said in the form",
                () ->
                        robot.lookup(".form .problem").queryAllAs(Labeled.class).stream()
                                .anyMatch(label -> label.getText().contains("taken.furore")));
        assertEquals("The mural", title.getText());
        assertEquals(new Location.Library(), bench.place());
        key(KeyCode.ESCAPE);
    }

    @Test
    void theLayoutStaysWhereItWasLeft() {
        for (int i = 0; i < 3; i++) {
            openSample();
            key(KeyCode.DIGIT3, KeyCode.CONTROL);
            key(KeyCode.DIGIT1, KeyCode.CONTROL);
            assertEquals(
                    0.19,
                    Harness.fx(() ->
                            bench.preferences().memory().number("library.facets", 0.19).get()));
            key(KeyCode.W, KeyCode.CONTROL);
            harness.until("the start screen", () -> shows("#start-sample"));
        }
    }

    @Test
    void plusIsWhereTheKeyboardHasIt() {
        key(KeyCode.EQUALS, KeyCode.CONTROL);
        assertEquals(110, size());
        key(KeyCode.EQUALS, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(120, size());
        key(KeyCode.ADD, KeyCode.CONTROL);
        assertEquals(130, size());
        key(KeyCode.SUBTRACT, KeyCode.CONTROL);
        assertEquals(120, size());
        key(KeyCode.DIGIT0, KeyCode.CONTROL);
        assertEquals(100, size());
    }

    private int size() {
        return Harness.fx(() -> bench.preferences().appearance().get().textSize());
    }

    @Test
    void whatFailsAgainAndAgainIsLeft() {
        openSample();
        key(KeyCode.DIGIT7, KeyCode.CONTROL);
        Problem problem = new Problem(Message.of("ui.fx.unexpected", "Anything"), "1A2B-3C4D");
        for (int i = 0; i < 2; i++) {
            assertEquals(Location.Kind.REPORT, bench.place().kind());
            Harness.fx(() -> {
                bench.desktop().shell().crashed(problem, "log");
                return "";
            });
        }
        assertEquals(Location.Kind.LIBRARY, bench.place().kind());
    }

    @Test
    void workUnderWayIsAskedAboutAndAnImportCanBeTakenBack() throws Exception {
        openSample();
        int before = (int) bench.file().documents().count();
        Path posts = folder.resolve("posts.jsonl");
        ManyPosts.write(posts, 40_000, 7);
        Harness.fx(() -> {
            bench.desktop().shell().dropped(List.of(posts));
            return "";
        });
        harness.until(
                "the preview",
                () ->
                        robot.lookup("#start-import")
                                .tryQuery()
                                .map(button -> !button.isDisabled())
                                .orElse(false));
        robot.clickOn("#start-import");
        key(KeyCode.ESCAPE);
        key(KeyCode.W, KeyCode.CONTROL);
        harness.until("it is asked", () -> shows("#question-no"));
        key(KeyCode.ENTER);
        assertEquals(new Location.Library(), bench.place());
        harness.until("the import can be taken back", () -> undo().contains("Import"));
        assertTrue(bench.file().documents().count() > before);
        key(KeyCode.Z, KeyCode.CONTROL);
        harness.until(
                "it is taken back",
                () -> {
                    TableView<?> table = robot.lookup("#documents").queryTableView();
                    return table.getItems().size() == before;
                });
    }

    /// What the button says it takes back, "" while there is nothing.
    private String undo() {
        return robot.lookup(".header .button").queryAllAs(Button.class).stream()
                .filter(button -> !button.isDisabled())
                .map(Button::getAccessibleText)
                .filter(text -> text.startsWith("Undo"))
                .findFirst()
                .orElse("");
    }
}
