package org.furore.bench;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.importing.ImportOptions;
import org.furore.report.ReportOptions;
import org.furore.report.ReportWriter;

import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// The report of a case whose passages fill 300 pages. What is measured is a second one: the first
/// warms.
final class LongReport implements Benchmark {
    private static final int PAGES = 300;
    private static final int DOCUMENTS = 1_000;
    private static final int PASSAGES = 1_330;
    private static final int WORDS = 450;
    private static final double SECONDS = 6;
    private static final double SIZE_MB = 3;
    private static final double MB = 1e6;
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        Path path = trial.folder().resolve("report.furore");
        Path out = trial.folder().resolve("report.pdf");
        double share = trial.wish().scaled(PASSAGES) / (double) PASSAGES;
        try (CaseFile file = trial.toolbox().create(path, "Made-up coverage", null, "coder-1")) {
            fill(trial, file, share);
            ReportWriter writer = trial.toolbox().report(file);
            ReportOptions options =
                    ReportOptions.standard(LocalDate.of(2024, 3, 8), Locale.ENGLISH, "Furore");
            writer.write(out, options, trial.progress());
            double seconds;
            double peak;
            System.gc();
            try (HeapWatch watch = new HeapWatch()) {
                long begin = System.nanoTime();
                writer.write(out, options, trial.progress());
                seconds = (System.nanoTime() - begin) / 1e9;
                peak = watch.peak() / MIB;
            }
            return rows(trial, out, seconds, peak, share);
        }
    }

    private List<Row> rows(Trial trial, Path out, double seconds, double peak, double share)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            int pages = pdf.getNumberOfPages();
            trial.tell("bench.pages", pages);
            if (pages < PAGES * share * 0.9) {
                throw new IllegalStateException("only " + pages + " pages");
            }
            boolean tagged =
                    pdf.getDocumentCatalog().getStructureTreeRoot() != null
                            && pdf.getDocumentCatalog().getMarkInfo() != null
                            && pdf.getDocumentCatalog().getMarkInfo().isMarked();
            return List.of(
                    Row.absolute(name(), seconds, "s", SECONDS),
                    Row.absolute(name() + "-size", Files.size(out) / MB, "MB", SIZE_MB),
                    Row.absolute(name() + "-heap", peak, "MiB", ImportHeap.HEAP_MIB),
                    Row.absolute(name() + "-untagged", tagged ? 0 : pages, "", 0));
        }
    }

    private static void fill(Trial trial, CaseFile file, double share) throws Exception {
        int documents = (int) Math.ceil(DOCUMENTS * share);
        Coding coding = new Coding("reported", trial.wish().seed());
        Path posts = trial.folder().resolve("pages.jsonl");
        write(posts, documents, coding.random(), new Words(trial.wish().seed()));
        trial.toolbox().importer(file).run(List.of(posts), ImportOptions.NONE, trial.progress());
        List<EntryChange> changes = new ArrayList<>(coding.entries());
        List<StoredDocument> stored;
        try (Stream<StoredDocument> all = file.documents().stream(null)) {
            stored = all.toList();
        }
        for (int i = 0; i < PASSAGES * share; i++) {
            StoredDocument document = stored.get(i % stored.size());
            String text = document.document().text();
            int start = coding.random().nextInt(text.length() - 200);
            int end = start + 20 + coding.random().nextInt(150);
            Place place = new Place.Span(document.id(), Passage.of(text, start, end));
            changes.add(EntryChange.made(coding.claim(place)));
        }
        file.workspace().apply(ChangeSet.of(Message.of("bench.step"), changes)).join();
    }

    private static void write(Path file, int documents, Random random, Words words)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < documents; i++) {
                String id = Long.toString(1_700_000_000_000_000_000L + i);
                ObjectNode post = Material.JSON.createObjectNode();
                post.put(
                        "created_at",
                        "Wed Sep %02d 12:%02d:00 +0000 2020".formatted(1 + i % 30, i % 60));
                post.put("id_str", id).put("full_text", words.text(WORDS, random));
                post.put("lang", "en");
                String handle = "invented_" + i % 90;
                post.putObject("user")
                        .put("id_str", Integer.toString(i % 90))
                        .put("name", handle)
                        .put("screen_name", handle);
                out.write(Material.JSON.writeValueAsString(post));
                out.newLine();
            }
        }
    }
}
