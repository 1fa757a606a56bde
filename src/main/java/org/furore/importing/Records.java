package org.furore.importing;

import org.furore.domain.document.Document;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

/// Numbers the records of a file on their way to the sink.
final class Records {
    private static final int POLL = 256;

    private final RecordSink sink;
    private final Progress progress;
    private long number;

    Records(RecordSink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    void take(Slice at, Document document) {
        sink.take(at.at(next()), null, document);
    }

    void reject(Slice at, Message reason) {
        sink.reject(at.at(next()), reason);
    }

    private long next() {
        if (++number % POLL == 0) {
            progress.check();
        }
        return number;
    }
}
