package org.furore.ui.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.Finding;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Whoever works in the codebook by keys keeps the focus, so that letters go where they are meant.
class CodebookKeysTest {
    @TempDir Path folder;
    private Harness harness;
    private CaseFile file;
    private CodebookScreen screen;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        file = harness.sampleCase();
        Navigator nowhere =
                new Navigator() {
                    private final SimpleObjectProperty<ReadingList> list =
                            new SimpleObjectProperty<>(ReadingList.EMPTY);

                    @Override
                    public void go(Location location) {}

                    @Override
                    public SimpleObjectProperty<ReadingList> readingList() {
                        return list;
                    }
                };
        var desk = harness.desk(file);
        screen = Harness.fx(() -> new CodebookScreen(desk, nowhere));
        harness.show(Theme.LIGHT, () -> root());
        harness.warm(false);
        harness.until("entries are read", () -> !tree().getRoot().getChildren().isEmpty());
        Harness.fx(() -> {
            tree().requestFocus();
            return "";
        });
        harness.settle();
    }

    @AfterEach
    void stop() throws Exception {
        Harness.fx(() -> {
            screen.close();
            return "";
        });
        harness.close();
    }

    /// The screen with the keys of its commands, as the shell gives them.
    private Parent root() {
        StackPane root = new StackPane((Parent) screen.view(new Words(Locale.ENGLISH)));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return root;
    }

    private void key(KeyEvent press) {
        boolean typing = focus() instanceof TextInputControl;
        for (Command command : screen.commands()) {
            boolean meant = !typing || press.isAltDown() || press.getCode().isFunctionKey();
            if (command.key() != null && command.key().match(press) && meant) {
                command.run();
                press.consume();
                return;
            }
        }
    }

    private Node focus() {
        return Harness.fx(() -> harness.stage().getScene().getFocusOwner());
    }

    private Node find(String selector) {
        return harness.stage().getScene().getRoot().lookup(selector);
    }

    private TreeView<?> tree() {
        return (TreeView<?>) find("#entries");
    }

    private void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            harness.robot().type(code);
        }
        harness.settle();
    }

    private void with(KeyCode held, KeyCode code) {
        harness.robot().press(held).type(code).release(held);
        harness.settle();
    }

    private <E extends Entry> E entry(Class<E> type, String key) {
        return file.entries().byKey(type, key).orElseThrow();
    }

    private void show(Entry entry) {
        harness.robot().interact(() -> screen.show(new Location.Codebook(entry.id())));
        harness.until(
                "the entry is chosen",
                () -> screen.location().equals(new Location.Codebook(entry.id())));
        harness.settle();
    }

    private static void stored(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain until " + what);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private List<TextInputControl> fields(String prompt) {
        return Harness.fx(() ->
                harness
                        .robot()
                        .lookup((TextInputControl each) -> prompt.equals(each.getPromptText()))
                        .<TextInputControl>queryAll()
                        .stream()
                        .toList());
    }

    @Test
    void theKeyThatAddsIsNoPartOfTheName() {
        type(KeyCode.N);
        harness.robot().write("Plain code");
        harness.settle();
        assertEquals("Plain code", ((TextInputControl) find("#new-name")).getText());
        type(KeyCode.ESCAPE);
        with(KeyCode.SHIFT, KeyCode.N);
        harness.robot().write("Below it");
        harness.settle();
        assertEquals("Below it", ((TextInputControl) find("#new-name")).getText());
    }

    @Test
    void anotherListByKeyKeepsTheFocusInTheList() {
        for (KeyCode each : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
            with(KeyCode.ALT, each);
            assertEquals(tree(), focus());
        }
    }

    @Test
    void arrowsOnTheSectionsShowTheirLists() {
        Harness.fx(() -> {
            find("#section-codes").requestFocus();
            return "";
        });
        type(KeyCode.RIGHT);
        assertTrue(((ToggleButton) find("#section-claims")).isSelected());
        assertTrue(tree().getStyleClass().contains("flat-tree"));
        harness.until(
                "a claim is chosen",
                () ->
                        screen.location() instanceof Location.Codebook(var entry)
                                && entry instanceof org.furore.domain.claim.ClaimId);
        type(KeyCode.RIGHT);
        harness.until(
                "an actor is chosen",
                () ->
                        screen.location() instanceof Location.Codebook(var entry)
                                && entry instanceof org.furore.domain.actor.ActorId);
    }

    @Test
    void arrowsOnTheWaysAnActorIsNamedListThem() {
        show(entry(Actor.class, "netflix"));
        harness.until("ways are there", () -> find(".ways .toggle-button") != null);
        harness.until("passages are there", () -> find("#passages .passage") != null);
        Harness.fx(() -> {
            find(".ways .toggle-button").requestFocus();
            return "";
        });
        int all =
                Harness.fx(() ->
                        harness.robot().lookup("#passages").queryListView().getItems().size());
        type(KeyCode.RIGHT);
        harness.until(
                "fewer are listed",
                () -> harness.robot().lookup("#passages").queryListView().getItems().size() < all);
        assertTrue(
                focus() instanceof ToggleButton pill && pill.isSelected(), String.valueOf(focus()));
    }

    @Test
    void renamingGoesBackToTheList() {
        show(entry(Actor.class, "netflix"));
        Harness.fx(() -> {
            tree().requestFocus();
            return "";
        });
        type(KeyCode.F2);
        assertTrue(focus() instanceof TextInputControl);
        harness.robot().write("Netflix Inc.");
        type(KeyCode.ENTER);
        assertEquals(tree(), focus());
        stored("it is stored", () -> entry(Actor.class, "netflix").name().equals("Netflix Inc."));
    }

    @Test
    void aVerdictsDateAndReasonAreTypedInOneGo() {
        Claim claim = entry(Claim.class, "c-stock");
        show(claim);
        assertTrue(!claim.verdicts().isEmpty());
        TextInputControl date = fields("Date").getFirst();
        TextInputControl reason = fields("Reason").getFirst();
        Harness.fx(() -> {
            date.requestFocus();
            date.setText("2020-10-02");
            return "";
        });
        type(KeyCode.TAB);
        for (int i = 0; i < 3 && focus() != reason; i++) {
            type(KeyCode.TAB);
        }
        assertEquals(reason, focus());
        Harness.fx(() -> {
            reason.setText("No figure");
            return "";
        });
        stored(
                "the date is stored",
                () ->
                        String.valueOf(entry(Claim.class, "c-stock").verdicts().getFirst().date())
                                .contains("2020-10-02"));
        harness.settle();
        assertEquals(reason, focus());
        assertEquals("No figure", Harness.fx(reason::getText));
        type(KeyCode.TAB);
        stored(
                "the reason is stored",
                () ->
                        "No figure"
                                .equals(
                                        entry(Claim.class, "c-stock")
                                                .verdicts()
                                                .getFirst()
                                                .reason()));
    }

    @Test
    void aHalfWrittenVerdictWaitsForItsClaim() {
        show(entry(Claim.class, "c-stock"));
        Harness.fx(() -> {
            verdict().setValue(Finding.FALSE);
            fields("Reason").getLast().setText("Half a reason");
            return "";
        });
        with(KeyCode.ALT, KeyCode.DIGIT2);
        Claim other =
                file.entries().all(Claim.class).stream()
                        .filter(each -> !"c-stock".equals(each.key()))
                        .findFirst()
                        .orElseThrow();
        show(other);
        assertEquals(null, Harness.fx(() -> verdict().getValue()));
        show(entry(Claim.class, "c-stock"));
        assertEquals(Finding.FALSE, Harness.fx(() -> verdict().getValue()));
        assertEquals("Half a reason", Harness.fx(() -> fields("Reason").getLast().getText()));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Finding> verdict() {
        return (ComboBox<Finding>) find("#new-verdict");
    }
}
