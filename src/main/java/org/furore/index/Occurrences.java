package org.furore.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.search.Query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Where the words and phrases of a query stand in the text: of those parts that are not negated
/// and not asked of another field.
final class Occurrences {
    private final List<TermRow> rows;

    private Occurrences(List<TermRow> rows) {
        this.rows = rows;
    }

    static Occurrences of(Query query) {
        List<TermRow> rows = new ArrayList<>();
        add(query, rows);
        return new Occurrences(rows);
    }

    private static void add(Query query, List<TermRow> rows) {
        switch (query) {
            case Query.And and -> and.parts().forEach(part -> add(part, rows));
            case Query.Or or -> or.parts().forEach(part -> add(part, rows));
            default -> rows.addAll(TermRow.of(query));
        }
    }

    /// Whether the query has no word whose places could be told.
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The places in these documents of a segment, each once, in order.
    SpotList in(LeafReader reader, FixedBitSet docs) throws IOException {
        SpotList spots = new SpotList();
        Terms terms = reader.terms(IndexFields.TEXT);
        if (terms == null) {
            return spots;
        }
        boolean ordered = rows.size() == 1;
        for (TermRow row : rows) {
            if (row.words().size() == 1) {
                ordered &= single(terms, row.words().getFirst(), docs, spots) <= 1;
            } else {
                PhraseSpots.find(terms, row, docs, spots);
                ordered = false;
            }
        }
        if (!ordered) {
            spots.order();
        }
        return spots;
    }

    /// @return how many terms of the segment fit
    private static int single(Terms terms, WordTest word, FixedBitSet docs, SpotList spots)
            throws IOException {
        TermsEnum fitting = word.in(terms);
        int count = 0;
        PostingsEnum postings = null;
        for (BytesRef term = fitting.next(); term != null; term = fitting.next()) {
            count++;
            postings = fitting.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (docs.get(doc)) {
                    for (int i = postings.freq(); i > 0; i--) {
                        spots.add(doc, postings.nextPosition(), 0);
                    }
                }
            }
        }
        return count;
    }
}
