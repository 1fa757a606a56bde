package org.furore.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Feed;
import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Blocking;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Search by Lucene over a cache folder. It follows the store by itself: a search sees everything
/// that was committed before it. When another Furore holds the folder, a copy beside it is used
/// until this closes. Any thread but the window's.
public final class LuceneSearch implements TextSearch {
    private static final int PAGE = 200;

    private final IndexFeed feed;
    private final Documents documents;
    private final UUID caseId;
    private final IndexFolder folder;
    private final LuceneIndex index;
    private final SegmentCache cache = new SegmentCache();
    private final AnnotationIndex annotations;
    private final QueryTranslator translator;
    private final FacetCounter facets = new FacetCounter(cache);
    private final boolean followed;
    private @Nullable AutoCloseable following;

    private LuceneSearch(
            Path path,
            UUID caseId,
            ZoneId zone,
            IndexFeed feed,
            Documents documents,
            Annotations marks,
            Entries entries,
            boolean followed)
            throws IOException {
        this.feed = feed;
        this.documents = documents;
        this.caseId = caseId;
        this.followed = followed;
        this.annotations = new AnnotationIndex(marks, entries, documents);
        this.translator = new QueryTranslator(zone, annotations, cache);
        this.folder = IndexFolder.open(path, caseId);
        try {
            this.index = new LuceneIndex(folder.directory(), folder.stamp(), caseId, zone);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// Opens the index of a case, and makes or completes it.
    ///
    /// @param folder for this case alone; made if missing
    /// @throws FuroreException if the folder can't be written
    /// @throws org.furore.domain.task.CancelledException if cancelled; nothing is left open
    public static LuceneSearch open(Path folder, CaseFile caseFile, Progress progress) {
        LuceneSearch search =
                opening(
                        folder,
                        () ->
                                new LuceneSearch(
                                        folder,
                                        caseFile.info().id(),
                                        caseFile.info().zone(),
                                        caseFile.indexFeed(),
                                        caseFile.documents(),
                                        caseFile.annotations(),
                                        caseFile.entries(),
                                        !caseFile.readOnly()));
        search.following = caseFile.workspace().follow(search.follower());
        return search.caughtUp(progress);
    }

    /// The same from its parts, for a caller that passes the feed to [#follower] itself.
    public static LuceneSearch open(
            Path folder,
            UUID caseId,
            ZoneId zone,
            IndexFeed feed,
            Documents documents,
            Annotations annotations,
            Entries entries,
            Progress progress) {
        return opening(
                        folder,
                        () ->
                                new LuceneSearch(
                                        folder,
                                        caseId,
                                        zone,
                                        feed,
                                        documents,
                                        annotations,
                                        entries,
                                        true))
                .caughtUp(progress);
    }

    private interface Opening {
        LuceneSearch open() throws IOException;
    }

    private static LuceneSearch opening(Path folder, Opening opening) {
        try {
            return opening.open();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of("index.folder", folder, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private LuceneSearch caughtUp(Progress progress) {
        try {
            catchUp(progress);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Takes note of changes of annotations; returns at once.
    public Consumer<Feed> follower() {
        return annotations;
    }

    /// Takes in what was committed since; made anew when the index doesn't fit the case. Searches
    /// do it by themselves.
    ///
    /// @throws org.furore.domain.task.CancelledException if cancelled; the next call goes on
    public void catchUp(Progress progress) {
        assert Blocking.allowed() : "on the window's thread";
        try {
            if (index.catchUp(feed, progress) && !followed) {
                annotations.forget();
            }
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw failed(e);
        }
    }

    private static FuroreException failed(Exception cause) {
        return new FuroreException(
                FuroreException.Kind.FAILURE,
                Message.of("index.failed", String.valueOf(cause.getMessage())),
                cause);
    }

    @Override
    public Result search(Request request) {
        catchUp(Progress.NONE);
        try {
            IndexSearcher searcher = index.acquire();
            try {
                return search(searcher, request);
            } finally {
                index.release(searcher);
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("index.too-many-parts"), e);
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw failed(e);
        }
    }

    private Result search(IndexSearcher searcher, Request request) throws IOException {
        org.apache.lucene.search.Query query =
                searcher.rewrite(translator.translate(request.query()));
        HitSet hits = searcher.search(query, HitSet.collecting());
        Map<String, List<FacetCount>> counts = facets.count(hits, annotations.facets());
        int limit = (int) Math.min(Math.max(0, request.limit()), hits.total());
        return new Result(
                hits.total(),
                counts,
                limit == 0
                        ? List.of()
                        : page(searcher, top(searcher, query, request, limit), request));
    }

    private static ScoreDoc[] top(
            IndexSearcher searcher,
            org.apache.lucene.search.Query query,
            Request request,
            int limit)
            throws IOException {
        if (request.sort() == Sort.RELEVANCE) {
            return searcher.search(query, new TopScoreDocCollectorManager(limit, limit)).scoreDocs;
        }
        boolean newestFirst = request.sort() == Sort.DATE_DESCENDING;
        SortField date =
                new SortField(
                        IndexFields.DATE_START,
                        SortField.Type.LONG,
                        newestFirst,
                        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        SortField ordinal = new SortField(IndexFields.ORDINAL, SortField.Type.LONG);
        TopFieldDocs found =
                searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                new org.apache.lucene.search.Sort(date, ordinal), limit, limit));
        TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
        return found.scoreDocs;
    }

    private List<Hit> page(IndexSearcher searcher, ScoreDoc[] found, Request request)
            throws IOException {
        Snippets snippets = new Snippets(Patterns.of(request.query()));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Hit> hits = new ArrayList<>(found.length);
        for (int from = 0; from < found.length; from += PAGE) {
            int to = Math.min(found.length, from + PAGE);
            List<Long> ordinals = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                ordinals.add(ordinal(leaves, found[i].doc));
            }
            Map<Long, StoredDocument> byOrdinal = new HashMap<>();
            documents.byOrdinals(ordinals).forEach(one -> byOrdinal.put(one.ordinal(), one));
            for (int i = from; i < to; i++) {
                StoredDocument stored = byOrdinal.get(ordinals.get(i - from));
                if (stored != null) {
                    hits.add(hit(stored, found[i].score, snippets));
                }
            }
        }
        return List.copyOf(hits);
    }

    private long ordinal(List<LeafReaderContext> leaves, int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return cache.of(leaf.reader()).ordinal(doc - leaf.docBase);
    }

    private static Hit hit(StoredDocument stored, float score, Snippets snippets) {
        Snippets.Snippet snippet = snippets.of(stored.document().text());
        return new Hit(
                stored.id(),
                score,
                stored.document().header().title(),
                stored.document().header().date(),
                snippet.text(),
                snippet.highlights());
    }

    /// Lets the index catch up, then holds it against the store: the same documents, each once, and
    /// every file whole.
    ///
    /// @return what was looked at and what is wrong
    public CaseFile.Check verify(Progress progress) {
        catchUp(progress);
        try {
            index.commit();
            IndexSearcher searcher = index.acquire();
            try {
                IndexReader reader = searcher.getIndexReader();
                return new CaseFile.Check(
                        "index",
                        reader.numDocs(),
                        IndexCheck.findings(reader, documents, progress));
            } finally {
                index.release(searcher);
            }
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw failed(e);
        }
    }

    /// The case this index belongs to.
    public UUID caseId() {
        return caseId;
    }

    /// Whether another Furore holds the index's own folder, so that this one works on a copy.
    public boolean aside() {
        return folder.aside();
    }

    @Override
    public void close() {
        try (folder;
                index) {
            AutoCloseable open = following;
            following = null;
            if (open != null) {
                open.close();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }
}
