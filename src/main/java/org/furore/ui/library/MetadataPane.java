package org.furore.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.document.Document;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;
import org.furore.ui.library.PreviewViewModel.Previewed;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// A document's metadata, to be corrected in place: what the source says stays beside it. Enter
/// takes a correction, Escape leaves it.
final class MetadataPane extends GridPane {
    private final PreviewViewModel model;
    private final Words words;
    private @Nullable HeaderField editing;
    private @Nullable Previewed now;

    MetadataPane(PreviewViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("metadata");
        Shown.follow(
                this,
                model.shownProperty(),
                shown -> {
                    Previewed before = now;
                    now = shown.orElse(null);
                    if (before == null
                            || now == null
                            || !before.stored().id().equals(now.stored().id())) {
                        editing = null;
                    }
                    if (editing == null) {
                        show();
                    }
                });
    }

    private void show() {
        getChildren().clear();
        Previewed shown = now;
        if (shown == null) {
            return;
        }
        int row = 0;
        for (HeaderField field : HeaderField.values()) {
            addRow(row++, name("field-" + EnumWords.of(field)), value(shown, field));
        }
        for (String[] plain : plain(shown)) {
            Label value = new Label(plain[1]);
            value.setWrapText(true);
            value.getStyleClass().add("metadata-plain");
            addRow(row++, name(plain[0]), value);
        }
    }

    private Label name(String key) {
        Label label = new Label(words.text("ui.library." + key));
        label.getStyleClass().addAll("muted", "metadata-name");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }

    private VBox value(Previewed shown, HeaderField field) {
        VBox box = new VBox();
        GridPane.setHgrow(box, Priority.ALWAYS);
        if (field == editing) {
            edit(box, shown, field);
            return box;
        }
        String value = shown.value(field);
        Button button =
                new Button(value == null ? words.text("ui.library.unknown") : said(field, value));
        button.setId("field-" + EnumWords.of(field));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "metadata-value");
        if (value == null) {
            button.getStyleClass().add("muted");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!model.editable());
        button.setAccessibleHelp(words.text("ui.library.correct"));
        button.setTooltip(
                new javafx.scene.control.Tooltip(
                        value == null
                                ? words.text("ui.library.correct")
                                : value + "\n" + words.text("ui.library.correct")));
        button.setGraphic(new FontIcon(BootstrapIcons.PENCIL));
        button.setOnAction(event -> {
            editing = field;
            show();
        });
        box.getChildren().add(button);
        shown.source(field).ifPresent(source -> box.getChildren().add(source(field, source)));
        return box;
    }

    private String said(HeaderField field, String value) {
        return switch (field) {
            case DATE ->
                    Edtf.tryParse(value)
                            .map(date -> EdtfLabel.of(date, words.locale()))
                            .orElse(value);
            case LANGUAGE -> FacetNames.language(value, words.locale());
            default -> value.replace('\n', ' ');
        };
    }

    private HBox source(HeaderField field, String source) {
        Label said =
                new Label(
                        source.isEmpty()
                                ? words.text("ui.library.source-none")
                                : words.text("ui.library.source", said(field, source)));
        said.getStyleClass().addAll("muted", "small");
        said.setWrapText(true);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button back = new Button(words.text("ui.library.restore"));
        back.setId("restore-" + EnumWords.of(field));
        back.getStyleClass().addAll("flat", "small", "accent", "facet-clear");
        back.setMinWidth(USE_PREF_SIZE);
        back.setDisable(!model.editable());
        back.setOnAction(event -> model.correct(field, ""));
        HBox line = new HBox(said, back);
        line.getStyleClass().add("metadata-source");
        return line;
    }

    private void edit(VBox box, Previewed shown, HeaderField field) {
        TextField input = new TextField();
        String value = shown.value(field);
        input.setText(value == null ? "" : value);
        input.setId("edit-" + EnumWords.of(field));
        input.setAccessibleText(words.text("ui.library.field-" + EnumWords.of(field)));
        Label wrong = new Label();
        wrong.getStyleClass().addAll("problem", "small");
        wrong.setWrapText(true);
        wrong.setManaged(false);
        Label help = new Label(words.text("ui.library.edit-help"));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        input.setOnAction(event -> {
            Optional<Message> problem = model.correct(field, input.getText());
            if (problem.isEmpty()) {
                leave(field);
            } else {
                wrong.setText(words.text(problem.get()));
                wrong.setManaged(true);
                input.pseudoClassStateChanged(
                        javafx.css.PseudoClass.getPseudoClass("danger"), true);
            }
        });
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        leave(field);
                        event.consume();
                    }
                });
        box.getChildren().addAll(input, wrong, help);
        org.furore.ui.fx.Fx.later(() -> {
            input.requestFocus();
            input.selectAll();
        });
    }

    private void leave(HeaderField field) {
        editing = null;
        show();
        javafx.scene.Node button = lookup("#field-" + EnumWords.of(field));
        if (button != null) {
            button.requestFocus();
        }
    }

    /// What can't be corrected, as far as it is known.
    private java.util.List<String[]> plain(Previewed shown) {
        java.util.List<String[]> rows = new java.util.ArrayList<>();
        Document document = shown.stored().document();
        if (document instanceof Post post) {
            add(rows, "field-handle", post.handle() == null ? null : "@" + post.handle());
            add(rows, "field-likes", number(post.counts().likes()));
            add(rows, "field-reposts", number(post.counts().reposts()));
            add(rows, "field-replies", number(post.counts().replies()));
            add(rows, "field-quotes", number(post.counts().quotes()));
            add(rows, "field-views", number(post.counts().views()));
        } else if (document instanceof Review review) {
            add(rows, "field-work", review.work());
            add(rows, "field-rating", review.rating().written());
            Double score = review.rating().score();
            add(rows, "field-score", score == null ? null : words.number(Math.round(score)));
        }
        add(
                rows,
                "field-file",
                shown.stored().origin().name()
                        + (shown.stored().origin().locator().number() > 1
                                ? " · " + words.number(shown.stored().origin().locator().number())
                                : ""));
        return rows;
    }

    private @Nullable String number(@Nullable Long number) {
        return number == null ? null : words.number(number);
    }

    private static void add(java.util.List<String[]> rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new String[] {key, value});
        }
    }
}
