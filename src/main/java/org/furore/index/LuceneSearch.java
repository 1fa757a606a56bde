package org.furore.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Feed;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Ordinals;
import org.furore.domain.search.Concordance;
import org.furore.domain.search.Copies;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Query;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Blocking;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Search by Lucene over a cache folder. It follows the store by itself: a search sees everything
/// that was committed before it. When another Furore holds the folder, a copy beside it is used
/// until this closes. Any thread but the window's.
public final class LuceneSearch implements TextSearch {
    private final IndexFeed feed;
    private final Documents documents;
    private final UUID caseId;
    private final IndexFolder folder;
    private final LuceneIndex index;
    private final SegmentCache cache = new SegmentCache();
    private final AnnotationIndex annotations;
    private final QueryTranslator translator;
    private final FacetCounter facets = new FacetCounter(cache);
    private final DateCounter dates;
    private final HitPages pages;
    private final CopyGrouping copies;
    private final boolean followed;
    private final Arrivals arrivals;
    private @Nullable AutoCloseable following;
    private @Nullable AutoCloseable arriving;

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
        this.dates = new DateCounter(cache, zone);
        this.pages = new HitPages(documents, cache);
        this.copies =
                new CopyGrouping(path.resolveSibling(path.getFileName() + ".copies"), caseId, feed);
        this.folder = IndexFolder.open(path, caseId);
        try {
            this.index = new LuceneIndex(folder.directory(), folder.stamp(), caseId, zone);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
        this.arrivals = new Arrivals(batch -> index.arrived(batch, feed));
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
            arriving = feed.follow(arrivals);
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
            arrivals.settle();
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
        return searched(searcher -> search(searcher, request));
    }

    @Override
    public Matches matching(Selection selection) {
        return searched(searcher -> {
            SelectionSearch selected = selected(searcher, selection);
            DateCounter.Dates dates = this.dates.count(selected.anyTime());
            return new Matches(
                    pages.ordinals(selected.hits()),
                    selected.facets(),
                    dates.counts(),
                    dates.undated());
        });
    }

    @Override
    public int[] ranked(Selection selection) {
        return searched(searcher -> {
            int[] ranked =
                    searcher.search(selected(searcher, selection).query(), Ranking.collecting());
            return pages.ordinals(searcher, ranked);
        });
    }

    @Override
    public List<Hit> hits(Query query, int[] ordinals) {
        return pages.of(query, ordinals);
    }

    @Override
    public void groupCopies(Progress progress) {
        assert Blocking.allowed() : "on the window's thread";
        try {
            copies.upToDate(progress);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Ordinals copies(long ordinal) {
        try {
            return Ordinals.of(copies.upToDate(Progress.NONE).members(Math.toIntExact(ordinal)));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Concordance concordance() {
        return request ->
                searched(searcher -> {
                    Occurrences occurrences = Occurrences.of(request.selection().query());
                    LineTable table =
                            LineTable.of(
                                    selected(searcher, request.selection()),
                                    occurrences,
                                    LineOrder.of(request.order(), request.word()),
                                    cache);
                    return new Concordance.Page(
                            table.count(),
                            table.documents(),
                            new LinePages(table, documents)
                                    .page(request.skip(), request.limit(), request.width()));
                });
    }

    private interface Searching<T> {
        T search(IndexSearcher searcher) throws IOException;
    }

    private <T> T searched(Searching<T> searching) {
        catchUp(Progress.NONE);
        try {
            IndexSearcher searcher = index.acquire();
            try {
                return searching.search(searcher);
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

    private SelectionSearch selected(IndexSearcher searcher, Selection selection)
            throws IOException {
        return new SelectionSearch(
                searcher,
                translator,
                facets,
                annotations.facets(),
                selection,
                selection.copies() == Copies.ONE ? copies.upToDate(Progress.NONE) : CopyGroups.NONE,
                cache);
    }

    private Result search(IndexSearcher searcher, Request request) throws IOException {
        SelectionSearch selected = selected(searcher, request.selection());
        return new Result(
                selected.hits().total(),
                selected.facets(),
                pages.page(searcher, selected, request));
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

    private static void leave(@Nullable AutoCloseable followed) throws Exception {
        if (followed != null) {
            followed.close();
        }
    }

    @Override
    public void close() {
        try (folder;
                index;
                copies;
                arrivals) {
            leave(following);
            following = null;
            leave(arriving);
            arriving = null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }
}
