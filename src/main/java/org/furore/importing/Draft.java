package org.furore.importing;

import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;

/// A record as a preview shows it: what an import would make of it.
public sealed interface Draft {

    /// Signs of a document's text that a preview keeps.
    int SHOWN = 2000;

    Locator at();

    /// A document. Its text is cut to [#SHOWN] signs.
    record Taken(Locator at, Document document) implements Draft {}

    /// An observation of a series.
    record Observed(Locator at, ObservationDraft observation) implements Draft {}

    /// A record that would not be taken, and why.
    record Rejected(Locator at, Message reason) implements Draft {}
}
