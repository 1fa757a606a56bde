package org.furore.analysis;

import org.furore.domain.document.DocumentId;

/// Answers of one coder that contradict each other, and were therefore left out.
public record Ambiguity(Variable variable, DocumentId document, Said said) {}
