package org.furore.analysis;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Marks on texts of one letter, made by hand.
final class Coding {
    static final CoderId ANA = new CoderId(new UUID(1, 1));
    static final CoderId BEN = new CoderId(new UUID(1, 2));
    static final CoderId CLEO = new CoderId(new UUID(1, 3));
    static final CodeId POSTER = new CodeId(new UUID(2, 1));
    static final CodeId TRAILER = new CodeId(new UUID(2, 2));
    static final ClaimId CLAIM = new ClaimId(new UUID(3, 1));
    static final ActorId STUDIO = new ActorId(new UUID(4, 1));

    private static long made;

    private Coding() {}

    static DocumentId document(int number) {
        return new DocumentId(new UUID(9, number));
    }

    static Place whole(int document) {
        return new Place.Whole(document(document));
    }

    static Place span(int document, int start, int end) {
        return new Place.Span(
                document(document), new Passage(start, end, "x".repeat(end - start), "", ""));
    }

    static Annotation code(CoderId coder, CodeId code, Place place) {
        return new CodeMark(id(), null, place, coder, null, code, Map.of());
    }

    static Annotation claim(CoderId coder, @Nullable Stance stance, Place place) {
        return new ClaimMention(
                id(), null, place, coder, null, CLAIM, null, stance, null, null, false);
    }

    static Annotation actor(CoderId coder, Place place) {
        return new ActorMention(id(), null, place, coder, null, STUDIO);
    }

    static Annotation feeling(CoderId coder, double polarity, @Nullable ActorId to, Place place) {
        return new SentimentMark(id(), null, place, coder, null, polarity, to);
    }

    private static AnnotationId id() {
        return new AnnotationId(new UUID(5, ++made));
    }

    /// The texts with these numbers, each as long as said, and the marks in them.
    static List<MarkedText> texts(int length, Collection<Annotation> marks, int... numbers) {
        Marks all = new Marks(List.of(ANA, BEN, CLEO));
        marks.forEach(all::add);
        return java.util.Arrays.stream(numbers)
                .mapToObj(n -> new MarkedText(document(n), length, all.of(document(n))))
                .toList();
    }
}
