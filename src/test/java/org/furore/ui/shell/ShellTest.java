package org.furore.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.furore.domain.CaseFile;
import org.furore.domain.task.Message;
import org.furore.platform.Settings;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Recent;
import org.furore.platform.Settings.Theme;
import org.furore.platform.SettingsFile;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Preferences;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class ShellTest {
    @TempDir Path folder;
    private Harness harness;
    private Shell shell;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        Preferences preferences =
                Harness.fx(() ->
                        new Preferences(
                                new SettingsFile(folder),
                                new Settings(
                                        Appearance.USUAL,
                                        List.of(
                                                new Recent(
                                                        "/someone/studies/poster.furore",
                                                        "The poster affair",
                                                        "2026-11-02T10:00:00Z"),
                                                new Recent(
                                                        "/someone/studies/a very long folder name"
                                                            + " for a study of"
                                                            + " newspapers/boycott-of-a-brand.furore",
                                                        "The boycott of a brand, its causes and its"
                                                                + " long, long afterlife in the"
                                                                + " weeklies",
                                                        "2026-10-11T10:00:00Z")),
                                        Map.of()),
                                harness.tasks(),
                                problem -> {}));
        shell = Harness.fx(() -> new Shell(new Noted(), preferences, new org.furore.ui.fx.Jobs()));
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    private void show(Theme theme, Locale locale, double width, double height) {
        harness.show(theme, width, height, () -> new ShellView(shell, new Words(locale)).root());
    }

    private void openCase() {
        CaseFile file = harness.sampleCase();
        Desk desk = harness.desk(file);
        Harness.fx(() -> {
            shell.opened(
                    new OpenCase(
                            desk,
                            Arrays.stream(Location.Kind.values())
                                    .map(kind -> (Screen) new Blank(kind))
                                    .toList(),
                            List.of(),
                            files -> asked.add("dropped " + files)));
            return "";
        });
    }

    @Test
    void theStartScreenOffersTheLastCasesAndTheWaysToOne() {
        show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        harness.picture("start-light-en-1280");
        harness.robot().clickOn("#start-sample");
        harness.robot().clickOn("The poster affair");
        assertEquals(List.of("sample", "open /someone/studies/poster.furore"), asked);
        show(Theme.DARK, Locale.FRENCH, 1280, 800);
        harness.widePicture("start-dark-fr-1920");
    }

    @Test
    void aNewCaseIsAskedForItsTitleAndPlace() {
        show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        harness.robot().clickOn("#start-new");
        TextField title = harness.robot().lookup("#new-title").query();
        harness.robot().interact(() -> title.setText("Who paid for the mural?"));
        harness.picture("new-case-light-en-1280");
        harness.robot().clickOn("#new-create");
        assertEquals(
                List.of(
                        "create /someone/studies/Who paid for the mural.furore"
                                + " Who paid for the mural?"),
                asked);
    }

    @Test
    void backAndForwardGoThroughWhereOneHasBeen() {
        show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        openCase();
        harness.robot().clickOn("#rail-codebook");
        harness.robot().clickOn("#rail-timeline");
        assertEquals(Location.Kind.TIMELINE, kind());
        harness.robot().press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        assertEquals(Location.Kind.CODEBOOK, kind());
        harness.robot().press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        assertEquals(Location.Kind.TIMELINE, kind());
        harness.robot().press(KeyCode.CONTROL, KeyCode.DIGIT1);
        harness.robot().release(KeyCode.DIGIT1, KeyCode.CONTROL);
        assertEquals(Location.Kind.LIBRARY, kind());
    }

    @Test
    void thePaletteFindsCommandsByTyping() {
        show(Theme.DARK, Locale.FRENCH, 1280, 800);
        openCase();
        harness.robot().press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        TextField field = harness.robot().lookup("#palette-field").query();
        harness.robot().interact(() -> field.setText("aller"));
        harness.picture("palette-dark-fr-1280");
        harness.robot().interact(() -> field.setText("chrono"));
        ListView<?> list = harness.robot().lookup(".palette .list-view").query();
        assertFalse(list.getItems().isEmpty());
        harness.robot().type(KeyCode.ENTER);
        assertEquals(Location.Kind.TIMELINE, kind());
    }

    @Test
    void allKeysStandOnOnePage() {
        show(Theme.LIGHT, Locale.FRENCH, 1280, 800);
        openCase();
        harness.robot().type(KeyCode.F1);
        harness.picture("keys-light-fr-1280");
        harness.robot().type(KeyCode.ESCAPE);
        assertEquals(Shell.Overlay.NONE, shell.overlay().get());
        harness.robot().press(KeyCode.CONTROL, KeyCode.COMMA);
        harness.robot().release(KeyCode.COMMA, KeyCode.CONTROL);
        harness.picture("settings-light-fr-1280");
    }

    @Test
    void aProblemIsSaidWithItsCodeAndPutAway() {
        show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        openCase();
        Harness.fx(() -> {
            shell.failed(new Problem(Message.of("ui.shell.no-display"), "1A2B-3C4D"));
            shell.crashed(
                    new Problem(Message.of("ui.fx.unexpected", "ArithmeticException"), "5E6F-7G8H"),
                    "/someone/.cache/furore/log/furore.0.log");
            return "";
        });
        harness.picture("problems-light-en-1280");
        assertTrue(harness.robot().lookup("Code 1A2B-3C4D").tryQuery().isPresent());
        harness.robot().clickOn(".notice-problem .button-icon");
        assertEquals(1, shell.notices().size());
    }

    private Location.Kind kind() {
        harness.settle();
        return shell.screen().get().orElseThrow().kind();
    }

    /// Notes what it is asked for.
    private final class Noted implements Cases {
        @Override
        public void create(
                Path path,
                String title,
                java.util.function.Consumer<org.furore.ui.fx.Problem> failed) {
            asked.add("create " + path + " " + title);
        }

        @Override
        public void open(Path path) {
            asked.add("open " + path);
        }

        @Override
        public void choose() {
            asked.add("choose");
        }

        @Override
        public void openSample() {
            asked.add("sample");
        }

        @Override
        public void close(Runnable then) {
            asked.add("close");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }

        @Override
        public String program() {
            return "Furore (test)";
        }
    }

    /// A screen that only says its name.
    private record Blank(Location.Kind kind) implements Screen {
        @Override
        public Node view(Words words) {
            return new StackPane(
                    new Label(words.text("ui.shell.screen-" + ShellCommands.word(kind))));
        }

        @Override
        public void show(Location location) {}

        @Override
        public Location location() {
            return switch (kind) {
                case LIBRARY -> new Location.Library();
                case SEARCH -> new Location.Search("");
                case READER -> new Location.Reader(null, null);
                case CODEBOOK -> new Location.Codebook(null);
                case SUGGESTIONS -> new Location.Suggestions();
                case TIMELINE -> new Location.Timeline(null);
                case REPORT -> new Location.Report();
            };
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
