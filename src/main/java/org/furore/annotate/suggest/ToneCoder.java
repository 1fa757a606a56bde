package org.furore.annotate.suggest;

import org.furore.annotate.sentiment.LearntSentiment;
import org.furore.annotate.sentiment.SentimentCoder;
import org.furore.annotate.sentiment.Tone;
import org.furore.annotate.sentiment.Vader;
import org.furore.domain.document.StoredDocument;

/// Says how each document is toned as a whole, by [SentimentCoder]: one mark on the document, of
/// its compound. States no confidence, since neither tone has one.
final class ToneCoder implements MachineCoder {
    private final String key;
    private final String name;
    private final SentimentCoder coder;

    private ToneCoder(String key, String name, Tone tone) {
        this.key = key;
        this.name = name;
        this.coder = new SentimentCoder(tone);
    }

    static ToneCoder vader() {
        return new ToneCoder("vader", "VADER", Vader.shipped());
    }

    static ToneCoder reviews() {
        return new ToneCoder("review-tone", "Review tone", LearntSentiment.shipped());
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void propose(StoredDocument document, Sink sink) {
        coder.document(document.document().text(), Looked.language(document))
                .ifPresent(tone ->
                        sink.propose(
                                document.ordinal(),
                                Proposals.sentiment(document.id(), tone.compound()),
                                null,
                                null));
    }
}
