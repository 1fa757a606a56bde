package org.furore.ui.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.task.Message;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Desk;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

class CodebookScreenTest {
    @TempDir Path folder;
    private Harness harness;
    private CaseFile file;
    private Desk desk;
    private CodebookScreen screen;
    private final List<Location> gone = new ArrayList<>();
    private final ObjectProperty<ReadingList> reading =
            new SimpleObjectProperty<>(ReadingList.EMPTY);

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

    private void open(CaseFile opened, Theme theme, Locale locale) {
        file = opened;
        desk = harness.desk(file);
        screen =
                Harness.fx(() ->
                        new CodebookScreen(
                                desk,
                                new Navigator() {
                                    @Override
                                    public void go(Location location) {
                                        gone.add(location);
                                    }

                                    @Override
                                    public ObjectProperty<ReadingList> readingList() {
                                        return reading;
                                    }
                                }));
        harness.show(theme, () -> (Parent) screen.view(new Words(locale)));
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

    private TextInputControl field(String name) {
        return harness.robot()
                .lookup(node ->
                        node instanceof TextInputControl field
                                && name.equals(field.getAccessibleText()))
                .query();
    }

    private TextInputControl last(String prompt) {
        return harness
                .robot()
                .lookup((TextInputControl each) -> prompt.equals(each.getPromptText()))
                .<TextInputControl>queryAll()
                .stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /// Waits on the test's own thread, which may read the case.
    private static void stored(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void undo() {
        harness.robot().interact(() -> desk.edits().undo());
    }

    private Command command(String name) {
        return screen.commands().stream()
                .filter(each -> each.title().key().equals("ui.codebook.command-" + name))
                .findFirst()
                .orElseThrow();
    }

    private void run(String name) {
        harness.robot().interact(() -> command(name).run());
    }

    @Test
    void eachKindOfEntryShowsWhatIsKnownOfItAndItsPassages() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        show(entry(Code.class, "marketing"));
        harness.picture("codebook-code-light-en-1280");
        show(entry(Claim.class, "c-stock"));
        harness.picture("codebook-claim-light-en-1280");
        show(entry(Actor.class, "netflix"));
        harness.picture("codebook-actor-light-en-1280");
        harness.show(Theme.DARK, 100, () -> (Parent) screen.view(new Words(Locale.FRENCH)));
        harness.picture("codebook-actor-dark-fr-1280");
        show(entry(Claim.class, "c-stock"));
        harness.widePicture("codebook-claim-dark-fr-1920");
        show(entry(Code.class, "poster"));
        harness.widePicture("codebook-code-dark-fr-1920");
        harness.show(Theme.LIGHT, 150, () -> (Parent) screen.view(new Words(Locale.ENGLISH)));
        harness.picture("codebook-code-light-en-1280-large");
    }

    @Test
    void anEmptyCaseSaysWhatToDoAndTheFirstEntryIsMadeInPlace() {
        open(harness.emptyCase(), Theme.LIGHT, Locale.FRENCH);
        harness.until(
                "it is read", () -> harness.robot().lookup(".empty-state").tryQuery().isPresent());
        harness.picture("codebook-empty-light-fr-1280");
        harness.robot().clickOn("Créer un code");
        TextInputControl name = harness.robot().lookup("#new-name").query();
        harness.robot().interact(() -> name.setText("Une affiche"));
        harness.robot().type(KeyCode.ENTER);
        stored("it is stored", () -> !file.entries().all(Code.class).isEmpty());
        Code made = file.entries().all(Code.class).getFirst();
        assertEquals("Une affiche", made.name());
        assertEquals(new Location.Codebook(made.id()), Harness.fx(screen::location));
    }

    @Test
    void aFieldIsEditedWhereItStandsAndTakenBack() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        Code poster = entry(Code.class, "poster");
        show(poster);
        TextInputControl name = field("Name");
        harness.robot().clickOn(name);
        harness.robot().interact(() -> name.setText("Poster art"));
        harness.robot().type(KeyCode.ENTER);
        stored("it is stored", () -> entry(Code.class, "poster").name().equals("Poster art"));
        undo();
        harness.until("it is taken back", () -> name.getText().equals(poster.name()));
        harness.robot().interact(() -> name.setText("Something else"));
        harness.robot().type(KeyCode.ESCAPE);
        assertEquals(poster.name(), name.getText());
        harness.robot().interact(() -> name.setText("  "));
        harness.robot().type(KeyCode.ENTER);
        harness.robot().lookup("A name needs at least one character.").query();
        harness.picture("codebook-refused-light-en-1280");
        harness.robot().type(KeyCode.ESCAPE);
        assertEquals(poster, entry(Code.class, "poster"));
    }

    @Test
    void aVerdictIsGivenWithDateAndReason() {
        open(harness.sampleCase(), Theme.DARK, Locale.ENGLISH);
        Claim claim = entry(Claim.class, "c-stock");
        show(claim);
        harness.robot().clickOn("#new-verdict");
        harness.robot().type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        harness.robot()
                .interact(() -> {
                    last("Date").setText("2020-09-16");
                    last("Reason").setText("Nobody gives a figure");
                });
        harness.robot().clickOn("#add-verdict");
        stored(
                "it is stored",
                () ->
                        entry(Claim.class, "c-stock").verdicts().size()
                                == claim.verdicts().size() + 1);
        assertEquals(
                "Nobody gives a figure",
                entry(Claim.class, "c-stock").verdicts().getLast().reason());
        harness.picture("codebook-verdict-dark-en-1280");
    }

    @Test
    void aClickOnAPassageOpensItsPlaceAndItsListIsTheReadingList() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        show(entry(Actor.class, "netflix"));
        harness.until(
                "passages are there",
                () -> harness.robot().lookup("#passages .passage").tryQuery().isPresent());
        harness.robot().clickOn("#passages .passage");
        Location.Reader place = assertInstanceOf(Location.Reader.class, gone.getLast());
        assertNotNull(place.document());
        assertNotNull(place.span());
        ReadingList list = reading.get();
        assertEquals(
                file.documents().find(place.document()).orElseThrow().ordinal(),
                list.ordinals()[list.position()]);
        harness.robot().type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(2, gone.size());
    }

    @Test
    void deletingAsksAndGoesWithTheMarksInOneStep() {
        open(harness.sampleCase(), Theme.LIGHT, Locale.ENGLISH);
        Code code = markedCode();
        show(code);
        run("delete");
        harness.until(
                "it asks", () -> harness.robot().lookup("#really-delete").tryQuery().isPresent());
        harness.picture("codebook-delete-light-en-1280");
        harness.robot().clickOn("#really-delete");
        stored("it is gone", () -> file.entries().find(Code.class, code.id()).isEmpty());
        undo();
        stored("it is back", () -> file.entries().find(Code.class, code.id()).isPresent());
        show(entry(Actor.class, "netflix"));
        run("delete");
        harness.until("it says why", () -> harness.robot().lookup("#keep").tryQuery().isPresent());
        harness.picture("codebook-refuse-delete-light-en-1280");
        harness.robot().clickOn("#keep");
        assertEquals(1, file.usages().ties(code.id(), 10).markCount());
    }

    /// A code with one mark that nothing rests on.
    private Code markedCode() {
        Code code =
                new Code(
                        new CodeId(Uuids.v7()),
                        null,
                        "Passing thought",
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null);
        Annotation mark =
                new Annotation.CodeMark(
                        new AnnotationId(Uuids.v7()),
                        null,
                        new Place.Whole(file.documents().byOrdinal(1).orElseThrow().id()),
                        entry(Coder.class, "coder-1").id(),
                        null,
                        code.id(),
                        Map.of());
        file.workspace()
                .apply(
                        ChangeSet.of(
                                Message.of("annotate.step-annotate", 2),
                                List.of(
                                        Change.EntryChange.made(code),
                                        Change.EntryChange.made(mark))))
                .join();
        return code;
    }

    @Test
    void theListIsFilteredAndWalkedByKeys() {
        open(harness.sampleCase(), Theme.DARK, Locale.FRENCH);
        run("show-actors");
        harness.settle();
        TextInputControl filter = harness.robot().lookup("#filter").query();
        harness.robot().clickOn(filter);
        harness.robot().interact(() -> filter.setText("doucoure"));
        harness.robot().type(KeyCode.DOWN, KeyCode.DOWN);
        Location wanted = new Location.Codebook(entry(Actor.class, "doucoure").id());
        harness.until("it is chosen", () -> screen.location().equals(wanted));
        harness.picture("codebook-filter-dark-fr-1280");
        harness.robot().interact(() -> filter.setText("zzz"));
        harness.picture("codebook-none-found-dark-fr-1280");
    }
}
