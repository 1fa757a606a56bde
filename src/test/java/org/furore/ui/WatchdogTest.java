package org.furore.ui;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.StackPane;

import org.furore.platform.Settings.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What nobody may do on the window's thread fails a test that does it.
class WatchdogTest {
    @TempDir Path folder;
    private Harness harness;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
        harness.show(Theme.LIGHT, StackPane::new);
    }

    private String found(Callable<?> deed) {
        Harness.fx(deed::call);
        return assertThrows(AssertionError.class, harness::close).getMessage();
    }

    @Test
    void readingAFileIsFound() throws Exception {
        Path file = Files.write(folder.resolve("large"), new byte[32 << 20]);
        String said =
                found(() -> {
                    try (FileInputStream in = new FileInputStream(file.toFile())) {
                        byte[] some = new byte[1 << 12];
                        int read = 0;
                        while (in.read(some) > 0) {
                            read++;
                        }
                        return read;
                    }
                });
        assertTrue(said.contains("on the window's thread: java.io.FileInputStream.read"), said);
    }

    @Test
    void theCaseRefusesToBeReadThere() throws Exception {
        var file = harness.sampleCase();
        AssertionError refused =
                assertThrows(
                        AssertionError.class, () -> Harness.fx(() -> file.documents().count()));
        assertTrue(refused.getMessage().contains("on the window's thread"), refused.getMessage());
        harness.close();
    }

    @Test
    void workThatKeepsTheWindowIsFound() {
        String said =
                found(() -> {
                    long end = System.nanoTime() + 2 * Watchdog.BLOCKED * 1_000_000;
                    long turns = 0;
                    while (System.nanoTime() < end) {
                        turns++;
                    }
                    return turns;
                });
        assertTrue(said.contains("kept for more than"), said);
    }

    @Test
    void waitingOnTheWindowsThreadIsFound() {
        String said =
                found(() -> {
                    Thread.sleep(2 * Watchdog.BLOCKED);
                    return "";
                });
        assertTrue(said.contains("kept for more than"), said);
    }
}
