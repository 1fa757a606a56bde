package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.domain.claim.Claim;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Event;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.ScreenChecks;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every screen of the real window on the sample case, in pictures and held to what everybody must
/// be able to read and reach. Two sizes, two themes and two languages: of each screen four pictures
/// in which every pair of these meets, and both languages at the largest size of text.
class EveryScreenTest {
    private static final int LARGEST = Appearance.LARGEST;

    @TempDir Path folder;
    private Workbench bench;
    private Harness harness;
    private FxRobot robot;

    /// @param wide 1920×1080, else 1280×800
    private record Dress(boolean wide, Theme theme, String language, int text) {
        String name(String screen) {
            return String.join(
                    "-",
                    screen,
                    theme == Theme.DARK ? "dark" : "light",
                    language,
                    (wide ? "1920" : "1280") + (text == 100 ? "" : "-large"));
        }
    }

    private static final List<Dress> DRESSES =
            List.of(
                    new Dress(false, Theme.LIGHT, "en", 100),
                    new Dress(false, Theme.DARK, "fr", 100),
                    new Dress(true, Theme.LIGHT, "fr", 100),
                    new Dress(true, Theme.DARK, "en", 100),
                    new Dress(false, Theme.LIGHT, "fr", LARGEST),
                    new Dress(false, Theme.DARK, "en", LARGEST));

    @BeforeEach
    void start() {
        bench = new Workbench(folder, new Appearance("en", Theme.LIGHT, 100));
        harness = bench.harness();
        robot = harness.robot();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void everyScreenCanBeReadAndReachedInEveryDress() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Dress dress : DRESSES) {
            wear(dress);
            look("start", dress, findings);
        }
        bench.openSample();
        CaseFile file = bench.file();
        Location.Reader article = new Location.Reader(document(file), new Location.Span(300, 420));
        Location.Codebook claim =
                new Location.Codebook(
                        file.entries().all(Claim.class).stream()
                                .filter(each -> each.text().contains("nine billion"))
                                .findFirst()
                                .orElseThrow()
                                .id());
        Location.Timeline event =
                new Location.Timeline(file.entries().all(Event.class).get(4).id());
        Path table =
                Files.writeString(
                        folder.resolve("reviews.csv"),
                        """
                        film,score,review_text,date,reviewer
                        The Long Summer,4,Better than its poster; it asks a question.,03/04/2020,A. Reader
                        The Long Summer,2,Not for me. I left before the end.,05/06/2020,B. Reader
                        """);
        for (Dress dress : DRESSES) {
            wear(dress);
            go(new Location.Library(), "#documents");
            robot.interact(() ->
                    robot.lookup("#documents").<TableView<?>>query().getSelectionModel().select(6));
            look("library", dress, findings);
            go(new Location.Search("netflix poster"), "#hits");
            look("search", dress, findings);
            bench.key(KeyCode.D, KeyCode.CONTROL);
            look("search-save", dress, findings);
            bench.key(KeyCode.ESCAPE);
            go(new Location.Search(""), "#saved-none");
            look("search-beginning", dress, findings);
            go(article, ".content");
            look("reader", dress, findings);
            go(claim, "#passages");
            look("codebook", dress, findings);
            go(new Location.Suggestions(), "#look");
            if (dress == DRESSES.getFirst()) {
                look("suggestions-none", dress, findings);
                bench.key(KeyCode.F5);
            }
            harness.until("suggestions", () -> there("#suggested"));
            look("suggestions", dress, findings);
            go(event, "#timeline-chart");
            look("timeline", dress, findings);
            go(new Location.Report(), "#pages");
            harness.until("pages are shown", this::pages);
            look("report", dress, findings);
            over(Shell.Overlay.SETTINGS, dress, findings);
            over(Shell.Overlay.KEYS, dress, findings);
            over(Shell.Overlay.PALETTE, dress, findings);
            over(Shell.Overlay.NEW_CASE, dress, findings);
            shell(() -> bench.desktop().shell().dropped(List.of(table)));
            harness.until("the table is read", () -> there("#day-first"));
            look("import", dress, findings);
            shell(() -> bench.desktop().shell().overlay().set(Shell.Overlay.NONE));
        }
        assertEquals(List.of(), findings, String.join("\n", findings));
    }

    private void wear(Dress dress) {
        shell(() ->
                bench.preferences()
                        .appearance()
                        .set(new Appearance(dress.language(), dress.theme(), dress.text())));
        harness.settle();
    }

    private void go(Location location, String seen) {
        shell(() -> bench.desktop().shell().go(location));
        harness.until(seen + " is there", () -> there(seen));
        harness.settle();
        harness.settle();
    }

    private void over(Shell.Overlay overlay, Dress dress, List<String> findings) {
        shell(() -> bench.desktop().shell().overlay().set(overlay));
        harness.settle();
        look(overlay.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), dress, findings);
        shell(() -> bench.desktop().shell().overlay().set(Shell.Overlay.NONE));
    }

    private void look(String screen, Dress dress, List<String> findings) {
        String name = dress.name(screen);
        if (dress.wide()) {
            harness.widePicture(name);
        } else {
            harness.picture(name);
        }
        Set<String> ours = words(dress.language());
        Harness.fx(() -> ScreenChecks.of(harness.stage().getScene().getRoot(), ours::contains))
                .forEach(finding -> findings.add(name + ": " + finding));
    }

    private void shell(Runnable action) {
        Harness.fx(() -> {
            action.run();
            return "";
        });
    }

    private boolean there(String what) {
        Node node = harness.stage().getScene().getRoot().lookup(what);
        return node != null && node.isVisible();
    }

    private boolean pages() {
        return robot.lookup(
                        node -> node instanceof Label label && label.getText().matches("Page 1 .*"))
                .tryQuery()
                .isPresent();
    }

    private static org.furore.domain.document.DocumentId document(CaseFile file) {
        try (Stream<StoredDocument> all = file.documents().stream(null)) {
            return all.filter(each -> each.document().text().contains("five threads"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    /// All that the program says of itself in a language, without what it is given.
    private static Set<String> words(String language) {
        String ending = "en".equals(language) ? "messages.properties" : "messages_fr.properties";
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.endsWith(ending))
                    .flatMap(EveryScreenTest::sentences)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sentences(Path file) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.values().stream().map(each -> each.toString().replace("''", "'"));
    }
}
