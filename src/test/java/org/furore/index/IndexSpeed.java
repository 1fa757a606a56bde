package org.furore.index;

import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Origin;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Measures the index on invented posts and beside it bare Lucene (standard analyzer, the same
/// facets): `java … org.furore.index.IndexSpeed 200000`.
final class IndexSpeed implements IndexFeed, Documents {
    private static final UUID COMMIT = new UUID(1, 1);
    private static final ImportId IMPORT = new ImportId(new UUID(2, 2));
    private final int count;
    private final String[] vocabulary = new String[60_000];
    private final TestCase nothing = new TestCase();

    private IndexSpeed(int count) {
        this.count = count;
        Random random = new Random(42);
        String[] parts = "ka lo mi re su ta ne vo di pa zo qui ber lan tos fer mil cru".split(" ");
        for (int i = 0; i < vocabulary.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < 1 + i / 300 % 3 + random.nextInt(2); j++) {
                word.append(parts[random.nextInt(parts.length)]);
            }
            vocabulary[i] = word.append(i > 5000 ? Integer.toString(i % 97) : "").toString();
        }
    }

    public static void main(String[] arguments) throws IOException {
        IndexSpeed speed =
                new IndexSpeed(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000);
        long generated = cpu();
        try (Stream<Entry> all = speed.changedSince(null, COMMIT)) {
            all.forEach(one -> {});
        }
        double cost = (cpu() - generated) / 1e9;
        Path folder = Files.createTempDirectory("furore-speed");
        long begin = cpu();
        try (LuceneSearch search = speed.open(folder.resolve("index"))) {
            double took = (cpu() - begin) / 1e9;
            print("ours", speed.count, took - cost, folder.resolve("index"));
            speed.measure(search);
        }
        begin = System.nanoTime();
        speed.open(folder.resolve("index")).close();
        System.out.printf("open again: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        BareLucene bare = new BareLucene(folder.resolve("bare"));
        begin = cpu();
        try (Stream<StoredDocument> all = speed.stream(null)) {
            bare.index(all);
        }
        print("bare", speed.count, (cpu() - begin) / 1e9 - cost, folder.resolve("bare"));
        bare.measure(speed.words());
    }

    /// Nanoseconds all threads worked: the machine is shared.
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private LuceneSearch open(Path folder) {
        return LuceneSearch.open(
                folder, new UUID(3, 3), TestCase.ZONE, this, this, nothing, nothing, Progress.NONE);
    }

    private static void print(String name, int count, double seconds, Path folder)
            throws IOException {
        long size;
        try (Stream<Path> files = Files.list(folder)) {
            size = files.mapToLong(file -> file.toFile().length()).sum();
        }
        System.out.printf(
                "%s: %d documents in %.1f CPU seconds, %.0f documents/s, %.1f MB%n",
                name, count, seconds, count / seconds, size / 1e6);
    }

    /// Frequent, middling and rare words.
    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add(vocabulary[(int) Math.pow(1.25, i)]);
        }
        return words;
    }

    private void measure(LuceneSearch search) {
        List<Query> queries = new ArrayList<>();
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            Query one = new Query.Word(TextField.ANY, words.get(i));
            Query other = new Query.Word(TextField.ANY, words.get((i + 7) % words.size()));
            queries.add(one);
            queries.add(new Query.And(List.of(one, other)));
            queries.add(new Query.Or(List.of(one, other)));
            queries.add(
                    new Query.And(
                            List.of(one, new Query.During(Edtf.parse("2020-0" + (1 + i % 9))))));
            queries.add(
                    new Query.Phrase(
                            TextField.ANY, words.get(i) + " " + words.get((i + 1) % 40), 0));
        }
        queries.add(new Query.All());
        queries.add(new Query.Word(TextField.ANY, "#cancelnetflix"));
        queries.add(new Query.Prefix(TextField.ANY, "ka"));
        queries.add(new Query.Fuzzy(TextField.ANY, "kalomi"));
        queries.add(new Query.Compare(Query.NumberField.LIKES, Query.Comparison.GREATER, 50));
        time(
                "ours, relevance",
                queries,
                query -> search.search(new Request(query, Sort.RELEVANCE, 20)));
        time("ours, by date", queries, query -> search.search(new Request(query, Sort.DATE, 20)));
        time(
                "ours, words alone",
                words.stream().map(word -> (Query) new Query.Word(TextField.ANY, word)).toList(),
                query -> search.search(new Request(query, Sort.RELEVANCE, 20)));
        time(
                "ours, all",
                List.of(new Query.All()),
                query -> search.search(new Request(query, Sort.RELEVANCE, 20)));
    }

    static <T> void time(String name, List<T> queries, java.util.function.Consumer<T> search) {
        for (int warm = 0; warm < 3; warm++) {
            queries.forEach(search);
        }
        long[] times = new long[5 * queries.size()];
        java.lang.management.ThreadMXBean thread =
                java.lang.management.ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times.length; i++) {
            long begin = thread.getCurrentThreadCpuTime();
            search.accept(queries.get(i % queries.size()));
            times[i] = thread.getCurrentThreadCpuTime() - begin;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: %d queries, CPU time p50 %.2f ms, p90 %.2f ms, p99 %.2f ms%n",
                name,
                queries.size(),
                times[times.length / 2] / 1e6,
                times[times.length * 9 / 10] / 1e6,
                times[times.length * 99 / 100] / 1e6);
    }

    private StoredDocument document(long ordinal) {
        Random random = new Random(ordinal * 7919);
        StringBuilder text = new StringBuilder();
        int length = 8 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            int word = (int) (vocabulary.length * Math.pow(random.nextDouble(), 6));
            text.append(vocabulary[word]).append(i % 9 == 8 ? ". " : " ");
        }
        if (random.nextInt(5) == 0) {
            text.append("#CancelNetflix ");
        }
        if (random.nextInt(4) == 0) {
            text.append("@user_").append(random.nextInt(5000));
        }
        if (random.nextInt(3) == 0) {
            text.append(" https://t.co/")
                    .append(Long.toString(random.nextLong() & 0xFFFFFFFFFL, 36));
        }
        Instant date = Instant.ofEpochSecond(1_577_836_800L + random.nextInt(31_000_000));
        String handle = "user_" + (int) (count / 4.0 * Math.pow(random.nextDouble(), 3));
        Document post =
                new Post(
                        new Header(
                                null,
                                null,
                                null,
                                Edtf.parse(date.toString()),
                                random.nextInt(8) == 0 ? "fr" : "en",
                                null),
                        text.toString(),
                        "x",
                        Long.toString(ordinal),
                        handle,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Post.Counts(
                                (long) Math.pow(random.nextDouble() * 10, 3), 3L, 1L, 0L, null));
        return new StoredDocument(
                new DocumentId(new UUID(5, ordinal)),
                ordinal,
                post,
                post.header(),
                new Origin(
                        new OriginalId(COMMIT), "0".repeat(64), "x", Locator.WHOLE, Instant.EPOCH));
    }

    @Override
    public UUID latest() {
        return COMMIT;
    }

    @Override
    public long number(UUID commit) {
        return commit.equals(COMMIT) ? 1 : -1;
    }

    @Override
    public AutoCloseable follow(Consumer<Batch> follower) {
        return () -> {};
    }

    @Override
    public Stream<Entry> changedSince(@Nullable UUID since, UUID until) {
        return LongStream.rangeClosed(1, since == null ? count : 0)
                .mapToObj(ordinal -> new Entry(ordinal, document(ordinal), List.of(IMPORT)));
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return byOrdinal(id.value().getLeastSignificantBits());
    }

    @Override
    public Optional<StoredDocument> byOrdinal(long ordinal) {
        return Optional.of(document(ordinal));
    }

    @Override
    public List<StoredDocument> byOrdinals(List<Long> ordinals) {
        return ordinals.stream().map(this::document).toList();
    }

    @Override
    public Stream<StoredDocument> stream(@Nullable DocumentKind kind) {
        return LongStream.rangeClosed(1, count).mapToObj(this::document);
    }

    @Override
    public List<DocumentId> resolve(DocumentReference reference) {
        return List.of();
    }

    @Override
    public Map<DocumentKind, Map<String, Long>> volume() {
        return Map.of();
    }

    @Override
    public long hiddenCoded() {
        return 0;
    }

    @Override
    public Map<Long, Long> copyGroups() {
        return Map.of();
    }
}
