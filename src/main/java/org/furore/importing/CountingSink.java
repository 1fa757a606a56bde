package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Import.Tally;
import org.furore.domain.document.Intake.FileSession;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

/// Passes records on to the case and knows how many there were.
final class CountingSink implements RecordSink {
    private final FileSession session;
    private final Meter meter;
    private long taken;
    private long rejected;

    CountingSink(FileSession session, Meter meter) {
        this.session = session;
        this.meter = meter;
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        taken++;
        meter.record();
        session.take(at, fingerprint, document, capture);
    }

    @Override
    public void mapped(Mapping mapping) {
        session.mapped(MappingWriter.json(mapping));
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        taken++;
        meter.record();
        session.observe(at, observation);
    }

    @Override
    public void reject(Locator at, Message reason) {
        rejected++;
        meter.record();
        session.reject(at, reason);
    }

    /// Where what could not be read on after the last record stands.
    Locator rest() {
        return new Locator(taken + rejected + 1, 0, -1, -1, null);
    }

    /// Says once that the file could not be read on after the last record.
    void rejectRest(Message reason) {
        reject(rest(), reason);
    }

    /// What came so far; duplicates, which only the case knows, count as taken.
    Tally tally() {
        return new Tally(taken, 0, rejected);
    }
}
