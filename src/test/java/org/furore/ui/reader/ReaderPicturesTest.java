package org.furore.ui.reader;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Settings.Theme;
import org.furore.ui.Harness;
import org.furore.ui.shell.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Pictures of the reader, to be looked at.
class ReaderPicturesTest {
    @TempDir Path folder;

    @Test
    void anEmptyReaderSaysWhatToDo() throws Exception {
        try (Harness harness = new Harness(folder)) {
            ReaderStage stage = new ReaderStage(harness, harness.sampleCase());
            stage.show(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
            harness.picture("reader-nothing-light-en");
        }
    }

    @Test
    void theSampleIsReadByDayInEnglish() throws Exception {
        read(Theme.LIGHT, Locale.ENGLISH, "light-en");
    }

    @Test
    void theSampleIsReadByNightInFrench() throws Exception {
        read(Theme.DARK, Locale.FRENCH, "dark-fr");
    }

    private void read(Theme theme, Locale locale, String name) throws Exception {
        try (Harness harness = new Harness(folder)) {
            ReaderStage stage = new ReaderStage(harness, harness.sampleCase());
            StoredDocument busiest = busiest(stage);
            List<Annotation> marks = stage.annotations(busiest);
            Range range = MarkSheet.range(marks.get(marks.size() / 2));
            StoredDocument post;
            try (Stream<StoredDocument> posts = stage.file.documents().stream(DocumentKind.POST)) {
                post = posts.findFirst().orElseThrow();
            }
            stage.begin(busiest);
            stage.show(theme, locale, 1280, 800);
            harness.picture("reader-" + name);
            Harness.fx(() -> {
                stage.screen.show(
                        new Location.Reader(
                                busiest.id(), new Location.Span(range.start(), range.end())));
                return "";
            });
            harness.picture("reader-passage-" + name);
            stage.open(post);
            harness.picture("reader-post-" + name);
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
