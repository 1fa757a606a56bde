package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Tally;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Coder;
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
import java.util.function.BooleanSupplier;

/// A person lets a machine coder look, decides on what it found by keys, and takes all of it back,
/// in the whole window.
class SuggestionsFlowTest {
    @TempDir Path folder;
    private Workbench bench;
    private Harness harness;
    private FxRobot robot;

    private void start(String language, Theme theme) {
        bench = new Workbench(folder, new Appearance(language, theme, 100));
        harness = bench.harness();
        robot = harness.robot();
        harness.warm(false);
        bench.openSample();
        bench.key(KeyCode.DIGIT5, KeyCode.CONTROL);
        assertEquals(new Location.Suggestions(), bench.place());
        robot.interact(() -> {
            robot.lookup("#machine-sentiment").<CheckBox>query().setSelected(true);
            robot.lookup("#machine-actors").<CheckBox>query().setSelected(false);
        });
        harness.settle();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private List<Long> tally() {
        List<Tally> runs = bench.file().suggestions().runs();
        return runs.isEmpty()
                ? List.of()
                : List.of(
                        runs.getLast().pending(),
                        runs.getLast().accepted(),
                        runs.getLast().rejected());
    }

    private void until(String what, List<Long> tally) {
        stored(what, () -> tally.equals(tally()));
        assertEquals(tally, tally(), what);
        harness.settle();
    }

    /// Waits for the case, which is not read on the window's thread.
    private void stored(String what, BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            harness.settle();
        }
        assertTrue(condition.getAsBoolean(), what);
    }

    private ListView<?> suggested() {
        return robot.lookup("#suggested").query();
    }

    private long marks() {
        return bench.file().entries().all(Annotation.class).size();
    }

    private void look() {
        bench.key(KeyCode.F5);
        stored("a run", () -> !tally().isEmpty());
        harness.until("groups", () -> robot.lookup("#groups").tryQuery().isPresent());
        harness.settle();
    }

    private void lookForActorsAndClaims() {
        robot.interact(() -> {
            robot.lookup("#machine-sentiment").<CheckBox>query().setSelected(false);
            robot.lookup("#machine-actors").<CheckBox>query().setSelected(true);
            robot.lookup("#machine-claims").<CheckBox>query().setSelected(true);
        });
        look();
        stored("both ran", () -> bench.file().suggestions().runs().size() == 2);
    }

    @Test
    void suggestionsAreDecidedOnByKeysAndTakenBack() {
        start("en", Theme.LIGHT);
        harness.picture("suggestions-none-light-en-1280");
        long before = marks();
        look();
        long found = tally().getFirst();
        assertTrue(found > 10, found + " suggestions");
        assertEquals(before, marks(), "a suggestion is no annotation");
        robot.interact(() -> suggested().requestFocus());
        robot.type(KeyCode.HOME);
        harness.settle();
        harness.picture("suggestions-light-en-1280");

        robot.type(KeyCode.ENTER);
        until("accepted", List.of(found - 1, 1L, 0L));
        assertEquals(before + 1, marks());
        assertEquals(
                0, suggested().getSelectionModel().getSelectedIndex(), "the next one is selected");
        robot.type(KeyCode.DELETE);
        until("rejected", List.of(found - 2, 1L, 1L));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT).type(KeyCode.ENTER);
        until("two at once", List.of(found - 4, 3L, 1L));
        int listed = suggested().getItems().size();
        bench.key(KeyCode.ENTER, KeyCode.SHIFT);
        until("all of the group", List.of(found - 4 - listed, 3L + listed, 1L));
        assertEquals(before + 3 + listed, marks());
        Suggestion accepted =
                bench.file().entries().all(Suggestion.class).stream()
                        .filter(each -> each.state() == Suggestion.State.ACCEPTED)
                        .findFirst()
                        .orElseThrow();
        Annotation mark =
                bench.file()
                        .entries()
                        .find(Annotation.class, accepted.proposed().id())
                        .orElseThrow();
        assertEquals(
                bench.file().info().coder(),
                bench.file().entries().all(Coder.class).stream()
                        .filter(each -> each.id().equals(mark.coder()))
                        .findFirst()
                        .orElseThrow()
                        .key(),
                "who accepts answers for it");
        for (int i = 0; i < 4; i++) {
            bench.key(KeyCode.Z, KeyCode.CONTROL);
        }
        until("decisions taken back", List.of(found, 0L, 0L));
        assertEquals(before, marks());
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        stored("the run taken back", () -> tally().isEmpty());
        for (int i = 0; i < 5; i++) {
            bench.key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        }
        until("all brought back", List.of(found - 4 - listed, 3L + listed, 1L));
    }

    @Test
    void aRunIsWithdrawnAndAQueryChoosesWhatIsLookedAt() {
        start("fr", Theme.DARK);
        robot.interact(() -> robot.lookup("#machines-query").<TextField>query().setText("kind:("));
        bench.key(KeyCode.F5);
        harness.until(
                "the query is refused", () -> robot.lookup("#machines-said").query().isVisible());
        robot.interact(
                () -> robot.lookup("#machines-query").<TextField>query().setText("kind:review"));
        look();
        assertEquals("kind:review", bench.file().suggestions().runs().getLast().run().query());
        harness.picture("suggestions-dark-fr-1280");
        robot.clickOn(".run-row .button");
        stored("withdrawn", () -> bench.file().suggestions().runs().getLast().run().withdrawn());
        assertEquals(0, bench.file().annotations().suggestionCount());
        harness.settle();
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        stored(
                "brought back",
                () -> !bench.file().suggestions().runs().getLast().run().withdrawn());
    }

    @Test
    void namesAndClaimsAreProposedAndANewActorIsMadeByAccepting() {
        start("en", Theme.LIGHT);
        lookForActorsAndClaims();
        harness.until(
                "actors are listed",
                () -> robot.lookup("#groups").<ListView<?>>query().getItems().size() > 3);
        harness.settle();
        ListView<Group> groups = robot.lookup("#groups").query();
        int fresh = -1;
        for (int i = 0; i < groups.getItems().size() && fresh < 0; i++) {
            fresh = groups.getItems().get(i).makes() == null ? -1 : i;
        }
        int at = fresh;
        robot.interact(() -> {
            groups.getSelectionModel().select(at);
            groups.requestFocus();
        });
        harness.settle();
        harness.picture("suggestions-actors-light-en-1280");
        Group made = groups.getItems().get(at);
        bench.key(KeyCode.ENTER, KeyCode.SHIFT);
        stored(
                "the actor is made",
                () ->
                        bench.file().entries().all(Actor.class).stream()
                                .anyMatch(actor -> actor.id().equals(made.entry())));
        assertEquals(
                made.count(),
                bench.file().entries().all(Annotation.class).stream()
                        .filter(each ->
                                each instanceof Annotation.ActorMention mention
                                        && mention.actor().equals(made.entry()))
                        .count());
        bench.key(KeyCode.DIGIT1, KeyCode.ALT);
        harness.settle();
        harness.picture("suggestions-claims-light-en-1280");
    }

    @Test
    void moreLikeAClaimIsLookedForFromTheCodebook() {
        start("en", Theme.LIGHT);
        Claim claim = bench.file().entries().all(Claim.class).getFirst();
        Harness.fx(() -> {
            bench.desktop().shell().go(new Location.Codebook(claim.id()));
            return "";
        });
        harness.until("the claim", () -> new Location.Codebook(claim.id()).equals(bench.place()));
        harness.settle();
        robot.type(KeyCode.L);
        harness.until("suggestions", () -> bench.place() instanceof Location.Suggestions);
        stored("a run", () -> !tally().isEmpty());
        harness.until(
                "what it went by",
                () -> robot.lookup("#machines-said").<Label>query().getText().contains("\n"));
        harness.settle();
        harness.picture("suggestions-like-light-en-1280");
        assertTrue(
                bench.file().suggestions().groups().stream()
                        .anyMatch(group -> claim.id().equals(group.entry())));
    }

    @Test
    void aSuggestionIsReadAndDecidedOnInItsDocument() {
        start("en", Theme.DARK);
        lookForActorsAndClaims();
        bench.key(KeyCode.DIGIT1, KeyCode.ALT);
        harness.settle();
        robot.interact(() -> suggested().requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.SPACE);
        harness.until("the reader", () -> bench.place() instanceof Location.Reader);
        harness.settle();
        harness.until(
                "what is suggested here", () -> robot.lookup(".hint-row").tryQuery().isPresent());
        harness.settle();
        harness.picture("reader-suggestions-dark-en-1280");
        long before = marks();
        long waiting = bench.file().annotations().suggestionCount();
        int here = robot.lookup(".hint-row").queryAll().size();
        robot.type(KeyCode.Y);
        stored("accepted", () -> marks() == before + here);
        assertEquals(waiting - here, bench.file().annotations().suggestionCount());
        robot.type(KeyCode.J);
        harness.settle();
        harness.until("the next", () -> robot.lookup(".hint-row").tryQuery().isPresent());
        harness.settle();
        int next = robot.lookup(".hint-row").queryAll().size();
        robot.type(KeyCode.X);
        stored(
                "rejected",
                () -> bench.file().annotations().suggestionCount() == waiting - here - next);
        assertEquals(before + here, marks());
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        bench.key(KeyCode.Z, KeyCode.CONTROL);
        stored("taken back", () -> bench.file().annotations().suggestionCount() == waiting);
        assertEquals(before, marks());
    }
}
