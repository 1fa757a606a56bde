package org.furore.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.fx.Words;
import org.furore.ui.library.PreviewViewModel.Previewed;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The beginning of a document's text with its metadata beside it.
final class PreviewView extends BorderPane {
    /// UTF-16 units shown; the reader has the rest.
    private static final int SHOWN = 6_000;

    private final Words words;
    private final Label title = new Label();
    private final Label byline = new Label();
    private final FontIcon kind = new FontIcon();
    private final Label text = new Label();
    private final ScrollPane scroll = new ScrollPane(text);
    private final Label nothing;
    private final BorderPane document = new BorderPane();
    private @Nullable Object last;

    PreviewView(PreviewViewModel model, Words words, Runnable open) {
        this.words = words;
        getStyleClass().add("preview");
        setId("preview");
        nothing = new Label(words.text("ui.library.preview-none"));
        nothing.getStyleClass().add("muted");

        title.getStyleClass().add("preview-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        byline.getStyleClass().addAll("muted");
        byline.setGraphic(kind);
        Button reader =
                new Button(words.text("ui.library.open"), new FontIcon(BootstrapIcons.BOOK));
        reader.setId("open-document");
        reader.setMinWidth(USE_PREF_SIZE);
        reader.setOnAction(event -> open.run());
        VBox names = new VBox(title, byline);
        names.getStyleClass().add("preview-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(names, reader);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("preview-head");

        text.setWrapText(true);
        text.getStyleClass().add("preview-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(words.text("ui.library.preview-text"));

        MetadataPane metadata = new MetadataPane(model, words);
        ScrollPane side = new ScrollPane(metadata);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("edge-to-edge", "preview-side");
        document.setTop(head);
        document.setCenter(scroll);
        document.setRight(side);
        Shown.follow(this, model.shownProperty(), this::show);
    }

    private void show(Optional<Previewed> shown) {
        setCenter(shown.isPresent() ? document : (Node) nothing);
        if (shown.isEmpty()) {
            return;
        }
        Previewed now = shown.get();
        Document read = now.stored().document();
        Header header = read.header();
        String begins = read.text().strip();
        title.setText(header.title() != null ? header.title().replace('\n', ' ') : "");
        title.setVisible(header.title() != null);
        title.setManaged(title.isVisible());
        KindIcon.put(kind, read.kind());
        byline.setText(
                Stream.of(
                                words.text("ui.library.kind-" + KindIcon.word(read.kind())),
                                author(read),
                                header.outlet(),
                                header.date() == null
                                        ? null
                                        : EdtfLabel.of(header.date(), words.locale()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        text.setText(
                begins.isEmpty()
                        ? words.text("ui.library.no-text")
                        : begins.length() > SHOWN ? cut(begins) : begins);
        if (!now.stored().id().equals(last)) {
            scroll.setVvalue(0);
            last = now.stored().id();
        }
    }

    private static @Nullable String author(Document read) {
        return switch (read) {
            case Post post when post.handle() != null -> "@" + post.handle();
            case Review review when review.header().author() == null -> review.work();
            default -> read.header().author();
        };
    }

    private String cut(String whole) {
        int end = Character.isHighSurrogate(whole.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return whole.substring(0, end) + "…\n\n" + words.text("ui.library.preview-cut");
    }
}
