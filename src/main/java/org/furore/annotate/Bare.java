package org.furore.annotate;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;

/// Entries without their names, so that what they say can be compared.
final class Bare {
    private Bare() {}

    static Annotation annotation(Annotation mark) {
        return mark.named(new AnnotationId(Staged.NIL), null);
    }

    /// What a person decided is no part of what was proposed.
    static Suggestion suggestion(Suggestion suggestion) {
        return new Suggestion(
                new SuggestionId(Staged.NIL),
                null,
                suggestion.run(),
                annotation(suggestion.proposed()),
                suggestion.makes(),
                suggestion.confidence(),
                Suggestion.State.PENDING);
    }

    static Link link(Link link) {
        return new Link(
                new LinkId(Staged.NIL),
                null,
                link.from(),
                link.to(),
                link.type(),
                link.date(),
                link.evidence(),
                link.note());
    }

    static Relation relation(Relation relation) {
        return new Relation(
                new RelationId(Staged.NIL),
                null,
                relation.from(),
                relation.to(),
                relation.type(),
                relation.date(),
                relation.evidence(),
                relation.note());
    }

    static Observation observation(Observation observation) {
        return new Observation(
                new ObservationId(Staged.NIL),
                null,
                observation.series(),
                observation.date(),
                observation.value(),
                observation.qualifier(),
                observation.source(),
                observation.note());
    }
}
