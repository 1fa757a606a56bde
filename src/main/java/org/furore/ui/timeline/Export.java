package org.furore.ui.timeline;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineView;
import org.furore.timeline.TimelineWriter;
import org.furore.timeline.TimelineWriter.Format;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Writes what is seen of a timeline, with its title, to a file a person chooses. To be used on the
/// window's thread.
final class Export {
    private final Desk desk;
    private final TimelineViewModel model;
    private final EventPanelModel panel;
    private final Pictures pictures;
    private final Chooser chooser;

    /// Asks where a picture goes.
    interface Chooser {
        Optional<Picked> choose(Words words);
    }

    /// What was chosen.
    ///
    /// @param file as it was typed
    /// @param format as it was chosen beside the name
    record Picked(Path file, Format format) {

        /// The file to write. A name that says what it is counts, any other gets the ending of the
        /// chosen format.
        Path named() {
            Format said = Format.of(file).orElse(null);
            return said == Format.SVG || said == Format.PNG
                    ? file
                    : file.resolveSibling(
                            file.getFileName() + "." + format.name().toLowerCase(Locale.ROOT));
        }
    }

    Export(
            Desk desk,
            TimelineViewModel model,
            EventPanelModel panel,
            Pictures pictures,
            Chooser chooser) {
        this.desk = desk;
        this.model = model;
        this.panel = panel;
        this.pictures = pictures;
        this.chooser = chooser;
    }

    /// The dialog of the system. The name it proposes has no ending, so that the chosen format
    /// counts.
    static Optional<Picked> dialog(Words words) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(words.text("ui.timeline.export"));
        dialog.setInitialFileName(words.text("ui.timeline.export-name"));
        ExtensionFilter svg = new ExtensionFilter(words.text("ui.timeline.export-svg"), "*.svg");
        ExtensionFilter png = new ExtensionFilter(words.text("ui.timeline.export-png"), "*.png");
        dialog.getExtensionFilters().setAll(svg, png);
        File chosen = dialog.showSaveDialog(null);
        Format format = dialog.getSelectedExtensionFilter() == png ? Format.PNG : Format.SVG;
        return Optional.ofNullable(chosen).map(file -> new Picked(file.toPath(), format));
    }

    /// Asks for a file and writes it.
    void ask(Words words) {
        if (model.index().get() != null) {
            chooser.choose(words).ifPresent(this::write);
        }
    }

    private void write(Picked picked) {
        TimelineIndex index = model.index().get();
        if (index == null) {
            return;
        }
        TimelineView view = model.view().withTitled(true);
        Path file = picked.named();
        boolean asked = file.equals(picked.file());
        panel.failed(null);
        desk.jobs()
                .start(
                        Message.of("ui.timeline.job-export"),
                        // The dialog asked about a file of the name that was typed only.
                        progress ->
                                !asked && Files.exists(file)
                                        ? failed(
                                                Message.of(
                                                        "ui.timeline.export-there",
                                                        file.getFileName()))
                                        : write(index.data(), view, file),
                        this::tell,
                        panel::failed);
    }

    /// How it went.
    ///
    /// @param problem what a person can mend, or null
    private record Outcome(Message done, @Nullable Problem problem) {}

    private static Outcome failed(Message why) {
        return new Outcome(why, new Problem(why, ""));
    }

    private Outcome write(TimelineData data, TimelineView view, Path file) {
        try {
            new TimelineWriter(pictures.typeface()).write(data, view, file);
            return new Outcome(Message.of("ui.timeline.exported", file), null);
        } catch (FuroreException e) {
            return failed(e.userMessage());
        }
    }

    private void tell(Outcome outcome) {
        if (outcome.problem() == null) {
            panel.done(outcome.done());
        } else {
            panel.failed(outcome.problem());
        }
    }
}
