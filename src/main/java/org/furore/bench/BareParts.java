package org.furore.bench;

import com.github.luben.zstd.Zstd;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Progress;
import org.furore.index.IndexFields;
import org.furore.index.WordAnalyzer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The parts of an import, each done by its engine alone on the same input. Only the engine's own
/// processor time counts, on one thread, without that of the compiler and the collector of garbage.
final class BareParts {
    private static final int CHUNK = 5_000;
    private static final int BLOCK = 1 << 20;
    private static final double BUFFER_MB = 48;

    private final Corpus.Made corpus;
    private final CaseFile file;
    private final Path folder;
    private final Progress progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /// @param file the case the corpus was imported into, which gives rows and documents
    /// @param folder for what the engines write
    BareParts(Corpus.Made corpus, CaseFile file, Path folder, Progress progress) {
        this.corpus = corpus;
        this.file = file;
        this.folder = folder;
        this.progress = progress;
    }

    /// Processor seconds of each part but compressing.
    Map<String, Double> measure() throws Exception {
        Measured hash = new Measured();
        hash.run(this::hash);
        seconds.put("hash", hash.seconds());
        Measured parse = new Measured();
        parse.run(this::parse);
        seconds.put("parse", parse.seconds());
        stored();
        return seconds;
    }

    /// Processor seconds of compressing the corpus as it would be stored if it came uncompressed.
    double compress() throws Exception {
        Measured compress = new Measured();
        try (InputStream in = open()) {
            for (byte[] block = in.readNBytes(BLOCK);
                    block.length > 0;
                    block = in.readNBytes(BLOCK)) {
                byte[] bytes = block;
                compress.run(() -> Zstd.compress(bytes, 3));
            }
        }
        return compress.seconds();
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(corpus.file()), 1 << 16), 1 << 16);
    }

    private void hash() throws IOException {
        MessageDigest digest = Uuids.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(corpus.file())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        progress.report("bare", digest.digest().length, -1);
    }

    /// Every token of every post, decompressed on the way; no values are made of them.
    private void parse() throws IOException {
        long tokens = 0;
        try (InputStream in = open();
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                if (++tokens % 1_000_000 == 0) {
                    progress.check();
                    progress.report("bare", tokens, -1);
                }
            }
        }
    }

    private void stored() throws Exception {
        Measured insert = new Measured();
        Measured index = new Measured();
        IndexWriterConfig settings = new IndexWriterConfig(new WordAnalyzer());
        settings.setRAMBufferSizeMB(BUFFER_MB);
        settings.setUseCompoundFile(false);
        settings.setMergeScheduler(new SerialMergeScheduler());
        IndexFields fields = new IndexFields(file.info().zone());
        List<ImportId> imports = file.imports().all().stream().map(one -> one.id()).toList();
        try (BareTable table = new BareTable(folder.resolve("bare.sqlite"));
                FSDirectory directory = FSDirectory.open(folder.resolve("bare-index"));
                IndexWriter writer = new IndexWriter(directory, settings);
                Stream<StoredDocument> documents = file.documents().stream(null)) {
            long done = 0;
            for (Iterator<StoredDocument> all = documents.iterator(); all.hasNext(); ) {
                List<StoredDocument> chunk = new ArrayList<>(CHUNK);
                while (chunk.size() < CHUNK && all.hasNext()) {
                    chunk.add(all.next());
                }
                insert.run(() -> table.insert(chunk));
                index.run(() -> {
                    for (StoredDocument one : chunk) {
                        writer.addDocument(fields.of(one, imports));
                    }
                });
                done += chunk.size();
                progress.check();
                progress.report("bare", done, corpus.posts());
            }
            try (InputStream in = Files.newInputStream(corpus.file())) {
                for (byte[] block = in.readNBytes(BLOCK);
                        block.length > 0;
                        block = in.readNBytes(BLOCK)) {
                    byte[] bytes = block;
                    insert.run(() -> table.keep(bytes));
                }
            }
            insert.run(table::commit);
            index.run(writer::commit);
        }
        seconds.put("insert", insert.seconds());
        seconds.put("index", index.seconds());
    }
}
