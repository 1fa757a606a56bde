package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

/// Where a reader leaves what it found. Each record comes once, in the order of the file, numbered
/// from 1 without gaps by [Locator#number].
public interface RecordSink {

    /// A record that became a document.
    ///
    /// @param fingerprint SHA-256 of the record's own bytes and what gives them meaning (a table's
    ///   header line); may be null where the document has a platform and a native id
    /// @param capture how the record was caught, as its file says
    void take(Locator at, byte @Nullable [] fingerprint, Document document, Capture capture);

    /// The same of a record whose file says nothing of how it was caught.
    default void take(Locator at, byte @Nullable [] fingerprint, Document document) {
        take(at, fingerprint, document, Capture.UNSTATED);
    }

    /// What the columns of the file that is read are taken to mean; said before its records.
    default void mapped(Mapping mapping) {}

    /// A record that became an observation of a series.
    void observe(Locator at, ObservationDraft observation);

    /// A record that can't be taken, and why.
    void reject(Locator at, Message reason);
}
