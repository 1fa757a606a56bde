package org.furore.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.furore.domain.document.DocumentRow;
import org.furore.domain.search.TextSearch.Highlight;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.fx.Words;
import org.furore.ui.library.KindIcon;
import org.furore.ui.library.ShortDates;
import org.furore.ui.library.Slot;
import org.furore.ui.library.SlotCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hit: what it is, who wrote it where and when, and the words found.
final class HitCell extends SlotCell<HitRow> {
    private final Words words;
    private final FontIcon kind = new FontIcon();
    private final Label title = new Label();
    private final Hyperlink copies = new Hyperlink();
    private final Label marks = new Label(null, new FontIcon(BootstrapIcons.BOOKMARK));
    private final Label date = new Label();
    private final Label byline = new Label();
    private final TextFlow snippet = new TextFlow();
    private final VBox lines;

    /// @param expanded told the document whose copies a person wants to see
    HitCell(Words words, IntConsumer expanded) {
        this.words = words;
        copies.getStyleClass().addAll("small", "hit-copies");
        copies.setMinWidth(Region.USE_PREF_SIZE);
        copies.setFocusTraversable(false);
        copies.setOnAction(event -> {
            Slot<HitRow> slot = getItem();
            if (slot != null) {
                expanded.accept(slot.ordinal());
            }
        });
        getStyleClass().add("hit");
        title.getStyleClass().add("hit-title");
        title.setMinWidth(0);
        for (Label quiet : List.of(marks, date, byline)) {
            quiet.getStyleClass().addAll("muted", "small");
        }
        date.setMinWidth(Region.USE_PREF_SIZE);
        marks.setMinWidth(Region.USE_PREF_SIZE);
        byline.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(kind, title, byline, copies, between, marks, date);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("hit-head");
        snippet.getStyleClass().add("hit-snippet");
        snippet.setMinHeight(0);
        // its words are made anew while they are pressed on; a drag begins at what stays
        snippet.setMouseTransparent(true);
        // two lines and no half of a third
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(snippet.widthProperty());
        seen.heightProperty().bind(snippet.heightProperty());
        snippet.setClip(seen);
        lines = new VBox(head, snippet);
        lines.getStyleClass().add("hit-lines");
        // as wide as the list, never wider
        lines.prefWidthProperty().set(0);
        EvidenceSource.on(this, drag -> dragged());
    }

    @Override
    protected Node line() {
        return lines;
    }

    /// The document as evidence, for an event of the timeline.
    private Optional<EvidenceSource.Dragged> dragged() {
        return Optional.ofNullable(getItem())
                .map(Slot::row)
                .map(HitRow::document)
                .map(document ->
                        new EvidenceSource.Dragged(
                                new EvidenceClip.OfDocument(document.id()), document.label()));
    }

    @Override
    protected void show(Slot<HitRow> slot, @Nullable HitRow row) {
        kind.setVisible(row != null);
        int several = row != null && row.copies() > 1 ? row.copies() : 0;
        copies.setVisible(several > 0);
        copies.setManaged(several > 0);
        copies.setText(several > 0 ? words.text("ui.search.copies", several) : "");
        marks.setVisible(row != null && row.document().annotations() > 0);
        if (row == null) {
            title.setText(slot.gone() ? words.text("ui.search.gone") : "…");
            byline.setText("");
            date.setText("");
            snippet.getChildren().clear();
            return;
        }
        DocumentRow document = row.document();
        KindIcon.put(kind, document.kind());
        String name = document.title() != null ? document.title() : document.byline();
        title.setText(name == null ? "" : name.replace('\n', ' '));
        byline.setText(
                Stream.of(
                                document.title() != null ? document.byline() : null,
                                document.outlet(),
                                document.rating().written())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        marks.setText(words.number(document.annotations()));
        date.setText(document.date() == null ? "" : ShortDates.of(document.date(), words.locale()));
        snippet.getChildren().setAll(parts(row));
        setAccessibleText(
                title.getText()
                        + ". "
                        + date.getText()
                        + ". "
                        + (several > 0 ? copies.getText() + ". " : "")
                        + row.snippet());
    }

    private static List<Node> parts(HitRow row) {
        List<Node> parts = new ArrayList<>();
        int at = 0;
        for (Highlight found : row.highlights()) {
            if (found.start() > at) {
                parts.add(plain(row.snippet().substring(at, found.start())));
            }
            Text word = plain(row.snippet().substring(found.start(), found.end()));
            word.getStyleClass().add("hit-word");
            parts.add(word);
            at = found.end();
        }
        if (at < row.snippet().length()) {
            parts.add(plain(row.snippet().substring(at)));
        }
        return parts;
    }

    private static Text plain(String part) {
        Text text = new Text(part);
        text.getStyleClass().add("hit-text");
        return text;
    }
}
