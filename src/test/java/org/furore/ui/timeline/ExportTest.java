package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;

import org.furore.timeline.TimelineWriter.Format;
import org.furore.ui.Harness;
import org.furore.ui.shell.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is seen of the timeline, written where a person says.
class ExportTest {
    @TempDir Path folder;
    private Harness harness;
    private TimelineStage stage;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        stage = new TimelineStage(harness, 1280, 800);
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
        harness.close();
    }

    private String export(String name, Format format) {
        stage.picked = Optional.of(new Export.Picked(folder.resolve(name), format));
        stage.run(
                stage.screen.commands().stream()
                                .filter(each -> each.title().key().equals("ui.timeline.export"))
                                .findFirst()
                                .orElseThrow()
                        ::run);
        Label said = stage.find("#panel-told");
        harness.until("it is told how it went", said::isVisible);
        return Harness.fx(said::getText);
    }

    private byte[] start(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        assertTrue(bytes.length > 1000, name);
        return bytes;
    }

    @Test
    void theChosenFormatCountsAndSuccessIsTold() throws IOException {
        assertEquals("Saved as " + folder.resolve("seen.png"), export("seen", Format.PNG));
        assertEquals((byte) 0x89, start("seen.png")[0]);
        harness.picture("timeline-exported-light-en-1280");
        assertEquals("Saved as " + folder.resolve("seen.svg"), export("seen", Format.SVG));
        assertTrue(new String(start("seen.svg"), "UTF-8").contains("<svg"));
    }

    @Test
    void aTypedEndingCounts() throws IOException {
        assertEquals("Saved as " + folder.resolve("seen.PNG"), export("seen.PNG", Format.SVG));
        assertEquals((byte) 0x89, start("seen.PNG")[0]);
        assertEquals(
                "Saved as " + folder.resolve("as of 2020.09.svg"),
                export("as of 2020.09", Format.SVG));
    }

    @Test
    void aFileNobodyWasAskedAboutIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("there.svg"), "mine");
        assertEquals(
                "There is a file there.svg already. To replace it, choose that very file.",
                export("there", Format.SVG));
        assertEquals("mine", Files.readString(folder.resolve("there.svg")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() {
        String said = export("nowhere/seen.svg", Format.SVG);
        assertTrue(said.contains("seen.svg"), said);
    }

    @Test
    void whatOpensADialogEndsWithDots() {
        for (Command each : stage.screen.commands()) {
            if (each.title().key().equals("ui.timeline.export")) {
                assertTrue(
                        new org.furore.ui.fx.Words(java.util.Locale.ENGLISH)
                                .text(each.title())
                                .endsWith("…"));
            }
        }
    }
}
