package org.furore.ui.reader;

import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// Pictures of the reader, to be looked at.
class ReaderPicturesTest {
    @TempDir Path folder;

    @Test
    void theSampleIsReadInBothThemesAndLanguages() throws Exception {
        try (Harness harness = new Harness(folder)) {
            ReaderStage stage = new ReaderStage(harness, harness.sampleCase());
            stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
            harness.picture("reader-nothing-light-en");
            StoredDocument busiest = busiest(stage);
            stage.open(busiest);
            harness.picture("reader-light-en");
            var marks = stage.annotations(busiest);
            var range = MarkSheet.range(marks.get(marks.size() / 2));
            Harness.fx(() -> {
                stage.screen.show(
                        new Location.Reader(
                                busiest.id(), new Location.Span(range.start(), range.end())));
                return "";
            });
            harness.picture("reader-passage-light-en");
            stage.reshow(Theme.DARK, Locale.FRENCH);
            harness.settle();
            harness.picture("reader-dark-fr");
            harness.widePicture("reader-wide-dark-fr");
            try (Stream<StoredDocument> posts = stage.file.documents().stream(DocumentKind.POST)) {
                stage.open(posts.findFirst().orElseThrow());
            }
            harness.picture("reader-post-dark-fr");
        }
    }

    private static StoredDocument busiest(ReaderStage stage) {
        try (Stream<StoredDocument> all = stage.file.documents().stream(null)) {
            return all.max(
                            Comparator.comparingInt(
                                    (StoredDocument each) -> stage.annotations(each).size()))
                    .orElseThrow();
        }
    }
}
