package org.furore.domain.annotation;

import org.furore.domain.change.EntryId;

import java.util.UUID;

/// The name of an annotation.
public record AnnotationId(UUID value) implements EntryId {}
