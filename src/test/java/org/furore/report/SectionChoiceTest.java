package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.report.ReportPlan;
import org.junit.jupiter.api.Test;

import java.util.List;

class SectionChoiceTest {

    @Test
    void nothingChosenIsEverythingInTheUsualOrder() {
        assertEquals(
                ReportSection.STANDARD,
                SectionChoice.STANDARD.stream().map(SectionChoice::section).toList());
        assertEquals(List.of(), SectionChoice.write(SectionChoice.STANDARD));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        List<SectionChoice> choices =
                SectionChoice.read(
                        List.of(
                                new ReportPlan.Section("timeline", true),
                                new ReportPlan.Section("summary", false),
                                new ReportPlan.Section("actors", true),
                                new ReportPlan.Section("nonsense", true),
                                new ReportPlan.Section("actors", true)));
        assertEquals(new SectionChoice(ReportSection.TIMELINE, true), choices.get(0));
        assertEquals(new SectionChoice(ReportSection.SUMMARY, false), choices.get(1));
        assertEquals(ReportSection.values().length, choices.size());
        assertEquals(choices, SectionChoice.read(SectionChoice.write(choices)));
    }

    @Test
    void theSourcesAreAlwaysPrinted() {
        List<SectionChoice> choices =
                SectionChoice.read(List.of(new ReportPlan.Section("sources", false)));
        assertEquals(new SectionChoice(ReportSection.SOURCES, true), choices.getFirst());
        assertEquals(choices, SectionChoice.toggled(choices, 0));
    }

    @Test
    void movingStopsAtTheEnds() {
        List<SectionChoice> choices = SectionChoice.STANDARD;
        assertEquals(choices, SectionChoice.moved(choices, 0, -1));
        assertEquals(choices.getFirst(), SectionChoice.moved(choices, 0, 99).getLast());
        assertEquals(choices.get(1), SectionChoice.moved(choices, 0, 1).getFirst());
    }
}
