package org.furore.analysis;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.change.EntryId;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// The marks of one document by what they answer, then by who made them.
final class ByVariable {
    private final Level level;
    private final Map<Variable, Map<CoderId, List<Annotation>>> marks = new TreeMap<>();

    ByVariable(Level level) {
        this.level = level;
    }

    void put(Question question, @Nullable EntryId subject, CoderId coder, Annotation mark) {
        marks.computeIfAbsent(new Variable(level, question, subject), v -> new HashMap<>())
                .computeIfAbsent(coder, c -> new ArrayList<>())
                .add(mark);
    }

    /// In the order of the variables.
    void forEach(BiConsumer<Variable, Map<CoderId, List<Annotation>>> each) {
        marks.forEach(each);
    }
}
