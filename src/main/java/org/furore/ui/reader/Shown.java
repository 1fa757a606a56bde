package org.furore.ui.reader;

import org.furore.domain.document.StoredDocument;
import org.furore.ui.fx.Problem;

/// What the reader shows.
sealed interface Shown {

    /// No document was chosen yet.
    record Nothing() implements Shown {}

    /// It is being read from the case.
    record Loading() implements Shown {}

    /// A document, its text cut for drawing.
    record Open(StoredDocument stored, Paragraphs paragraphs) implements Shown {}

    /// The case doesn't hold the document (any more).
    record Gone() implements Shown {}

    /// It could not be read.
    record Failed(Problem problem) implements Shown {}
}
