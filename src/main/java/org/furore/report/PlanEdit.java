package org.furore.report;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Changes of what the report shall hold, each a step of the history that says what was changed.
public final class PlanEdit {
    private static final Map<String, Function<ReportPlan, @Nullable Object>> PARTS =
            Map.of(
                    "report.step-title",
                    ReportPlan::title,
                    "report.step-subtitle",
                    ReportPlan::subtitle,
                    "report.step-authors",
                    ReportPlan::authors,
                    "report.step-summary",
                    ReportPlan::summary,
                    "report.step-sections",
                    ReportPlan::sections,
                    "report.step-language",
                    ReportPlan::language,
                    "report.step-paper",
                    ReportPlan::paper,
                    "report.step-passages",
                    ReportPlan::passages);

    private PlanEdit() {}

    /// The step from one plan of a case to another, or empty where they are the same.
    ///
    /// @param before what the case holds, or null where it holds no plan
    public static Optional<ChangeSet> of(@Nullable ReportPlan before, ReportPlan after) {
        List<String> steps = changed(before, after);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String step = steps.size() == 1 ? steps.getFirst() : "report.step-several";
        return Optional.of(
                ChangeSet.of(Message.of(step), List.of(new Change.EntryChange(before, after))));
    }

    private static List<String> changed(@Nullable ReportPlan before, ReportPlan after) {
        List<String> steps = new ArrayList<>();
        ReportPlan was = before == null ? ReportPlan.none(after.id()) : before;
        PARTS.forEach((step, part) -> {
            if (!Objects.equals(part.apply(was), part.apply(after))) {
                steps.add(step);
            }
        });
        return steps;
    }
}
