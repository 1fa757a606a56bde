package org.furore.app;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.furore.domain.document.DocumentId;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.UUID;

/// A window of its own process in which somebody annotates by keys without end, and says after each
/// mark how many the screen shows: to be killed.
final class KilledWindow {
    private KilledWindow() {}

    /// @param arguments folder, case, document
    public static void main(String[] arguments) {
        Workbench bench =
                new Workbench(Path.of(arguments[0]), new Appearance("en", Theme.LIGHT, 100));
        Harness harness = bench.harness();
        FxRobot robot = harness.robot();
        DocumentId document = new DocumentId(UUID.fromString(arguments[2]));
        Harness.fx(() -> {
            bench.desktop().open(Path.of(arguments[1]));
            return "";
        });
        harness.until("the case is open", () -> bench.desktop().shell().place().isPresent());
        Harness.fx(() -> {
            bench.desktop().shell().go(new Location.Reader(document, null));
            return "";
        });
        harness.until("the document is shown", () -> shown(robot) == 0);
        harness.settle();
        for (int mark = 1; ; mark++) {
            robot.press(KeyCode.SHIFT, KeyCode.CONTROL).type(KeyCode.RIGHT);
            robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
            robot.type(KeyCode.S);
            harness.until(
                    "the sheet is open",
                    () -> robot.lookup(".coding-sheet").tryQuery().isPresent());
            robot.type(KeyCode.DIGIT4).type(KeyCode.ENTER);
            int wanted = mark;
            harness.until("the mark is shown", () -> shown(robot) == wanted);
            System.out.println("shown " + mark);
        }
    }

    /// How many annotations the inspector says there are, -1 before it says anything.
    private static int shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled text && said(text) >= 0)
                .tryQueryAs(Labeled.class)
                .map(KilledWindow::said)
                .orElse(-1);
    }

    private static int said(Labeled text) {
        String all = text.getText();
        return all != null && all.matches("All \\(\\d+\\)")
                ? Integer.parseInt(all.substring(5, all.length() - 1))
                : -1;
    }
}
