package org.furore.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.furore.domain.CaseFile;
import org.furore.ui.Harness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An empty case in the real window, and what a person does with it.
class ImportStage {
    @TempDir Path folder;
    Harness harness;
    CaseFile file;
    ImportWindow window;
    Path material;

    @BeforeEach
    void start() throws IOException {
        harness = new Harness(folder);
        file = harness.emptyCase();
        window = new ImportWindow(harness, file);
        material = Files.createDirectories(folder.resolve("material"));
    }

    @AfterEach
    void stop() throws Exception {
        window.flow.close();
        harness.close();
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(material.resolve(name), text);
    }

    boolean shows(String query) {
        return harness.robot().lookup(query).tryQuery().isPresent();
    }

    String text(String query) {
        return harness.robot()
                .lookup(query)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    void fire(String query) {
        harness.robot().interact(() -> harness.robot().lookup(query).queryButton().fire());
    }

    void press(KeyCode... keys) {
        harness.robot().press(keys);
        harness.robot().release(keys);
        harness.settle();
    }

    boolean canStart() {
        return harness.robot()
                .lookup("#start-import")
                .tryQueryAs(Button.class)
                .map(button -> !button.isDisabled())
                .orElse(false);
    }

    <N extends Node> N find(String query) {
        return harness.robot().lookup(query).query();
    }
}
