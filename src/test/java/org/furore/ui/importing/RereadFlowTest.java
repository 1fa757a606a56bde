package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.Importer;
import org.furore.importing.LinedReader;
import org.furore.importing.ReadAgain;
import org.furore.platform.Keys;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

/// Files that an older version read are read again, by clicks and keys. All texts are invented.
class RereadFlowTest extends ImportStage {
    private static final String TEXT =
            "Accept cookies\n\nThe bridge was closed for a year.\n\nNobody was asked.\n";

    @Test
    void filesAreReadAgainAndWhatWasNotFoundIsListed() throws Exception {
        readOnce();
        window.flow.close();
        ReadAgain better =
                new ReadAgain(
                        List.of(new LinedReader(2)), file.revisions(), file.originals(), Keys.NONE);
        window = new ImportWindow(harness, file, better);
        window.show(Theme.LIGHT, Locale.ENGLISH);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.until(
                "it is offered",
                () -> text("#reread-said").startsWith("1 file was read by an older version"));
        harness.settle();
        harness.picture("imports-reread-light-en-1280");
        harness.robot().clickOn("#read-again");
        harness.until("it is told", () -> text("#reread-said").startsWith("1 file was read again"));
        harness.settle();
        harness.picture("imports-reread-done-light-en-1280");
        assertEquals(
                "1 file was read again: 1 document has changed, 1 mark was found again."
                        + " 1 mark was not found; it stands on the document as a whole now.",
                text("#reread-said"));
        assertEquals("The bridge", only().document().header().title());
        Harness.fx(() -> {
            window.desk.edits().undo();
            return "";
        });
        long end = System.nanoTime() + 10_000_000_000L;
        while (!"Accept cookies".equals(only().document().header().title())
                && System.nanoTime() < end) {
            harness.settle();
        }
        assertEquals("Accept cookies", only().document().header().title());
        harness.robot().clickOn("#lost-marks .hyperlink");
        assertTrue(
                window.shown() instanceof Location.Reader reader
                        && only().id().equals(reader.document()),
                window.shown().toString());
    }

    @Test
    void itIsSaidInFrenchToo() throws Exception {
        readOnce();
        window.flow.close();
        ReadAgain better =
                new ReadAgain(
                        List.of(new LinedReader(2)), file.revisions(), file.originals(), Keys.NONE);
        window = new ImportWindow(harness, file, better);
        window.show(Theme.DARK, Locale.FRENCH);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.until("it is offered", () -> text("#reread-said").startsWith("1 fichier a été lu"));
        harness.robot().clickOn("#read-again");
        harness.until("it is told", () -> text("#reread-said").startsWith("1 fichier a été relu"));
        harness.settle();
        harness.picture("imports-reread-done-dark-fr-1280");
        harness.robot().clickOn("#reread-away");
        harness.until("it is put away", () -> text("#reread-said").isEmpty());
    }

    private void readOnce() throws IOException {
        write("a.txt", TEXT);
        new Importer(List.of(new LinedReader(1)), file.intake(), "test")
                .run(List.of(material.resolve("a.txt")), ImportOptions.NONE, Progress.NONE);
        file.workspace()
                .apply(
                        harness.toolbox()
                                .annotationLines(file)
                                .read(
                                        new StringReader(
                                                """
                                                {"code":{"id":"delay","name":"Delay"}}
                                                {"mark":{"id":"m1","document":{"original":"a.txt"},"quote":"The bridge was closed","code":"delay"}}
                                                {"mark":{"id":"m2","document":{"original":"a.txt"},"quote":"Nobody was asked","code":"delay"}}
                                                """),
                                        null,
                                        Progress.NONE)
                                .changes()
                                .orElseThrow())
                .join();
    }

    private StoredDocument only() {
        try (var all = file.documents().stream(null)) {
            return all.toList().getFirst();
        }
    }
}
