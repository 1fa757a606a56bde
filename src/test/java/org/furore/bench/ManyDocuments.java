package org.furore.bench;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentColumn;
import org.furore.domain.document.DocumentRow;
import org.furore.domain.document.Listings;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.Importer;
import org.furore.importing.XV1Reader;
import org.furore.index.LuceneSearch;
import org.furore.store.SqliteCase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/// Measures what a long list asks of a case: `java … org.furore.bench.ManyDocuments FOLDER 200000`.
/// The case is made in the folder unless it is there.
public final class ManyDocuments {
    private ManyDocuments() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path path = made(folder, Long.parseLong(arguments[1]));
        try (CaseFile file = SqliteCase.open(path);
                LuceneSearch search =
                        LuceneSearch.open(folder.resolve("index"), file, Progress.NONE)) {
            Listings listings = file.listings();
            for (DocumentColumn column : DocumentColumn.values()) {
                time("order " + column, 5, () -> listings.order(new Listings.Order(column, true)));
            }
            int[] order = listings.order(new Listings.Order(DocumentColumn.DATE, true));
            for (int at : new int[] {0, order.length / 2, order.length - 100}) {
                int[] page = Arrays.copyOfRange(order, at, at + 100);
                time("rows at " + at, 20, () -> listings.rows(page));
            }
            time("matching all", 10, () -> search.matching(Selection.ALL));
            String opening = listings.rows(new int[] {order[7]}).getFirst().label();
            String longest =
                    Arrays.stream(opening.split("[^a-z]+"))
                            .max(Comparator.comparingInt(String::length))
                            .orElseThrow();
            System.out.println(longest);
            Selection word = Selection.of(QueryParser.parse(longest));
            time("matching a word", 10, () -> search.matching(word));
            Matches all = search.matching(Selection.ALL);
            String author = all.facets().get("author").getFirst().value();
            time(
                    "matching a facet and a period",
                    10,
                    () ->
                            search.matching(
                                    Selection.of(new Query.All())
                                            .withPeriod(Edtf.parse("2020-03/2020-06"))
                                            .withValues("lang", Set.of("en"))
                                            .withValues("author", Set.of(author))));
            Matches some = search.matching(word);
            time("order kept to matches", 10, () -> some.ordinals().keep(order));
            time("ranked all of a word", 10, () -> search.ranked(word));
            int[] ranked = search.ranked(word);
            System.out.println(ranked.length + " hits of " + order.length + " documents");
            int[] deep = Arrays.copyOfRange(ranked, ranked.length / 2, ranked.length / 2 + 50);
            time("hits of a page deep down", 20, () -> search.hits(word.query(), deep));
            List<DocumentRow> rows = listings.rows(deep);
            System.out.println(rows.getFirst());
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap in use %d MB of %d%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20);
        }
    }

    private static void time(String what, int times, Callable<?> work) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.call();
            nanos[i] = System.nanoTime() - begin;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s first %7.1f ms   median %7.1f ms   most %7.1f ms%n",
                what, first, nanos[times / 2] / 1e6, nanos[times - 1] / 1e6);
    }

    /// A case of as many invented posts in `folder`, every hundredth with a code; made once.
    public static Path made(Path folder, long posts) throws IOException {
        Path path = folder.resolve("many.furore");
        if (Files.exists(path)) {
            return path;
        }
        Files.createDirectories(folder);
        Path corpus = folder.resolve("posts.jsonl.gz");
        new Corpus(Material.invented(1), posts, 1, Copies.NONE).write(corpus, Progress.NONE);
        try (CaseFile file = SqliteCase.create(path, "Many", ZoneOffset.UTC, "coder-1")) {
            new Importer(List.of(new XV1Reader()), file.intake(), "test")
                    .run(List.of(corpus), ImportOptions.NONE, Progress.NONE);
            mark(file);
        }
        return path;
    }

    private static void mark(CaseFile file) {
        Coder coder = new Coder(new CoderId(Uuids.v7()), null, "measured", false, null);
        Code code =
                new Code(
                        new CodeId(Uuids.v7()),
                        "k",
                        "Measured",
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.EntryChange.made(coder));
        changes.add(Change.EntryChange.made(code));
        int[] order = file.listings().order(new Listings.Order(DocumentColumn.DATE, false));
        for (int i = 0; i < order.length; i += 100) {
            changes.add(
                    Change.EntryChange.made(
                            new Annotation.CodeMark(
                                    new AnnotationId(Uuids.v7()),
                                    null,
                                    new Place.Whole(
                                            file.documents()
                                                    .byOrdinal(order[i])
                                                    .orElseThrow()
                                                    .id()),
                                    coder.id(),
                                    null,
                                    code.id(),
                                    Map.of())));
        }
        file.workspace().apply(ChangeSet.of(Message.of("store.missing", "x"), changes)).join();
    }
}
