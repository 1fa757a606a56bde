package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// The reader on a document of the sample case, and hands for its keys.
class OpenReader {
    @TempDir Path folder;
    Harness harness;
    ReaderStage stage;
    StoredDocument document;
    int before;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        stage = new ReaderStage(harness, harness.sampleCase());
        document = stage.document("The dispute over");
        before = stage.annotations(document).size();
        stage.begin(document);
        stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
        harness.until("names are read", () -> lexicon() != Lexicon.EMPTY);
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
        assertEquals(List.of(), harness.problems());
    }

    Lexicon lexicon() {
        return stage.models().reader().lexicon().get();
    }

    void select(String words) {
        int at = document.document().text().indexOf(words);
        Harness.fx(() -> {
            stage.models().selection().set(new Range(at, at + words.length()));
            stage.area().requestFocus();
            return "";
        });
        harness.settle();
    }

    void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            harness.robot().type(code);
        }
        harness.settle();
    }

    void back(KeyCode code) {
        harness.robot().press(KeyCode.SHIFT).type(code).release(KeyCode.SHIFT);
        harness.settle();
    }

    Node find(String selector) {
        return harness.stage().getScene().getRoot().lookup(selector);
    }

    Node focus() {
        return Harness.fx(() -> harness.stage().getScene().getFocusOwner());
    }

    boolean within(String selector) {
        for (Node at = focus(); at != null; at = at.getParent()) {
            if (at == find(selector)) {
                return true;
            }
        }
        return false;
    }

    void sheet(KeyCode kind) {
        type(kind);
        harness.until("the sheet is open", () -> find(".coding-sheet") != null);
    }

    /// Text and Enter in one pulse, as no search is quick enough for.
    void typeAtOnce(String text) {
        Harness.fx(() -> {
            TextField field = (TextField) harness.stage().getScene().getFocusOwner();
            field.setText(text);
            Event.fireEvent(
                    field,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "\r",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
            return "";
        });
        harness.settle();
    }

    static void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain until " + what);
            Thread.onSpinWait();
        }
    }

    <T extends Annotation> T stored(Class<T> type) {
        until("it is stored", () -> stage.annotations(document).size() == before + 1);
        return stage.file.entries().all(Annotation.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }

    String name(Object id) {
        return stage.file.entries().all(Actor.class).stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse("");
    }

    /// A claim's sheet with its claim taken.
    void claim() {
        select("keeps them apart");
        sheet(KeyCode.C);
        typeAtOnce("Disputes are kept apart");
        harness.until("its fields are there", () -> find(".coding-sheet .pill") != null);
    }

    TextField speaker(String in) {
        return (TextField) Objects.requireNonNull(find(in + " .entry-field"));
    }

    ToggleButton pill(String in, String text) {
        return Harness.fx(() ->
                ((Parent) find(in))
                        .lookupAll(".pill").stream()
                                .map(ToggleButton.class::cast)
                                .filter(each -> each.getText().equals(text))
                                .findFirst()
                                .orElseThrow());
    }
}
