package org.furore.index;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Lucene does without us, for comparison: its standard analyzer and its own facets.
final class BareLucene {
    private final FSDirectory directory;
    private final FacetsConfig config = new FacetsConfig();

    BareLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        List.of("kind", "outlet", "author", "lang", "import")
                .forEach(name -> config.setIndexFieldName(name, "$" + name));
    }

    void index(Stream<StoredDocument> documents) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(new StandardAnalyzer());
        settings.setRAMBufferSizeMB(48);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            documents.forEach(stored -> {
                try {
                    writer.addDocument(config.build(document(stored)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.commit();
        }
    }

    private static org.apache.lucene.document.Document document(StoredDocument stored) {
        Post post = (Post) stored.document();
        long date = post.header().date().span(TestCase.ZONE).from();
        var out = new org.apache.lucene.document.Document();
        out.add(new TextField("text", post.text(), Field.Store.NO));
        out.add(new IntPoint("ordinal", (int) stored.ordinal()));
        out.add(new NumericDocValuesField("ordinal", stored.ordinal()));
        out.add(new LongPoint("date", date));
        out.add(new NumericDocValuesField("date", date));
        out.add(new NumericDocValuesField("likes", post.counts().likes()));
        out.add(new SortedSetDocValuesFacetField("kind", "post"));
        out.add(new SortedSetDocValuesFacetField("outlet", "x"));
        out.add(new SortedSetDocValuesFacetField("author", "@" + post.handle()));
        out.add(new SortedSetDocValuesFacetField("lang", post.header().language()));
        out.add(new SortedSetDocValuesFacetField("import", "1"));
        return out;
    }

    void measure(List<String> words) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            var states =
                    Stream.of("kind", "outlet", "author", "lang", "import")
                            .map(name -> {
                                try {
                                    return new DefaultSortedSetDocValuesReaderState(
                                            reader, "$" + name, config);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .toList();
            IndexSpeed.time(
                    "bare, words alone",
                    words,
                    word -> {
                        try {
                            FacetsCollector facets =
                                    FacetsCollectorManager.search(
                                                    searcher,
                                                    new TermQuery(new Term("text", word)),
                                                    20,
                                                    new FacetsCollectorManager())
                                            .facetsCollector();
                            for (var state : states) {
                                new SortedSetDocValuesFacetCounts(state, facets)
                                        .getTopChildren(50, state.getField().substring(1));
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
