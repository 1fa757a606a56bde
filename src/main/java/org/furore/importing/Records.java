package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

/// Numbers the records of a file on their way to the sink.
public final class Records {
    private static final int POLL = 256;

    private final RecordSink sink;
    private final Progress progress;
    private long number;

    public Records(RecordSink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    public void take(Slice at, Document document) {
        take(at, document, Capture.UNSTATED);
    }

    public void take(Slice at, Document document, Capture capture) {
        sink.take(at.at(next()), null, document, capture);
    }

    /// A document that no platform names: known again by the bytes of its record.
    public void takeByContent(Slice at, Document document, Capture capture) {
        take(at, at.sha256(), document, capture);
    }

    /// A document known again by a fingerprint that its reader made ([RecordSink#take]).
    public void take(Slice at, byte[] fingerprint, Document document, Capture capture) {
        sink.take(at.at(next()), fingerprint, document, capture);
    }

    public void observe(Slice at, ObservationDraft observation) {
        sink.observe(at.at(next()), observation);
    }

    public void reject(Slice at, Message reason) {
        sink.reject(at.at(next()), reason);
    }

    /// Refuses a record as its file gave it, which then goes on where the next begins if this one
    /// may have swallowed others ([Units#torn]).
    public void reject(Slice at, Message reason, Units file) {
        reject(Restart.isTear(at, reason) ? file.torn(at) : at, reason);
    }

    private long next() {
        if (++number % POLL == 0) {
            progress.check();
        }
        return number;
    }
}
