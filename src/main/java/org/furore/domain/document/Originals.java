package org.furore.domain.document;

import java.io.InputStream;

/// The bytes as they came. Calls block.
public interface Originals {

    /// The whole original, byte for byte; the stream must be closed.
    InputStream open(OriginalId id);

    /// The raw record of a document.
    byte[] record(DocumentId id);
}
