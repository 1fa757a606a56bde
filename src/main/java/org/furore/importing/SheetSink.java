package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/// Passes on what was read of a sheet's text with the place it has in the sheet, and rejects rows
/// whose cells could not be read. Records are numbered through all sheets of a file.
final class SheetSink implements RecordSink {
    private final RecordSink out;
    private final SheetStream stream;
    private final @Nullable String sheet;
    private final Set<Integer> needed;
    private final LongSupplier numbers;

    /// @param needed columns a record of this sheet is made of
    /// @param numbers gives each record its number
    SheetSink(
            RecordSink out,
            SheetStream stream,
            @Nullable String sheet,
            Set<Integer> needed,
            LongSupplier numbers) {
        this.out = out;
        this.stream = stream;
        this.sheet = sheet;
        this.needed = Set.copyOf(needed);
        this.numbers = numbers;
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        SheetStream.Mark mark = stream.mark(at.line());
        Message fault = fault(mark);
        if (fault == null) {
            out.take(place(mark), fingerprint, document, capture);
        } else {
            out.reject(place(mark), fault);
        }
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        SheetStream.Mark mark = stream.mark(at.line());
        Message fault = fault(mark);
        if (fault == null) {
            out.observe(place(mark), observation);
        } else {
            out.reject(place(mark), fault);
        }
    }

    @Override
    public void reject(Locator at, Message reason) {
        if (at.equals(Locator.WHOLE)) {
            out.reject(new Locator(numbers.getAsLong(), 0, -1, -1, sheet), reason);
            return;
        }
        SheetStream.Mark mark = stream.mark(at.line());
        Message fault = fault(mark);
        out.reject(place(mark), fault == null ? reason : fault);
    }

    private @Nullable Message fault(SheetStream.Mark mark) {
        if (mark.fault() != null) {
            return mark.fault();
        }
        for (Map.Entry<Integer, Message> fault : mark.faults().entrySet()) {
            if (needed.contains(fault.getKey())) {
                return fault.getValue();
            }
        }
        return null;
    }

    private Locator place(SheetStream.Mark mark) {
        return new Locator(numbers.getAsLong(), mark.row(), -1, -1, sheet);
    }
}
