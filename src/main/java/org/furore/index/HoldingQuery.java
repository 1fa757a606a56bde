package org.furore.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Documents with a word that holds a piece, or ends with it. All of them rank alike.
final class HoldingQuery extends Query {
    private final String field;
    private final String piece;
    private final boolean last;
    private final SegmentCache cache;

    HoldingQuery(String field, String piece, boolean last, SegmentCache cache) {
        this.field = field;
        this.piece = piece;
        this.last = last;
        this.cache = cache;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> words = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            words.addAll(cache.of(leaf.reader()).words(leaf.reader(), field).holding(piece, last));
        }
        return words.isEmpty()
                ? new MatchNoDocsQuery("no word holds it")
                : new TermInSetQuery(field, words);
    }

    @Override
    public String toString(String asked) {
        return field + ":*" + piece + (last ? "" : "*");
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HoldingQuery query
                && query.field.equals(field)
                && query.piece.equals(piece)
                && query.last == last;
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + piece.hashCode() + (last ? 1 : 0);
    }
}
