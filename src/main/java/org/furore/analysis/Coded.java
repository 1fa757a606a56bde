package org.furore.analysis;

import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;

/// Who coded which document. Only the answers of those who did count, and what they did not mark
/// counts as not found.
@FunctionalInterface
public interface Coded {

    boolean by(CoderId coder, DocumentId document);
}
