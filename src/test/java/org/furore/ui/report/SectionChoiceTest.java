package org.furore.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.CaseInfo;
import org.furore.report.ReportOptions;
import org.furore.report.ReportSection;
import org.furore.ui.fx.Memory;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class SectionChoiceTest {
    private static final CaseInfo INFO =
            new CaseInfo(
                    new UUID(1, 2), "A case", ZoneId.of("Asia/Tokyo"), "coder-1", Instant.EPOCH);

    @Test
    void nothingChosenIsEverythingInTheUsualOrder() {
        assertEquals(
                ReportSection.STANDARD,
                SectionChoice.read("").stream().map(SectionChoice::section).toList());
    }

    @Test
    void whatIsKeptIsReadAgain() {
        String kept = "timeline,-summary,actors,nonsense,actors";
        List<SectionChoice> choices = SectionChoice.read(kept);
        assertEquals(new SectionChoice(ReportSection.TIMELINE, true), choices.get(0));
        assertEquals(new SectionChoice(ReportSection.SUMMARY, false), choices.get(1));
        assertEquals(ReportSection.values().length, choices.size());
        assertEquals(choices, SectionChoice.read(SectionChoice.write(choices)));
    }

    @Test
    void theSourcesAreAlwaysPrinted() {
        List<SectionChoice> choices = SectionChoice.read("-sources");
        assertEquals(new SectionChoice(ReportSection.SOURCES, true), choices.getFirst());
        assertEquals(choices, SectionChoice.toggled(choices, 0));
    }

    @Test
    void movingStopsAtTheEnds() {
        List<SectionChoice> choices = SectionChoice.read("");
        assertEquals(choices, SectionChoice.moved(choices, 0, -1));
        assertEquals(choices.getFirst(), SectionChoice.moved(choices, 0, 99).getLast());
        assertEquals(choices.get(1), SectionChoice.moved(choices, 0, 1).getFirst());
    }

    @Test
    void choicesBecomeOptions() {
        ReportChoices choices = new ReportChoices(INFO, Memory.brief());
        choices.title().set("  A study ");
        choices.authors().set("A. One; B. Two\n\nC. Three");
        choices.summary().set(" \n ");
        choices.paper().set("letter");
        choices.sections(SectionChoice.toggled(choices.sections(), 0));
        assertEquals(
                new ReportOptions(
                        "A study",
                        null,
                        List.of("A. One", "B. Two", "C. Three"),
                        LocalDate.now(INFO.zone()),
                        null,
                        ReportSection.STANDARD.subList(1, ReportSection.STANDARD.size()),
                        Locale.FRENCH,
                        ReportOptions.Paper.LETTER,
                        ReportOptions.PASSAGES,
                        "Furore 1"),
                choices.options(Locale.FRENCH, "Furore 1"));
        choices.language().set("en");
        assertEquals(Locale.ENGLISH, choices.options(Locale.FRENCH, "Furore 1").locale());
    }
}
