package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.furore.domain.document.Article;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What was copied elsewhere is pasted, looked at and imported, by clicks and keys. All texts are
/// invented.
class PasteFlowTest extends ImportStage {
    private static final String TEXT =
            "Nobody at the festival had seen the poster before that morning.\n";

    private static void copied(Consumer<ClipboardContent> filling) {
        ClipboardContent content = new ClipboardContent();
        filling.accept(content);
        Harness.fx(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    private void openPane() {
        press(KeyCode.CONTROL, KeyCode.I);
        harness.until("the pane is there", () -> shows("#choose-files"));
        harness.settle();
    }

    private List<String> names() {
        return file.imports().files(file.imports().all().getFirst().id()).stream()
                .map(each -> each.name())
                .toList();
    }

    private StoredDocument only() {
        try (var all = file.documents().stream(null)) {
            return all.toList().getFirst();
        }
    }

    private static List<Path> left() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("furore-pasted"))
                    .toList();
        }
    }

    @Test
    void aTextIsPastedByItsKeyAndNothingIsLeftOfItElsewhere() throws IOException {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        openPane();
        harness.picture("import-choose-paste-light-en-1280");
        List<Path> before = left();
        copied(content -> content.putString(TEXT));
        press(KeyCode.CONTROL, KeyCode.V);
        harness.until("there is something to import", this::canStart);
        harness.picture("import-pasted-light-en-1280");
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        assertTrue(
                names().getFirst().matches("pasted-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.txt"),
                names().toString());
        assertTrue(only().document().text().contains("the poster before"));
        harness.until(
                "its file is deleted",
                () -> {
                    try {
                        return left().equals(before);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void aPartOfAPageIsPastedAsAPage() {
        window.show(Theme.DARK, Locale.FRENCH);
        openPane();
        copied(content -> {
            content.putString("A poster");
            content.putHtml("<h1>A poster</h1><p>" + TEXT.strip() + " It was blue – été.</p>");
        });
        harness.robot().clickOn("#paste-text");
        harness.until("there is something to import", this::canStart);
        harness.picture("import-pasted-page-dark-fr-1280");
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        assertTrue(names().getFirst().endsWith(".html"), names().toString());
        assertTrue(only().document() instanceof Article);
        assertTrue(
                only().document().text().contains("It was blue – été."), only().document().text());
    }

    @Test
    void copiedFilesAreImportedWhereTheyAre() throws IOException {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        openPane();
        Path path = write("a.txt", TEXT);
        copied(content -> content.putFiles(List.of(path.toFile())));
        press(KeyCode.CONTROL, KeyCode.V);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        assertEquals(List.of("a.txt"), names());
        assertTrue(Files.exists(path));
    }

    @Test
    void anEmptyClipboardIsSaid() {
        window.show(Theme.LIGHT, Locale.FRENCH);
        openPane();
        copied(content -> content.putString(" "));
        press(KeyCode.CONTROL, KeyCode.V);
        harness.until("it is said", () -> text("#import-problem").contains("presse-papiers"));
        harness.picture("import-nothing-pasted-light-fr-1280");
    }
}
