package org.furore.analysis;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.codebook.CoderId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The marks of several coders held against each other; the page of this package says what is a
/// unit and what is an answer.
///
/// Takes time with the number of marks and documents, times the coders who coded a document, and
/// keeps of a document without marks no more than its length.
public final class Comparison {
    private final Answers answers;
    private final DocumentUnits documentUnits;
    private final PassageUnits passageUnits;
    private final Map<CoderId, Integer> coded = new HashMap<>();
    private int documents;

    private Comparison(List<CoderId> coders) {
        answers = new Answers(coders);
        documentUnits = new DocumentUnits(answers);
        passageUnits = new PassageUnits(answers);
    }

    /// Compares coders.
    ///
    /// @param coders whose marks are compared, in the order they shall be named; others are left
    ///   out
    /// @param levels what units are made of
    /// @param coded who coded which document
    /// @param texts in the order differences shall be listed in, gone through once; each document
    ///   once
    public static Comparison of(
            List<CoderId> coders, Set<Level> levels, Coded coded, Iterable<MarkedText> texts) {
        Comparison comparison = new Comparison(coders);
        for (MarkedText text : texts) {
            comparison.add(text, levels, coded);
        }
        return comparison;
    }

    private void add(MarkedText text, Set<Level> levels, Coded who) {
        Map<CoderId, List<Annotation>> marks = new HashMap<>();
        for (CoderId coder : answers.coders()) {
            if (who.by(coder, text.document())) {
                marks.put(coder, new ArrayList<>());
            }
        }
        if (marks.size() < 2) {
            return;
        }
        for (Annotation mark : text.marks()) {
            List<Annotation> own = marks.get(mark.coder());
            if (own != null) {
                own.add(mark);
            }
        }
        documents++;
        marks.keySet().forEach(coder -> coded.merge(coder, 1, Integer::sum));
        if (levels.contains(Level.DOCUMENTS)) {
            documentUnits.add(text.document(), marks);
        }
        if (levels.contains(Level.PASSAGES)) {
            passageUnits.add(text.document(), text.length(), marks);
        }
    }

    /// How many documents two coders coded at least.
    public int documents() {
        return documents;
    }

    /// How many of those a coder coded.
    public int documents(CoderId coder) {
        return coded.getOrDefault(coder, 0);
    }

    /// The agreement on each variable that any coder answered, in their order.
    public List<Agreement> agreements(Bootstrap bootstrap) {
        return Stream.of(
                        documentUnits.agreements(bootstrap),
                        answers.agreements(bootstrap),
                        passageUnits.agreements(bootstrap))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Agreement::variable))
                .toList();
    }

    /// Where coders differ: by variable, then in the order of the documents and their texts.
    public List<Difference> differences() {
        return answers.differences();
    }

    /// What was left out, because a coder contradicts themselves; in the same order.
    public List<Ambiguity> ambiguities() {
        return answers.ambiguities();
    }
}
