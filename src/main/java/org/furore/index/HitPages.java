package org.furore.index;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.document.DocumentText;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Ordinals;
import org.furore.domain.search.Query;
import org.furore.domain.search.TextSearch;
import org.furore.domain.search.TextSearch.Hit;
import org.furore.domain.search.TextSearch.Request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Turns what the index found into hits of the case: ordinals, and pages of documents with their
/// snippets. Any thread.
final class HitPages {
    private static final int PAGE = 200;

    private final Documents documents;
    private final SegmentCache cache;

    HitPages(Documents documents, SegmentCache cache) {
        this.documents = documents;
        this.cache = cache;
    }

    /// The page of a request. What comes before it costs a number each, not its text.
    List<Hit> page(IndexSearcher searcher, SelectionSearch selected, Request request)
            throws IOException {
        int upTo =
                (int)
                        Math.min(
                                (long) Math.max(0, request.skip()) + Math.max(0, request.limit()),
                                selected.hits().total());
        int skip = Math.min(Math.max(0, request.skip()), upTo);
        if (skip == upTo) {
            return List.of();
        }
        return page(
                searcher,
                Arrays.copyOfRange(top(searcher, selected.query(), request, upTo), skip, upTo),
                request.selection().query(),
                selected::copies);
    }

    /// These documents as hits.
    List<Hit> of(Query query, int[] ordinals) {
        Snippets snippets = new Snippets(Patterns.of(query));
        return documents.texts(Arrays.stream(ordinals).mapToObj(Long::valueOf).toList()).stream()
                .map(stored -> hit(stored, 0, 1, snippets))
                .toList();
    }

    /// The ordinals of documents of the index, in their order.
    int[] ordinals(IndexSearcher searcher, int[] docs) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int[] ordinals = new int[docs.length];
        for (int i = 0; i < docs.length; i++) {
            ordinals[i] = ordinal(leaves, docs[i]);
        }
        return ordinals;
    }

    /// All hits as ordinals.
    Ordinals ordinals(HitSet hits) throws IOException {
        int[] all = new int[Math.toIntExact(hits.total())];
        int count = 0;
        for (HitSet.Leaf leaf : hits.leaves()) {
            SegmentCache.Segment segment = cache.of(leaf.context().reader());
            FixedBitSet docs = leaf.docs();
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                all[count++] = segment.ordinal(doc);
            }
        }
        return Ordinals.of(all);
    }

    private static ScoreDoc[] top(
            IndexSearcher searcher,
            org.apache.lucene.search.Query query,
            Request request,
            int limit)
            throws IOException {
        if (request.sort() == TextSearch.Sort.RELEVANCE) {
            return searcher.search(query, new TopScoreDocCollectorManager(limit, limit)).scoreDocs;
        }
        SortField ordinal = new SortField(IndexFields.ORDINAL, SortField.Type.LONG);
        TopFieldDocs found =
                searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                new org.apache.lucene.search.Sort(by(request.sort()), ordinal),
                                limit,
                                limit));
        TopFieldCollector.populateScores(found.scoreDocs, searcher, query);
        return found.scoreDocs;
    }

    private static SortField by(TextSearch.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case DATE -> whole(IndexFields.DATE_START, false);
            case DATE_DESCENDING -> whole(IndexFields.DATE_START, true);
            case ENGAGEMENT -> whole(IndexFields.ENGAGEMENT, false);
            case ENGAGEMENT_DESCENDING -> whole(IndexFields.ENGAGEMENT, true);
            case RATING -> rating(false);
            case RATING_DESCENDING -> rating(true);
        };
    }

    private static SortField whole(String field, boolean descending) {
        return new SortField(
                field,
                SortField.Type.LONG,
                descending,
                descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static SortField rating(boolean descending) {
        SortField rating =
                DoubleField.newSortField(
                        IndexFields.RATING, descending, SortedNumericSelector.Type.MIN);
        rating.setMissingValue(descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        return rating;
    }

    private List<Hit> page(
            IndexSearcher searcher, ScoreDoc[] found, Query query, IntUnaryOperator copies)
            throws IOException {
        Snippets snippets = new Snippets(Patterns.of(query));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Hit> hits = new ArrayList<>(found.length);
        for (int from = 0; from < found.length; from += PAGE) {
            int to = Math.min(found.length, from + PAGE);
            List<Long> ordinals = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                ordinals.add((long) ordinal(leaves, found[i].doc));
            }
            Map<Long, DocumentText> byOrdinal = new HashMap<>();
            documents.texts(ordinals).forEach(one -> byOrdinal.put(one.ordinal(), one));
            for (int i = from; i < to; i++) {
                DocumentText stored = byOrdinal.get(ordinals.get(i - from));
                if (stored != null) {
                    hits.add(
                            hit(
                                    stored,
                                    found[i].score,
                                    copies.applyAsInt((int) stored.ordinal()),
                                    snippets));
                }
            }
        }
        return List.copyOf(hits);
    }

    private int ordinal(List<LeafReaderContext> leaves, int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return cache.of(leaf.reader()).ordinal(doc - leaf.docBase);
    }

    private static Hit hit(DocumentText stored, float score, int copies, Snippets snippets) {
        Snippets.Snippet snippet = snippets.of(stored.text());
        return new Hit(
                stored.id(),
                stored.ordinal(),
                score,
                stored.title(),
                stored.date(),
                copies,
                snippet.text(),
                snippet.highlights());
    }
}
