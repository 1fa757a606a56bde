package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Messages;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the table reader makes of a file: every record in order.
final class TableRun implements RecordSink {
    record Entry(
            Locator at,
            byte @Nullable [] fingerprint,
            @Nullable Document document,
            @Nullable ObservationDraft observation,
            @Nullable Message reason) {}

    final List<Entry> entries = new ArrayList<>();

    static TableRun of(String name, String text, @Nullable String mapping) {
        return of(name, text.getBytes(UTF_8), mapping);
    }

    static TableRun of(String name, byte[] bytes, @Nullable String mapping) {
        return of(name, new ByteArrayInputStream(bytes), bytes.length, mapping);
    }

    static TableRun of(String name, InputStream in, long size, @Nullable String mapping) {
        TableRun run = new TableRun();
        try {
            Mapping given =
                    mapping == null
                            ? null
                            : Mapping.read(
                                    new ByteArrayInputStream(mapping.getBytes(UTF_8)), "m.json");
            new TableReader()
                    .read(new Source(name, in, size, new byte[32], given), run, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < run.entries.size(); i++) {
            if (run.entries.get(i).at().number() != i + 1) {
                throw new AssertionError("number of " + run.entries.get(i) + " after " + i);
            }
        }
        return run;
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        entries.add(new Entry(at, fingerprint, document, null, null));
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        entries.add(new Entry(at, null, null, observation, null));
    }

    @Override
    public void reject(Locator at, Message reason) {
        entries.add(new Entry(at, null, null, null, reason));
    }

    List<Review> reviews() {
        return entries.stream()
                .filter(e -> e.document != null)
                .map(e -> (Review) e.document)
                .toList();
    }

    List<Post> posts() {
        return entries.stream()
                .filter(e -> e.document != null)
                .map(e -> (Post) e.document)
                .toList();
    }

    List<ObservationDraft> observations() {
        return entries.stream().filter(e -> e.observation != null).map(Entry::observation).toList();
    }

    /// Rejected records: `line key`.
    List<String> rejected() {
        return entries.stream()
                .filter(e -> e.reason != null)
                .map(e -> e.at.line() + " " + e.reason.key().replace("importing.", ""))
                .toList();
    }

    List<String> sentences() {
        return entries.stream()
                .filter(e -> e.reason != null)
                .map(e -> Messages.text(e.reason, Locale.ENGLISH))
                .toList();
    }

    long taken() {
        return entries.stream().filter(e -> e.reason == null).count();
    }

    /// Counts of reasons, for printing.
    Map<String, Long> reasons() {
        Map<String, Long> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.reason != null) {
                counts.merge(entry.reason.key(), 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return "taken " + taken() + ", rejected " + reasons();
    }
}
