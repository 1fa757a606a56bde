package org.furore.ui.reader;

import org.furore.domain.CaseFile;
import org.furore.domain.document.StoredDocument;

/// A document as it is read in the background: ready to be shown.
record Loaded(StoredDocument stored, Paragraphs paragraphs, MarkSheet sheet) {

    /// Reads the annotations and cuts the text. Blocks.
    static Loaded of(CaseFile file, StoredDocument stored) {
        return new Loaded(
                stored,
                new Paragraphs(stored.document().text()),
                new MarkSheet(file.annotations().of(stored.id())));
    }
}
