package org.furore.bench;

import org.furore.annotate.Gestures;
import org.furore.annotate.Mark;
import org.furore.annotate.Pick;
import org.furore.domain.CaseFile;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.search.Query;
import org.furore.domain.task.Message;
import org.furore.index.LuceneSearch;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Closing the big case and its index after an edit and a search: the slowest of some times.
final class CloseCase implements Benchmark {
    private static final double BOUND_S = 1;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "close";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        double most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Coding coding = new Coding("closed" + (char) ('a' + round), trial.wish().seed());
            CaseFile file = trial.toolbox().open(big.path());
            LuceneSearch search = LuceneSearch.open(big.index(), file, trial.progress());
            file.workspace().apply(ChangeSet.of(Message.of("bench.step"), coding.entries())).join();
            Mark mark = new Mark.OfCode(new Pick.Known<>(coding.code(0).id()), Map.of());
            file.workspace()
                    .apply(
                            new Gestures(coding.coder(), true)
                                    .mark(
                                            Coding.beginning(
                                                    file.documents().byOrdinal(1).orElseThrow()),
                                            mark,
                                            null))
                    .join();
            BigCase.count(search, new Query.All());
            long begin = System.nanoTime();
            search.close();
            file.close();
            most = Math.max(most, (System.nanoTime() - begin) / 1e9);
            if (Files.exists(big.path().resolveSibling(big.path().getFileName() + "-wal"))) {
                throw new IllegalStateException("a closed case is more than one file");
            }
        }
        return List.of(Row.absolute(name(), most, "s", BOUND_S));
    }
}
