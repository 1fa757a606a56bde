package org.furore.analysis;

import org.furore.analysis.Agreement.Measure;
import org.furore.analysis.Answer.Found;
import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes units of passages: what codes, claims and actors cut out of the texts, and which stance
/// and sentiment two coders give passages they both marked.
///
/// All texts together are the continuum, but a code stands in few of them, so only those are looked
/// at for it; of the others it is enough to know how long they are.
final class PassageUnits {
    private final Answers answers;

    /// The length of each text, times its coders.
    private final List<Double> lengths = new ArrayList<>();

    private final Set<CoderId> coders = new HashSet<>();
    private final Map<Variable, List<Cut>> cuts = new TreeMap<>();

    /// How a text was cut, in the words of [Unitizing#bounds(double, double, double, double)].
    ///
    /// @param text its number
    private record Cut(int text, double units, double differing, double squared) {}

    PassageUnits(Answers answers) {
        this.answers = answers;
    }

    /// Takes a document.
    ///
    /// @param length of its text
    /// @param marks of each coder who coded it, two at least
    void add(DocumentId document, int length, Map<CoderId, List<Annotation>> marks) {
        ByVariable found = new ByVariable(Level.PASSAGES);
        ByVariable values = new ByVariable(Level.PASSAGES);
        marks.forEach((coder, all) ->
                all.stream()
                        .filter(mark -> mark.place() instanceof Place.Span)
                        .forEach(mark -> {
                            switch (mark) {
                                case CodeMark m -> found.put(Question.CODE, m.code(), coder, m);
                                case ActorMention m ->
                                        found.put(Question.ACTOR, m.actor(), coder, m);
                                case ClaimMention m -> {
                                    found.put(Question.CLAIM, m.claim(), coder, m);
                                    values.put(Question.STANCE, m.claim(), coder, m);
                                }
                                case SentimentMark m ->
                                        values.put(Question.SENTIMENT, m.target(), coder, m);
                            }
                        }));
        List<CoderId> who = answers.coders().stream().filter(marks::containsKey).toList();
        found.forEach((variable, by) -> cut(variable, document, length, stacks(who, by, length)));
        values.forEach((variable, by) -> pair(variable, document, stacks(who, by, length)));
        coders.addAll(who);
        lengths.add((double) length * who.size());
    }

    private static Map<CoderId, List<Stack>> stacks(
            List<CoderId> who, Map<CoderId, List<Annotation>> by, int length) {
        Map<CoderId, List<Stack>> stacks = new LinkedHashMap<>();
        who.forEach(
                coder -> stacks.put(coder, Stack.of(by.getOrDefault(coder, List.of()), length)));
        return stacks;
    }

    private void cut(
            Variable variable, DocumentId document, int length, Map<CoderId, List<Stack>> by) {
        List<List<Continuum.Unit>> units = new ArrayList<>();
        for (List<Stack> stacks : by.values()) {
            units.add(
                    stacks.stream()
                            .map(stack ->
                                    new Continuum.Unit(
                                            stack.range().start(), stack.range().end(), 1))
                            .toList());
        }
        Unitizing measured = Unitizing.of(1, List.of(new Continuum(length, units)));
        cuts.computeIfAbsent(variable, v -> new ArrayList<>())
                .add(
                        new Cut(
                                lengths.size(),
                                measured.row(1),
                                measured.observed(0, 1),
                                measured.squared(1)));
        Cluster.of(by).stream()
                .filter(Cluster::differs)
                .forEach(cluster ->
                        answers.differ(
                                new Difference(
                                        variable,
                                        document,
                                        cluster.range(),
                                        cluster.stacks().entrySet().stream()
                                                .map(each -> said(each.getKey(), each.getValue()))
                                                .toList())));
    }

    private static Said said(CoderId coder, List<Stack> stacks) {
        return new Said(
                coder,
                List.of(new Found(!stacks.isEmpty())),
                stacks.stream().flatMap(stack -> stack.places().stream()).toList());
    }

    private void pair(Variable variable, DocumentId document, Map<CoderId, List<Stack>> by) {
        List<CoderId> who = List.copyOf(by.keySet());
        by.forEach((coder, stacks) ->
                stacks.stream()
                        .filter(stack -> stack.answers().size() > 1)
                        .forEach(stack ->
                                answers.contradict(variable, document, answer(coder, stack))));
        if (by.values().stream().flatMap(List::stream).allMatch(s -> s.answers().isEmpty())) {
            return;
        }
        answers.unit(variable, document, null, List.of());
        for (int i = 0; i < who.size(); i++) {
            for (int j = i + 1; j < who.size(); j++) {
                CoderId one = who.get(i);
                CoderId other = who.get(j);
                Pairing.of(by.getOrDefault(one, List.of()), by.getOrDefault(other, List.of()))
                        .forEach(pair ->
                                answers.unit(
                                        variable,
                                        document,
                                        pair.range(),
                                        List.of(
                                                answer(one, pair.one()),
                                                answer(other, pair.other()))));
            }
        }
    }

    private static Said answer(CoderId coder, Stack stack) {
        return new Said(coder, stack.answers(), stack.places());
    }

    /// The agreement on what codes, claims and actors cut out; a unit is a document.
    List<Agreement> agreements(Bootstrap bootstrap) {
        double[] texts = lengths.stream().mapToDouble(Double::doubleValue).toArray();
        int[] once = new int[texts.length];
        Arrays.fill(once, 1);
        double total = Arrays.stream(texts).sum();
        List<Coefficient> alphas = alphas(texts, once);
        List<Interval> intervals = bootstrap.of(texts.length, often -> alphas(texts, often));
        List<CoderId> who = answers.coders().stream().filter(coders::contains).toList();
        List<Agreement> agreements = new ArrayList<>();
        for (Map.Entry<Variable, List<Cut>> cut : cuts.entrySet()) {
            double differing = cut.getValue().stream().mapToDouble(Cut::differing).sum();
            agreements.add(
                    new Agreement(
                            cut.getKey(),
                            who,
                            texts.length,
                            0,
                            Map.of(
                                    Measure.PERCENT,
                                    total == 0
                                            ? new Undefined(Reason.NO_PAIRS)
                                            : new Value(1 - 2 * differing / total),
                                    Measure.ALPHA_UNITIZING,
                                    alphas.get(agreements.size())),
                            Measure.ALPHA_UNITIZING,
                            intervals.get(agreements.size())));
        }
        return agreements;
    }

    private List<Coefficient> alphas(double[] texts, int[] often) {
        double total = 0;
        for (int text = 0; text < texts.length; text++) {
            total += texts[text] * often[text];
        }
        List<Coefficient> alphas = new ArrayList<>(cuts.size());
        for (List<Cut> all : cuts.values()) {
            double units = 0;
            double differing = 0;
            double squared = 0;
            for (Cut cut : all) {
                units += cut.units * often[cut.text];
                differing += cut.differing * often[cut.text];
                squared += cut.squared * often[cut.text];
            }
            alphas.add(Unitizing.bounds(total, units, differing, squared));
        }
        return alphas;
    }
}
