package org.furore.importing.social;

import org.furore.domain.document.Locator;
import org.furore.importing.PlacedSink;
import org.furore.importing.RecordSink;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

/// Puts records that were found within a recorded answer where they stand in the file.
final class CassetteSink extends PlacedSink {
    private @Nullable Unescaped answer;
    private @Nullable Slice whole;

    CassetteSink(RecordSink sink) {
        super(sink);
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

    @Override
    protected Locator place(Locator at) {
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
}
