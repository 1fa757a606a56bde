package org.furore.analysis;

import org.furore.domain.change.EntryId;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.UUID;

/// What is compared between coders. In order by level, question, and the age of the subject.
///
/// @param subject the code, claim or actor; null for the sentiment towards nobody in particular
public record Variable(Level level, Question question, @Nullable EntryId subject)
        implements Comparable<Variable> {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Comparator<Variable> ORDER =
            Comparator.comparing(Variable::level)
                    .thenComparing(Variable::question)
                    .thenComparing(Variable::age);

    private UUID age() {
        return subject == null ? NOBODY : subject.value();
    }

    @Override
    public int compareTo(Variable other) {
        return ORDER.compare(this, other);
    }
}
