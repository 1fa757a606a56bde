package org.furore.annotate.suggest;

import org.furore.domain.Uuids;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;

import java.util.Map;

/// Annotations as machine coders propose them: under no name and by nobody yet.
final class Proposals {
    private static final AnnotationId ANY = new AnnotationId(Uuids.v8("annotation"));
    private static final CoderId NOBODY = new CoderId(Uuids.v8("coder"));

    private Proposals() {}

    /// A passage of a document that may be proposed.
    record Spot(long ordinal, Place.Span place) {}

    static Spot spot(StoredDocument document, Range range) {
        return new Spot(document.ordinal(), span(document, range));
    }

    static Annotation sentiment(DocumentId document, double polarity) {
        return new Annotation.SentimentMark(
                ANY, null, new Place.Whole(document), NOBODY, null, polarity, null);
    }

    static Annotation actor(Place place, ActorId actor) {
        return new Annotation.ActorMention(ANY, null, place, NOBODY, null, actor);
    }

    static Annotation claim(Place place, ClaimId claim) {
        return new Annotation.ClaimMention(
                ANY, null, place, NOBODY, null, claim, null, null, null, null, false);
    }

    static Annotation code(Place place, CodeId code) {
        return new Annotation.CodeMark(ANY, null, place, NOBODY, null, code, Map.of());
    }

    static Place.Span span(StoredDocument document, Range range) {
        return new Place.Span(
                document.id(), Passage.of(document.document().text(), range.start(), range.end()));
    }
}
