package org.furore.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A text to be indexed whose places are wanted too: the keys fall off while Lucene reads the
/// words, so the text is cut only once. Lucene takes the fields of a document in their order; the
/// keys must directly follow the text.
final class PlacedText extends Field {
    private WordAnalyzer.@Nullable Words words;

    PlacedText(String name, String text, FieldType type) {
        super(name, text, type);
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        TokenStream stream = super.tokenStream(analyzer, reuse);
        words = (WordAnalyzer.Words) stream;
        return stream;
    }

    /// The field of the keys.
    Field keys(String name) {
        return new BinaryDocValuesField(name, new BytesRef()) {
            @Override
            public BytesRef binaryValue() {
                WordAnalyzer.Words read = words;
                if (read == null) {
                    throw new IllegalStateException("the text was not read before its places");
                }
                return read.keys();
            }
        };
    }
}
