package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.document.Document;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.IndexFeed;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Batches of imports on their way to those who would have to read them again. Any thread.
final class StoredBatches {
    private final List<Consumer<IndexFeed.Batch>> followers = new CopyOnWriteArrayList<>();

    AutoCloseable follow(Consumer<IndexFeed.Batch> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    boolean wanted() {
        return !followers.isEmpty();
    }

    /// Waits for each follower.
    void pass(IndexFeed.Batch batch) {
        followers.forEach(follower -> follower.accept(batch));
    }

    /// A batch as it was written, within its transaction.
    ///
    /// @param first ordinal of its first document
    static IndexFeed.Batch of(
            Handle handle,
            long seq,
            ImportId importId,
            Intake.OriginalFile file,
            List<Batch.Item.Taken> added,
            long first,
            boolean others) {
        OriginalId original = new OriginalId(Uuids.v8(file.sha256()));
        String sha256 = HexFormat.of().formatHex(file.sha256());
        List<StoredDocument> documents = new ArrayList<>(added.size());
        for (Batch.Item.Taken one : added) {
            Document document = one.document();
            Locator at = one.at();
            Instant captured = one.capture().at();
            documents.add(
                    new StoredDocument(
                            one.id(),
                            first + documents.size(),
                            document,
                            document.header(),
                            new Origin(
                                    original,
                                    sha256,
                                    file.name(),
                                    at,
                                    captured == null ? file.captured() : captured,
                                    one.capture()),
                            null));
        }
        return new IndexFeed.Batch(
                Commits.name(handle, seq - 1),
                Commits.name(handle, seq),
                seq,
                importId,
                documents,
                others);
    }
}
