package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PageFoldersTest {
    private static final PageFolders FOLDERS = new PageFolders(List.of("a/Plakat 1.html"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_files",
                "-Dateien",
                "_fichiers",
                "_archivos",
                "_ficheiros",
                "_bestanden",
                "_pliki",
                "-filer",
                "_fitxategiak",
                "_bylos",
                "_fajlovi",
                ".files",
                ".fld"
            })
    void theFolderOfASavedPageIsKnownInTheLanguagesOfBrowsers(String name) {
        assertTrue(FOLDERS.holds("a/Plakat 1" + name + "/b/frame.html"));
        assertFalse(FOLDERS.holds("Plakat 1" + name + "/frame.html"));
        assertFalse(FOLDERS.holds("a/Plakat" + name + "/frame.html"));
    }

    @Test
    void anotherFolderIsNone() {
        assertFalse(FOLDERS.holds("a/Plakat 1 notes/frame.html"));
        assertFalse(FOLDERS.holds("a/Plakat 1.html"));
    }
}
