package org.furore.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/// The first page of searches for claims, actors, codes and sentiments, alone and with words and
/// dates, in a case with many marks. Bare Lucene is given the documents that have such marks as a
/// set of numbers, and counts the facets of marks over sets as well.
final class MarkedSearch implements Benchmark {
    private static final int MARKS = 20_000;
    private static final int BATCH = 200;

    @Override
    public String name() {
        return "search-marked";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        trial.tell("bench.searching-marks", trial.wish().scaled(MARKS));
        try (CaseFile file = trial.toolbox().open(big.path())) {
            Marked marked = mark(file, trial);
            List<Question> questions;
            try (FSDirectory directory = FSDirectory.open(big.index());
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                questions = marked.questions(Question.frequent(reader), file);
            }
            SearchRace.Result times =
                    SearchRace.run(
                            file,
                            big.index(),
                            questions,
                            new BareMarks(marked.values()),
                            trial.progress());
            return SearchTime.rows(name(), times, trial);
        }
    }

    private static Marked mark(CaseFile file, Trial trial) {
        Coding coding = new Coding("found", trial.wish().seed());
        Marked marked = new Marked();
        List<EntryChange> changes = new ArrayList<>(coding.entries());
        long documents = file.documents().count();
        int marks = trial.wish().scaled(MARKS);
        for (int done = 0; done < marks; ) {
            List<Long> ordinals = new ArrayList<>();
            for (int i = 0; i < BATCH && done + i < marks; i++) {
                ordinals.add(1 + coding.random().nextLong(documents));
            }
            for (StoredDocument document :
                    file.documents().byOrdinals(ordinals.stream().distinct().toList())) {
                Annotation mark =
                        coding.mark(Coding.beginning(document), coding.random().nextInt(4));
                changes.add(EntryChange.made(mark));
                marked.add(coding.key(mark), mark, (int) document.ordinal());
            }
            done += ordinals.size();
            trial.progress().check();
        }
        file.workspace().apply(ChangeSet.of(Message.of("bench.step"), changes)).join();
        return marked;
    }

    /// The documents that have marks.
    private static final class Marked {
        private final Map<String, TreeSet<Integer>> ordinals = new TreeMap<>();
        private final Map<Double, TreeSet<Integer>> sentiments = new TreeMap<>();

        void add(String key, Annotation mark, int ordinal) {
            if (mark instanceof SentimentMark of) {
                sentiments.computeIfAbsent(of.polarity(), any -> new TreeSet<>()).add(ordinal);
            } else {
                ordinals.computeIfAbsent(key, any -> new TreeSet<>()).add(ordinal);
            }
        }

        List<int[]> values() {
            return ordinals.values().stream().map(Marked::array).toList();
        }

        List<Question> questions(List<String> words, CaseFile file) throws IOException {
            List<Question> all = new ArrayList<>();
            ordinals.forEach((key, documents) -> all.add(Question.marked(key, array(documents))));
            all.add(sentiment("<-0.2", polarity -> polarity < -0.2));
            all.add(sentiment(">0.2", polarity -> polarity > 0.2));
            all.add(sentiment("<-0.7", polarity -> polarity < -0.7));
            all.add(sentiment(">0.7", polarity -> polarity > 0.7));
            List<Question> alone = List.copyOf(all);
            for (int i = 0; i < alone.size() && !words.isEmpty(); i += 2) {
                Question word = Question.word(words.get(i % words.size()));
                all.add(Question.filtered(word, alone.get(i)));
            }
            for (int month = 2; month <= 12; month += 3) {
                all.add(
                        Question.both(
                                alone.get(month % alone.size()),
                                Question.month(month, file.info().zone())));
            }
            return all;
        }

        private Question sentiment(String bound, DoublePredicate within) {
            TreeSet<Integer> found = new TreeSet<>();
            sentiments.forEach((polarity, documents) -> {
                if (within.test(polarity)) {
                    found.addAll(documents);
                }
            });
            return Question.marked("sentiment:" + bound, array(found));
        }

        private static int[] array(TreeSet<Integer> set) {
            return set.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
