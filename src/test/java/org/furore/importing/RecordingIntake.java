package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Document;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Secrecy;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A case in memory: it keeps what an import brings and knows posts that came before by their ids.
public final class RecordingIntake implements Intake {
    public record Taken(Locator at, Document document, Capture capture) {}

    public record Observed(Locator at, ObservationDraft observation) {}

    public record Rejected(Locator at, Message reason) {}

    public static final class Kept implements FileSession {
        public final OriginalFile original;
        public final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        public final List<Taken> taken = new ArrayList<>();
        public final List<Observed> observed = new ArrayList<>();
        public final List<Rejected> rejected = new ArrayList<>();
        public final List<Long> numbers = new ArrayList<>();
        boolean ended;
        private final Set<String> known;
        private long duplicates;

        Kept(OriginalFile original, Set<String> known) {
            this.original = original;
            this.known = known;
        }

        @Override
        public void bytes(byte[] buffer, int offset, int length) {
            bytes.write(buffer, offset, length);
        }

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            numbers.add(at.number());
            taken.add(new Taken(at, document, capture));
            String id = document.nativeId();
            if (id != null && !known.add(id)) {
                duplicates++;
            }
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            numbers.add(at.number());
            observed.add(new Observed(at, observation));
        }

        @Override
        public void reject(Locator at, Message reason) {
            numbers.add(at.number());
            rejected.add(new Rejected(at, reason));
        }

        @Override
        public Import.Tally end() {
            ended = true;
            return tally();
        }

        public Import.Tally tally() {
            return new Import.Tally(taken.size() - duplicates, duplicates, rejected.size());
        }

        public List<Post> posts() {
            return taken.stream().map(each -> (Post) each.document()).toList();
        }

        public List<String> reasons() {
            return rejected.stream().map(each -> each.reason().key()).toList();
        }

        @Override
        public void close() {}
    }

    final List<Kept> files = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    boolean complete;
    boolean closed;

    Kept file(String name) {
        return files.stream()
                .filter(each -> each.original.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + name));
    }

    @Override
    public ImportSession begin(CollectionFrame frame, String tool, @Nullable Secrecy secrecy) {
        ImportId id = new ImportId(new UUID(0, 1));
        return new ImportSession() {
            @Override
            public ImportId id() {
                return id;
            }

            @Override
            public FileSession file(OriginalFile file) {
                Kept kept = new Kept(file, known);
                files.add(kept);
                return kept;
            }

            @Override
            public Import complete() {
                complete = true;
                Import.Tally tally =
                        files.stream()
                                .map(Kept::tally)
                                .reduce(Import.Tally.ZERO, Import.Tally::plus);
                return new Import(
                        id,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Import.State.COMPLETE,
                        true,
                        tool,
                        frame,
                        tally);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
