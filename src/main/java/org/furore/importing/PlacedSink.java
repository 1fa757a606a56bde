package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

/// Passes records on whose place in their file is another than their reader, which sees a part of
/// it, can know.
public abstract class PlacedSink implements RecordSink {
    private final RecordSink sink;

    protected PlacedSink(RecordSink sink) {
        this.sink = sink;
    }

    /// Where a record stands in the file; asked once for each record, in order.
    ///
    /// @param at where it stands in what its reader saw
    protected abstract Locator place(Locator at);

    @Override
    public final void mapped(Mapping mapping) {
        sink.mapped(mapping);
    }

    @Override
    public final void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        sink.take(place(at), fingerprint, document, capture);
    }

    @Override
    public final void observe(Locator at, ObservationDraft observation) {
        sink.observe(place(at), observation);
    }

    @Override
    public final void reject(Locator at, Message reason) {
        sink.reject(place(at), reason);
    }
}
