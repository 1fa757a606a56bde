package org.furore.analysis;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The marks of some coders, gathered by document in the order they come. For one thread.
public final class Marks {
    private final Set<CoderId> coders;
    private final Map<DocumentId, List<Annotation>> marks = new HashMap<>();

    /// @param coders marks of others are left out
    public Marks(Collection<CoderId> coders) {
        this.coders = new HashSet<>(coders);
    }

    /// Takes a mark in. What a machine proposes is given as any mark of that coder's would be.
    ///
    /// @return whether it is a chosen coder's, and stands in a document
    public boolean add(Annotation mark) {
        DocumentId document = mark.place().document();
        if (document == null || !coders.contains(mark.coder())) {
            return false;
        }
        marks.computeIfAbsent(document, d -> new ArrayList<>()).add(mark);
        return true;
    }

    /// The documents with marks of two coders at least, in no order.
    public List<DocumentId> shared() {
        return marks.keySet().stream().filter(document -> coders(document).size() > 1).toList();
    }

    /// Those with any mark.
    public Set<CoderId> coders() {
        return marks.values().stream()
                .flatMap(List::stream)
                .map(Annotation::coder)
                .collect(Collectors.toSet());
    }

    /// The marks in a document.
    public List<Annotation> of(DocumentId document) {
        return List.copyOf(marks.getOrDefault(document, List.of()));
    }

    /// The rule where nobody recorded who coded what: a coder coded the documents that any mark of
    /// theirs stands in. A document in which they found nothing is then taken for one they did not
    /// code, so that agreement on finding nothing is not seen.
    public Coded whereMarked() {
        Map<DocumentId, Set<CoderId>> coded = new HashMap<>();
        Map<Set<CoderId>, Set<CoderId>> groups = new HashMap<>();
        marks.keySet()
                .forEach(document ->
                        coded.put(document, groups.computeIfAbsent(coders(document), Set::copyOf)));
        return (coder, document) -> coded.getOrDefault(document, Set.of()).contains(coder);
    }

    private Set<CoderId> coders(DocumentId document) {
        return marks.getOrDefault(document, List.of()).stream()
                .map(Annotation::coder)
                .collect(Collectors.toSet());
    }
}
