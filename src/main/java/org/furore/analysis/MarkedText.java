package org.furore.analysis;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.document.DocumentId;

import java.util.List;

/// A document and the marks in it.
///
/// @param length of its text, in UTF-16 units
/// @param marks of any coders
public record MarkedText(DocumentId document, int length, List<Annotation> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }
}
