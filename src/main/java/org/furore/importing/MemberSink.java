package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

/// Takes what is found in the members of an archive as the records of that archive, numbered
/// through, each under the path of its member.
final class MemberSink implements RecordSink {
    private final RecordSink sink;
    private String member = "";
    private long number;

    MemberSink(RecordSink sink) {
        this.sink = sink;
    }

    /// What comes now was found in that member.
    void enter(String path) {
        member = path;
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        sink.take(within(at), fingerprint, document, capture);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        sink.observe(within(at), observation);
    }

    @Override
    public void reject(Locator at, Message reason) {
        sink.reject(within(at), reason);
    }

    private Locator within(Locator at) {
        String inner = at.member();
        return new Locator(
                ++number,
                at.line(),
                at.offset(),
                at.length(),
                inner == null ? member : member + Archive.WITHIN + inner);
    }
}
