package org.furore.analysis;

import org.furore.analysis.Answer.Found;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes units of documents: which codes apply, which claims are mentioned with which stance, which
/// sentiment the document as a whole expresses.
///
/// A code stands in few of the documents, so only those are looked at for it; of the others it is
/// enough to know how many each group of coders coded.
final class DocumentUnits {
    private final Answers answers;

    /// How many documents each group of coders coded.
    private final Map<BitSet, Integer> groups = new HashMap<>();

    /// For each variable how many documents each group coded, and who of it found something.
    private final Map<Variable, Map<Finding, Integer>> found = new TreeMap<>();

    /// @param coded who coded the document
    /// @param found who of them found something
    private record Finding(BitSet coded, BitSet found) {}

    DocumentUnits(Answers answers) {
        this.answers = answers;
    }

    /// Takes a document.
    ///
    /// @param marks of each coder who coded it, two at least
    void add(DocumentId document, Map<CoderId, List<Annotation>> marks) {
        BitSet coded = numbers(marks.keySet());
        groups.merge(coded, 1, Integer::sum);
        ByVariable presence = new ByVariable(Level.DOCUMENTS);
        ByVariable values = new ByVariable(Level.DOCUMENTS);
        marks.forEach((coder, all) ->
                all.forEach(mark -> {
                    switch (mark) {
                        case CodeMark m -> presence.put(Question.CODE, m.code(), coder, m);
                        case ClaimMention m -> {
                            presence.put(Question.CLAIM, m.claim(), coder, m);
                            values.put(Question.STANCE, m.claim(), coder, m);
                        }
                        case SentimentMark m when m.place() instanceof Place.Whole ->
                                values.put(Question.SENTIMENT, m.target(), coder, m);
                        case SentimentMark m -> {}
                        case ActorMention m -> {}
                    }
                }));
        presence.forEach((variable, by) -> found(document, variable, coded, by));
        values.forEach((variable, by) -> said(document, variable, by));
    }

    private BitSet numbers(Iterable<CoderId> coders) {
        BitSet numbers = new BitSet();
        coders.forEach(coder -> numbers.set(answers.coders().indexOf(coder)));
        return numbers;
    }

    private void found(
            DocumentId document,
            Variable variable,
            BitSet coded,
            Map<CoderId, List<Annotation>> by) {
        BitSet finding = numbers(by.keySet());
        found.computeIfAbsent(variable, v -> new HashMap<>())
                .merge(new Finding(coded, finding), 1, Integer::sum);
        if (!finding.equals(coded)) {
            List<Said> said =
                    coded.stream()
                            .mapToObj(i -> answers.coders().get(i))
                            .map(coder -> {
                                List<Annotation> marks = by.getOrDefault(coder, List.of());
                                return new Said(
                                        coder,
                                        List.of(new Found(!marks.isEmpty())),
                                        marks.stream().map(Annotation::place).toList());
                            })
                            .toList();
            answers.differ(new Difference(variable, document, null, said));
        }
    }

    private void said(DocumentId document, Variable variable, Map<CoderId, List<Annotation>> by) {
        List<Said> all = new ArrayList<>();
        for (CoderId coder : answers.coders()) {
            List<Annotation> marks = by.getOrDefault(coder, List.of());
            List<Answer> given = Stack.answers(marks);
            Said said = new Said(coder, given, marks.stream().map(Annotation::place).toList());
            if (given.size() > 1) {
                answers.contradict(variable, document, said);
            }
            all.add(said);
        }
        if (all.stream().anyMatch(said -> !said.answers().isEmpty())) {
            answers.unit(variable, document, null, all);
        }
    }

    /// The agreement on which codes apply and which claims are mentioned.
    List<Agreement> agreements(Bootstrap bootstrap) {
        List<Agreement> agreements = new ArrayList<>();
        found.forEach((variable, counts) ->
                agreements.add(
                        Agreement.of(variable, answers.coders(), ratings(counts), 0, bootstrap)));
        return agreements;
    }

    private Ratings ratings(Map<Finding, Integer> counts) {
        int coders = answers.coders().size();
        Ratings.Tally tally = new Ratings.Tally(coders, 2);
        Map<BitSet, Integer> nothing = new HashMap<>(groups);
        counts.forEach((who, times) -> {
            tally.add(row(coders, who.coded, who.found), times);
            nothing.merge(who.coded, -times, Integer::sum);
        });
        nothing.forEach((coded, times) -> tally.add(row(coders, coded, new BitSet()), times));
        return tally.ratings();
    }

    private static int[] row(int coders, BitSet coded, BitSet finding) {
        int[] row = new int[coders];
        for (int i = 0; i < coders; i++) {
            row[i] = !coded.get(i) ? Ratings.HOLE : finding.get(i) ? 1 : 0;
        }
        return row;
    }
}
