package org.furore.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.CaseFile;

import java.util.List;

/// The first page of searches for words and dates, beside bare Lucene's.
final class SearchTime implements Benchmark {
    static final double BOUND = 1.3;
    static final double P99_MS = 50;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        trial.tell("bench.searching");
        try (CaseFile file = trial.toolbox().open(big.path())) {
            List<Question> questions;
            try (FSDirectory directory = FSDirectory.open(big.index());
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                questions = Question.of(reader, file);
            }
            SearchRace.Result times =
                    SearchRace.run(file, big.index(), questions, BareMarks.NONE, trial.progress());
            return rows(name(), times, trial);
        }
    }

    static List<Row> rows(String name, SearchRace.Result times, Trial trial) {
        trial.tell("bench.searched", times.questions(), times.bareP99());
        return List.of(
                Row.relative(
                        name + "-p50",
                        times.p50(),
                        "ms",
                        times.bareP50(),
                        BOUND,
                        trial.wish().posts()),
                Row.absolute(name + "-p99", times.p99(), "ms", P99_MS));
    }
}
