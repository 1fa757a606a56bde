package org.furore.ui.importing;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.Imports.ImportedFile;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What else is known of an import and of one of its files, each to be copied.
final class AboutBox extends ScrollPane {
    private static final int ROWS = 8;

    private final Words words;
    private final DateTimeFormatter moments;
    private final GridPane grid = new GridPane();

    AboutBox(Words words) {
        this.words = words;
        this.moments =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", words.locale())
                        .withZone(ZoneId.systemDefault());
        setId("about-import");
        getStyleClass().add("about-import");
        setFitToWidth(true);
        grid.getStyleClass().add("form-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.NEVER);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        setContent(grid);
    }

    void show(Optional<Import> subject, Optional<ImportedFile> file) {
        grid.getChildren().clear();
        subject.ifPresent(this::about);
        file.ifPresent(this::about);
    }

    private void about(Import subject) {
        fact("about-started", moment(subject.started()));
        fact("about-finished", moment(subject.finished()));
        fact("about-tool", subject.tool());
        CollectionFrame frame = subject.frame();
        fact("frame-query", frame.query());
        fact("frame-period", frame.period());
        fact("frame-tool", frame.tool());
        CollectionFrame.Coverage coverage = frame.coverage();
        fact(
                "frame-coverage",
                coverage == null
                        ? null
                        : words.text(
                                "ui.importing.coverage-"
                                        + coverage.name().toLowerCase(Locale.ROOT)));
        fact("frame-gaps", frame.gaps());
        if (frame.equals(CollectionFrame.UNSTATED)) {
            fact("about-frame", words.text("ui.importing.about-unstated"));
        }
    }

    private void about(ImportedFile file) {
        fact("column-file", file.name());
        fact("column-size", Said.size(file.size(), words));
        fact("about-sha256", file.sha256()).getStyleClass().add("digits");
        String mapping = file.mapping();
        if (mapping != null) {
            TextArea text = new TextArea(mapping);
            text.setId("about-mapping");
            text.getStyleClass().add("record-text");
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefRowCount(ROWS);
            row("mapping", text);
        }
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : moments.format(at);
    }

    /// A line that can be selected and copied; none where nothing is known.
    private TextField fact(String key, @Nullable String value) {
        TextField field = new TextField(value);
        field.setId("fact-" + key);
        field.setEditable(false);
        field.getStyleClass().add("fact-value");
        if (value != null) {
            row(key, field);
        }
        return field;
    }

    private void row(String key, Node value) {
        Label label = new Label(words.text("ui.importing." + key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(value);
        // beside a text of several lines too
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }
}
