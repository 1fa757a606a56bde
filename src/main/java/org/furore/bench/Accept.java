package org.furore.bench;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestion.State;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.SuggestionRunId;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.domain.task.Message;
import org.furore.index.LuceneSearch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// 100,000 suggestions accepted as one step of the history, until a search counts all the
/// annotations they became.
final class Accept implements Benchmark {
    private static final int SUGGESTIONS = 100_000;
    private static final double BOUND_S = 5;
    private static final int BATCH = 200;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        int wanted = trial.wish().scaled(SUGGESTIONS);
        trial.tell("bench.accepting", wanted);
        Coding coding = new Coding("accepted", trial.wish().seed());
        try (CaseFile file = trial.toolbox().open(big.path());
                LuceneSearch search = LuceneSearch.open(big.index(), file, trial.progress())) {
            ChangeSet accepting = suggest(trial, file, coding, wanted);
            Query query = QueryParser.parse("coder:" + coding.coder().key());
            if (BigCase.count(search, query) != 0) {
                throw new IllegalStateException("a suggestion counts before it is accepted");
            }
            long begin = System.nanoTime();
            file.workspace().apply(accepting).join();
            long found = BigCase.count(search, query);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long expected = Math.min(wanted, file.documents().count());
            if (found != expected) {
                throw new IllegalStateException(found + " instead of " + expected);
            }
            return List.of(Row.absolute(name(), seconds, "s", BOUND_S));
        }
    }

    /// Stores suggestions and says how all of them would be accepted.
    private static ChangeSet suggest(Trial trial, CaseFile file, Coding coding, int wanted) {
        List<EntryChange> made = new ArrayList<>(coding.entries());
        made.add(
                EntryChange.made(
                        new SuggestionRun(
                                new SuggestionRunId(Uuids.v7()),
                                "measured",
                                coding.coder().id(),
                                null,
                                null,
                                Instant.EPOCH,
                                false)));
        List<EntryChange> accepted = new ArrayList<>();
        long documents = file.documents().count();
        for (int done = 0; done < wanted; ) {
            long first = done % documents;
            int size = (int) Math.min(BATCH, Math.min(wanted - done, documents - first));
            List<Long> ordinals = LongStream.rangeClosed(first + 1, first + size).boxed().toList();
            for (StoredDocument document : file.documents().byOrdinals(ordinals)) {
                SuggestionId id = new SuggestionId(Uuids.v7());
                Suggestion suggestion =
                        new Suggestion(
                                id,
                                null,
                                "measured",
                                coding.mark(Coding.beginning(document), done),
                                0.5,
                                State.PENDING);
                made.add(EntryChange.made(suggestion));
                accepted.add(new EntryChange(suggestion, suggestion.as(State.ACCEPTED)));
                accepted.add(EntryChange.made(suggestion.proposed()));
            }
            done += size;
            trial.progress().check();
        }
        file.workspace().apply(ChangeSet.of(Message.of("bench.step"), made)).join();
        return ChangeSet.of(Message.of("bench.step"), accepted);
    }
}
