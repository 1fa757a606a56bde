package org.furore.bench;

import org.furore.domain.CaseFile;
import org.furore.domain.search.Query;
import org.furore.domain.search.TextSearch;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.index.LuceneSearch;

import java.nio.file.Path;
import java.util.List;

/// The case of many posts, imported and indexed, and what that took.
///
/// @param index the folder of its index
/// @param seconds wall seconds of importing and indexing
record BigCase(Corpus.Made corpus, Path path, Path index, double seconds, Heap heap) {
    private static final double MB = 1e6;
    private static final double MIB = 1 << 20;

    /// MiB of heap.
    ///
    /// @param peak the most that was used at all
    /// @param early in use early in the import, or 0 where too few collections were seen to tell
    /// @param late in use late in it
    record Heap(double peak, double early, double late) {}

    /// Makes the posts and brings them in.
    static BigCase make(Trial trial) throws Exception {
        Wish wish = trial.wish();
        trial.tell("bench.making", wish.posts());
        Corpus.Made corpus =
                new Corpus(wish.material(), wish.posts(), wish.seed(), wish.copies())
                        .write(trial.folder().resolve("posts.jsonl.gz"), trial.progress());
        trial.tell("bench.made", corpus.json() / MB, corpus.gzip() / MB);
        trial.tell("bench.copies", wish.copies().exact(), wish.copies().near());
        trial.tell("bench.importing");
        Path path = trial.folder().resolve("measured.furore");
        long begin = System.nanoTime();
        try (HeapWatch watch = new HeapWatch();
                CaseFile file = trial.toolbox().create(path, "Benchmark", null, null)) {
            Path index = trial.program().index(file.info().id());
            ImportReport report;
            double imported;
            int collections;
            double seconds;
            long indexed;
            try (LuceneSearch search = LuceneSearch.open(index, file, trial.progress())) {
                report =
                        trial.toolbox()
                                .importer(file)
                                .run(List.of(corpus.file()), ImportOptions.NONE, trial.progress());
                imported = (System.nanoTime() - begin) / 1e9;
                collections = watch.collections();
                indexed = count(search, new Query.All());
                seconds = (System.nanoTime() - begin) / 1e9;
            }
            same(corpus.posts(), report.tally().taken());
            same(corpus.posts(), file.documents().count());
            same(corpus.posts(), indexed);
            trial.tell("bench.imported", imported, seconds - imported);
            return new BigCase(corpus, path, index, seconds, heap(watch, collections));
        }
    }

    private static Heap heap(HeapWatch watch, int collections) {
        int third = collections / 3;
        return new Heap(
                watch.peak() / MIB,
                third == 0 ? 0 : watch.least(third / 2, third + third / 2) / MIB,
                third == 0 ? 0 : watch.least(collections - third, collections) / MIB);
    }

    private static void same(long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(found + " posts instead of " + expected);
        }
    }

    /// How many documents answer a query.
    static long count(TextSearch search, Query query) {
        return search.search(new TextSearch.Request(query, TextSearch.Sort.RELEVANCE, 0)).total();
    }
}
