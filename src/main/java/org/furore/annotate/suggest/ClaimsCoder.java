package org.furore.annotate.suggest;

import org.furore.annotate.claims.ClaimRanker;
import org.furore.annotate.learning.Best;
import org.furore.annotate.sentiment.SentimentCoder;
import org.furore.annotate.suggest.Proposals.Spot;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.document.StoredDocument;

/// Proposes the sentences that look most like a claim worth checking, each as a mention of a claim
/// in its own words. Of equal sentences the first is proposed. English only, as its cues are.
final class ClaimsCoder implements MachineCoder {
    /// Sentences proposed at most.
    private static final int MOST = 500;

    /// A longer sentence is no wording of a claim, in UTF-16 units.
    private static final int LONGEST = 500;

    /// What speaks for a claim outweighs what speaks against one.
    private static final double BALANCE = 0.5;

    private final Best<Spot> top = new Best<>(MOST);

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
        if (!SentimentCoder.reads(Looked.language(document))) {
            return;
        }
        String text = document.document().text();
        for (ClaimRanker.Scored sentence : ClaimRanker.sentences(text)) {
            Range place = sentence.place();
            if (sentence.score() > BALANCE
                    && place.end() - place.start() <= LONGEST
                    && top.wants(sentence.score())) {
                top.add(
                        Proposals.spot(document, place),
                        text.substring(place.start(), place.end()),
                        sentence.score());
            }
        }
    }

    @Override
    public void finish(Sink sink) {
        for (Best.Hit<Spot> found : top.found()) {
            Place.Span place = found.item().place();
            String wording = place.passage().quote().replaceAll("\\s+", " ");
            sink.propose(
                    found.item().ordinal(),
                    Proposals.claim(place, Suggestion.newClaim(wording)),
                    wording,
                    found.score());
        }
    }
}
