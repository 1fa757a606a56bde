package org.furore.ui.importing;

import org.furore.importing.CellText;
import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a person can choose for a field: no column, a column, the same for all, or what a ready
/// mapping does, which is more than can be chosen here.
sealed interface Choice {

    /// The field stays empty.
    record None() implements Choice {}

    /// A column of the table.
    record Column(String name) implements Choice {}

    /// The same for every record.
    record Same(String value) implements Choice {}

    /// A rule as it stands in a mapping.
    record Given(Rule rule) implements Choice {}

    Choice NONE = new None();

    /// The choice that a rule is.
    static Choice of(@Nullable Rule rule) {
        if (rule == null) {
            return NONE;
        }
        if (rule.columns().size() == 1 && rule.equals(Rule.column(rule.columns().getFirst()))) {
            return new Column(rule.columns().getFirst());
        }
        String constant = rule.constant();
        return constant != null && rule.equals(Rule.constant(constant))
                ? new Same(constant)
                : new Given(rule);
    }

    /// The rule that this choice is, keeping how the text of a cell is written where `before` said
    /// so.
    default @Nullable Rule rule(@Nullable Rule before) {
        return switch (this) {
            case None none -> null;
            case Same(String value) -> Rule.constant(value);
            case Given(Rule rule) -> rule;
            case Column(String name) -> {
                CellText as = before == null ? CellText.PLAIN : before.as();
                yield as == CellText.PLAIN
                        ? Rule.column(name)
                        : new Rule(List.of(name), null, null, Map.of(), null, as, false);
            }
        };
    }
}
