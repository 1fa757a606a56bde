package org.furore.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.CaseInfo;
import org.furore.domain.report.ReportPlan;
import org.furore.report.ReportOptions;
import org.furore.report.ReportSection;
import org.furore.report.SectionChoice;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class ReportChoicesTest {
    private static final CaseInfo INFO =
            new CaseInfo(
                    new UUID(1, 2), "A case", ZoneId.of("Asia/Tokyo"), "coder-1", Instant.EPOCH);
    private static final ReportPlan NONE = ReportPlan.none(ReportPlan.idIn(INFO));

    private final ReportChoices choices = new ReportChoices(INFO);

    @Test
    void nothingChosenIsNoPlan() {
        assertEquals(NONE, choices.plan());
    }

    @Test
    void choicesBecomeOptions() {
        choices.title().set("  A study ");
        choices.authors().set("A. One; B. Two\n\nC. Three");
        choices.summary().set(" \n ");
        choices.paper().set("letter");
        choices.sections().set(SectionChoice.toggled(SectionChoice.STANDARD, 0));
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

    @Test
    void aWholePlanIsTakenOverAndGivenBack() {
        ReportPlan plan =
                new ReportPlan(
                        NONE.id(),
                        "A title",
                        "A subtitle",
                        List.of("A. One", "B. Two"),
                        "One paragraph.\n\nAnother.",
                        SectionChoice.write(SectionChoice.moved(SectionChoice.STANDARD, 0, 3)),
                        "fr",
                        "letter",
                        7);
        choices.follow(NONE, plan);
        assertEquals(plan, choices.plan());
        choices.follow(plan, NONE);
        assertEquals(NONE, choices.plan());
    }

    @Test
    void whatIsBeingTypedIsLeftAlone() {
        choices.title().set("Being typed");
        choices.authors().set("A. One;");
        choices.follow(
                NONE,
                new ReportPlan(
                        NONE.id(),
                        "From elsewhere",
                        "Also",
                        List.of("A. One"),
                        null,
                        List.of(),
                        null,
                        null,
                        null));
        assertEquals("Being typed", choices.title().get());
        assertEquals("Also", choices.subtitle().get());
        assertEquals("A. One;", choices.authors().get());
    }
}
