package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;

import org.furore.domain.CaseFile;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.LanguageRun;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What stands above a text says who found its language. All texts are invented.
class HeaderPaneTest {
    @TempDir Path folder;

    @Test
    void aLanguageThatAMachineFoundIsMarkedAsFound() throws Exception {
        try (Harness harness = new Harness(folder)) {
            StoredDocument found = found(harness);
            Double confidence = found.languageConfidence();
            assertTrue(confidence != null);
            long percent = Math.round(100 * confidence);
            harness.show(
                    Theme.LIGHT, 800, 200, () -> new HeaderPane(found, new Words(Locale.ENGLISH)));
            assertTrue(facts(harness).contains("French (found, " + percent + " %)"));
            harness.picture("reader-header-found-light-en");
            harness.show(
                    Theme.DARK, 800, 200, () -> new HeaderPane(found, new Words(Locale.FRENCH)));
            assertTrue(facts(harness).contains("français (reconnu, " + percent + " %)"));
            harness.picture("reader-header-found-dark-fr");
        }
    }

    private static List<String> facts(Harness harness) {
        return harness.robot().lookup(".fact").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private StoredDocument found(Harness harness) throws IOException {
        CaseFile file = harness.emptyCase();
        Path text =
                Files.writeString(
                        folder.resolve("a.txt"),
                        "Personne au festival n’avait vu l’affiche avant ce matin-là, et beaucoup"
                                + " la trouvèrent moins bonne que le film.\n");
        harness.toolbox().importer(file).run(List.of(text), ImportOptions.NONE, Progress.NONE);
        new LanguageRun(file.languages()).run(Progress.NONE);
        try (var all = file.documents().stream(null)) {
            return all.toList().getFirst();
        }
    }
}
