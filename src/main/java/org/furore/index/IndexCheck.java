package org.furore.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.furore.domain.document.Documents;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// Holds an index against the store.
final class IndexCheck {
    private static final int FINDINGS = 100;

    private IndexCheck() {}

    /// In English, as other findings are; at most 100, the rest as a number.
    static List<String> findings(IndexReader reader, Documents documents, Progress progress)
            throws IOException {
        List<String> findings = new ArrayList<>();
        BitSet indexed = new BitSet();
        for (LeafReaderContext leaf : reader.leaves()) {
            try {
                leaf.reader().checkIntegrity();
            } catch (CorruptIndexException e) {
                findings.add("a file of the index is damaged: " + e.getMessage());
            }
            NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), IndexFields.ORDINAL);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((live == null || live.get(doc)) && ordinals.advanceExact(doc)) {
                    int ordinal = Math.toIntExact(ordinals.longValue());
                    if (indexed.get(ordinal)) {
                        findings.add("document " + ordinal + " is in the index more than once");
                    }
                    indexed.set(ordinal);
                }
            }
        }
        compare(indexed, documents, findings, progress);
        return findings;
    }

    private static void compare(
            BitSet indexed, Documents documents, List<String> findings, Progress progress) {
        BitSet stored = new BitSet();
        long[] done = {0};
        try (Stream<StoredDocument> all = documents.stream(null)) {
            all.forEach(document -> {
                stored.set(Math.toIntExact(document.ordinal()));
                if (++done[0] % 10_000 == 0) {
                    progress.check();
                    progress.report("verify-index", done[0], -1);
                }
            });
        }
        BitSet missing = (BitSet) stored.clone();
        missing.andNot(indexed);
        report(missing, " is not in the index", findings);
        indexed.andNot(stored);
        report(indexed, " is in the index but not in the case", findings);
    }

    private static void report(BitSet ordinals, String what, List<String> findings) {
        ordinals.stream()
                .limit(FINDINGS)
                .forEach(ordinal -> findings.add("document " + ordinal + what));
        int more = ordinals.cardinality() - FINDINGS;
        if (more > 0) {
            findings.add("and " + more + " more");
        }
    }
}
