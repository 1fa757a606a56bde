package org.furore.index;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The index and how it follows the store. Any thread; one follows at a time, searchers go on
/// meanwhile.
final class LuceneIndex implements AutoCloseable {
    private static final double BUFFER_MB = 48;
    private static final int CHUNK = 1000;
    private static final int COMMIT_AFTER = 20_000;

    /// During an import: what is not durable when it is broken off is read again.
    private static final int COMMIT_ARRIVED_AFTER = 200_000;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final UUID caseId;
    private final IndexFields fields;
    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile @Nullable UUID held;
    private volatile boolean unseen;
    private long heldNumber = UNKNOWN;
    private long highest;
    private long uncommitted;

    /// @param stamp of what the directory holds, or null when that is nothing
    LuceneIndex(Directory directory, @Nullable IndexStamp stamp, UUID caseId, ZoneId zone)
            throws IOException {
        this.caseId = caseId;
        this.fields = new IndexFields(zone);
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        config.setUseCompoundFile(false);
        writer = new IndexWriter(directory, config);
        try {
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
        held = stamp == null ? null : stamp.commit();
        highest = stamp == null ? 0 : stamp.highest();
    }

    /// Takes in what the store committed since; from nothing when the store doesn't know what is
    /// held.
    ///
    /// @return whether anything was taken in
    /// @throws org.furore.domain.task.CancelledException if cancelled; the next call goes on
    boolean catchUp(IndexFeed feed, Progress progress) throws IOException {
        if (!feed.latest().equals(held)) {
            return follow(feed, progress);
        }
        if (unseen) {
            unseen = false;
            searchers.maybeRefreshBlocking();
        }
        return false;
    }

    /// Takes in a batch of an import that comes right after what is held; else whatever was
    /// committed since.
    synchronized void arrived(IndexFeed.Batch batch, IndexFeed feed) throws IOException {
        UUID since = held;
        if (since == null) {
            return;
        }
        if (heldNumber == UNKNOWN) {
            heldNumber = feed.number(since);
        }
        if (batch.number() <= heldNumber) {
            return;
        }
        if (!batch.before().equals(since) || batch.others()) {
            follow(feed, Progress.NONE);
            return;
        }
        List<ImportId> imports = List.of(batch.importId());
        for (StoredDocument document : batch.documents()) {
            highest = Math.max(highest, document.ordinal());
            writer.addDocument(fields.of(document, imports));
        }
        uncommitted += batch.documents().size();
        heldNumber = batch.number();
        unseen = true;
        held = batch.commit();
        if (uncommitted >= COMMIT_ARRIVED_AFTER) {
            commit();
        }
    }

    private synchronized boolean follow(IndexFeed feed, Progress progress) throws IOException {
        UUID latest = feed.latest();
        UUID since = held;
        if (latest.equals(since)) {
            return false;
        }
        if (since == null || feed.number(since) < 0) {
            since = null;
            held = null;
            highest = 0;
            writer.deleteAll();
        }
        long done = 0;
        try (Stream<IndexFeed.Entry> changed = feed.changedSince(since, latest)) {
            List<IndexFeed.Entry> chunk = new ArrayList<>(CHUNK);
            for (Iterator<IndexFeed.Entry> all = changed.iterator(); all.hasNext(); ) {
                chunk.add(all.next());
                if (chunk.size() == CHUNK || !all.hasNext()) {
                    progress.check();
                    take(chunk);
                    done += chunk.size();
                    progress.report("index", done, -1);
                    chunk.clear();
                }
            }
        }
        uncommitted += done;
        unseen = false;
        searchers.maybeRefreshBlocking();
        heldNumber = feed.number(latest);
        held = latest;
        if (since == null || uncommitted >= COMMIT_AFTER) {
            commit();
        }
        return true;
    }

    /// Old states go first, then the new ones come; documents above the highest ordinal have no old
    /// state.
    private void take(List<IndexFeed.Entry> chunk) throws IOException {
        int[] known =
                chunk.stream()
                        .mapToLong(IndexFeed.Entry::ordinal)
                        .filter(ordinal -> ordinal <= highest)
                        .mapToInt(Math::toIntExact)
                        .toArray();
        if (known.length > 0) {
            writer.deleteDocuments(IntPoint.newSetQuery(IndexFields.ORDINAL, known));
        }
        for (IndexFeed.Entry entry : chunk) {
            StoredDocument document = entry.document();
            if (document != null) {
                highest = Math.max(highest, entry.ordinal());
                writer.addDocument(fields.of(document, entry.imports()));
            }
        }
    }

    /// Makes what is held durable.
    synchronized void commit() throws IOException {
        UUID commit = held;
        if (commit != null) {
            writer.setLiveCommitData(new IndexStamp(caseId, commit, highest).toMap().entrySet());
            writer.commit();
            uncommitted = 0;
        }
    }

    /// A searcher over all that was taken in; to be released in any case.
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /// Commits and ends without waiting for merges.
    @Override
    public synchronized void close() throws IOException {
        try (analyzer;
                searchers) {
            commit();
        } finally {
            writer.rollback();
        }
    }
}
