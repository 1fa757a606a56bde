package org.furore.ui.reader;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.controls.EvidenceSource;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Optional;

/// What is known of a document, above its text.
final class HeaderPane extends VBox {
    private static final int LONG = 300;

    private final Words words;
    private final FlowPane facts = new FlowPane();

    HeaderPane(StoredDocument stored, Words words) {
        this.words = words;
        getStyleClass().add("document-header");
        facts.getStyleClass().add("facts");
        Document document = stored.document();
        Header header = document.header();
        Label kind = new Label(words.text("ui.reader.document-" + EnumWords.of(document.kind())));
        kind.getStyleClass()
                .addAll("small", "document-kind", "of-" + EnumWords.of(document.kind()));
        facts.getChildren().addAll(grip(stored), kind);
        known(stored, HeaderField.AUTHOR, header.author());
        if (document instanceof Post post && post.handle() != null) {
            fact("@" + post.handle(), null);
        }
        known(stored, HeaderField.OUTLET, header.outlet());
        date(stored, header.date());
        known(stored, HeaderField.LANGUAGE, language(stored));
        switch (document) {
            case Post post -> counts(post.counts());
            case Review review -> review(review);
            case Article article -> {}
        }
        Node title = title(header.title());
        if (title != null) {
            getChildren().add(title);
        }
        getChildren().add(facts);
        String url = header.url();
        if (url != null) {
            TextField address = new TextField(shortened(url));
            address.setEditable(false);
            address.setFocusTraversable(false);
            address.getStyleClass().addAll("small", "address");
            address.setAccessibleText(words.text("ui.reader.address"));
            getChildren().add(address);
        }
    }

    /// What to take hold of to drag the document, as evidence, onto an event of the timeline.
    private Node grip(StoredDocument stored) {
        Label grip = new Label(null, new FontIcon(BootstrapIcons.GRIP_VERTICAL));
        grip.setId("document-grip");
        grip.getStyleClass().addAll("muted", "grip");
        grip.setCursor(Cursor.OPEN_HAND);
        grip.setTooltip(new Tooltip(words.text("ui.reader.drag-document")));
        grip.setAccessibleText(words.text("ui.reader.drag-document"));
        String title = stored.document().header().title();
        EvidenceSource.on(
                grip,
                drag ->
                        Optional.of(
                                new EvidenceSource.Dragged(
                                        new EvidenceClip.OfDocument(stored.id()),
                                        title == null ? "" : title)));
        return grip;
    }

    private static @Nullable Node title(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Label title = new Label(shortened(text));
        title.getStyleClass().add("document-title");
        title.setWrapText(true);
        title.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return title;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONG
                ? line
                : line.substring(
                                0,
                                Character.isHighSurrogate(line.charAt(LONG - 1)) ? LONG - 1 : LONG)
                        + "…";
    }

    /// A field of the header; what the source says stands in its tooltip where it was corrected.
    private void known(StoredDocument stored, HeaderField field, @Nullable String value) {
        if (value != null) {
            fact(value, source(stored, field));
        }
    }

    private @Nullable String source(StoredDocument stored, HeaderField field) {
        String now = field.of(stored.document().header());
        String source = field.of(stored.sourceHeader());
        if (now == null || now.equals(source)) {
            return null;
        }
        return source == null
                ? words.text("ui.reader.source-silent")
                : words.text("ui.reader.source-says", source);
    }

    private void date(StoredDocument stored, @Nullable Edtf date) {
        if (date == null) {
            fact(words.text("ui.reader.undated"), null);
        } else {
            String source = source(stored, HeaderField.DATE);
            fact(
                    EdtfLabel.of(date, words.locale()),
                    source == null
                            ? words.text("ui.reader.date-written", date.text())
                            : words.text("ui.reader.date-written", date.text()) + "\n" + source);
        }
    }

    /// The language's name, and how sure a machine was where one found it.
    private @Nullable String language(StoredDocument stored) {
        String tag = stored.document().header().language();
        if (tag == null) {
            return null;
        }
        String name = Locale.forLanguageTag(tag).getDisplayName(words.locale());
        String said = name.isEmpty() ? tag : name;
        Double confidence = stored.languageConfidence();
        return confidence == null
                ? said
                : words.text("ui.reader.language-found", said, Math.round(100 * confidence));
    }

    private void fact(String text, @Nullable String tip) {
        Label label = new Label(shortened(text));
        label.getStyleClass().addAll("small", "fact");
        if (tip != null) {
            label.setTooltip(new Tooltip(tip));
            label.getStyleClass().add("fact-more");
        }
        facts.getChildren().add(label);
    }

    private void counts(Post.Counts counts) {
        count("likes", counts.likes());
        count("reposts", counts.reposts());
        count("replies", counts.replies());
        count("quotes", counts.quotes());
        count("views", counts.views());
    }

    private void count(String name, @Nullable Long count) {
        if (count != null) {
            fact(words.text("ui.reader.count-" + name, count), null);
        }
    }

    private void review(Review review) {
        String work = review.work();
        if (work != null) {
            fact(words.text("ui.reader.review-of", work), null);
        }
        if (review.reviewer() != null) {
            fact(words.text("ui.reader.by-" + EnumWords.of(review.reviewer())), null);
        }
        Rating rating = review.rating();
        String written = rating.written();
        if (written != null) {
            fact(words.text("ui.reader.rated", written), score(rating));
        } else if (rating.score() != null) {
            fact(words.text("ui.reader.rated-score", rating.score()), null);
        }
        Boolean fresh = rating.fresh();
        if (fresh != null) {
            fact(words.text(fresh ? "ui.reader.fresh" : "ui.reader.rotten"), null);
        }
    }

    private @Nullable String score(Rating rating) {
        return rating.score() == null ? null : words.text("ui.reader.rated-score", rating.score());
    }
}
