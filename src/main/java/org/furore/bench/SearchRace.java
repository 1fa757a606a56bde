package org.furore.bench;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.CaseFile;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.index.LuceneSearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first page of a search, ours (facets, snippets and titles with it) and Lucene's (facets and
/// the numbers of the hits), over the same index, turn by turn.
final class SearchRace {
    private static final int PAGE = 20;
    private static final int VALUES = 50;
    private static final int ROUNDS = 10;

    /// Rounds before those that count.
    private static final int WARM = 10;

    private static final List<String> FACETS =
            List.of("kind", "outlet", "author", "lang", "import");

    private SearchRace() {}

    /// What a page took, in milliseconds.
    ///
    /// @param questions how many different ones were asked
    record Result(int questions, double p50, double p99, double bareP50, double bareP99) {}

    /// @param marks to be counted among the bare facets
    /// @throws IllegalStateException if Lucene counts other hits than we do
    static Result run(
            CaseFile file, Path index, List<Question> questions, BareMarks marks, Progress progress)
            throws IOException {
        try (LuceneSearch search = LuceneSearch.open(index, file, progress);
                FSDirectory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Bare bare = new Bare(reader, marks);
            for (Question one : questions) {
                long total = search.search(request(one)).total();
                long expected = bare.ask(one);
                if (total != expected) {
                    throw new IllegalStateException(
                            one + ": " + total + " hits, but Lucene has " + expected);
                }
            }
            long[] ours = new long[questions.size() * ROUNDS];
            long[] theirs = new long[ours.length];
            for (int i = -WARM * questions.size(); i < ours.length; i++) {
                Question one = questions.get(Math.floorMod(i, questions.size()));
                long begin = System.nanoTime();
                search.search(request(one));
                long middle = System.nanoTime();
                bare.ask(one);
                long end = System.nanoTime();
                if (i >= 0) {
                    ours[i] = middle - begin;
                    theirs[i] = end - middle;
                }
                progress.check();
                progress.report("search", Math.max(0, i), ours.length);
            }
            Times mine = Times.ofNanos(ours);
            Times bares = Times.ofNanos(theirs);
            return new Result(
                    questions.size(), mine.at(50), mine.at(99), bares.at(50), bares.at(99));
        }
    }

    private static TextSearch.Request request(Question one) {
        return new TextSearch.Request(one.ours(), TextSearch.Sort.RELEVANCE, PAGE);
    }

    /// Lucene's own search and facets.
    private static final class Bare {
        private final IndexSearcher searcher;
        private final Map<String, StringDocValuesReaderState> facets = new LinkedHashMap<>();
        private final BareMarks.Counter marks;

        Bare(DirectoryReader reader, BareMarks marks) throws IOException {
            this.marks = marks.over(reader);
            searcher = new IndexSearcher(reader);
            for (String name : FACETS) {
                facets.put(name, new StringDocValuesReaderState(reader, "facet." + name));
            }
        }

        /// @return how many documents match
        long ask(Question one) throws IOException {
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(
                            searcher, one.bare(), PAGE, new FacetsCollectorManager());
            FacetsCollector hits = found.facetsCollector();
            for (Map.Entry<String, StringDocValuesReaderState> facet : facets.entrySet()) {
                new StringValueFacetCounts(facet.getValue(), hits)
                        .getTopChildren(VALUES, "facet." + facet.getKey());
            }
            marks.count(hits);
            TopDocs top = found.topDocs();
            long total = 0;
            for (FacetsCollector.MatchingDocs docs : hits.getMatchingDocs()) {
                total += docs.totalHits();
            }
            return Math.max(total, top.scoreDocs.length);
        }
    }
}
