package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Languages nobody stated are found after an import and when a case is opened. All texts are
/// invented.
class LanguageFlowTest extends ImportStage {
    private static final String FRENCH =
            "Personne au festival n’avait vu l’affiche avant ce matin-là, et beaucoup la trouvèrent"
                    + " moins bonne que le film lui-même.\n";

    private List<String> languages() {
        try (var all = file.documents().stream(null)) {
            return all.map(StoredDocument::document)
                    .map(each -> String.valueOf(each.header().language()))
                    .toList();
        }
    }

    /// Waits on this thread, as the case is not to be read on the window's.
    private void found() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!languages().equals(List.of("fr")) && System.nanoTime() < end) {
            harness.settle();
        }
        assertEquals(List.of("fr"), languages());
    }

    private boolean idle() {
        return Harness.fx(() -> window.desk.jobs().running().isEmpty());
    }

    @Test
    void theyAreFoundAfterAnImport() throws IOException {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        write("a.txt", FRENCH);
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        fire("#start-import");
        found();
        harness.until("nothing is at work", this::idle);
        try (var all = file.documents().stream(null)) {
            StoredDocument one = all.toList().getFirst();
            assertTrue(one.languageConfidence() != null && one.languageConfidence() > 0.5);
        }
    }

    @Test
    void theyAreFoundWhenACaseIsOpened() throws IOException {
        window.flow.close();
        write("a.txt", FRENCH);
        harness.toolbox().importer(file).run(List.of(material), ImportOptions.NONE, Progress.NONE);
        assertEquals(List.of("null"), languages());
        window = new ImportWindow(harness, file);
        found();
        harness.until("nothing is at work", this::idle);
    }
}
