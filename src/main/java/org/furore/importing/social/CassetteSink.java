package org.furore.importing.social;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.importing.RecordSink;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

/// Puts records that were found within a recorded answer where they stand in the file.
final class CassetteSink implements RecordSink {
    private final RecordSink sink;
    private @Nullable Unescaped answer;
    private @Nullable Slice whole;

    CassetteSink(RecordSink sink) {
        this.sink = sink;
    }

    /// Records that follow are in the file itself.
    void inFile() {
        answer = null;
        whole = null;
    }

    /// Records that follow are written within a text of the file.
    void within(Unescaped text) {
        answer = text;
        whole = null;
    }

    /// Records that follow are encoded somewhere in `part`.
    void somewhereIn(Slice part) {
        answer = null;
        whole = part;
    }

    private Locator placed(Locator at) {
        if (whole != null) {
            return whole.at(at.number());
        }
        if (answer == null) {
            return at;
        }
        long start = answer.offset(at.offset());
        long end = answer.offset(at.offset() + at.length());
        return new Locator(at.number(), at.line(), start, end - start, at.member());
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        sink.take(placed(at), fingerprint, document, capture);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        sink.observe(placed(at), observation);
    }

    @Override
    public void reject(Locator at, Message reason) {
        sink.reject(placed(at), reason);
    }
}
