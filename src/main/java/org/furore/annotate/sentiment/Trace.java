package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.Explanation.Contribution;
import org.furore.annotate.sentiment.Explanation.Influence;
import org.furore.annotate.sentiment.Explanation.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the rules did, word by word. One explanation, one thread.
final class Trace {
    private final Tokens tokens;
    private final Spelled spelled;
    private final SortedMap<Integer, List<Influence>> influences = new TreeMap<>();

    Trace(Tokens tokens, Spelled spelled) {
        this.tokens = tokens;
        this.spelled = spelled;
    }

    /// A word of the lexicon was met.
    void met(int index) {
        influences.put(index, new ArrayList<>());
    }

    /// Words `first` to `last` changed the valence of `index`.
    void changed(int index, Kind kind, int first, int last, double before, double after) {
        List<Influence> of = influences.get(index);
        if (of != null && before != after) {
            of.add(
                    new Influence(
                            kind,
                            spelled.origin(tokens.start(first), tokens.end(last)),
                            before,
                            after));
        }
    }

    /// @param valences what each word came to
    List<Contribution> contributions(double[] valences) {
        List<Contribution> found = new ArrayList<>();
        influences.forEach((index, of) ->
                found.add(
                        new Contribution(
                                spelled.origin(tokens.start(index), tokens.end(index)),
                                tokens.word(index).valence,
                                valences[index],
                                of)));
        return found;
    }
}
