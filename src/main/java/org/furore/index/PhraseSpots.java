package org.furore.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.Arrays;

/// The spots of words in a row. As in Lucene's phrases, each word is moved back by its step in the
/// row; the row is there where all stand within its slop then, in any order.
final class PhraseSpots {
    private final PostingsEnum[] postings;
    private final int[] steps;
    private final int slop;
    private final int[][] places;
    private final int[] counts;

    private PhraseSpots(PostingsEnum[] postings, TermRow row) {
        this.postings = postings;
        this.steps = row.steps().stream().mapToInt(step -> step).toArray();
        this.slop = row.slop();
        this.places = new int[postings.length][16];
        this.counts = new int[postings.length];
    }

    static void find(Terms terms, TermRow row, FixedBitSet docs, SpotList spots)
            throws IOException {
        PostingsEnum[] postings = new PostingsEnum[row.words().size()];
        for (int i = 0; i < postings.length; i++) {
            TermsEnum fitting = row.words().get(i).in(terms);
            BytesRef term = fitting.next();
            if (term == null) {
                return;
            }
            postings[i] = fitting.postings(null, PostingsEnum.POSITIONS);
        }
        new PhraseSpots(postings, row).all(docs, spots);
    }

    private void all(FixedBitSet docs, SpotList spots) throws IOException {
        int doc = postings[0].nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int next = doc;
            for (int i = 1; i < postings.length && next == doc; i++) {
                if (postings[i].docID() < doc) {
                    next = Math.max(next, postings[i].advance(doc));
                } else {
                    next = Math.max(next, postings[i].docID());
                }
            }
            if (next == doc && docs.get(doc)) {
                in(doc, spots);
            }
            doc = next > doc ? postings[0].advance(next) : postings[0].nextDoc();
        }
    }

    /// Moves along all words at once; the one that stands first moves on.
    private void in(int doc, SpotList spots) throws IOException {
        for (int i = 0; i < postings.length; i++) {
            counts[i] = postings[i].freq();
            places[i] = ArrayUtil.growNoCopy(places[i], counts[i]);
            for (int j = 0; j < counts[i]; j++) {
                places[i][j] = postings[i].nextPosition();
            }
        }
        int[] at = new int[postings.length];
        while (true) {
            int least = 0;
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            int lowest = Integer.MAX_VALUE;
            int highest = Integer.MIN_VALUE;
            for (int i = 0; i < at.length; i++) {
                int place = places[i][at[i]];
                first = Math.min(first, place);
                last = Math.max(last, place);
                int moved = place - steps[i];
                highest = Math.max(highest, moved);
                if (moved < lowest) {
                    lowest = moved;
                    least = i;
                }
            }
            if (highest - lowest <= slop && distinct(at)) {
                spots.add(doc, first, last - first);
            }
            if (++at[least] == counts[least]) {
                return;
            }
        }
    }

    /// A word that stands in the row twice is not found twice at one place.
    private boolean distinct(int[] at) {
        if (slop == 0) {
            return true;
        }
        int[] taken = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            taken[i] = places[i][at[i]];
        }
        Arrays.sort(taken);
        for (int i = 1; i < taken.length; i++) {
            if (taken[i] == taken[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
