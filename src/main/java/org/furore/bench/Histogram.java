package org.furore.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.CaseFile;
import org.furore.domain.search.Selection;
import org.furore.index.LuceneSearch;

import java.util.List;

/// All hits of a query by their dates, with the facets that come in the same answer: of each query
/// the median, of these the greatest.
final class Histogram implements Benchmark {
    private static final double BOUND_MS = 30;
    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "histogram";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        try (CaseFile file = trial.toolbox().open(big.path());
                LuceneSearch search = LuceneSearch.open(big.index(), file, trial.progress())) {
            List<Question> questions;
            try (FSDirectory directory = FSDirectory.open(big.index());
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                questions = Question.of(reader, file);
            }
            questions.forEach(one -> search.matching(Selection.of(one.ours())));
            double most = 0;
            Question slowest = questions.getFirst();
            for (Question one : questions) {
                long[] nanos = new long[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    long begin = System.nanoTime();
                    search.matching(Selection.of(one.ours()));
                    nanos[i] = System.nanoTime() - begin;
                }
                double median = Times.ofNanos(nanos).at(50);
                if (median > most) {
                    most = median;
                    slowest = one;
                }
                trial.progress().check();
            }
            trial.tell("bench.slowest", slowest.bare().toString(), most);
            return List.of(Row.absolute(name(), most, "ms", BOUND_MS));
        }
    }
}
