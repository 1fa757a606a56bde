package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.furore.domain.search.SavedSearch;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// A person saves searches, comes back to them, renames, notes and deletes them, and takes all of
/// it back, in the whole window.
class SavedSearchFlowTest {
    @TempDir Path folder;
    private Workbench bench;
    private Harness harness;
    private FxRobot robot;

    private void start(String language, Theme theme) {
        bench = new Workbench(folder, new Appearance(language, theme, 100));
        harness = bench.harness();
        robot = harness.robot();
        bench.openSample();
        bench.key(KeyCode.F, KeyCode.CONTROL);
        go("");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private void go(String query) {
        Harness.fx(() -> {
            bench.desktop().shell().go(new Location.Search(query));
            return "";
        });
        harness.settle();
        harness.settle();
    }

    private void ask(String query) {
        robot.clickOn("#query");
        robot.interact(() -> robot.lookup("#query").<TextField>query().setText(query));
        robot.type(KeyCode.ENTER);
        harness.until(
                "hits of " + query,
                () -> new Location.Search(query).equals(bench.place()) && there("#hits"));
        harness.settle();
    }

    private boolean there(String what) {
        return robot.lookup(what).tryQuery().map(SavedSearchFlowTest::seen).orElse(false);
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Button star() {
        return robot.lookup("#star").query();
    }

    private ListView<SavedSearch> list() {
        return robot.lookup("#saved-searches").query();
    }

    private List<String> listed() {
        return list().getItems().stream().map(SavedSearch::name).toList();
    }

    private List<String> stored() {
        return bench.file().entries().all(SavedSearch.class).stream()
                .map(each -> each.name() + "|" + each.query() + "|" + each.note())
                .toList();
    }

    private void untilStored(int many) {
        for (int i = 0; i < 500 && stored().size() != many; i++) {
            harness.settle();
        }
        assertEquals(many, stored().size());
    }

    private void name(String name) {
        robot.interact(() -> robot.lookup("#saved-name").<TextField>query().clear());
        robot.write(name);
    }

    @Test
    void aSearchIsSavedAndComeBackTo() {
        start("en", Theme.LIGHT);
        assertTrue(there("#saved-none"));
        assertTrue(star().isDisabled());
        harness.picture("saved-none-light-en-1280");

        ask("netflix poster date:2020-09");
        assertEquals("", star().getText());
        robot.clickOn("#star");
        harness.settle();
        assertEquals(
                "netflix poster date:2020-09",
                robot.lookup("#saved-name").<TextField>query().getText());
        robot.write("The poster in September");
        robot.type(KeyCode.TAB).write("Chapter 2");
        harness.picture("saved-form-light-en-1280");
        robot.clickOn("#saved-save");
        harness.until("the star tells", () -> star().getText().equals("The poster in September"));
        assertEquals(
                List.of("The poster in September|netflix poster date:2020-09|Chapter 2"), stored());
        harness.settle();
        harness.picture("saved-star-light-en-1280");

        ask("petition");
        assertEquals("", star().getText());
        bench.key(KeyCode.D, KeyCode.CONTROL);
        assertEquals("saved-name", focus());
        name("THE poster in september");
        robot.type(KeyCode.ENTER);
        harness.settle();
        assertEquals(
                "Another saved search is called “The poster in September” already. Choose another"
                        + " name.",
                robot.lookup("#saved-refusal").<Label>query().getText());
        harness.picture("saved-refused-light-en-1280");
        name("Petition");
        robot.type(KeyCode.ENTER);
        untilStored(2);
        assertFalse(there("#saved-form"));
        assertEquals("query", focus());

        ask("#CancelNetflix");
        bench.key(KeyCode.D, KeyCode.CONTROL);
        robot.type(KeyCode.ESCAPE);
        harness.settle();
        assertFalse(there("#saved-form"));
        bench.key(KeyCode.D, KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        untilStored(3);

        go("");
        harness.until("all are listed", () -> listed().size() == 3);
        assertEquals(List.of("#CancelNetflix", "Petition", "The poster in September"), listed());
        harness.settle();
        harness.picture("saved-list-light-en-1280");
        robot.clickOn("The poster in September");
        harness.until(
                "it is asked",
                () -> bench.place().equals(new Location.Search("netflix poster date:2020-09")));
        harness.until("the star tells", () -> star().getText().equals("The poster in September"));
    }

    @Test
    void theListIsChangedByKeysAndAMenuAndTakenBack() {
        start("fr", Theme.DARK);
        harness.picture("saved-none-dark-fr-1280");
        for (String query : List.of("netflix", "petition", "poster")) {
            ask(query);
            bench.key(KeyCode.D, KeyCode.CONTROL);
            robot.type(KeyCode.ENTER);
            harness.until("it is stored", () -> star().getText().equals(query));
        }
        go("");
        harness.until("all are listed", () -> listed().size() == 3);
        robot.clickOn("#query").type(KeyCode.DOWN);
        assertEquals("saved-searches", focus());
        robot.type(KeyCode.DOWN).type(KeyCode.F2);
        harness.settle();
        assertEquals("petition", robot.lookup("#saved-name").<TextField>query().getText());
        name("Zélés");
        robot.type(KeyCode.ENTER);
        harness.until(
                "it is renamed", () -> listed().equals(List.of("netflix", "poster", "Zélés")));
        assertEquals("saved-searches", focus());
        assertEquals("Zélés", list().getSelectionModel().getSelectedItem().name());

        robot.clickOn("netflix", MouseButton.SECONDARY);
        harness.settle();
        harness.picture("saved-menu-dark-fr-1280");
        robot.clickOn("Modifier la note…");
        harness.settle();
        assertEquals("saved-note", focus());
        robot.write("À relire");
        harness.picture("saved-form-dark-fr-1280");
        bench.key(KeyCode.ENTER, KeyCode.CONTROL);
        harness.until("it is noted", () -> "À relire".equals(list().getItems().getFirst().note()));
        harness.settle();
        harness.picture("saved-list-dark-fr-1280");

        robot.type(KeyCode.DELETE);
        harness.until("it is gone", () -> listed().equals(List.of("poster", "Zélés")));
        robot.type(KeyCode.DELETE).type(KeyCode.DELETE);
        harness.until("all are gone", () -> listed().isEmpty());
        assertTrue(there("#saved-none"));
        for (int i = 0; i < 3; i++) {
            bench.key(KeyCode.Z, KeyCode.CONTROL);
        }
        harness.until("all are back", () -> listed().equals(List.of("netflix", "poster", "Zélés")));
        assertEquals("À relire", list().getItems().getFirst().note());
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        harness.until("no note", () -> list().getItems().getFirst().note() == null);
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        harness.until(
                "the old name", () -> listed().equals(List.of("netflix", "petition", "poster")));
        bench.key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        harness.until("the new name", () -> listed().contains("Zélés"));
    }

    @Test
    void aSavedSearchIsChangedAndDeletedWhereItIsAsked() {
        start("en", Theme.DARK);
        ask("poster");
        bench.key(KeyCode.D, KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        harness.until("it is stored", () -> star().getText().equals("poster"));
        bench.key(KeyCode.D, KeyCode.CONTROL);
        name("Posters");
        robot.type(KeyCode.TAB).write("a");
        assertEquals("a", robot.lookup("#saved-note").<TextArea>query().getText());
        harness.picture("saved-edit-dark-en-1280");
        robot.clickOn("#saved-save");
        harness.until("it is renamed", () -> star().getText().equals("Posters"));
        assertEquals(List.of("Posters|poster|a"), stored());
        robot.clickOn("#star").clickOn("#saved-delete");
        harness.until("it is gone", () -> star().getText().isEmpty());
        untilStored(0);

        robot.clickOn("#query");
        robot.interact(() -> robot.lookup("#query").<TextField>query().setText("poster (film"));
        bench.key(KeyCode.D, KeyCode.CONTROL);
        harness.until("what is wrong is told", () -> there("#mistake"));
        assertFalse(there("#saved-form"));
    }

    private String focus() {
        return Harness.fx(() -> harness.stage().getScene().getFocusOwner().getId());
    }
}
