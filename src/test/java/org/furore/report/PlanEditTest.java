package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.report.ReportPlanId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PlanEditTest {
    private static final ReportPlanId ID = new ReportPlanId(new UUID(1, 2));

    private static ReportPlan plan(@Nullable String title, @Nullable String summary) {
        return new ReportPlan(ID, title, null, List.of(), summary, List.of(), null, null, null);
    }

    @Test
    void aStepSaysWhatWasChanged() {
        ReportPlan before = plan("A title", null);
        ChangeSet step = PlanEdit.of(before, plan("A title", "Words")).orElseThrow();
        assertEquals(Message.of("report.step-summary"), step.title());
        assertEquals(
                List.of(new Change.EntryChange(before, plan("A title", "Words"))), step.changes());
        assertEquals(
                Message.of("report.step-several"),
                PlanEdit.of(before, plan(null, "Words")).orElseThrow().title());
    }

    @Test
    void theFirstStepMakesThePlan() {
        ChangeSet step = PlanEdit.of(null, plan("A title", null)).orElseThrow();
        assertEquals(Message.of("report.step-title"), step.title());
        assertEquals(List.of(Change.EntryChange.made(plan("A title", null))), step.changes());
    }

    @Test
    void noChangeIsNoStep() {
        assertEquals(Optional.empty(), PlanEdit.of(null, ReportPlan.none(ID)));
        assertEquals(Optional.empty(), PlanEdit.of(plan("A", "B"), plan("A", "B")));
    }
}
