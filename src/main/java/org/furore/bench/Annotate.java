package org.furore.bench;

import org.furore.annotate.Gestures;
import org.furore.annotate.Mark;
import org.furore.annotate.Pick;
import org.furore.domain.CaseFile;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.domain.task.Message;
import org.furore.index.LuceneSearch;

import java.util.List;
import java.util.Map;

/// One mark after another in the big case, each stored, one step of the history, and found by a
/// search before the next. The last is undone, to see that it can be.
final class Annotate implements Benchmark {
    private static final double BOUND_MS = 50;
    private static final int WARM = 50;
    private static final int MARKS = 300;

    @Override
    public String name() {
        return "annotate";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        Coding coding = new Coding("added", trial.wish().seed());
        try (CaseFile file = trial.toolbox().open(big.path());
                LuceneSearch search = LuceneSearch.open(big.index(), file, trial.progress())) {
            file.workspace().apply(ChangeSet.of(Message.of("bench.step"), coding.entries())).join();
            long documents = file.documents().count();
            Gestures gestures = new Gestures(coding.coder(), true);
            Mark mark = new Mark.OfCode(new Pick.Known<>(coding.code(0).id()), Map.of());
            Query query = QueryParser.parse("code:" + coding.code(0).key());
            long[] nanos = new long[MARKS];
            long found = 0;
            for (int i = -WARM; i < MARKS; i++) {
                StoredDocument document =
                        document(file, 1 + (i + WARM) * documents / (MARKS + WARM));
                ChangeSet changes = gestures.mark(Coding.beginning(document), mark, null);
                long begin = System.nanoTime();
                file.workspace().apply(changes).join();
                long now = BigCase.count(search, query);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begin;
                }
                if (now < found || now == 0) {
                    throw new IllegalStateException("a mark is not found");
                }
                found = now;
                trial.progress().check();
            }
            file.workspace().undo().join();
            if (documents > MARKS + WARM && BigCase.count(search, query) != found - 1) {
                throw new IllegalStateException("a mark is found after it was undone");
            }
            Times times = Times.ofNanos(nanos);
            trial.tell("bench.median", times.at(50));
            return List.of(Row.absolute(name() + "-p99", times.at(99), "ms", BOUND_MS));
        }
    }

    private static StoredDocument document(CaseFile file, long ordinal) {
        return file.documents().byOrdinal(ordinal).orElseThrow();
    }
}
