package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;

/// The window with all its real parts.
class WindowTest {
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
    void theSampleOpensAndIsThereAgainAtTheNextStart() {
        bench.openSample();
        assertEquals(new Location.Library(), bench.place());
        key(KeyCode.DIGIT6, KeyCode.CONTROL);
        assertEquals(Location.Kind.TIMELINE, bench.place().kind());
        key(KeyCode.W, KeyCode.CONTROL);
        harness.until(
                "the start screen", () -> robot.lookup("#start-sample").tryQuery().isPresent());
        robot.clickOn("Cuties and #CancelNetflix");
        harness.until(
                "the timeline again",
                () ->
                        bench.desktop().shell().place().map(Location::kind).orElse(null)
                                == Location.Kind.TIMELINE);
    }

    @Test
    void themeAndLanguageChangeWhileACaseIsOpen() {
        bench.openSample();
        key(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(robot.lookup(".root.dark").tryQuery().isPresent());
        key(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(
                "Bibliothèque",
                robot.lookup("#rail-library").<Labeled>queryAs(Labeled.class).getText());
        harness.picture("library-dark-fr-1280");
        harness.widePicture("library-dark-fr-1920");
    }

    @Test
    void noScreenKeepsTheWarmWindowFromPainting() {
        bench.openSample();
        for (int round = 0; round < 3; round++) {
            harness.warm(round == 2);
            for (KeyCode digit :
                    new KeyCode[] {
                        KeyCode.DIGIT1,
                        KeyCode.DIGIT2,
                        KeyCode.DIGIT3,
                        KeyCode.DIGIT4,
                        KeyCode.DIGIT5,
                        KeyCode.DIGIT6,
                        KeyCode.DIGIT7
                    }) {
                key(digit, KeyCode.CONTROL);
            }
        }
    }

    private void key(KeyCode key, KeyCode... held) {
        bench.key(key, held);
    }
}
