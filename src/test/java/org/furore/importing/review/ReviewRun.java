package org.furore.importing.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What a reader made of bytes at hand: each record as its own bytes, its review or its reason.
final class ReviewRun implements RecordSink {
    final List<Review> reviews = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<String> records = new ArrayList<>();
    private final byte[] bytes;

    private ReviewRun(byte[] bytes) {
        this.bytes = bytes;
    }

    static ReviewRun of(RecordReader reader, String name, String text) {
        return of(reader, name, text.getBytes(UTF_8));
    }

    static ReviewRun of(RecordReader reader, String name, byte[] bytes) {
        ReviewRun run = new ReviewRun(bytes);
        try {
            reader.read(
                    new Source(
                            name,
                            new ByteArrayInputStream(bytes),
                            bytes.length,
                            new byte[32],
                            null),
                    run,
                    Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run;
    }

    private void record(Locator at) {
        records.add(new String(bytes, (int) at.offset(), (int) at.length(), UTF_8));
        if (at.number() != records.size()) {
            throw new AssertionError("number " + at.number() + " of record " + records.size());
        }
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        record(at);
        reviews.add((Review) document);
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        throw new AssertionError(observation.toString());
    }

    @Override
    public void reject(Locator at, Message reason) {
        record(at);
        rejected.add(at.line() + " " + reason.key().replace("importing.", ""));
    }
}
