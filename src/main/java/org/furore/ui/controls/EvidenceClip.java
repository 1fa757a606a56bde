package org.furore.ui.controls;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.document.DocumentId;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is dragged or copied as evidence from where it is read to where it backs something: an
/// annotation, a passage, or a whole document. It travels as text, so what is dropped may come from
/// anywhere and is checked.
public sealed interface EvidenceClip {
    DataFormat FORMAT = format();

    /// An annotation.
    record OfAnnotation(AnnotationId annotation) implements EvidenceClip {
        @Override
        public String text() {
            return "annotation " + annotation.value();
        }
    }

    /// A passage that carries no annotation, in UTF-16 units of the document's text.
    record OfPassage(DocumentId document, int start, int end) implements EvidenceClip {
        @Override
        public String text() {
            return "passage " + document.value() + " " + start + " " + end;
        }
    }

    /// A document as a whole.
    record OfDocument(DocumentId document) implements EvidenceClip {
        @Override
        public String text() {
            return "document " + document.value();
        }
    }

    /// As it travels.
    String text();

    /// What a text says; empty when it is none of these.
    static Optional<EvidenceClip> parse(String text) {
        Matcher parts =
                Pattern.compile(
                                "(annotation|passage|document) ([0-9a-fA-F-]{36})(?: (\\d{1,9})"
                                        + " (\\d{1,9}))?")
                        .matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        UUID id;
        try {
            id = UUID.fromString(parts.group(2));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean span = parts.group(3) != null;
        return switch (parts.group(1)) {
            case "annotation" ->
                    span ? Optional.empty() : Optional.of(new OfAnnotation(new AnnotationId(id)));
            case "document" ->
                    span ? Optional.empty() : Optional.of(new OfDocument(new DocumentId(id)));
            default -> {
                if (!span) {
                    yield Optional.empty();
                }
                int start = Integer.parseInt(parts.group(3));
                int end = Integer.parseInt(parts.group(4));
                yield start < end
                        ? Optional.of(new OfPassage(new DocumentId(id), start, end))
                        : Optional.empty();
            }
        };
    }

    /// What a clipboard or dragboard holds, if it is evidence.
    static Optional<EvidenceClip> from(Clipboard board) {
        return board.getContent(FORMAT) instanceof String text ? parse(text) : Optional.empty();
    }

    /// Content for a dragboard; other programs get `words`.
    default ClipboardContent content(String words) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, text());
        content.putString(words);
        return content;
    }

    private static DataFormat format() {
        String name = "application/x-furore-evidence";
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }
}
