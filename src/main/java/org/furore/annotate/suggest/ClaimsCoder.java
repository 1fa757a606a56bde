package org.furore.annotate.suggest;

import org.furore.annotate.claims.ClaimRanker;
import org.furore.annotate.sentiment.SentimentCoder;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

/// Proposes the sentences that look most like a claim worth checking, each as a mention of a claim
/// in its own words. Of equal sentences the first is proposed. English only, as its cues are.
final class ClaimsCoder implements MachineCoder {
    /// Sentences proposed at most.
    private static final int MOST = 500;

    /// A longer sentence is no wording of a claim, in UTF-16 units.
    private static final int LONGEST = 500;

    /// What speaks for a claim outweighs what speaks against one.
    private static final double BALANCE = 0.5;

    private final TopPlaces top = new TopPlaces(MOST);

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public String name() {
        return "Claims";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void propose(StoredDocument document, Sink sink) {
        @Nullable String language = ToneCoder.language(document);
        if (language != null && !SentimentCoder.reads(language)) {
            return;
        }
        for (ClaimRanker.Scored sentence : ClaimRanker.sentences(document.document().text())) {
            if (sentence.score() > BALANCE
                    && sentence.place().end() - sentence.place().start() <= LONGEST) {
                top.add(document, sentence.place(), sentence.score());
            }
        }
    }

    @Override
    public void finish(Sink sink) {
        for (TopPlaces.Scored found : top.best()) {
            Place.Span place = found.place();
            String wording = place.passage().quote().replaceAll("\\s+", " ");
            sink.propose(
                    found.ordinal(),
                    Proposals.claim(place, Suggestion.newClaim(wording)),
                    wording,
                    found.score());
        }
    }
}
