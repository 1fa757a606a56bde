package org.furore.bench;

import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.search.Query;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.ImportReport;
import org.furore.index.LuceneSearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One run of the benchmarks in a folder of its own, which is gone afterwards.
final class Trial implements AutoCloseable {
    /// What can be asked for.
    static final Set<String> NAMES = Set.of("import", "case-size", "search", "heap");

    private static final double IMPORT_BOUND = 1.5;
    private static final double SIZE_BOUND = 1.3;
    private static final double SEARCH_BOUND = 1.3;
    private static final double SEARCH_P99_MS = 50;
    private static final double HEAP_MB = 512;
    private static final double GROWTH_BOUND = 1.25;
    private static final double MB = 1e6;
    private static final double MIB = 1 << 20;

    private final Toolbox toolbox;
    private final Progress progress;
    private final Consumer<Message> told;
    private final Path folder;
    private final Path casePath;
    private final Path index;
    private final List<Row> rows = new ArrayList<>();

    /// @param told hears what is being done and the figures behind the rows
    Trial(Toolbox toolbox, Progress progress, Consumer<Message> told) throws IOException {
        this.toolbox = toolbox;
        this.progress = progress;
        this.told = told;
        this.folder = Files.createTempDirectory("furore-bench-");
        this.casePath = folder.resolve("measured.furore");
        this.index = folder.resolve("index");
    }

    /// @param names of the rows wanted, out of [#NAMES]
    /// @return a row or two for each name
    List<Row> run(Set<String> names, Material material, long posts, long seed) throws Exception {
        told.accept(Message.of("bench.making", posts));
        Corpus.Made corpus =
                new Corpus(material, posts, seed).write(folder.resolve("posts.jsonl.gz"), progress);
        tell("bench.made", corpus.json() / MB, corpus.gzip() / MB);
        double seconds = bringIn(corpus, names.contains("heap"));
        if (names.contains("import")) {
            parts(corpus, seconds);
        }
        if (names.contains("case-size")) {
            size(corpus);
        }
        if (names.contains("search")) {
            search(posts);
        }
        return rows;
    }

    /// Imports and indexes.
    ///
    /// @return wall seconds of both
    private double bringIn(Corpus.Made corpus, boolean heap) {
        told.accept(Message.of("bench.importing"));
        long begin = System.nanoTime();
        try (HeapWatch watch = new HeapWatch();
                CaseFile file = toolbox.create(casePath, "Benchmark", null, null)) {
            ImportReport report =
                    toolbox.importer(file)
                            .run(List.of(corpus.file()), ImportOptions.NONE, progress);
            double imported = (System.nanoTime() - begin) / 1e9;
            int collections = watch.collections();
            long indexed;
            double seconds;
            try (LuceneSearch search = LuceneSearch.open(index, file, progress)) {
                seconds = (System.nanoTime() - begin) / 1e9;
                indexed =
                        search.search(
                                        new TextSearch.Request(
                                                new Query.All(), TextSearch.Sort.RELEVANCE, 0))
                                .total();
            }
            same(corpus.posts(), report.tally().taken());
            same(corpus.posts(), file.documents().count());
            same(corpus.posts(), indexed);
            tell("bench.imported", imported, seconds - imported);
            if (heap) {
                heap(watch, collections, corpus.posts());
            }
            return seconds;
        }
    }

    private static void same(long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(found + " posts instead of " + expected);
        }
    }

    /// The most that was used at all, and what was in use late in the import against early in it.
    private void heap(HeapWatch watch, int collections, long posts) {
        rows.add(Row.absolute("heap", watch.peak() / MIB, "MiB", HEAP_MB));
        int third = collections / 3;
        if (third > 0) {
            rows.add(
                    Row.relative(
                            "heap-growth",
                            watch.least(collections - third, collections) / MIB,
                            "MiB",
                            watch.least(third / 2, third + third / 2) / MIB,
                            GROWTH_BOUND,
                            posts));
        }
    }

    private void parts(Corpus.Made corpus, double seconds) throws Exception {
        told.accept(Message.of("bench.parts"));
        try (CaseFile file = toolbox.open(casePath)) {
            BareParts bare = new BareParts(corpus, file, folder, progress);
            Map<String, Double> parts = bare.measure();
            double sum = 0;
            for (Map.Entry<String, Double> part : parts.entrySet()) {
                tell("bench.part", part.getKey(), part.getValue());
                sum += part.getValue();
            }
            tell("bench.compress", bare.compress());
            int cores = Runtime.getRuntime().availableProcessors();
            tell("bench.sum", sum, cores);
            rows.addFirst(
                    Row.relative(
                            "import", seconds, "s", sum / cores, IMPORT_BOUND, corpus.posts()));
        }
    }

    private void size(Corpus.Made corpus) throws Exception {
        CaseSize size = CaseSize.of(casePath);
        size.tables()
                .forEach((name, bytes) -> {
                    if (bytes > size.file() / 100) {
                        tell("bench.table", name, bytes / MB);
                    }
                });
        tell("bench.index-size", CaseSize.folder(index) / MB, size.text() / MB);
        rows.add(
                Row.relative(
                        "case-size",
                        size.file() / MB,
                        "MB",
                        (corpus.gzip() + size.text()) / MB,
                        SIZE_BOUND,
                        corpus.posts()));
    }

    private void search(long posts) throws IOException {
        told.accept(Message.of("bench.searching"));
        try (CaseFile file = toolbox.open(casePath)) {
            SearchRace.Times times = SearchRace.run(file, index, progress);
            tell("bench.searched", times.questions(), times.bareP99());
            rows.add(
                    Row.relative(
                            "search-p50", times.p50(), "ms", times.bareP50(), SEARCH_BOUND, posts));
            rows.add(Row.absolute("search-p99", times.p99(), "ms", SEARCH_P99_MS));
        }
    }

    private void tell(String key, Object... arguments) {
        Object[] told = arguments.clone();
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Double number) {
                told[i] = String.format(Locale.ROOT, "%.2f", number);
            }
        }
        this.told.accept(Message.of(key, told));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
