package org.furore.domain.event;

import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;

/// What backs an event, a link or a relation.
public sealed interface Evidence {

    record OfAnnotation(AnnotationId annotation) implements Evidence {}

    record OfPlace(Place place) implements Evidence {}
}
