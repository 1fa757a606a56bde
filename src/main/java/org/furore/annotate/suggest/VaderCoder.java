package org.furore.annotate.suggest;

import org.furore.annotate.sentiment.SentimentCoder;
import org.furore.annotate.sentiment.Vader;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.StoredDocument;

/// Says how each document is toned as a whole, by [SentimentCoder]: one mark on the document, of
/// its compound. States no confidence, since VADER has none.
public final class VaderCoder implements MachineCoder {
    /// The key of the coder.
    public static final String KEY = "vader";

    private static final AnnotationId ANY = new AnnotationId(Uuids.v8("annotation"));
    private static final CoderId SELF = new CoderId(Uuids.v8("coder", KEY));

    private final SentimentCoder coder = new SentimentCoder(Vader.shipped());

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "VADER";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void propose(StoredDocument document, Sink sink) {
        coder.document(document.document().text(), document.document().header().language())
                .ifPresent(tone ->
                        sink.propose(
                                new Annotation.SentimentMark(
                                        ANY,
                                        null,
                                        new Place.Whole(document.id()),
                                        SELF,
                                        null,
                                        tone.compound(),
                                        null),
                                null,
                                null));
    }
}
