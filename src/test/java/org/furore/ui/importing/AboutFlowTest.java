package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.ShellView;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/// What is known of an import is found with its summary, and a mapping is saved by name and offered
/// again, by clicks and keys. All reviews, names and films here are invented.
class AboutFlowTest extends ImportStage {
    private static final String REVIEWS =
            """
            film,score,review_text,date,reviewer
            The Long Summer,4,Better than its poster; it asks a question and leaves.,2020-04-03,A. Reader
            The Long Summer,2,Not for me. I left before the end and do not regret it.,2020-06-05,B. Reader
            """;

    private String fact(String name) {
        return harness.robot()
                .lookup("#fact-" + name)
                .tryQueryAs(TextField.class)
                .map(TextField::getText)
                .orElse("");
    }

    private void look(String name, String text) throws IOException {
        window.drop(write(name, text));
        harness.until("there is something to import", this::canStart);
        harness.settle();
    }

    @Test
    void theSummaryNamesWhatIsKnown() throws Exception {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        look("reviews.csv", REVIEWS);
        harness.robot().clickOn("#frame");
        harness.settle();
        harness.robot().clickOn("#frame-query").write("long summer");
        harness.robot().clickOn("#frame-period").write("2020-04/2020-06");
        fire("#start-import");
        harness.until("it is imported", () -> shows("#about-import"));
        harness.until("it is told", () -> !fact("about-sha256").isEmpty());
        harness.settle();
        harness.picture("import-about-light-en-1280");
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(material.resolve("reviews.csv")));
        assertEquals(HexFormat.of().formatHex(hash), fact("about-sha256"));
        assertEquals("long summer", fact("frame-query"));
        assertEquals("2020-04/2020-06", fact("frame-period"));
        assertTrue(fact("about-tool").startsWith("Furore"), fact("about-tool"));
        assertTrue(!fact("about-started").isEmpty() && !fact("about-finished").isEmpty());
        TextArea mapping = find("#about-mapping");
        assertTrue(mapping.getText().contains("review_text"), mapping.getText());
        press(KeyCode.ESCAPE);
        window.show(Theme.DARK, Locale.FRENCH);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        harness.until("it is among the imports", () -> !fact("about-sha256").isEmpty());
        harness.settle();
        harness.picture("imports-about-dark-fr-1280");
    }

    @Test
    void aMappingIsSavedByNameAndOfferedForTheSameColumns() throws IOException {
        window.show(Theme.LIGHT, Locale.FRENCH);
        look("reviews.csv", REVIEWS);
        harness.robot().clickOn("#kind-article");
        harness.settle();
        harness.robot().clickOn("#mapping-menu");
        harness.settle();
        harness.robot().type(KeyCode.DOWN, KeyCode.ENTER);
        harness.until("it asks for a name", () -> find("#mapping-name").isVisible());
        harness.settle();
        harness.picture("import-mapping-name-light-fr-1280");
        harness.robot().interact(() -> ((TextField) find("#mapping-name")).clear());
        harness.robot().clickOn("#mapping-name").write("Lettres");
        press(KeyCode.ENTER);
        harness.until("it is saved", () -> Files.exists(folder.resolve("mappings/Lettres.json")));
        press(KeyCode.ESCAPE);
        look("more.csv", REVIEWS.replace("4,Better", "5,Better"));
        harness.until("it is offered", () -> shows(".use-mapping"));
        harness.settle();
        harness.picture("import-mapping-offered-light-fr-1280");
        harness.show(
                Theme.DARK,
                100,
                () -> new ShellView(window.shell, new Words(Locale.ENGLISH)).root());
        harness.until("it is offered in English", () -> shows(".use-mapping"));
        harness.settle();
        harness.picture("import-mapping-offered-dark-en-1280");
        harness.robot().clickOn(".use-mapping");
        harness.until("it is used", () -> !shows(".use-mapping"));
        fire("#start-import");
        harness.until("it is imported", () -> shows("#about-mapping"));
        TextArea mapping = find("#about-mapping");
        String said = Harness.fx(mapping::getText);
        assertTrue(said.contains("Lettres") && said.contains("article"), said);
    }
}
