package org.furore.index;

import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/// Groups the copies among a case's documents and follows the store: only what came since is looked
/// at. Equal texts, reposts and their posts, and near copies ([NearCopy]) are joined, also through
/// others, so that a group is what hangs together by copying. A document that goes stays a link of
/// its group. Any thread; one follows at a time.
final class CopyGrouping implements AutoCloseable {
    private static final int CHUNK = 1000;

    private final Path path;
    private final UUID caseId;
    private final IndexFeed feed;
    private @Nullable CopyFolder folder;
    private volatile CopyGroups groups = CopyGroups.NONE;

    /// @param path of the cache for this case alone; made when it is needed first
    CopyGrouping(Path path, UUID caseId, IndexFeed feed) {
        this.path = path;
        this.caseId = caseId;
        this.feed = feed;
    }

    /// The groups with all documents committed before the call.
    ///
    /// @throws org.furore.domain.task.CancelledException if cancelled; what was there before stays
    CopyGroups upToDate(Progress progress) throws IOException {
        CopyGroups known = groups;
        return known.commit().equals(feed.latest()) ? known : follow(progress);
    }

    private synchronized CopyGroups follow(Progress progress) throws IOException {
        UUID latest = feed.latest();
        if (groups.commit().equals(latest)) {
            return groups;
        }
        CopyFolder opened = folder;
        if (opened == null) {
            opened = CopyFolder.open(path, caseId);
            folder = opened;
        }
        CopyFolder.Kept kept = opened.read();
        if (kept != null) {
            try (CopyState state = kept.state()) {
                boolean whole =
                        feed.number(kept.commit()) >= 0
                                && take(state, kept.commit(), latest, progress);
                if (whole) {
                    return finish(opened, state, kept.commit(), latest);
                }
            }
        }
        try (CopyState state = opened.empty()) {
            if (!take(state, null, latest, progress)) {
                throw new IllegalStateException("a document came twice");
            }
            return finish(opened, state, null, latest);
        }
    }

    private CopyGroups finish(CopyFolder opened, CopyState state, @Nullable UUID since, UUID latest)
            throws IOException {
        if (!latest.equals(since)) {
            opened.write(latest, state);
        }
        groups = state.groups(latest);
        return groups;
    }

    /// @return false if a text is another than it was, so that its group may be none any more
    private boolean take(CopyState state, @Nullable UUID since, UUID latest, Progress progress)
            throws IOException {
        long done = 0;
        try (Stream<IndexFeed.Entry> changed = feed.changedSince(since, latest)) {
            for (Iterator<IndexFeed.Entry> all = changed.iterator(); all.hasNext(); ) {
                IndexFeed.Entry entry = all.next();
                StoredDocument document = entry.document();
                if (document != null
                        && !state.take(
                                Math.toIntExact(entry.ordinal()),
                                CopyText.of(document.document()))) {
                    return false;
                }
                if (++done % CHUNK == 0) {
                    progress.check();
                    progress.report("copies", done, -1);
                }
            }
        }
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        CopyFolder opened = folder;
        folder = null;
        if (opened != null) {
            opened.close();
        }
    }
}
