package org.furore.annotate;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Evidence;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads where a mark or a piece of evidence stands.
final class MarkPlaces {
    private static final String[] TEXT = {
        "quote", "start", "end", "occurrence", "prefix", "suffix"
    };
    private static final List<String> EVIDENCE =
            List.of(
                    "mark",
                    "document",
                    "quote",
                    "start",
                    "end",
                    "region",
                    "occurrence",
                    "prefix",
                    "suffix");
    private static final List<String> REGION = List.of("attachment", "x", "y", "width", "height");

    private final Stage stage;
    private final References references;

    MarkPlaces(Stage stage, References references) {
        this.stage = stage;
        this.references = references;
    }

    Place place(Fields f) {
        if (f.has("region")) {
            f.only("region", TEXT);
            return region(f, f.needObject("region", REGION));
        }
        DocumentId document = references.need(f, "document");
        boolean quoted = f.text("quote") != null;
        if (!quoted && !f.has("start") && !f.has("end")) {
            if (f.has("quote")) {
                throw new BadLine("no-quote");
            }
            f.only("the document as a whole", "occurrence", "prefix", "suffix");
            return new Place.Whole(document);
        }
        Anchors.Sought sought =
                new Anchors.Sought(
                        f.whole("start", 0),
                        f.whole("end", 1),
                        quoted ? f.exact("quote") : null,
                        f.whole("occurrence", 1),
                        f.exact("prefix"),
                        f.exact("suffix"));
        return switch (Anchors.find(references.text(document), sought)) {
            case Anchoring.Found found -> new Place.Span(document, found.passage());
            case Anchoring.Lost lost -> throw new BadLine(lost.why());
        };
    }

    private Place region(Fields f, Fields r) {
        Attachment attachment =
                stage.need(stage.attachments, r.at("attachment"), r.needKey("attachment"));
        DocumentId named = references.find(f, "document");
        DocumentId owner = attachment.document();
        if (named != null && owner != null && !named.equals(owner)) {
            throw new BadLine("other-document", f.at("document"));
        }
        double x = r.needNumber("x", 0, 1);
        double y = r.needNumber("y", 0, 1);
        double width = r.needNumber("width", 0, 1);
        double height = r.needNumber("height", 0, 1);
        if (width == 0 || height == 0 || x + width > 1.000001 || y + height > 1.000001) {
            throw new BadLine("region-outside", r.path());
        }
        return new Place.Region(
                named == null ? owner : named, attachment.id(), x, y, width, height);
    }

    List<Evidence> evidence(Fields f) {
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence item : f.list("evidence", EVIDENCE, this::item)) {
            if (!evidence.contains(item)) {
                evidence.add(item);
            }
        }
        return evidence;
    }

    private Evidence item(Fields f) {
        if (f.has("mark")) {
            f.only("mark", TEXT);
            f.only("mark", "document", "region");
            return new Evidence.OfAnnotation(mark(f, "mark").id());
        }
        return new Evidence.OfPlace(place(f));
    }

    /// The annotation a field names; a suggestion nobody accepted backs nothing.
    Annotation mark(Fields f, String name) {
        String id = f.needKey(name);
        @Nullable Annotation found = stage.annotations.find(id);
        if (found == null && stage.suggestions.find(id) != null) {
            throw new BadLine("only-suggested", f.at(name), Fields.shown(id));
        }
        return Objects.requireNonNullElseGet(
                found, () -> stage.need(stage.annotations, f.at(name), id));
    }
}
