package org.furore.domain.annotation;

import java.util.UUID;
import org.furore.domain.change.EntryId;

/// The name of an annotation.
public record AnnotationId(UUID value) implements EntryId {}
